import * as vscode from 'vscode';
import { type Status, statusRequest } from '../../server/src/language/protocol.ts';
import type { ActiveLetter } from './active-letter.ts';
import { t } from './l10n.ts';
import { letterLanguage } from './letters.ts';
import type { ServerConnection } from './server-connection.ts';

/** Shows the problems in pack files; not in the command palette, for it means nothing when there are none. */
export const showPackProblemsCommand = 'rettesnor.visPakkeproblemer';

/** Digits of a zip file's SHA-256 that are shown: enough to tell two editions of a pack apart by eye. */
const SHOWN_DIGITS = 8;

/** The language status item: which pack, how long the last check took, and whether any pack file is broken. */
export class LanguageStatus implements vscode.Disposable {
  readonly #server: ServerConnection;
  readonly #letter: ActiveLetter;
  readonly #item: vscode.LanguageStatusItem;
  readonly #subscriptions: vscode.Disposable;
  #status: Status | undefined;

  constructor(server: ServerConnection, letter: ActiveLetter) {
    this.#server = server;
    this.#letter = letter;
    this.#item = vscode.languages.createLanguageStatusItem('rettesnor.status', [
      { language: letterLanguage },
      { language: 'markdown' },
      { language: 'yaml' },
    ]);
    this.#item.name = 'Rettesnor';
    this.#item.text = 'Rettesnor';
    this.#subscriptions = vscode.Disposable.from(
      this.#item,
      vscode.commands.registerCommand(showPackProblemsCommand, () => this.#showProblems()),
    );
  }

  /** Asks the server and shows the answer. */
  async refresh(): Promise<void> {
    const document = this.#letter.document;
    const textDocument = document && { uri: document.uri.toString() };
    this.show(await this.#server.request(statusRequest, { textDocument }));
  }

  /** Shows a status that the server has given. */
  show(status: Status): void {
    this.#status = status;
    const problems = status.problemer.length;
    const item = this.#item;
    item.severity = problems > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    item.text = `${status.pakke} ${status.version}`;
    const edition = [status.dato, status.sha256?.slice(0, SHOWN_DIGITS)].filter(Boolean).join(' · ');
    item.detail = [
      // The popup is one line wide: what is wrong is worth more of it than what is there.
      problems > 0
        ? t('{0} ting at se på i pakken', problems)
        : t('{0} krav, {1} vendinger', status.krav, status.vendinger),
      edition,
      status.tid !== undefined && t('tjek: {0} ms', Math.max(1, Math.round(status.tid))),
    ]
      .filter(Boolean)
      .join(' · ');
    item.command =
      problems > 0
        ? { command: showPackProblemsCommand, title: t('Vis fejl') }
        : { command: 'rettesnor.genindlaesPakke', title: t('Genindlæs') };
    item.accessibilityInformation = { label: `Rettesnor: ${item.text}. ${item.detail}` };
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #showProblems(): Promise<void> {
    const problems = this.#status?.problemer ?? [];
    const choices = problems.map((problem) => ({
      label: problem.besked,
      iconPath: new vscode.ThemeIcon('warning'),
      problem,
    }));
    const chosen = await vscode.window.showQuickPick(choices, { title: t('Ting at se på i pakken') });
    if (!chosen?.problem.uri) return;
    const line = chosen.problem.linje ?? 0;
    const selection = new vscode.Range(line, 0, line, 0);
    await vscode.window.showTextDocument(vscode.Uri.parse(chosen.problem.uri), { selection });
  }
}
