import * as vscode from 'vscode';
import { t } from '../l10n.ts';

/** The folders of the packs in the workspace. */
export async function findPacks(): Promise<vscode.Uri[]> {
  const manifests = await vscode.workspace.findFiles('**/pakke.yaml', '**/node_modules/**');
  return manifests.map((manifest) => vscode.Uri.joinPath(manifest, '..'));
}

/** Of some pack folders the one that a file belongs to: its `pakke.yaml`, or a file in one of its folders. */
export function packWith(folders: readonly vscode.Uri[], file: vscode.Uri): vscode.Uri | undefined {
  const above = [vscode.Uri.joinPath(file, '..'), vscode.Uri.joinPath(file, '..', '..')].map((uri) => uri.toString());
  return folders.find((folder) => above.includes(folder.toString()));
}

/**
 * The pack that the writer is at, the only one there is, or the one that is chosen; undefined where there is none, which is
 * told, or none was chosen.
 *
 * @param at a file of the pack that is meant, or one of its folders; without it the file in the active editor
 */
export async function choosePack(at = vscode.window.activeTextEditor?.document.uri): Promise<vscode.Uri | undefined> {
  const packs = await findPacks();
  const meant = at && packWith(packs, at);
  if (meant || packs.length === 1) return meant ?? packs[0];
  if (packs.length === 0) {
    await vscode.window.showInformationMessage(t('Der er ingen pakke (en mappe med pakke.yaml) i arbejdsområdet.'));
    return undefined;
  }
  const choices = packs.map((pack) => ({ label: nameOf(pack), pack }));
  return (await vscode.window.showQuickPick(choices, { title: t('Hvilken pakke?') }))?.pack;
}

/** A folder as it is named in the interface. */
export function nameOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}
