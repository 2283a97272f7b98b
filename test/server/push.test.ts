import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-types';
import { Client, type InitializeAnswer, OpenText } from './client.ts';
import { REFUSAL } from './letters.ts';

/** The server is a process of its own, on a machine that may have other things to do. */
const PATIENCE = 60_000;

describe('A client that does not ask for findings', function () {
  this.timeout(PATIENCE);

  interface Published {
    uri: string;
    version?: number;
    diagnostics: Diagnostic[];
  }
  let client: Client;
  let initialized: InitializeAnswer;
  const published = (uri: string) =>
    client.notification('textDocument/publishDiagnostics', (p: Published) => p.uri === uri) as Promise<Published>;

  before(async () => {
    ({ client, initialized } = await Client.start({}));
  });
  after(() => client.dispose());

  it('is sent them when a letter is opened, changed and closed', async () => {
    assert.equal(initialized.capabilities.diagnosticProvider, undefined);
    const letter = new OpenText(client, 'file:///brev.afgoerelse.md', REFUSAL);
    const first = await published(letter.uri);
    assert.equal(first.version, 1);
    assert.ok(first.diagnostics.length >= 3);
    const at = letter.text.indexOf('vedr.');
    letter.edit(at, at + 5, 'om');
    const second = await published(letter.uri);
    assert.equal(second.version, 2);
    const codes = (diagnostics: Diagnostic[]) => diagnostics.map(({ code }) => code).sort();
    assert.deepEqual(
      codes(second.diagnostics),
      codes(first.diagnostics).filter((code) => code !== 'sprog-vedr'),
    );
    letter.close();
    assert.deepEqual((await published(letter.uri)).diagnostics, []);
  });

  it('is sent them anew when the pack is read again', async () => {
    const letter = new OpenText(client, 'file:///andet.afgoerelse.md', REFUSAL);
    const first = await published(letter.uri);
    await client.request('rettesnor/genindlaes');
    assert.deepEqual((await published(letter.uri)).diagnostics, first.diagnostics);
    await client.notification('rettesnor/aendret');
  });
});
