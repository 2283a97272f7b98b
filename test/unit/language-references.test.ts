import assert from 'node:assert/strict';
import { pageFor } from '../../server/src/handbook/pages.ts';
import { OpenLetter } from '../../server/src/language/open-letter.ts';
import {
  type LetterFiles,
  referencesTo,
  type Search,
  targetsIn,
  targetsOnPage,
} from '../../server/src/language/references.ts';
import { lawPack, openAt, TODAY } from './law-pack.ts';

const other = 'Efter § 95 i serviceloven og SEL §§ 95-97.\n\nSe principmeddelelse 34-18.\n';
const saved: Readonly<Record<string, string>> = {
  'file:///b.md': other,
  'file:///c.md': 'Intet om loven.\n',
  'file:///d.md': 'Efter barnets lov § 95 og § 8.\n',
};

function search(rest: Partial<Search> = {}): Search {
  return {
    pack: lawPack,
    today: TODAY,
    open: [],
    includeDeclaration: false,
    isCancelled: () => false,
    rest: async () => undefined,
    ...rest,
  };
}

/** Saved letters, and which of them were read. */
function files(
  texts: Readonly<Record<string, string | null>> = saved,
): LetterFiles & { readonly read: LetterFiles['read']; readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    find: async () => Object.keys(texts),
    read: async (uri) => {
      asked.push(uri);
      return texts[uri] ?? null;
    },
  };
}

/** `a.md:2` for each reference: the letter and the line. */
const places = async (marked: string, rest: Partial<Search> = {}) => {
  const { letter, position } = openAt(marked);
  const found = await referencesTo(targetsIn(letter, position, TODAY), search({ open: [letter], ...rest }));
  return found.map(({ uri, range }) => `${uri.replace('file:///', '')}:${range.start.line + 1}`);
};

describe('References', () => {
  it('to a section are found in the letter itself, however it is cited', async () => {
    const letter = 'Efter servicelovens § ¤95.\n\nSamme lovs § 95, stk. 2.\n\nOgså § 95 og § 96.\n\nBarnets lov § 95.';
    assert.deepEqual(await places(letter), ['a.md:1', 'a.md:3', 'a.md:5']);
  });

  it('are found in letters that are not open, and within a range of sections', async () => {
    const { letter, position } = openAt('Efter SEL § ¤95.');
    const found = await referencesTo(targetsIn(letter, position, TODAY), search({ open: [letter], files: files() }));
    const texts = found.map(({ uri, range }) => [
      uri,
      uri.endsWith('b.md') ? new OpenLetter(uri, 'x', 1, other, lawPack).getText(range) : letter.getText(range),
    ]);
    assert.deepEqual(texts, [
      ['file:///a.md', '§ 95'],
      ['file:///b.md', '§ 95'],
      ['file:///b.md', '§§ 95-97'],
    ]);
  });

  it('within a range are found though the number itself does not stand there', async () => {
    const letters = files({
      'file:///r.md': 'Efter servicelovens §§ 95 og 107-110.',
      'file:///t.md': 'Efter servicelovens § 112.',
    });
    assert.deepEqual(await places('Efter servicelovens § ¤108.', { files: letters }), ['a.md:1', 'r.md:1']);
  });

  it('to a principle decision and to an act are found too', async () => {
    assert.deepEqual(await places('Se 3¤4-18.', { files: files() }), ['b.md:3']);
    assert.deepEqual(await places('Efter barnets l¤ov § 86 og § 87.', { files: files() }), ['a.md:1', 'd.md:1']);
  });

  it('take an open letter as it stands in the editor, not as it is saved', async () => {
    const letters = files({ 'file:///a.md': 'Efter servicelovens § 95.\n\nEfter servicelovens § 95.' });
    assert.deepEqual(await places('Efter servicelovens § ¤95.', { files: letters }), ['a.md:1']);
    assert.deepEqual(letters.asked, []);
  });

  it('begin with the page where the declaration is asked for', async () => {
    const [first] = await places('Efter servicelovens § ¤95.', { includeDeclaration: true });
    assert.equal(first, 'rettesnor:/love/SEL/95.md:1');
  });

  it('are asked for on a page: of what it is about, or of what a link leads to', async () => {
    const uri = 'rettesnor:/love/SEL/112.md';
    const page = new OpenLetter(uri, 'markdown', 1, pageFor(lawPack, uri, TODAY)!, lawPack);
    assert.deepEqual(targetsOnPage(page, { line: 0, character: 3 }), [
      { kind: 'paragraf', act: 'SEL', section: '112' },
    ]);
    const link = page.positionAt(page.getText().indexOf('[34-18]') + 2);
    assert.deepEqual(targetsOnPage(page, link), [{ kind: 'princip', id: '34-18' }]);
  });

  it('stop when they are cancelled', async () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`file:///${i}.md`, other]));
    const letters = files(many);
    let isCancelled = false;
    const rest = async () => {
      isCancelled = true;
    };
    await places('Efter servicelovens § ¤95.', { files: letters, isCancelled: () => isCancelled, rest });
    assert.ok(letters.asked.length > 0 && letters.asked.length < 50, `${letters.asked.length} letters read`);
  });

  it('pass over a letter that cannot be read, and find nothing where nothing is pointed at', async () => {
    assert.deepEqual(await places('Efter servicelovens § ¤95.', { files: files({ 'file:///b.md': null }) }), [
      'a.md:1',
    ]);
    assert.deepEqual(await places('Intet ¤her.', { files: files() }), []);
  });
});
