import * as vscode from 'vscode';
import { type Checklist, checklistRequest } from '../../../server/src/language/protocol.ts';
import type { ActiveLetter } from '../active-letter.ts';
import type { ServerConnection } from '../server-connection.ts';

/** What is known of the active letter: its checklist, that there is no letter, or that the server does not answer. */
export type ChecklistState =
  | { readonly kind: 'intet brev' }
  | { readonly kind: 'henter' }
  | { readonly kind: 'fejl' }
  | { readonly kind: 'klar'; readonly checklist: Checklist };

/**
 * Keeps the checklist in step with the letter: one request at a time, and another when it returns if the letter has
 * changed meanwhile. So the writer's keys are never queued behind answers that nobody will see.
 */
export class ChecklistFeed implements vscode.Disposable {
  readonly #server: ServerConnection;
  readonly #letter: ActiveLetter;
  readonly #changed = new vscode.EventEmitter<ChecklistState>();
  readonly #subscriptions: vscode.Disposable;
  #state: ChecklistState = { kind: 'intet brev' };
  #running = false;
  #stale = false;

  readonly onDidChange = this.#changed.event;

  constructor(server: ServerConnection, letter: ActiveLetter) {
    this.#server = server;
    this.#letter = letter;
    this.#subscriptions = vscode.Disposable.from(
      letter.onDidChange((document) => {
        this.#tell(document ? { kind: 'henter' } : { kind: 'intet brev' });
        this.refresh();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === letter.document && contentChanges.length > 0) this.refresh();
      }),
      server.onDidChange(() => this.refresh()),
    );
  }

  get state(): ChecklistState {
    return this.#state;
  }

  /** Asks the server, or sees to it that it is asked again when the present request returns. */
  refresh(): void {
    this.#stale = true;
    if (!this.#running) void this.#run();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#stale) {
      // The listener that tells the server of this change may come after ours: let it go first.
      await new Promise((resolve) => setTimeout(resolve, 0));
      this.#stale = false;
      const document = this.#letter.document;
      if (!document) break;
      const state = await this.#ask(document);
      if (document === this.#letter.document) this.#tell(state);
    }
    this.#running = false;
  }

  async #ask(document: vscode.TextDocument): Promise<ChecklistState> {
    try {
      const checklist = await this.#server.request(checklistRequest, {
        textDocument: { uri: document.uri.toString() },
      });
      return checklist ? { kind: 'klar', checklist } : { kind: 'henter' };
    } catch {
      // The client has logged why; the view says that there is no checklist to be had.
      return { kind: 'fejl' };
    }
  }

  #tell(state: ChecklistState): void {
    this.#state = state;
    this.#changed.fire(state);
  }
}
