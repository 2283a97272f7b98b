import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../testbed/eventually.ts';
import { missingGuidance, openRefusal } from './letter.ts';

/** Words that are in the letter and nowhere else. */
const SECRETS = ['Prøvegaard', 'lymfødem', 'kompressionspumpe', 'Kvindesmedje'];

// Last of the suite, so that whatever the other tests made the extension do is in the log.
describe('the log', () => {
  before(async () => {
    const letter = await openRefusal();
    await missingGuidance(letter);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(letter.uri, letter.lineAt(letter.lineCount - 1).range.end, 'Hilsen fra Kvindesmedje.\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await missingGuidance(letter);
  });

  after(() => vscode.commands.executeCommand('workbench.action.files.revert'));

  it('tells of the exchange with the server, and nothing that is in a letter', async () => {
    await vscode.commands.executeCommand('rettesnor.visServerlog');
    const log = await eventually(() => {
      const shown = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'output');
      const text = shown.map((document) => document.getText()).join('\n');
      assert.match(text, /textDocument\/didChange/, vscode.workspace.textDocuments.map(({ uri }) => uri).join());
      return text;
    });
    assert.deepEqual(
      SECRETS.filter((secret) => log.includes(secret)),
      [],
    );
  });
});
