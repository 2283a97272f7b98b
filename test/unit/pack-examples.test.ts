/** A pack's examples, and what a jurist is told of one that does not hold. */
import assert from 'node:assert/strict';
import type { Example } from '../../server/src/check/example.ts';
import { examplesOf, runExample } from '../../server/src/check/pack-examples.ts';
import { compilePack } from '../../server/src/pack/compile.ts';
import { loadPack } from '../../server/src/pack/load.ts';
import { rulePack } from './rule-pack.ts';

const today = '2026-11-23';
const loaded = loadPack(rulePack());
const pack = compilePack(loaded);
const examples = examplesOf(loaded.files);

/** Folder, id, kind and text → whether it holds, and what was found. */
const runs: readonly [Example['folder'], string, Example['kind'], text: string, ok: boolean, found: string | RegExp][] =
  [
    ['krav', 'frist', 'fejl', '# Afslag\n\nDu får afslag.', true, 'frist: mangler'],
    ['krav', 'frist', 'ok', '# Afslag\n\nDu får afslag.', false, /^frist: mangler.*\(brevets udfald er afslag\)$/],
    [
      'krav',
      'frist',
      'fejl',
      '# Afslag\n\nDu får afslag.\n\n## Klagevejledning\n\nDu kan klage inden 4 uger.',
      false,
      'frist: opfyldt, af »inden 4 uger« i afsnittet klagevejledning',
    ],
    [
      'krav',
      'frist',
      'fejl',
      '# Brev\n\nVi ses.',
      false,
      'frist: ikke relevant: brevets udfald er ukendt, og reglen gælder afslag',
    ],
    ['vendinger', 'ikke-nok', 'fejl', 'Det er ikke nok.', true, 'ikke-nok: mindst ét fund'],
    ['vendinger', 'ikke-nok', 'ok', 'Det er slet ikke nok her.', false, 'ikke-nok: fund af »ikke nok«'],
    [
      'vendinger',
      'ikke-nok',
      'fejl',
      'Det er ikke nok, fordi beløbet er lille.',
      false,
      'ikke-nok: ingen fund\n»ikke nok« er i orden på grund af "medmindre" nr. 1: »fordi«',
    ],
    [
      'vendinger',
      'ikke-nok',
      'fejl',
      'Du skriver: "Det er ikke nok."',
      false,
      /^ikke-nok: ingen fund\n»ikke nok«.* står i et citat$/,
    ],
    [
      'vendinger',
      'ikke-nok',
      'fejl',
      'Det er nok.',
      false,
      'ikke-nok: ingen fund\nintet mønster i "find" passer på teksten',
    ],
    ['kendetegn', 'mødt', 'ja', 'Vi holdt et møde.', true, 'mødt: findes i teksten'],
    [
      'kendetegn',
      'mødt',
      'nej',
      'I går holdt vi et møde med dig.',
      false,
      'mødt: findes i teksten, af »holdt vi et møde«',
    ],
    ['kendetegn', 'mødt', 'ja', 'Vi ringede.', false, 'mødt: findes ikke i teksten'],
    ['udfald', 'afslag', 'nej', 'Du får afslag.', false, 'afslag: findes i teksten, af »får afslag«'],
    ['afsnit', 'klagevejledning', 'overskrift', 'Klagevejledning', true, 'afsnittet klagevejledning'],
    ['afsnit', 'klagevejledning', 'ikke', 'Klagevejledning', false, 'afsnittet klagevejledning'],
    ['afsnit', 'klagevejledning', 'overskrift', 'Vejret', false, 'intet afsnit'],
  ];

describe("A pack's examples", () => {
  it('are those of the files, with where they stand; a rule that is switched off has none', () => {
    const ids = new Set(examples.map(({ folder, id }) => `${folder}/${id}`));
    assert.deepEqual(
      [...ids],
      ['krav/frist', 'vendinger/ikke-nok', 'kendetegn/mødt', 'udfald/afslag', 'afsnit/klagevejledning'],
    );
    assert.deepEqual(examples[1], {
      folder: 'krav',
      id: 'frist',
      kind: 'ok',
      index: 0,
      path: ['eksempler', 'ok', 0],
      text: 'Vi ses.',
    });
  });

  for (const example of examples)
    it(`hold: ${example.id}, ${example.kind}`, () => {
      const { ok, expected, found } = runExample(example, pack, today);
      assert.ok(ok, `${expected} / ${found}`);
    });

  for (const [folder, id, kind, text, ok, found] of runs)
    it(`${id}, ${kind}, ${JSON.stringify(text)}: ${found}`, () => {
      const result = runExample({ folder, id, kind, index: 0, path: [], text }, pack, today);
      if (found instanceof RegExp) assert.match(result.found, found);
      else assert.equal(result.found, found);
      assert.equal(result.ok, ok);
    });

  it('of a file that cannot be used fail', () => {
    const example: Example = { folder: 'krav', id: 'borte', kind: 'fejl', index: 0, path: [], text: 'Brev.' };
    assert.deepEqual(runExample(example, pack, today), {
      ok: false,
      expected: 'borte: mangler',
      found: 'borte: bruges ikke, fordi der er en fejl i filen',
    });
  });
});
