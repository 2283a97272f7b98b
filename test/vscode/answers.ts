import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** What somebody at the keyboard does with a box: types a text, leaves what stands in it, or presses Escape. */
export type Answer = string | typeof ACCEPT | typeof ESCAPE;
export const ACCEPT = Symbol('accept');
export const ESCAPE = Symbol('escape');

/** Of an input box what is asked, and what of the answers was objected to. */
export interface Asked {
  readonly title?: string;
  readonly objection?: string;
}

type Window = Pick<typeof vscode.window, 'showInputBox' | 'showQuickPick' | 'createInputBox'>;

/**
 * Answers the boxes that some code shows, in order; they are never drawn. A text that a box objects to is told, and the next
 * answer is given to the same box.
 *
 * @returns what was asked; all answers must have been used
 */
export async function answering(answers: readonly Answer[], run: () => Promise<unknown>): Promise<Asked[]> {
  const asked: Asked[] = [];
  const left = [...answers];
  const next = (title: string | undefined) => {
    const answer = left.shift();
    assert.notEqual(answer, undefined, `an answer to "${title}"`);
    return answer!;
  };
  const stubs: { [K in keyof Window]: unknown } = {
    showInputBox: async ({ title, value = '', validateInput }: vscode.InputBoxOptions) => {
      for (;;) {
        const answer = next(title);
        const typed = answer === ACCEPT ? value : answer;
        const objection = typeof typed === 'string' ? ((await validateInput?.(typed)) ?? undefined) : undefined;
        asked.push({ title, objection: objection as string | undefined });
        if (typed === ESCAPE || objection === undefined) return typed === ESCAPE ? undefined : typed;
      }
    },
    showQuickPick: async (items: readonly vscode.QuickPickItem[], { title }: vscode.QuickPickOptions) => {
      asked.push({ title });
      const answer = next(title);
      if (answer === ACCEPT) return items[0];
      return items.find(({ label }) => label === answer);
    },
    createInputBox: () => {
      const listeners: Record<'accept' | 'hide', () => void> = { accept: () => {}, hide: () => {} };
      let isDone = false;
      const box = {
        title: '',
        value: '',
        validationMessage: undefined as string | undefined,
        onDidAccept: (listener: () => void) => {
          listeners.accept = () => {
            listener();
            isDone = box.validationMessage === undefined;
          };
        },
        onDidHide: (listener: () => void) => {
          listeners.hide = listener;
        },
        onDidChangeValue: () => {},
        onDidTriggerButton: () => {},
        show: () => {
          while (!isDone) {
            const answer = next(box.title);
            if (typeof answer === 'string') box.value = answer;
            box.validationMessage = undefined;
            if (answer === ESCAPE) {
              isDone = true;
              listeners.hide();
            } else listeners.accept();
            asked.push({ title: box.title, objection: box.validationMessage });
          }
        },
        dispose: () => {},
      };
      return box;
    },
  };
  const window = vscode.window as Window;
  const real = { ...stubs };
  for (const name of Object.keys(stubs) as (keyof Window)[]) {
    real[name] = window[name];
    Object.assign(window, { [name]: stubs[name] });
  }
  try {
    await run();
  } finally {
    Object.assign(window, real);
  }
  assert.deepEqual(left, [], 'all answers are used');
  return asked;
}
