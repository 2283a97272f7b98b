import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../testbed/eventually.ts';
import { missingGuidance, openRefusal, ours } from './letter.ts';

describe('the setting rettesnor.breve', () => {
  let uri: vscode.Uri;
  let letter: vscode.TextDocument;

  const choose = (globs: string[] | undefined) =>
    vscode.workspace.getConfiguration('rettesnor').update('breve', globs, vscode.ConfigurationTarget.Workspace);

  before(async () => {
    const refusal = await openRefusal();
    await missingGuidance(refusal);
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    uri = vscode.Uri.joinPath(folder.uri, 'breve', 'afslag.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(refusal.getText()));
    letter = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(letter);
  });

  after(async () => {
    await choose(undefined);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(uri, '..'), { recursive: true });
  });

  it('is empty at first: a Markdown file is no letter', () => {
    assert.equal(letter.languageId, 'markdown');
    assert.deepEqual(ours(letter), []);
  });

  it('makes a Markdown file a letter', async () => {
    await choose(['breve/*.md']);
    await missingGuidance(letter);
  });

  it('goes by the folder', async () => {
    await choose(['andre/*.md']);
    await eventually(() => assert.deepEqual(ours(letter), []));
  });
});
