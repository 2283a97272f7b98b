import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, Location } from 'vscode-languageserver-types';
import type { Status } from '../../server/src/language/protocol.ts';
import { pack } from '../unit/pack-file-cases.ts';
import { Client, OpenText } from './client.ts';

const PATIENCE = 60_000;
const LETTER =
  '# Afslag\n\nDato: 3. marts 2026\n\nDu får afslag på støtte efter servicelovens § 85, fordi du klarer dig selv.\n';

/** A workspace on disk with packs in it: files by folder. */
function workspace(packs: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  const folder = mkdtempSync(join(tmpdir(), 'rettesnor-pakke-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    return pathToFileURL(join(folder, path)).href;
  };
  for (const [name, files] of Object.entries(packs))
    for (const [path, text] of Object.entries(files)) write(`${name}/${path}`, text);
  return { folder, write, remove: () => rmSync(folder, { recursive: true }) };
}

describe('A pack in the workspace', function () {
  this.timeout(PATIENCE);
  const { folder, write, remove } = workspace({ testby: pack });
  let client: Client;

  before(async () => {
    const capabilities = { textDocument: { diagnostic: {}, rename: { prepareSupport: true } } };
    ({ client } = await Client.start(capabilities, { rootUri: pathToFileURL(folder).href }));
  });
  after(async () => {
    await client.stop();
    remove();
  });

  const status = () => client.request('rettesnor/status', {}) as Promise<Status>;
  const codes = async (uri: string) => {
    const params = { textDocument: { uri } };
    const { items } = (await client.request('textDocument/diagnostic', params)) as { items: Diagnostic[] };
    return items.map(({ code, message }) => String(code ?? message));
  };

  it('is used, for it is the only one', async () => {
    while ((await status()).pakke !== 'Testby') await new Promise((resolve) => setTimeout(resolve, 50));
  });

  it('is told in which files it is wrong, and where', async () => {
    const text = pack['krav/klagefrist-testby.yaml'].replace('[afslag]', '[afslaag]');
    const uri = write('testby/krav/klagefrist-testby.yaml', text);
    const file = new OpenText(client, uri, text, 'yaml');
    assert.deepEqual(await codes(uri), ['Udfaldet "afslaag" findes ikke. Se mappen udfald.']);
    file.close();
    write('testby/krav/klagefrist-testby.yaml', pack['krav/klagefrist-testby.yaml']);
  });

  it('checks the open letters anew when a file of it is saved', async () => {
    const letter = new OpenText(client, pathToFileURL(join(folder, 'brev.afgoerelse.md')).href, LETTER, 'afgoerelse');
    assert.ok((await codes(letter.uri)).includes('klagefrist-testby'));
    const text = pack['krav/klagefrist-testby.yaml'].replace('alvor: mangel', 'alvor: fra');
    const uri = write('testby/krav/klagefrist-testby.yaml', text);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    while ((await codes(letter.uri)).includes('klagefrist-testby'))
      await new Promise((resolve) => setTimeout(resolve, 50));
    letter.close();
  });

  it('is followed from file to file', async () => {
    const text = pack['krav/klagefrist-testby.yaml'];
    const uri = write('testby/krav/klagefrist-testby.yaml', text);
    const file = new OpenText(client, uri, text, 'yaml');
    const line = text.split('\n').findIndex((row) => row.includes('kendetegn: egen-læge'));
    const position = { line, character: text.split('\n')[line].indexOf('egen') };
    const [found] = (await file.ask('textDocument/definition', { position })) as Location[];
    assert.ok(found.uri.endsWith('/testby/kendetegn/egen-laege.yaml'), found.uri);
    file.close();
  });
});

describe('A pack that extends another in the workspace', function () {
  this.timeout(PATIENCE);
  const upper = 'id: øvre\ntitel: Øvre\nversion: 1.0.0\nudgiver: Øvre\ndato: 2026-11-26\nudvider: testby\n';
  const { folder, write, remove } = workspace({ testby: pack, oevre: { 'pakke.yaml': upper } });
  let client: Client;

  before(async () => {
    const capabilities = { textDocument: { diagnostic: {} } };
    ({ client } = await Client.start(capabilities, { rootUri: pathToFileURL(folder).href }));
  });
  after(async () => {
    await client.stop();
    remove();
  });

  it('is used, and the letters are checked anew when a file of the lower one is saved', async () => {
    const letter = new OpenText(client, pathToFileURL(join(folder, 'brev.afgoerelse.md')).href, LETTER);
    const isToldOf = async () => (await letter.diagnostics()).some(({ code }) => code === 'klagefrist-testby');
    const until = async (wanted: boolean) => {
      while ((await isToldOf()) !== wanted) await new Promise((resolve) => setTimeout(resolve, 50));
    };
    await until(true);
    assert.equal(((await client.request('rettesnor/status', {})) as Status).pakke, 'Øvre');
    const text = pack['krav/klagefrist-testby.yaml'].replace('alvor: mangel', 'alvor: fra');
    const uri = write('testby/krav/klagefrist-testby.yaml', text);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    await until(false);
  });
});

describe('Several packs in the workspace', function () {
  this.timeout(PATIENCE);
  const other = 'id: nabo\ntitel: Nabo\nversion: 1.0.0\nudgiver: Nabo\ndato: 2026-11-26\n';
  const { folder, remove } = workspace({ testby: pack, nabo: { 'pakke.yaml': other } });
  let client: Client;

  before(async () => {
    ({ client } = await Client.start({ textDocument: { diagnostic: {} } }, { rootUri: pathToFileURL(folder).href }));
  });
  after(async () => {
    await client.stop();
    remove();
  });

  it('are not used before the user has chosen, and the status says so', async () => {
    const told = async () => ((await client.request('rettesnor/status', {})) as Status).problemer.map((p) => p.besked);
    while ((await told()).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    assert.match((await told()).join(), /flere pakker i arbejdsområdet \((?:nabo, testby|testby, nabo)\)/);
  });
});
