import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { loadPackFolder, readPackSources } from '../../server/src/files/pack-folder.ts';
import { OpenLetter } from '../../server/src/language/open-letter.ts';
import { addressOf, OpenPackFile } from '../../server/src/language/pack-files/open-pack-file.ts';
import { PackWorkspace } from '../../server/src/language/pack-files/pack-workspace.ts';
import { PackFileService } from '../../server/src/language/pack-files/service.ts';
import type { Packs } from '../../server/src/language/packs.ts';
import { compilePack } from '../../server/src/pack/compile.ts';
import type { SourceText } from '../../server/src/pack/load.ts';
import { type Completion, cases, pack as files, type Lines } from './pack-file-cases.ts';

const SNIPPETS = fileURLToPath(new URL('../../snippets', import.meta.url));
const builtIn = loadPackFolder(SNIPPETS);
const pack = compilePack(builtIn);
const ROOT = 'file:///sager/testby';
const TODAY = '2026-11-26';
const letter = new OpenLetter(
  'file:///sager/brev.afgoerelse.md',
  'afgoerelse',
  1,
  '# Afslag\n\nDu får afslag. Vi har ikke talt med din læge. Din læge kender dig.\n',
  pack,
);

const open = (path: string, text: string) => {
  const uri = `${ROOT}/${path}`;
  return new OpenPackFile(addressOf(uri)!, uri, 'yaml', 1, text);
};

function serviceFor(file: OpenPackFile) {
  const sources: SourceText[] = Object.entries(files).map(([path, text]) => ({ path, text }));
  const workspace = new PackWorkspace(
    builtIn,
    async () => ({ sources }),
    () => [file],
  );
  const packs = { current: pack } as Packs;
  workspace.know([ROOT]);
  return new PackFileService({ workspace, packs, builtIn, letters: () => [letter], today: () => TODAY });
}

/** The file with `⟦…⟧` around what is meant, and where that is. */
function marked(lines: Lines) {
  const text = lines.text.replace('⟧', '');
  const from = text.indexOf('⟦');
  const to = lines.text.indexOf('⟧') - 1;
  const file = open(lines.path ?? 'krav/klagefrist-testby.yaml', text.replace('⟦', ''));
  return { file, from, to, range: file.rangeOf({ from, to: Math.max(from, to) }) };
}

describe('A problem in a pack file', () => {
  for (const [name, { message, ...lines }] of Object.entries(cases.problems)) {
    it(name, async () => {
      const { file, range } = marked(lines);
      const found = (await serviceFor(file).problems(file)).filter((problem) =>
        String(problem.message).includes(message),
      );
      assert.equal(found.length, 1, JSON.stringify(await serviceFor(file).problems(file), null, 1));
      assert.deepEqual(found[0].range, range);
    });
  }
  it('is not seen where there is none', async () => {
    for (const [path, text] of Object.entries(files)) {
      const file = open(path, text);
      assert.deepEqual(await serviceFor(file).problems(file), [], path);
    }
  });
});

describe('The built-in pack in the workspace', () => {
  it('has no problems in the editor, for its build has none', async () => {
    const sources = readPackSources(SNIPPETS);
    const workspace = new PackWorkspace(
      builtIn,
      async () => ({ sources }),
      () => [],
    );
    const packs = { current: pack } as Packs;
    const service = new PackFileService({ workspace, packs, builtIn, letters: () => [], today: () => TODAY });
    for (const { path, text } of sources) assert.deepEqual(await service.problems(open(path, text)), [], path);
  }).timeout(60_000);
});

describe('Completion in a pack file', () => {
  for (const [name, { offers, not = [], ...lines }] of Object.entries<Completion>(cases.completions)) {
    it(name, async () => {
      const { file, from } = marked(lines);
      const labels = (await serviceFor(file).completions(file, file.positionAt(from))).map(({ label }) => label);
      for (const label of offers) assert.ok(labels.includes(label), `${label} is not among ${labels.join(', ')}`);
      for (const label of not) assert.ok(!labels.includes(label), label);
    });
  }
});

describe('Hover in a pack file', () => {
  for (const [name, { tells, ...lines }] of Object.entries(cases.hovers)) {
    it(name, async () => {
      const { file, from } = marked(lines);
      const hover = await serviceFor(file).hover(file, file.positionAt(from));
      const text = JSON.stringify(hover?.contents ?? '');
      for (const part of tells) assert.ok(text.includes(part), `${part} is not in ${text}`);
    });
  }
});

describe('What a name in a pack file leads to', () => {
  for (const [name, { leadsTo, ...lines }] of Object.entries(cases.definitions)) {
    it(name, async () => {
      const { file, from } = marked(lines);
      const found = await serviceFor(file).definition(file, file.positionAt(from));
      assert.deepEqual(
        found.map(({ uri }) => decodeURIComponent(uri).replace(ROOT, '')),
        leadsTo,
      );
    });
  }
  it('is the places in the open letters, for a pattern', async () => {
    const { file, from } = marked({ text: files['krav/klagefrist-testby.yaml'].replace('- talt', '- ⟦talt⟧') });
    const found = await serviceFor(file).references(file, file.positionAt(from), true);
    assert.deepEqual(
      found.map(({ uri, range }) => [uri, letter.getText(range)]),
      [[letter.uri, 'talt med din læge']],
    );
  });
});

describe('A repair in a pack file', () => {
  for (const [name, { title, after, ...lines }] of Object.entries(cases.repairs)) {
    it(name, async () => {
      const { file, range } = marked(lines);
      const service = serviceFor(file);
      const actions = await service.actions(file, range, await service.problems(file));
      const chosen = actions.find((action) => action.title === title);
      assert.ok(chosen, `${title} is not among ${actions.map((action) => action.title).join(', ')}`);
      const [edit] = chosen.edit!.changes![file.uri];
      const text = file.getText();
      const now =
        text.slice(0, file.offsetAt(edit.range.start)) + edit.newText + text.slice(file.offsetAt(edit.range.end));
      assert.ok(now.includes(after), now);
    });
  }
});

describe('A rename in a pack', () => {
  it('changes the id, all that refer to it and the file’s name', async () => {
    const { file, from } = marked({
      path: 'kendetegn/egen-laege.yaml',
      text: files['kendetegn/egen-laege.yaml'].replace('id: egen-læge', 'id: ⟦egen-læge⟧'),
    });
    const renamed = await serviceFor(file).rename(file, file.positionAt(from), 'lægen-på-øen');
    assert.deepEqual(
      [...renamed!.edits].map(([uri, edits]) => [decodeURIComponent(uri).replace(ROOT, ''), edits.length]),
      [
        ['/krav/klagefrist-testby.yaml', 1],
        ['/kendetegn/egen-laege.yaml', 1],
      ],
    );
    assert.deepEqual(
      renamed!.files.map(({ to }) => to.replace(ROOT, '')),
      ['/kendetegn/laegen-paa-oeen.yaml'],
    );
  });
  it('of a list of words changes the patterns that name it', async () => {
    const { file, from } = marked({
      text: files['krav/klagefrist-testby.yaml'].replace('talt …3 læge', '"talt med <⟦læger⟧> eller <måneder>"'),
    });
    const service = serviceFor(file);
    assert.deepEqual(service.renameable(file, file.positionAt(from))?.placeholder, 'læger');
    const renamed = await service.rename(file, file.positionAt(from), 'lægefolk');
    const changed = [...renamed!.edits].map(([uri, edits]) => [
      decodeURIComponent(uri).replace(ROOT, ''),
      edits.map(({ range }) => (uri === file.uri ? file.getText(range) : 'læger')),
    ]);
    assert.deepEqual(changed, [
      ['/ordlister/laeger.yaml', ['læger']],
      ['/krav/klagefrist-testby.yaml', ['læger']],
    ]);
    assert.deepEqual(
      renamed!.files.map(({ to }) => to.replace(ROOT, '')),
      ['/ordlister/laegefolk.yaml'],
    );
  });
  for (const [id, why] of Object.entries({ 'to ord': 'bindestreg', 'om-et-barn': 'findes allerede' })) {
    it(`to "${id}" is refused`, async () => {
      const { file, from } = marked({
        path: 'kendetegn/egen-laege.yaml',
        text: files['kendetegn/egen-laege.yaml'].replace('id: egen-læge', 'id: ⟦egen-læge⟧'),
      });
      await assert.rejects(serviceFor(file).rename(file, file.positionAt(from), id), new RegExp(why));
    });
  }
});
