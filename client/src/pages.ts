import * as vscode from 'vscode';
import { pageRequest } from '../../server/src/language/protocol.ts';
import { t } from './l10n.ts';
import { pageScheme } from './letters.ts';
import type { ServerConnection } from './server-connection.ts';
import type { WrittenPage } from './written-page.ts';

/** Read-only pages made from the pack (`rettesnor:/krav/klagefrist.md`): a requirement explained, a section of law. */
export class Pages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #server: ServerConnection;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable;
  /** Pages that the client wrote itself, by URI. */
  readonly #written = new Map<string, WrittenPage>();

  readonly onDidChange = this.#changed.event;

  constructor(server: ServerConnection) {
    this.#server = server;
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(pageScheme, this),
      vscode.languages.registerDocumentLinkProvider(
        { scheme: pageScheme },
        { provideDocumentLinks: ({ uri }) => [...(this.#written.get(uri.toString())?.links ?? [])] },
      ),
      server.onDidChange(() => this.#refresh()),
    );
  }

  async provideTextDocumentContent(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const written = this.#written.get(uri.toString());
    if (written) return written.text;
    const page = await this.#server.request(pageRequest, { uri: uri.toString() }, token);
    return page ?? t('Pakken har ingen side om dette.');
  }

  /** Shows a page beside the letter: as formatted text where VS Code's Markdown preview is at hand, else as it is. */
  async showBeside(uri: vscode.Uri): Promise<void> {
    // Asked for by its extension: a command is not in VS Code's list before the extension behind it has been activated.
    if (vscode.extensions.getExtension('vscode.markdown-language-features')) {
      await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
      return;
    }
    const viewColumn = vscode.ViewColumn.Beside;
    await vscode.window.showTextDocument(uri, { viewColumn, preserveFocus: true, preview: true });
  }

  /** Shows a page that the client wrote itself, in place of the one that was there before. */
  async showWritten(path: string, page: WrittenPage): Promise<void> {
    const uri = vscode.Uri.from({ scheme: pageScheme, path });
    this.#written.set(uri.toString(), page);
    this.#changed.fire(uri);
    await vscode.window.showTextDocument(uri, { preview: false });
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  #refresh(): void {
    for (const { uri } of vscode.workspace.textDocuments) {
      if (uri.scheme === pageScheme) this.#changed.fire(uri);
    }
  }
}

/** The page that explains a requirement. */
export function requirementPage(id: string): vscode.Uri {
  return vscode.Uri.from({ scheme: pageScheme, path: `/krav/${id}.md` });
}
