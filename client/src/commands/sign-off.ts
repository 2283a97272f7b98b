import * as vscode from 'vscode';
import { type ChecklistItem, type SignOffParams, signOffRequest } from '../../../server/src/language/protocol.ts';
import type { ActiveLetter } from '../active-letter.ts';
import { t } from '../l10n.ts';
import type { ServerConnection } from '../server-connection.ts';

const initialsKey = 'rettesnor.initialer';

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
  if (!confirmed) return edit(server, document, { textDocument, krav: item.krav, bekræftet: false });
  const af = memory.get<string>(initialsKey) ?? (await askInitials(memory));
  if (!af) return false;
  const answer = await askNote(memory, item, af);
  if (!answer) return false;
  return edit(server, document, { textDocument, krav: item.krav, bekræftet: true, den: today(), ...answer });
}

/** Asks the server for the edits and makes them, as long as the letter is still the one they were made for. */
async function edit(server: ServerConnection, document: vscode.TextDocument, params: SignOffParams): Promise<boolean> {
  const version = document.version;
  const client = await server.start();
  const edits = await client.protocol2CodeConverter.asTextEdits([...(await server.request(signOffRequest, params))]);
  if (document.version !== version) return edit(server, document, params);
  if (edits.length === 0) return false;
  const change = new vscode.WorkspaceEdit();
  change.set(document.uri, edits);
  return vscode.workspace.applyEdit(change);
}

async function askInitials(memory: vscode.Memento): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title: t('Dine initialer'),
    prompt: t('De skrives ved det, du bekræfter. Rettesnor husker dem.'),
    value: memory.get<string>(initialsKey),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() ? undefined : t('Skriv dine initialer.')),
  });
  const initials = typed?.trim();
  if (initials) await memory.update(initialsKey, initials);
  return initials;
}

/** Asks for the note, which may be left empty; a button changes the initials on the way. */
async function askNote(
  memory: vscode.Memento,
  item: ChecklistItem,
  initials: string,
): Promise<{ af: string; note?: string } | undefined> {
  const box = vscode.window.createInputBox();
  box.title = t('Bekræft som {0}: {1}', initials, item.titel);
  box.prompt = item.besked;
  box.placeholder = t('Note (kan udelades), fx hvor det fremgår af sagen');
  box.ignoreFocusOut = true;
  box.buttons = [{ iconPath: new vscode.ThemeIcon('account'), tooltip: t('Skift initialer') }];
  const answer = await new Promise<'ok' | 'skift' | undefined>((resolve) => {
    box.onDidAccept(() => resolve('ok'));
    box.onDidTriggerButton(() => resolve('skift'));
    box.onDidHide(() => resolve(undefined));
    box.show();
  });
  const note = box.value.trim() || undefined;
  box.dispose();
  if (answer === 'ok') return { af: initials, note };
  if (answer !== 'skift') return undefined;
  const changed = await askInitials(memory);
  return changed ? askNote(memory, item, changed) : undefined;
}

/** The writer's own calendar day, as front matter has it: `2026-02-10`. */
function today(): string {
  const now = new Date();
  const twoDigits = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
