import * as vscode from 'vscode';
import { isLetter } from './letters.ts';

/**
 * The letter that the writer is at: the one in the active editor, or else the last one, as long as it is in sight. So
 * the checklist stays while the writer reads a page of explanation beside the letter.
 */
export class ActiveLetter implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument | undefined>();
  readonly #subscriptions: vscode.Disposable;
  #document: vscode.TextDocument | undefined;

  /** Fires when another letter, or none, takes its place. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const update = () => this.update();
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(update),
      vscode.window.onDidChangeVisibleTextEditors(update),
      // A change of language mode closes the document and opens it again.
      vscode.workspace.onDidOpenTextDocument(update),
      vscode.workspace.onDidCloseTextDocument(update),
    );
    this.update();
  }

  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  /** The editor that shows the letter, which need not be the active one. */
  get editor(): vscode.TextEditor | undefined {
    const active = vscode.window.activeTextEditor;
    if (active && active.document === this.#document) return active;
    return vscode.window.visibleTextEditors.find(({ document }) => document === this.#document);
  }

  /** Looks again; needed by hand only when a setting decides anew what is a letter. */
  update(): void {
    const next = this.#find();
    if (next === this.#document) return;
    this.#document = next;
    void vscode.commands.executeCommand('setContext', 'rettesnor.brev', next !== undefined);
    this.#changed.fire(next);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  #find(): vscode.TextDocument | undefined {
    const active = vscode.window.activeTextEditor?.document;
    if (active && isLetter(active)) return active;
    const visible = vscode.window.visibleTextEditors.map(({ document }) => document);
    return visible.find((document) => document === this.#document && isLetter(document)) ?? visible.find(isLetter);
  }
}
