import * as vscode from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import type { ServerConnection } from '../server-connection.ts';

/**
 * Asks the server for edits of a letter and makes them, as long as the letter is still the one they were made for; else it
 * asks again. False where there were none, or the letter could not be changed.
 */
export async function editLetter(
  server: ServerConnection,
  document: vscode.TextDocument,
  ask: () => Promise<readonly TextEdit[]>,
): Promise<boolean> {
  const version = document.version;
  const client = await server.start();
  const edits = await client.protocol2CodeConverter.asTextEdits([...(await ask())]);
  if (document.version !== version) return editLetter(server, document, ask);
  if (edits.length === 0) return false;
  const change = new vscode.WorkspaceEdit();
  change.set(document.uri, edits);
  return vscode.workspace.applyEdit(change);
}

/** The writer's own calendar day, as front matter has it: `2026-02-10`. */
export function today(): string {
  const now = new Date();
  const twoDigits = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
