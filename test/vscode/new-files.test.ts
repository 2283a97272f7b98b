import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { writeNew } from '../../client/src/commands/new-files.ts';
import { newPack } from '../../client/src/commands/new-pack.ts';
import { newRule } from '../../client/src/commands/new-rule.ts';
import { waive } from '../../client/src/commands/waive.ts';
import { ServerConnection } from '../../client/src/server-connection.ts';
import { checklistRequest } from '../../server/src/language/protocol.ts';
import { eventually } from '../testbed/eventually.ts';
import { ACCEPT, answering, ESCAPE } from './answers.ts';
import { missingGuidance, openRefusal } from './letter.ts';

/** A server of the suite's own, for the commands below run in the suite. */
function ownServer(): ServerConnection {
  const extension = vscode.extensions.getExtension('rettesnor.rettesnor');
  assert.ok(extension);
  const module = vscode.Uri.joinPath(extension.extensionUri, 'dist', 'server-node.cjs').fsPath;
  const options = { module, transport: TransportKind.ipc };
  return new ServerConnection((client) => new LanguageClient('suite-commands', 'Suite', options, client));
}

/** The open file's path in a folder, and what is selected in it. */
function selected(folder: vscode.Uri): [path: string, text: string] {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  return [editor.document.uri.path.slice(folder.path.length + 1), editor.document.getText(editor.selection)];
}

describe('the commands that make packs and rules', () => {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  const folder = vscode.Uri.joinPath(workspace.uri, 'nyby-regler');
  const server = ownServer();

  after(async () => {
    await server.stop();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('make a pack in a folder of its own, and open its requirement', async () => {
    const answers = [workspace.name, '', 'Nyby: regler', 'rettesnor', ACCEPT] as const;
    const asked = await answering(answers, () => newPack(server));
    assert.deepEqual(
      asked.map(({ objection }) => objection?.replace(/:.*/, '')),
      [undefined, 'Skriv en titel.', undefined, '"rettesnor" er taget', undefined],
    );
    assert.deepEqual(selected(folder), ['krav/nyby-regler-aabningstid.yaml', 'kontakt-mangler']);
    const manifest = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'pakke.yaml'));
    assert.match(new TextDecoder().decode(manifest), /^id: nyby-regler\ntitel: "Nyby: regler"\n/);
  });

  it('make a rule in it: asked for the kind, or told by the folder', async () => {
    const manifest = vscode.Uri.joinPath(folder, 'pakke.yaml');
    const asked = await answering(['vending', 'Vi plejer', 'to ord', ACCEPT], () => newRule(server, manifest));
    assert.match(asked[2].objection ?? '', /bogstaver og tal med bindestreg/);
    assert.deepEqual(selected(folder), ['vendinger/nyby-regler-vi-plejer.yaml', 'sprog-uklart']);
    await answering(['Post', ACCEPT], () => newRule(server, vscode.Uri.joinPath(folder, 'kendetegn')));
    assert.deepEqual(selected(folder), ['kendetegn/nyby-regler-post.yaml', 'digital post']);
  });

  it('make nothing where they are called off, and write over nothing', async () => {
    const krav = vscode.Uri.joinPath(folder, 'krav');
    const before = await vscode.workspace.fs.readDirectory(krav);
    await answering(['Ny', ESCAPE], () => newRule(server, krav));
    assert.deepEqual(await vscode.workspace.fs.readDirectory(krav), before);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const files = ['ny.txt', 'pakke.yaml'].map((sti) => ({ sti, tekst: 'x' }));
    await assert.rejects(writeNew(folder, { filer: files, åbn: { sti: 'ny.txt', range } }), /pakke\.yaml findes/);
    await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, 'ny.txt'))));
  });
});

describe('waivers', () => {
  const server = ownServer();
  const kept = new Map<string, unknown>();
  const memory: vscode.Memento = {
    keys: () => [...kept.keys()],
    get: <T>(key: string, otherwise?: T) => (kept.get(key) ?? otherwise) as T,
    update: async (key, value) => void kept.set(key, value),
  };
  let letter: vscode.TextDocument;

  before(async () => {
    letter = await openRefusal();
    // The server must have heard of the letter, as the one of a finding has.
    const textDocument = { uri: letter.uri.toString() };
    await eventually(async () => assert.ok(await server.request(checklistRequest, { textDocument })));
  });
  after(async () => {
    await vscode.window.showTextDocument(letter);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await server.stop();
  });

  it('are asked for by a command of the quick fix, which changes nothing itself', async () => {
    const { range } = await missingGuidance(letter);
    await eventually(async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        letter.uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
      );
      const fix = actions.find(({ title }) => title === 'Fravig "klagevejledning" i brevets oplysninger …');
      assert.ok(fix, actions.map(({ title }) => title).join());
      assert.equal(fix.edit, undefined);
      assert.equal(fix.command?.command, 'rettesnor.fravig');
    });
  });

  it('change nothing where the writer calls them off, and are written with reason and initials', async () => {
    const place = { textDocument: { uri: letter.uri.toString() }, krav: 'klagevejledning' };
    const before = letter.getText();
    await answering(['JHA', ESCAPE], () => waive(server, memory, place));
    assert.equal(letter.getText(), before);
    const asked = await answering(['', 'Vedlagt som bilag'], () => waive(server, memory, place));
    assert.deepEqual(
      asked.map(({ title }) => title),
      ['Fravig som JHA: klagevejledning', 'Fravig som JHA: klagevejledning'],
    );
    assert.match(asked[0].objection ?? '', /^Skriv grunden\./);
    assert.match(
      letter.getText(),
      /\nfraviget:\n {2}- \{ krav: klagevejledning, grund: "Vedlagt som bilag", af: JHA, den: 20\d\d-\d\d-\d\d \}\n/,
    );
  });
});
