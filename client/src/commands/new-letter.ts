import examples from 'virtual:eksempler';
import * as vscode from 'vscode';
import { templatesRequest } from '../../../server/src/language/protocol.ts';
import type { ActiveLetter } from '../active-letter.ts';
import { t } from '../l10n.ts';
import { letterLanguage } from '../letters.ts';
import type { ServerConnection } from '../server-connection.ts';

/** Opens a new, unsaved letter from a template of the pack, with the cursor in its first field. */
export async function newLetter(server: ServerConnection, letter: ActiveLetter): Promise<void> {
  const templates = await server.request(templatesRequest, undefined);
  const choices = templates.map(({ titel, beskrivelse, snippet }) => ({ label: titel, detail: beskrivelse, snippet }));
  const empty = { label: t('Tomt brev'), detail: t('Begynd på et tomt ark.'), snippet: '' };
  const chosen = await vscode.window.showQuickPick([...choices, empty], { title: t('Nyt brev'), matchOnDetail: true });
  if (!chosen) return;
  const editor = await openLetter('', letter);
  if (chosen.snippet) await editor.insertSnippet(new vscode.SnippetString(chosen.snippet));
}

/** Opens a copy of one of the examples: a letter to try things on, which no change can spoil. */
export async function openExample(extension: vscode.Uri, letter: ActiveLetter): Promise<void> {
  const choices = examples.map(({ fil, titel }) => ({ label: titel, fil }));
  const chosen = await vscode.window.showQuickPick(choices, { title: t('Åbn eksempel') });
  if (!chosen) return;
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'eksempler', chosen.fil));
  await openLetter(new TextDecoder().decode(bytes), letter);
}

/** Opens an unsaved letter where letters are, and not among the pages beside them. */
async function openLetter(content: string, { editor }: ActiveLetter): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: letterLanguage, content });
  return vscode.window.showTextDocument(document, { viewColumn: editor?.viewColumn, preview: false });
}
