import * as vscode from 'vscode';
import {
  checkIdRequest,
  type NewFiles,
  type NewIdParams,
  newIdRequest,
} from '../../../server/src/language/protocol.ts';
import { t } from '../l10n.ts';
import type { ServerConnection } from '../server-connection.ts';
import { nameOf } from '../tests/pack-folders.ts';

/** Asks for the title of something new, and for its id, which is proposed; undefined where the writer calls it off. */
export async function askName(
  server: ServerConnection,
  title: string,
  prompt: string,
  what: Omit<NewIdParams, 'titel'>,
): Promise<{ readonly titel: string; readonly id: string } | undefined> {
  const titel = await vscode.window.showInputBox({
    title,
    prompt,
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() ? undefined : t('Skriv en titel.')),
  });
  if (!titel?.trim()) return undefined;
  const id = await vscode.window.showInputBox({
    title: `${title}: id`,
    prompt: t('Navnet, som fund og andre filer henviser til. Det ændres aldrig, når det er i brug.'),
    value: await server.request(newIdRequest, { titel, ...what }),
    ignoreFocusOut: true,
    validateInput: (value) => server.request(checkIdRequest, { id: value.trim(), ...what }),
  });
  return id?.trim() ? { titel: titel.trim(), id: id.trim() } : undefined;
}

/**
 * Writes new files on whatever file system the folder is, and opens the one to begin with, its first field selected.
 *
 * @throws Error where one of the files is there already; then nothing is written
 */
export async function writeNew(folder: vscode.Uri, { filer, åbn }: NewFiles): Promise<void> {
  const place = (path: string) => vscode.Uri.joinPath(folder, ...path.split('/'));
  for (const { sti } of filer)
    if (await exists(place(sti))) throw new Error(t('{0} findes allerede.', nameOf(place(sti))));
  for (const { sti, tekst } of filer) await vscode.workspace.fs.writeFile(place(sti), new TextEncoder().encode(tekst));
  const { start, end } = åbn.range;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(place(åbn.sti), { selection, preview: false });
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    // What cannot be looked at, may be there.
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}
