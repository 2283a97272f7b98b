import * as vscode from 'vscode';
import { packExamplesRequest } from '../../../server/src/language/protocol.ts';
import { t } from '../l10n.ts';
import { packFiles } from '../letters.ts';
import type { ServerConnection } from '../server-connection.ts';
import { ExampleItems, examplesBelow, pathOf } from './example-items.ts';
import { runItems } from './example-run.ts';
import { findPacks, packWith } from './pack-folders.ts';

/** Milliseconds that files may go on changing before they are read again: a checkout changes many at once. */
const REST = 300;

/**
 * The examples in the rule files of the workspace's packs, in the Test Explorer and in the files' margins. They are found
 * when somebody looks: in the explorer, or at a pack file.
 */
export class ExampleTests implements vscode.Disposable {
  readonly #server: ServerConnection;
  readonly #controller: vscode.TestController;
  readonly #items: ExampleItems;
  readonly #subscriptions: vscode.Disposable;
  /** What runs at each save as long as the writer wants it. */
  readonly #continuous = new Set<vscode.TestRunRequest>();
  #pending: NodeJS.Timeout | undefined;
  #shown = false;

  constructor(server: ServerConnection) {
    this.#server = server;
    const controller = vscode.tests.createTestController('rettesnor.eksempler', t('Rettesnor: reglernes eksempler'));
    this.#controller = controller;
    this.#items = new ExampleItems(controller);
    const run = (request: vscode.TestRunRequest, token: vscode.CancellationToken) => this.#run(request, token);
    controller.createRunProfile(t('Prøv eksemplerne'), vscode.TestRunProfileKind.Run, run, true, undefined, true);
    controller.resolveHandler = (item) => (item ? undefined : this.refresh());
    controller.refreshHandler = () => this.refresh();
    const files = [
      vscode.workspace.createFileSystemWatcher('**/pakke.yaml'),
      vscode.workspace.createFileSystemWatcher(packFiles),
    ];
    const changed = () => this.#refreshSoon();
    this.#subscriptions = vscode.Disposable.from(
      controller,
      ...files,
      ...files.flatMap((watcher) => [
        watcher.onDidCreate(changed),
        watcher.onDidChange(changed),
        watcher.onDidDelete(changed),
      ]),
      vscode.workspace.onDidOpenTextDocument((document) => this.#opened(document)),
      vscode.workspace.onDidSaveTextDocument((document) => void this.#saved(document).catch(() => undefined)),
      vscode.workspace.onDidChangeWorkspaceFolders(changed),
    );
    for (const document of vscode.workspace.textDocuments) this.#opened(document);
  }

  /** Finds the packs and their examples anew. */
  async refresh(): Promise<void> {
    this.#shown = true;
    const folders = await findPacks();
    const known = new Set(folders.map(String));
    for (const { id } of this.#items.packs) if (!known.has(id)) this.#items.remove(vscode.Uri.parse(id));
    for (const folder of folders) await this.#show(folder);
  }

  dispose(): void {
    clearTimeout(this.#pending);
    this.#subscriptions.dispose();
  }

  /** A pack that cannot be read is not shown; its files tell what is wrong with them. */
  async #show(folder: vscode.Uri): Promise<void> {
    try {
      this.#items.show(folder, await this.#server.request(packExamplesRequest, { mappe: folder.toString() }));
    } catch {
      this.#items.remove(folder);
    }
  }

  #opened(document: vscode.TextDocument): void {
    if (!this.#shown && isPackFile(document)) this.refresh().catch(() => undefined);
  }

  #refreshSoon(): void {
    if (!this.#shown) return;
    clearTimeout(this.#pending);
    this.#pending = setTimeout(() => this.refresh().catch(() => undefined), REST);
  }

  async #run(request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> {
    if (request.continuous) {
      this.#continuous.add(request);
      token.onCancellationRequested(() => this.#continuous.delete(request));
      return;
    }
    await this.#runOnce(request, request.include ?? this.#items.packs, token);
  }

  async #runOnce(
    request: vscode.TestRunRequest,
    items: readonly vscode.TestItem[],
    token?: vscode.CancellationToken,
  ): Promise<void> {
    const run = this.#controller.createTestRun(request);
    try {
      await runItems(this.#server, run, examplesBelow(items, request.exclude), token ?? run.token);
    } finally {
      run.end();
    }
  }

  /** At each save the file's own examples run: where the writer runs them continuously, and by the setting. */
  async #saved(document: vscode.TextDocument): Promise<void> {
    if (!isPackFile(document)) return;
    const folder = packWith(await findPacks(), document.uri);
    if (!folder) return;
    this.#shown = true;
    await this.#show(folder);
    const file = this.#items.fileItem(document.uri);
    if (!file) return;
    const wanted = [...this.#continuous].find(
      ({ include }) => !include || include.some((item) => isWithin(file, item)),
    );
    const bySetting = vscode.workspace.getConfiguration('rettesnor').get<boolean>('eksemplerVedGem');
    if (wanted) await this.#runOnce(wanted, [file]);
    else if (bySetting) await this.#runOnce(new vscode.TestRunRequest([file]), [file]);
  }
}

function isPackFile(document: vscode.TextDocument): boolean {
  return vscode.languages.match([{ pattern: '**/pakke.yaml' }, { pattern: packFiles }], document) > 0;
}

/** Whether an item is another, or lies below it, or holds it. */
function isWithin(file: vscode.TestItem, other: vscode.TestItem): boolean {
  const theirs = pathOf(other);
  return pathOf(file).every((id, index) => index >= theirs.length || theirs[index] === id);
}
