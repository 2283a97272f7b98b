import * as vscode from 'vscode';
import { type InsertionParams, insertionRequest, sectionsRequest } from '../../../server/src/language/protocol.ts';
import type { ActiveLetter } from '../active-letter.ts';
import { t } from '../l10n.ts';
import type { ServerConnection } from '../server-connection.ts';

type InsertionSource = Pick<InsertionParams, 'krav' | 'afsnit'>;

/** Inserts the text that repairs a requirement, or a section, where it belongs in the letter; its fields are tab stops. */
export async function insertText(
  server: ServerConnection,
  letter: ActiveLetter,
  source: InsertionSource,
): Promise<void> {
  const { document, editor } = letter;
  if (!document) return;
  const version = document.version;
  const textDocument = { uri: document.uri.toString() };
  const insertion = await server.request(insertionRequest, { textDocument, ...source });
  if (!insertion) {
    void vscode.window.showInformationMessage(t('Pakken har ingen tekst til dette.'));
    return;
  }
  // The place is counted in the letter as it was; in another version it could be in the middle of a word.
  if (document.version !== version) return insertText(server, letter, source);
  const shown = await vscode.window.showTextDocument(document, { viewColumn: editor?.viewColumn });
  const position = new vscode.Position(insertion.position.line, insertion.position.character);
  await shown.insertSnippet(new vscode.SnippetString(insertion.snippet), position);
  shown.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Lets the writer choose a section of the letter, those that are missing first, and inserts it. */
export async function insertSection(server: ServerConnection, letter: ActiveLetter): Promise<void> {
  const { document } = letter;
  if (!document) return;
  const sections = await server.request(sectionsRequest, { textDocument: { uri: document.uri.toString() } });
  const choices = (sections ?? []).map(({ id, titel, forklaring, findes }) => ({
    label: titel,
    description: findes ? t('findes i brevet') : undefined,
    detail: forklaring,
    id,
    findes,
  }));
  choices.sort((one, other) => Number(one.findes) - Number(other.findes));
  const chosen = await vscode.window.showQuickPick(choices, { title: t('Indsæt afsnit'), matchOnDetail: true });
  if (chosen) await insertText(server, letter, { afsnit: chosen.id });
}
