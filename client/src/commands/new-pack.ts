import * as vscode from 'vscode';
import { newPackRequest } from '../../../server/src/language/protocol.ts';
import { t } from '../l10n.ts';
import type { ServerConnection } from '../server-connection.ts';
import { nameOf } from '../tests/pack-folders.ts';
import { askName, writeNew } from './new-files.ts';

/** Makes a pack with an example of each kind of rule, and opens one of them. Never writes over anything. */
export async function newPack(server: ServerConnection): Promise<void> {
  const title = t('Ny pakke');
  const parent = await chooseFolder(title);
  if (!parent) return;
  const named = await askName(server, title, t('Pakkens titel, fx "Testby Kommunes regler"'), {});
  if (!named) return;
  const made = await server.request(newPackRequest, named);
  const folder = (await isEmpty(parent)) ? parent : vscode.Uri.joinPath(parent, made.mappe);
  if (folder !== parent && !(await isEmpty(folder)))
    throw new Error(t('{0} findes allerede og er ikke en tom mappe. Vælg et andet id.', nameOf(folder)));
  await writeNew(folder, made);
}

/** The workspace's folders are offered, the first one first; without a workspace the writer finds a folder. */
async function chooseFolder(title: string): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 0) {
    const choices: { label: string; description?: string; folder?: vscode.Uri }[] = [
      ...folders.map(({ name, uri }) => ({ label: name, description: uri.fsPath, folder: uri })),
      { label: t('Vælg en anden mappe …') },
    ];
    const placeHolder = t('Hvor skal pakken ligge? Er mappen ikke tom, får pakken sin egen mappe i den.');
    const chosen = await vscode.window.showQuickPick(choices, { title, placeHolder });
    if (!chosen || chosen.folder) return chosen?.folder;
  }
  const [folder] =
    (await vscode.window.showOpenDialog({
      title: t('Vælg den mappe, pakken skal ligge i'),
      openLabel: title,
      canSelectFiles: false,
      canSelectFolders: true,
      defaultUri: folders[0]?.uri,
    })) ?? [];
  return folder;
}

/** Whether nothing is there but what belongs to tools, such as `.git`; a folder that is not there yet is empty. */
async function isEmpty(folder: vscode.Uri): Promise<boolean> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.every(([name]) => name.startsWith('.'));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return true;
    throw error;
  }
}
