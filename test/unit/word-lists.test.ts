import assert from 'node:assert/strict';
import { checkLetter } from '../../server/src/check/check-letter.ts';
import { compilePack } from '../../server/src/pack/compile.ts';
import { extendPack } from '../../server/src/pack/load.ts';
import { PatternError } from '../../server/src/phrase/pattern.ts';
import { listMentions, placeInSource, WordLists } from '../../server/src/phrase/word-lists.ts';
import { groundwork, load, sourcesOf, wording, wordList } from './pack-files.ts';

const lists = new WordLists([
  wordList('læger', ['lægen', 'den praktiserende læge']),
  wordList('fagfolk', ['<læger>', '*terapeuten']),
  wordList('ring', ['<ring>']),
]);

describe('A list of words in a pattern', () => {
  for (const [source, written] of [
    ['klage', 'klage'],
    ['<læger> skriver', '(lægen | den praktiserende læge) skriver'],
    [
      '(<læger> | skolen) …3 <læger>',
      '((lægen | den praktiserende læge) | skolen) …3 (lægen | den praktiserende læge)',
    ],
    ['"<læger>" hos <læger>', '"<læger>" hos (lægen | den praktiserende læge)'],
    ['hos <fagfolk>', 'hos ((lægen | den praktiserende læge) | *terapeuten)'],
  ])
    it(`is written out: ${source}`, () => assert.equal(lists.writeOut(source), written));

  for (const [source, offset, length, message] of [
    ['hos <lægerne>', 4, 9, /"lægerne" findes ikke/],
    ['<>', 0, 2, /"" findes ikke/],
    ['a <ring>', 0, 6, /ring, ring henviser til hinanden i ring/],
  ] as const)
    it(`is told of where it cannot be: ${source}`, () =>
      assert.throws(
        () => lists.writeOut(source),
        (error) =>
          error instanceof PatternError &&
          message.test(error.message) &&
          error.offset === offset &&
          error.length === length,
      ));

  it('is found by its name', () =>
    assert.deepEqual(listMentions('a <læger> <b>'), [
      { id: 'læger', from: 3, to: 8 },
      { id: 'b', from: 11, to: 12 },
    ]));

  it('has the place at which it stands, and those behind it theirs', () => {
    const source = 'hos <læger> i <læger> [x';
    const written = lists.writeOut(source);
    assert.deepEqual(placeInSource(source, written.indexOf('den'), lists), { offset: 4, length: 7 });
    assert.deepEqual(placeInSource(source, written.lastIndexOf('den'), lists), { offset: 14, length: 7 });
    for (const part of ['hos', ' i ', '[x'])
      assert.deepEqual(placeInSource(source, written.indexOf(part), lists), { offset: source.indexOf(part) });
  });
});

describe('A list of words of a pack', () => {
  const below = load({
    ...groundwork,
    'ordlister/laeger.yaml': wordList('læger', ['lægen']),
    'vendinger/a.yaml': wording('a', { 'en af': ['<læger> skriver'] }),
  });
  const found = (text: string, pack = compilePack(below)) =>
    checkLetter(text, pack, '2026-11-26').findings.map(({ from, to }) => text.slice(from, to));

  it('is what its patterns find', () =>
    assert.deepEqual(found('Lægen skriver ja. Tandlægen skriver nej.'), ['Lægen skriver']));

  it('may get more words from a pack above, also for patterns that were read before', () => {
    const written = compilePack(below).vocabulary.book.written;
    const change = 'id: læger\ngrund: Vi spørger også tandlægen.\ntilføj: { ord: [tandlægen] }\n';
    const manifest = { id: 'by', titel: 'By', version: '1.0.0', udgiver: 'By', dato: '2026-01-01' };
    const sources = sourcesOf({ 'pakke.yaml': manifest, 'ordlister/laeger.yaml': change });
    const pack = compilePack(extendPack({ ...below, written }, sources));
    assert.deepEqual(pack.problems, []);
    assert.deepEqual(found('Lægen skriver ja. Tandlægen skriver nej.', pack), ['Lægen skriver', 'Tandlægen skriver']);
  });
});
