import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { ServerConnection } from '../../client/src/server-connection.ts';
import { ExampleItems, examplesBelow } from '../../client/src/tests/example-items.ts';
import { runItems } from '../../client/src/tests/example-run.ts';
import { packExamplesRequest } from '../../server/src/language/protocol.ts';
import { eventually } from '../testbed/eventually.ts';
import { rulePack } from '../unit/rule-pack.ts';

/** What a run was told, instead of the Test Explorer, which keeps it to itself. */
function recordingRun() {
  const told: Record<'enqueued' | 'started' | 'passed' | 'failed' | 'errored' | 'skipped', string[]> = {
    enqueued: [],
    started: [],
    passed: [],
    failed: [],
    errored: [],
    skipped: [],
  };
  const messages: vscode.TestMessage[] = [];
  const run = new Proxy({} as vscode.TestRun, {
    get: (_, kind: keyof typeof told) => (item: vscode.TestItem, message: unknown) => {
      told[kind].push(item.id);
      if (message instanceof vscode.TestMessage) messages.push(message);
    },
  });
  return { run, told, messages };
}

describe("a pack's examples in the Test Explorer", () => {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  const folder = vscode.Uri.joinPath(workspace.uri, 'egne-regler');
  const wording = vscode.Uri.joinPath(folder, 'vendinger', 'ikke-nok.yaml');
  const controller = vscode.tests.createTestController('rettesnor.suite', 'Suite');
  const items = new ExampleItems(controller);
  let server: ServerConnection;

  before(async () => {
    for (const { path, text } of rulePack())
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, path), new TextEncoder().encode(text));
    const extension = vscode.extensions.getExtension('rettesnor.rettesnor');
    assert.ok(extension);
    const module = vscode.Uri.joinPath(extension.extensionUri, 'dist', 'server-node.cjs').fsPath;
    const options = { module, transport: TransportKind.ipc };
    server = new ServerConnection((client) => new LanguageClient('suite-server', 'Suite', options, client));
  });

  after(async () => {
    await server.stop();
    controller.dispose();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  const show = async () => items.show(folder, await server.request(packExamplesRequest, { mappe: folder.toString() }));

  it('stand below their file, at their place in it', async () => {
    const pack = await show();
    assert.equal(pack.label, 'Prøvstrup');
    const file = items.fileItem(wording);
    assert.equal(file?.label, 'Ikke nok');
    assert.deepEqual([file?.parent?.label, file?.parent?.parent?.label], ['vendinger', 'Prøvstrup']);
    const document = await vscode.workspace.openTextDocument(wording);
    const [example] = examplesBelow([file!]);
    assert.equal(document.getText(example.range), 'Det er ikke nok.');
    assert.equal(example.label, 'fejl 1: Det er ikke nok.');
  });

  it('pass where they hold, and leave out what is to be left out', async () => {
    const pack = await show();
    const file = items.fileItem(wording)!;
    const examples = examplesBelow([pack], [file]);
    const { run, told } = recordingRun();
    await runItems(server, run, examples, new vscode.CancellationTokenSource().token);
    assert.ok(examples.length > 5);
    assert.deepEqual(
      told.passed,
      examples.map(({ id }) => id),
    );
    assert.ok(!told.passed.some((id) => id.startsWith('vendinger/')));
  });

  it('fail with what was expected and found, at the place of the example, also before the file is saved', async () => {
    await show();
    const editor = await vscode.window.showTextDocument(wording);
    const { document } = editor;
    const at = document.getText().indexOf('ikke nok]');
    const range = new vscode.Range(document.positionAt(at), document.positionAt(at + 'ikke nok'.length));
    await editor.edit((edit) => edit.replace(range, 'for lidt'));
    const examples = examplesBelow([items.fileItem(wording)!]);
    await eventually(async () => {
      const { run, told, messages } = recordingRun();
      await runItems(server, run, examples, new vscode.CancellationTokenSource().token);
      assert.deepEqual([told.failed, told.passed], [[examples[0].id], [examples[1].id]]);
      const [{ expectedOutput, actualOutput, location }] = messages;
      assert.equal(expectedOutput, 'ikke-nok: mindst ét fund');
      assert.match(actualOutput ?? '', /^ikke-nok: ingen fund\n/);
      assert.deepEqual(location?.range, examples[0].range);
    });
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('are skipped when the run is called off', async () => {
    const pack = await show();
    const { run, told } = recordingRun();
    const cancelled = new vscode.CancellationTokenSource();
    cancelled.cancel();
    await runItems(server, run, examplesBelow([pack]), cancelled.token);
    assert.deepEqual([told.passed, told.failed, told.errored], [[], [], []]);
    assert.ok(told.skipped.length > 0);
  });

  it('run when their file is saved', async () => {
    const document = await vscode.workspace.openTextDocument(wording);
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(wording, new vscode.Position(0, 0), '# En bemærkning\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(await document.save());
    // What the Test Explorer shows is for people; the log tells what the extension asked its server.
    await vscode.commands.executeCommand('rettesnor.visServerlog');
    await eventually(() => {
      const shown = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'output');
      assert.match(shown.map((output) => output.getText()).join('\n'), /rettesnor\/koerEksempler/);
    });
  });

  it('are no hindrance to trying the pack on letters: a page tells what changes, with links to the places', async () => {
    const letters = vscode.Uri.joinPath(folder, 'breve');
    const letter = vscode.Uri.joinPath(letters, 'brev.md');
    await vscode.workspace.fs.writeFile(letter, new TextEncoder().encode('# Brev\n\nDet er ikke nok.\n'));
    await vscode.commands.executeCommand('rettesnor.proevModBreve', letters.toString());
    const page = await eventually(() => {
      const document = vscode.window.activeTextEditor?.document;
      assert.equal(document?.uri.scheme, 'rettesnor');
      assert.match(document?.getText() ?? '', /nyt fund/);
      return document!;
    });
    const text = page.getText();
    assert.match(text, /^# Prøvstrup 1\.0\.0 mod Rettesnors grundpakke /);
    assert.match(text, /^- linje 3: nyt fund \(fejl\): Skriv det anderledes\. \[ikke-nok\]\n {2}»ikke nok«$/m);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', page.uri);
    const target = links.find(({ range }) => page.getText(range) === 'linje 3')?.target;
    assert.equal(target?.path, letter.path);
    assert.equal(target?.fragment, 'L3,8');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
