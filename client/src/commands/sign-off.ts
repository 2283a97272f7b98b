import type * as vscode from 'vscode';
import { type ChecklistItem, type SignOffParams, signOffRequest } from '../../../server/src/language/protocol.ts';
import type { ActiveLetter } from '../active-letter.ts';
import { t } from '../l10n.ts';
import type { ServerConnection } from '../server-connection.ts';
import { editLetter, today } from './edit-letter.ts';
import { askSigned } from './initials.ts';

/**
 * Signs a requirement off in the letter's front matter, or takes the sign-off back. False if the writer called it off,
 * or the letter could not be changed.
 */
export async function signOff(
  server: ServerConnection,
  letter: ActiveLetter,
  memory: vscode.Memento,
  item: ChecklistItem,
  confirmed: boolean,
): Promise<boolean> {
  const document = letter.document;
  if (!document) return false;
  const textDocument = { uri: document.uri.toString() };
  const edit = (params: SignOffParams) => editLetter(server, document, () => server.request(signOffRequest, params));
  if (!confirmed) return edit({ textDocument, krav: item.krav, bekræftet: false });
  const answer = await askSigned(memory, {
    title: (initials) => t('Bekræft som {0}: {1}', initials, item.titel),
    prompt: item.besked,
    placeholder: t('Note (kan udelades), fx hvor det fremgår af sagen'),
  });
  if (!answer) return false;
  const { af, text: note } = answer;
  return edit({ textDocument, krav: item.krav, bekræftet: true, den: today(), af, note });
}
