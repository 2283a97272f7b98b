import assert from 'node:assert/strict';
import { normalizeWord, stem } from '../../../server/src/text/words.ts';

const stemOf = (word: string) => stem(normalizeWord(word));

/** Inflections of one word. */
const same = [
  'klage klager klagen klagede',
  'får fik fået',
  'gælder gjaldt gældende',
  'billig billige billigere billigst',
  'lover lovede lovet',
  'varig varigt varighed',
  'ser set ses',
];

/** Words of different meanings that a rule about endings takes for one. */
const different = [
  'gæld gælder',
  'bil billig',
  'dem demens',
  'der deres',
  'end endelig',
  'far farlig',
  'han hans',
  'hel heller helhed',
  'ind inden inde',
  'intet interne',
  'led leder ledelse ledig',
  'leje lejlighed',
  'lever levere',
  'loven lovet lovlig',
  'læge lægger',
  'men menes mens',
  'mod moderen',
  'ord orden',
  'passe passende',
  'ret rette rettighed',
  'rolle rolig',
  'råd råder rådighed',
  'sagen saglig',
  'samme sammen',
  'set så',
  'side sidder',
  'som sommer',
  'syn synes',
  'ven venlig',
  'vidste ved',
  'vej vejer',
  'eller ellers',
  'afgørelse afgørende',
  'bedt bad',
  'datter dateret',
  'betyder betydelig',
  'person personlig',
  'færdes færdig',
  'større størrelse',
  'forskel forskellig',
  'hensigten henset',
];

describe('Stems', () => {
  for (const line of same) it(`are one for ${line}`, () => assert.equal(new Set(line.split(' ').map(stemOf)).size, 1));

  for (const line of different)
    it(`are different for ${line}`, () => {
      const words = line.split(' ');
      assert.equal(new Set(words.map(stemOf)).size, words.length);
    });
});
