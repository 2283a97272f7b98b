import * as vscode from 'vscode';
import { t } from '../l10n.ts';

const initialsKey = 'rettesnor.initialer';

/** What is asked, beside the initials that it is signed with. */
export interface SignedQuestion {
  /** The box's title, with the initials in it. */
  readonly title: (initials: string) => string;
  readonly prompt?: string;
  readonly placeholder: string;
  /** What is told where nothing is typed; without it that is an answer too. */
  readonly required?: string;
}

/** What the writer answers, and who that is. */
export interface SignedAnswer {
  readonly af: string;
  readonly text?: string;
}

/** Asks for a text to sign with one's initials, which are asked for the first time and remembered; undefined where the writer calls it off. */
export async function askSigned(memory: vscode.Memento, question: SignedQuestion): Promise<SignedAnswer | undefined> {
  const initials = memory.get<string>(initialsKey) ?? (await askInitials(memory));
  return initials ? askText(memory, question, initials) : undefined;
}

async function askInitials(memory: vscode.Memento): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title: t('Dine initialer'),
    prompt: t('De skrives ved det, du bekræfter eller fraviger. Rettesnor husker dem.'),
    value: memory.get<string>(initialsKey),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() ? undefined : t('Skriv dine initialer.')),
  });
  const initials = typed?.trim();
  if (initials) await memory.update(initialsKey, initials);
  return initials;
}

/** Asks for the text; a button changes the initials on the way. */
async function askText(
  memory: vscode.Memento,
  question: SignedQuestion,
  initials: string,
  typed = '',
): Promise<SignedAnswer | undefined> {
  const box = vscode.window.createInputBox();
  box.title = question.title(initials);
  box.prompt = question.prompt;
  box.placeholder = question.placeholder;
  box.value = typed;
  box.ignoreFocusOut = true;
  box.buttons = [{ iconPath: new vscode.ThemeIcon('account'), tooltip: t('Skift initialer') }];
  const answer = await new Promise<'ok' | 'skift' | undefined>((resolve) => {
    box.onDidAccept(() => {
      if (question.required === undefined || box.value.trim()) resolve('ok');
      else box.validationMessage = question.required;
    });
    box.onDidChangeValue(() => {
      box.validationMessage = undefined;
    });
    box.onDidTriggerButton(() => resolve('skift'));
    box.onDidHide(() => resolve(undefined));
    box.show();
  });
  const text = box.value.trim() || undefined;
  box.dispose();
  if (answer === 'ok') return { af: initials, text };
  if (answer !== 'skift') return undefined;
  const changed = await askInitials(memory);
  return changed ? askText(memory, question, changed, text) : undefined;
}
