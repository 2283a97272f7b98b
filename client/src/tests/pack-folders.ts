import * as vscode from 'vscode';

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
