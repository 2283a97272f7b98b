import * as vscode from 'vscode';
import { type PackTrial, tryPackRequest } from '../../../server/src/language/protocol.ts';
import { t } from '../l10n.ts';
import type { Pages } from '../pages.ts';
import type { ServerConnection } from '../server-connection.ts';
import { choosePack, nameOf } from './pack-folders.ts';
import { writeTrial } from './trial-page.ts';

const folderKey = 'rettesnor.brevmappe';
/** As many letters as the server is asked about in one go. */
const MOST_LETTERS = 5000;

/**
 * Shows which letters of a folder a pack judges otherwise than the pack that it extends.
 *
 * @param chosen URI of the letters' folder; without it the writer is asked
 */
export async function tryOnLetters(
  server: ServerConnection,
  pages: Pages,
  memory: vscode.Memento,
  chosen?: string,
): Promise<void> {
  const pack = await choosePack();
  if (!pack) return;
  const folder = chosen === undefined ? await chooseFolder(memory) : vscode.Uri.parse(chosen);
  if (!folder) return;
  const letters = await lettersBelow(folder);
  if (letters.length === 0) {
    await vscode.window.showInformationMessage(
      t('Der er ingen breve (filer, der ender på .md) i {0}.', nameOf(folder)),
    );
    return;
  }
  const trial = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: t('Prøver {0} breve mod pakken …', letters.length),
      cancellable: true,
    },
    (_, token) => ask(server, pack, letters, token),
  );
  if (trial) await pages.showWritten(`/proeve/${trial.pakke.id}.md`, writeTrial(trial, folder));
}

/** Nothing where the writer called it off. */
async function ask(
  server: ServerConnection,
  pack: vscode.Uri,
  letters: readonly vscode.Uri[],
  token: vscode.CancellationToken,
): Promise<PackTrial | undefined> {
  try {
    const breve = letters.map((letter) => ({ uri: letter.toString() }));
    return await server.request(tryPackRequest, { mappe: pack.toString(), breve }, token);
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  }
}

/** The folder is remembered, and offered first the next time. */
async function chooseFolder(memory: vscode.Memento): Promise<vscode.Uri | undefined> {
  const remembered = memory.get<string>(folderKey);
  const known = remembered === undefined ? undefined : vscode.Uri.parse(remembered);
  if (known) {
    const other = t('Vælg en anden mappe …');
    const again = { label: nameOf(known), folder: known };
    const choice = await vscode.window.showQuickPick([again, { label: other, folder: undefined }], {
      title: t('Prøv mod brevene i'),
    });
    if (!choice) return undefined;
    if (choice.folder) return choice.folder;
  }
  const [folder] =
    (await vscode.window.showOpenDialog({
      title: t('Vælg en mappe med breve'),
      openLabel: t('Prøv mod brevene'),
      canSelectFiles: false,
      canSelectFolders: true,
      defaultUri: known ?? vscode.workspace.workspaceFolders?.[0]?.uri,
    })) ?? [];
  if (folder) await memory.update(folderKey, folder.toString());
  return folder;
}

/** The Markdown files below a folder, in order, on any file system. */
async function lettersBelow(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const entries = await vscode.workspace.fs.readDirectory(folder);
  for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type & vscode.FileType.Directory) {
      if (name !== 'node_modules' && !name.startsWith('.') && !(type & vscode.FileType.SymbolicLink))
        found.push(...(await lettersBelow(uri)));
    } else if (name.toLowerCase().endsWith('.md')) found.push(uri);
  }
  return found.slice(0, MOST_LETTERS);
}
