import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../testbed/eventually.ts';

/** Opens the workspace's letter, which lacks its complaint guidance. */
export async function openRefusal(): Promise<vscode.TextDocument> {
  const [uri] = await vscode.workspace.findFiles('afslag.afgoerelse.md');
  assert.ok(uri, 'afslag.afgoerelse.md is in the workspace');
  const letter = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(letter);
  return letter;
}

/** Waits for the finding that the complaint guidance is missing. */
export function missingGuidance(letter: vscode.TextDocument): Promise<vscode.Diagnostic> {
  return eventually(() => {
    const found = ours(letter).find(({ message }) => message.startsWith('Klagevejledningen mangler'));
    assert.ok(found, 'the missing complaint guidance is found');
    return found;
  });
}

/** The findings in a document, without those of other extensions. */
export function ours(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Rettesnor');
}
