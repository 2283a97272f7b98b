import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CompletionItem,
  DocumentLink,
  Location,
  LocationLink,
  MarkupContent,
  SemanticTokens,
  SemanticTokensDelta,
  WorkspaceSymbol,
} from 'vscode-languageserver-types';
import type { Page } from '../../server/src/language/protocol.ts';
import { Client, OpenText, ResponseError } from './client.ts';

const LETTER = `Prøvstrup Kommune
4. marts 2026

# Afslag på hjælpemiddel

Du får afslag på en kørestol efter servicelovens § 112, stk. 1. Vi henviser til principmeddelelse 34-18.

Din datters sag følger § 41 i serviceloven.
`;

const REQUEST_CANCELLED = -32800;

/** The server is a process of its own, on a machine that may have other things to do. */
const PATIENCE = 60_000;

const capabilities = {
  workspace: { textDocumentContent: { dynamicRegistration: false } },
  textDocument: {
    diagnostic: {},
    definition: { linkSupport: true },
    semanticTokens: {
      requests: { full: { delta: true }, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: [],
    },
  },
};

describe('The law over standard input and output', function () {
  this.timeout(PATIENCE);

  let client: Client;
  let letter: OpenText;
  let texts = 0;
  const open = (text: string) => new OpenText(client, `file:///breve/${++texts}.afgoerelse.md`, text);
  const definitions = (words: string) =>
    letter.ask('textDocument/definition', { position: letter.positionOf(words) }) as Promise<LocationLink[]>;
  const references = (text: OpenText, words: string, includeDeclaration = false) =>
    text.ask('textDocument/references', { position: text.positionOf(words), context: { includeDeclaration } });

  before(async () => {
    ({ client } = await Client.start(capabilities));
    letter = open(LETTER);
  });
  after(() => client.dispose());

  it('is offered by what the client can do', async () => {
    const plain = await Client.start({});
    const { capabilities: offered } = plain.initialized;
    for (const feature of ['definition', 'references', 'documentLink', 'workspaceSymbol'])
      assert.ok(offered[`${feature}Provider`], feature);
    assert.equal(offered.semanticTokensProvider, undefined);
    assert.equal(offered.workspace, undefined);
    await plain.client.dispose();
    const ours = await Client.start(capabilities, { initializationOptions: { sider: true } });
    assert.ok(ours.initialized.capabilities.semanticTokensProvider);
    assert.equal(ours.initialized.capabilities.workspace, undefined);
    await ours.client.dispose();
  });

  it('goes to the page of a section, whose text the server gives in both ways', async () => {
    const [link, ...others] = await definitions('112');
    assert.deepEqual(others, []);
    assert.equal(link.targetUri, 'rettesnor:/love/SEL/112.md');
    assert.equal(letter.slice(link.originSelectionRange!), '§ 112, stk. 1');
    const page = (await client.request('rettesnor/side', { uri: link.targetUri })) as Page;
    assert.match(page ?? '', /^# Serviceloven § 112\n\n\*\*Hjælpemidler/);
    const content = await client.request('workspace/textDocumentContent', { uri: link.targetUri });
    assert.deepEqual(content, { text: page });
  });

  it('goes to plain locations for a client that takes no links', async () => {
    const plain = await Client.start({});
    const text = new OpenText(plain.client, 'file:///a.afgoerelse.md', LETTER);
    const found = (await text.ask('textDocument/definition', { position: text.positionOf('34-18') })) as Location[];
    assert.deepEqual(
      found.map(({ uri }) => uri),
      ['rettesnor:/principper/34-18.md'],
    );
    await plain.client.dispose();
  });

  it('leads on from a page that is open in the client, and finds nothing wrong with it', async () => {
    const uri = 'rettesnor:/love/SEL/41.md';
    const text = (await client.request('rettesnor/side', { uri })) as string;
    const page = new OpenText(client, uri, text, 'markdown');
    const [link] = (await page.ask('textDocument/definition', {
      position: page.positionOf('[BL § 86]'),
    })) as LocationLink[];
    assert.equal(link.targetUri, 'rettesnor:/love/BL/86.md');
    assert.deepEqual(await page.diagnostics(), []);
    assert.deepEqual(await page.ask('textDocument/completion', { position: { line: 0, character: 0 } }), []);
    const found = (await references(page, '# Serviceloven')) as Location[];
    assert.deepEqual(
      found.map(({ uri: at, range }) => [at, letter.slice(range)]),
      [[letter.uri, '§ 41']],
    );
    page.close();
  });

  it('finds references in letters that are not open, through the client, and can be stopped', async () => {
    const reader = await Client.start(capabilities, { initializationOptions: { breve: true } });
    const saved = 'Efter § 112 i serviceloven.\n';
    let read = 0;
    reader.client.answer('rettesnor/breve', () => Array.from({ length: 3 }, (_, i) => `file:///gemt/${i}.md`));
    reader.client.answer('rettesnor/laes', ({ uri }: { uri: string }) => {
      read++;
      return uri.endsWith('1.md') ? null : saved;
    });
    const text = new OpenText(reader.client, 'file:///a.afgoerelse.md', LETTER);
    const found = (await references(text, '112', true)) as Location[];
    assert.deepEqual(
      found.map(({ uri }) => uri),
      ['rettesnor:/love/SEL/112.md', text.uri, 'file:///gemt/0.md', 'file:///gemt/2.md'],
    );
    assert.equal(read, 3);

    const asked = new Promise<void>((resolve) => {
      reader.client.answer('rettesnor/breve', async () => {
        resolve();
        reader.client.cancelLast();
        await text.diagnostics(); // answered after the cancellation has been taken in
        return [];
      });
    });
    const isCancelled = (error: unknown) => error instanceof ResponseError && error.code === REQUEST_CANCELLED;
    await assert.rejects(references(text, '112') as Promise<unknown>, isCancelled);
    await asked;
    await reader.client.dispose();
  });

  it('finds the letters on disk itself for a client that does not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rettesnor-law-'));
    try {
      mkdirSync(join(folder, 'sager'));
      for (const name of ['a.afgoerelse.md', 'sager/b.afgoerelse.md', 'notat.md'])
        writeFileSync(join(folder, name), LETTER);
      const reader = await Client.start({}, { rootUri: pathToFileURL(folder).href });
      const text = new OpenText(reader.client, 'file:///c.afgoerelse.md', 'Efter servicelovens § 112.');
      const found = (await references(text, '112')) as Location[];
      assert.deepEqual(
        found.map(({ uri }) => uri.split('/').at(-1)),
        ['c.afgoerelse.md', 'a.afgoerelse.md', 'b.afgoerelse.md'],
      );
      await reader.client.dispose();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('looks in open letters alone where there is no folder', async () => {
    const other = open('Efter servicelovens § 112.\n');
    const found = (await references(letter, '112')) as Location[];
    assert.deepEqual(found.map(({ uri }) => uri).sort(), [letter.uri, other.uri].sort());
    other.close();
  });

  it('completes sections while they are typed, and documents one when it is looked at', async () => {
    const text = open(`${LETTER}\nEfter servicelovens § `);
    const end = text.positionAt(text.text.length);
    const context = { triggerKind: 2, triggerCharacter: ' ' };
    const items = (await text.ask('textDocument/completion', { position: end, context })) as CompletionItem[];
    const item = items.find(({ label }) => label === '§ 112');
    assert.ok(item && item.documentation === undefined);
    const told = (await client.request('completionItem/resolve', item)) as CompletionItem;
    assert.match((told.documentation as MarkupContent).value, /^\*\*Serviceloven § 112\*\*/);
    text.edit(text.text.length - 2, text.text.length, '');
    const silent = await text.ask('textDocument/completion', { position: text.positionAt(text.text.length), context });
    assert.deepEqual(silent, []);
    text.close();
  });

  it('links to the law itself', async () => {
    const links = (await letter.ask('textDocument/documentLink')) as DocumentLink[];
    assert.deepEqual(
      links.map(({ range }) => letter.slice(range)),
      ['servicelovens', '34-18', 'serviceloven'],
    );
    assert.match(links[0].target ?? '', /^https:\/\/www\.retsinformation\.dk\/eli\//);
  });

  it('searches the law by number and subject', async () => {
    const find = async (query: string) => (await client.request('workspace/symbol', { query })) as WorkspaceSymbol[];
    assert.equal((await find('SEL 112'))[0].location.uri, 'rettesnor:/love/SEL/112.md');
    assert.equal((await find('34-18'))[0].location.uri, 'rettesnor:/principper/34-18.md');
    assert.ok((await find('merudgifter')).length > 1);
  });

  it('colours citations, strikes out the outdated, and tells only what changed', async () => {
    const text = open(LETTER);
    const full = (await text.ask('textDocument/semanticTokens/full')) as SemanticTokens;
    const modifiers = full.data.filter((_, index) => index % 5 === 4);
    assert.deepEqual(modifiers, [0, 0, 0, 1, 0]);
    text.edit(0, 0, 'En linje til.\n');
    const delta = (await text.ask('textDocument/semanticTokens/full/delta', {
      previousResultId: full.resultId,
    })) as SemanticTokensDelta;
    assert.deepEqual(delta.edits, [{ start: 0, deleteCount: 1, data: [full.data[0] + 1] }]);
    const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
    assert.deepEqual(((await text.ask('textDocument/semanticTokens/range', { range })) as SemanticTokens).data, []);
    text.close();
  });
});
