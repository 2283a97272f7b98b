import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Hover,
} from 'vscode-languageserver-types';
import type { Checklist, Insertion, Page, Sections, Status, Templates } from '../../server/src/language/protocol.ts';
import { random, randomEdit } from '../unit/decision-random.ts';
import { Client, type InitializeAnswer, OpenText, type ResponseError } from './client.ts';
import { REFUSAL } from './letters.ts';

const folder = new URL('../../eksempler/', import.meta.url);
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.afgoerelse.md'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

/** The server is a process of its own, on a machine that may have other things to do. */
const PATIENCE = 60_000;

const pulling = { textDocument: { diagnostic: {} } };

describe('The server over standard input and output', function () {
  this.timeout(PATIENCE);

  let client: Client;
  let initialized: InitializeAnswer;
  let texts = 0;
  const open = (text: string, languageId?: string) =>
    new OpenText(client, `file:///breve/${++texts}.afgoerelse.md`, text, languageId);

  before(async () => {
    ({ client, initialized } = await Client.start(pulling));
  });
  after(() => client.dispose());

  it('tells its name and what it can do', () => {
    assert.equal(initialized.serverInfo.name, 'Rettesnor');
    assert.match(initialized.serverInfo.version, /^\d+\.\d+\.\d+$/);
    const { capabilities } = initialized;
    assert.equal(capabilities.textDocumentSync, 2);
    for (const feature of [
      'hover',
      'completion',
      'codeAction',
      'documentSymbol',
      'foldingRange',
      'diagnostic',
      'inlayHint',
    ])
      assert.ok(capabilities[`${feature}Provider`], feature);
  });

  it('gives findings when they are asked for, each with a rule, a severity and a place in the text', async () => {
    const letter = open(REFUSAL);
    const diagnostics = await letter.diagnostics();
    assert.ok(diagnostics.length >= 3);
    for (const { source, code, message, severity, range } of diagnostics) {
      assert.equal(source, 'Rettesnor');
      assert.match(String(code), /^[\p{L}\p{N}-]+$/u);
      assert.ok(typeof message === 'string' && message.length > 10);
      assert.ok([1, 2, 3].includes(severity ?? 0));
      assert.notEqual(letter.slice(range), '');
    }
    assert.equal(client.waiting('textDocument/publishDiagnostics'), 0);
  });

  it('reports problems in the front matter where they stand', async () => {
    const letter = open(`---\ndato: i går\n---\n${REFUSAL}`);
    const problem = (await letter.diagnostics()).find(({ code }) => code === undefined);
    assert.equal(problem && letter.slice(problem.range), 'i går');
  });

  it('says that a report is unchanged until the letter changes', async () => {
    const letter = open(REFUSAL);
    const first = await letter.pull();
    const second = await letter.pull(first.resultId);
    assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
    letter.edit(0, 0, 'x');
    const third = await letter.pull(first.resultId);
    assert.equal(third.kind, 'full');
    assert.notEqual(third.resultId, first.resultId);
  });

  it('tells of a principle decision, a section and a finding under the pointer, and of nothing elsewhere', async () => {
    const letter = open(REFUSAL);
    const hover = (words: string) => letter.ask('textDocument/hover', { position: letter.positionOf(words) });
    const text = async (words: string) => JSON.stringify(((await hover(words)) as Hover | null)?.contents ?? null);
    const principle = (await hover('34-18')) as Hover;
    assert.match(await text('34-18'), /34-18/);
    assert.equal(principle.range && letter.slice(principle.range), '34-18');
    assert.match(await text('§ 95'), /§ 95/);
    const [finding] = await letter.diagnostics();
    assert.notEqual(await letter.ask('textDocument/hover', { position: finding.range.start }), null);
    assert.equal(await hover('Anna Andersen'), null);
  });

  it('offers sections, missing requirements and whole letters as snippets at the start of a line', async () => {
    const letter = open('# Afslag\n\nDu får afslag på hjælp.\n\n## Beg');
    const complete = async (position: object) =>
      (await letter.ask('textDocument/completion', { position })) as CompletionItem[];
    const items = await complete(letter.positionAt(letter.text.length));
    for (const prefix of ['Afsnit: ', 'Brev: '])
      assert.ok(
        items.some(({ label }) => label.startsWith(prefix)),
        prefix,
      );
    for (const { insertTextFormat, textEdit, filterText } of items) {
      assert.equal(insertTextFormat, 2);
      assert.ok(textEdit && 'range' in textEdit && letter.slice(textEdit.range) === '## Beg');
      assert.ok(filterText?.startsWith('## '));
    }
    assert.ok(items.some(({ textEdit }) => /\$\{1:\[[^\]]+\]\}/.test(textEdit?.newText ?? '')));
    assert.deepEqual(await complete({ line: 2, character: 23 }), []);
  });

  it('offers repairs that remove what they repair', async () => {
    const letter = open(REFUSAL);
    const count = (diagnostics: readonly Diagnostic[], code: unknown) =>
      diagnostics.filter((diagnostic) => diagnostic.code === code).length;
    const before = await letter.diagnostics();
    let repaired = 0;
    for (const { code, range } of before) {
      const actions = (await letter.ask('textDocument/codeAction', {
        range,
        context: { diagnostics: [] },
      })) as CodeAction[];
      const action = actions.find(({ diagnostics, isPreferred }) => isPreferred && diagnostics?.[0].code === code);
      if (!action) continue;
      const mended = open(REFUSAL);
      mended.apply(action.edit!.changes![letter.uri]);
      assert.equal(count(await mended.diagnostics(), code), count(before, code) - 1, `${code}: ${mended.text}`);
      repaired++;
    }
    assert.ok(repaired >= 3, `${repaired} repairs`);
  });

  it('offers no repair where there is nothing to repair', async () => {
    const letter = open(REFUSAL);
    const at = letter.positionOf('Anna');
    const actions = await letter.ask('textDocument/codeAction', {
      range: { start: at, end: at },
      context: { diagnostics: [] },
    });
    assert.deepEqual(actions, []);
  });

  it('outlines the letter by its headings, and folds its sections and front matter', async () => {
    const letter = open(`---\ndato: 2026-03-04\n---\n${REFUSAL}`);
    const [title, ...others] = (await letter.ask('textDocument/documentSymbol')) as DocumentSymbol[];
    assert.deepEqual(others, []);
    assert.equal(title.name, 'Afslag på kontant tilskud');
    assert.deepEqual(
      title.children?.map(({ name }) => name),
      ['Afgørelse', 'Begrundelse'],
    );
    const folds = (await letter.ask('textDocument/foldingRange')) as FoldingRange[];
    const firstLines = folds.map(({ startLine }) => letter.text.split('\n')[startLine]);
    assert.deepEqual(firstLines, ['---', '# Afslag på kontant tilskud', '## Afgørelse', '## Begrundelse']);
    for (const { startLine, endLine } of folds) assert.ok(endLine > startLine && endLine < 20);
  });

  it('names the outcome as the pack does, and asks a hearing for no complaint guidance', async () => {
    const letter = open(
      '4. marts 2026\n\n# Partshøring før vi afgør din sag\n\nSkriv til os senest den 25. marts 2026.',
    );
    const { udfald, punkter } = (await letter.ask('rettesnor/tjekliste')) as Checklist;
    assert.equal(udfald, 'ingen afgørelse');
    const guidance = punkter.filter(({ krav }) => /^klage|^partshøringsfrist/.test(krav));
    assert.deepEqual([...new Set(guidance.map(({ status }) => status))], ['ikke relevant']);
  });

  it('gives the checklist with the state of each requirement', async () => {
    const letter = open(REFUSAL);
    const checklist = (await letter.ask('rettesnor/tjekliste')) as Checklist;
    assert.equal(checklist.udfald, 'afslag');
    assert.equal(checklist.dato, '2026-03-04');
    const phases = checklist.faser.map(({ id }) => id);
    const principles = checklist.principper.map(({ id }) => id);
    assert.equal(principles.length, 7);
    for (const { fase, princip } of checklist.punkter) assert.ok(phases.includes(fase) && principles.includes(princip));
    const missing = checklist.punkter.filter(({ status }) => status === 'mangler').map(({ krav }) => krav);
    assert.ok(missing.includes('klagevejledning'));
    const codes = (await letter.diagnostics()).map(({ code }) => code);
    for (const krav of missing) assert.ok(codes.includes(krav), krav);
  });

  it('signs a requirement off in the front matter, and takes it back', async () => {
    const letter = open(REFUSAL);
    const state = async () => ((await letter.ask('rettesnor/tjekliste')) as Checklist).punkter;
    const unsure = (await state()).find(({ status }) => status === 'skal bekræftes')!;
    const sign = async (bekræftet: boolean) =>
      letter.apply(
        (await letter.ask('rettesnor/bekraeft', {
          krav: unsure.krav,
          bekræftet,
          af: 'JHA',
          den: '2026-03-04',
          note: 'journal: "26-1"',
        })) as [],
      );
    const item = async () => (await state()).find(({ krav }) => krav === unsure.krav);
    await sign(true);
    assert.ok(letter.text.endsWith(REFUSAL));
    assert.equal((await item())?.status, 'opfyldt');
    assert.deepEqual((await item())?.bekræftet, { af: 'JHA', den: '2026-03-04', note: 'journal: "26-1"' });
    await sign(true);
    assert.equal(letter.text.split(unsure.krav).length, 2);
    await sign(false);
    assert.equal((await item())?.status, 'skal bekræftes');
    assert.ok(letter.text.endsWith(REFUSAL));
  });

  it('leaves comments and other lines of the front matter alone when it signs off', async () => {
    const head = '---\n# sagen ligger i journalen\njournal: 26-1234   # husk\ndato: 2026-03-04\n';
    const letter = open(`${head}---\n${REFUSAL}`);
    const edits = await letter.ask('rettesnor/bekraeft', { krav: 'partshøring', bekræftet: true, af: 'JHA' });
    letter.apply(edits as []);
    assert.ok(letter.text.startsWith(head));
    assert.equal(letter.text, `${head}bekræftet:\n  - { krav: partshøring, af: JHA }\n---\n${REFUSAL}`);
  });

  it('signs nothing off in front matter that cannot be read', async () => {
    const letter = open(`---\ndato: [\n---\n${REFUSAL}`);
    assert.deepEqual(await letter.ask('rettesnor/bekraeft', { krav: 'partshøring', bekræftet: true }), []);
  });

  it('lists the sections that can be inserted, and gives each with its place', async () => {
    const letter = open(REFUSAL);
    const sections = (await letter.ask('rettesnor/afsnit')) as Sections;
    const guidance = sections.find(({ id }) => id === 'klagevejledning');
    assert.equal(guidance?.findes, false);
    assert.equal(sections.find(({ id }) => id === 'begrundelse')?.findes, true);
    const insertion = (await letter.ask('rettesnor/indsaet', { afsnit: 'klagevejledning' })) as Insertion;
    letter.edit(letter.offsetAt(insertion.position), letter.offsetAt(insertion.position), insertion.snippet);
    assert.ok(letter.text.indexOf('Venlig hilsen') > letter.text.indexOf(insertion.snippet));
    const after = (await letter.ask('rettesnor/afsnit')) as Sections;
    assert.equal(after.find(({ id }) => id === 'klagevejledning')?.findes, true);
    assert.equal(await letter.ask('rettesnor/indsaet', { krav: 'findes-ikke' }), null);
  });

  it('gives whole letters to start from, which it can read', async () => {
    const templates = (await client.request('rettesnor/skabeloner')) as Templates;
    assert.ok(templates.length > 0);
    for (const { id, titel, snippet } of templates) {
      assert.ok(titel && snippet.includes('${1:'), id);
      const letter = open(snippet.replace(/\$\{\d+:((?:\\.|[^}])*)\}/g, '$1').replace(/\\(.)/g, '$1'));
      assert.notEqual(((await letter.ask('rettesnor/tjekliste')) as Checklist).punkter.length, 0, id);
    }
  });

  it('gives pages of the pack, and null for one that is not there', async () => {
    const page = (uri: string) => client.request('rettesnor/side', { uri }) as Promise<Page>;
    assert.match((await page('rettesnor:/krav/klagevejledning.md')) ?? '', /^## Kilder$/m);
    assert.match((await page('rettesnor:/principper/34-18.md')) ?? '', /34-18/);
    assert.match((await page('rettesnor:/love/SEL/95.md')) ?? '', /§ 95/);
    for (const uri of ['rettesnor:/krav/findes-ikke.md', 'rettesnor:/', '', 'rettesnor:/krav'])
      assert.equal(await page(uri), null, uri);
  });

  it('tells the state of its pack', async () => {
    const status = (await client.request('rettesnor/status', {})) as Status;
    assert.ok(status.krav > 20 && status.vendinger > 20);
    assert.deepEqual(status.problemer, []);
    assert.deepEqual((await client.request('rettesnor/genindlaes')) as Status, status);
  });

  for (const { name, text } of examples) {
    it(`follows edits of ${name} as if it were opened afresh after each`, async () => {
      const base = Number(process.env.SEED ?? 2026);
      const next = random(base);
      const edited = open(text);
      for (let step = 0; step < 12; step++) {
        const { from, to, written } = randomEdit(next, edited.text);
        // Half a surrogate pair cannot be sent in UTF-8.
        if (/\p{Surrogate}/u.test(edited.text.slice(0, from) + written + edited.text.slice(to))) continue;
        edited.edit(from, to, written);
        const fresh = open(edited.text);
        const what = `SEED=${base}, step ${step}: ${JSON.stringify(edited.text)}`;
        assert.deepEqual(await edited.diagnostics(), await fresh.diagnostics(), what);
        for (const method of ['textDocument/documentSymbol', 'textDocument/foldingRange', 'rettesnor/tjekliste'])
          assert.deepEqual(await edited.ask(method), await fresh.ask(method), what);
        fresh.close();
      }
    });
  }

  it('takes several edits in one message, and a whole new text', async () => {
    const letter = open('Kære Anna\n\nHej\n');
    client.notify('textDocument/didChange', {
      textDocument: { uri: letter.uri, version: 2 },
      contentChanges: [
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '# Afslag\n\n' },
        { range: { start: { line: 0, character: 2 }, end: { line: 0, character: 8 } }, text: 'Bevilling' },
      ],
    });
    const [symbol] = (await letter.ask('textDocument/documentSymbol')) as DocumentSymbol[];
    assert.equal(symbol.name, 'Bevilling');
    letter.write('# Ophør\n');
    const [title] = (await letter.ask('textDocument/documentSymbol')) as DocumentSymbol[];
    assert.equal(title.name, 'Ophør');
  });

  for (const state of ['never opened', 'closed', 'a YAML file']) {
    it(`has nothing to say of a text that is ${state}`, async () => {
      const text = open(REFUSAL, state === 'a YAML file' ? 'yaml' : 'afgoerelse');
      if (state === 'closed') text.close();
      const uri = state === 'never opened' ? 'file:///findes/ikke.md' : text.uri;
      const position = { line: 7, character: 60 };
      const ask = (method: string, params: object = {}) =>
        client.request(method, { textDocument: { uri }, position, ...params });
      assert.deepEqual(await ask('textDocument/diagnostic'), { kind: 'full', items: [] });
      assert.equal(await ask('textDocument/hover'), null);
      const range = { start: position, end: position };
      const lists = ['completion', 'codeAction', 'documentSymbol', 'foldingRange'];
      for (const method of lists)
        assert.deepEqual(await ask(`textDocument/${method}`, { range, context: { diagnostics: [] } }), [], method);
      assert.equal(await ask('rettesnor/tjekliste'), null);
      assert.equal(await ask('rettesnor/afsnit'), null);
      assert.equal(await ask('rettesnor/indsaet', { krav: 'klagevejledning' }), null);
      assert.deepEqual(await ask('rettesnor/bekraeft', { krav: 'klagevejledning', bekræftet: true }), []);
    });
  }

  it('answers a request that it does not know with an error, and goes on', async () => {
    await assert.rejects(client.request('rettesnor/findesIkke'), (error: ResponseError) => error.code === -32601);
    assert.ok((await open(REFUSAL).diagnostics()).length > 0);
  });

  it('writes nothing of the letters on standard error', () => {
    assert.equal(client.errors, '');
  });
});
