import * as vscode from 'vscode';
import { type WaiverPlace, waiveRequest } from '../../../server/src/language/protocol.ts';
import { t } from '../l10n.ts';
import type { ServerConnection } from '../server-connection.ts';
import { editLetter, today } from './edit-letter.ts';
import { askSigned } from './initials.ts';

/**
 * Sets a rule aside in a letter with a reason and initials that the writer is asked for. Nothing is changed where the writer
 * calls it off.
 *
 * @param place as a quick fix has it, or made from a row of the checklist
 * @param what is said of the rule while the reason is asked for
 */
export async function waive(
  server: ServerConnection,
  memory: vscode.Memento,
  { textDocument, krav, range }: WaiverPlace,
  what?: string,
): Promise<void> {
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === textDocument.uri);
  if (!document) return;
  const answer = await askSigned(memory, {
    title: (initials) => t('Fravig som {0}: {1}', initials, krav),
    prompt: what,
    placeholder: t('Grunden til, at reglen ikke skal følges her'),
    required: t('Skriv grunden. Uden den tæller fravigelsen ikke.'),
  });
  if (!answer?.text) return;
  const params = { textDocument, krav, range, grund: answer.text, af: answer.af, den: today() };
  if (await editLetter(server, document, () => server.request(waiveRequest, params))) return;
  void vscode.window.showInformationMessage(
    t('Fravigelsen blev ikke skrevet: fundet er der ikke længere, eller oplysningerne øverst i brevet kan ikke læses.'),
  );
}
