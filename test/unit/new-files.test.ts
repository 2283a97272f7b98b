import assert from 'node:assert/strict';
import { type Known, newId, newPack, newRule, whyNotId } from '../../server/src/language/new-files.ts';
import type { NewFiles, NewRuleKind } from '../../server/src/language/protocol.ts';
import { proposedId } from '../../server/src/pack/new-id.ts';

const TODAY = '2026-11-23';
const known: Known = {
  entries: [
    { kind: 'pakke', id: 'rettesnor', titel: 'Grundpakken' },
    { kind: 'pakke', id: 'testby', titel: 'Testby' },
    { kind: 'krav', id: 'klagefrist', titel: 'Klagefristen står i brevet' },
    { kind: 'kendetegn', id: 'vi-plejer', titel: 'Vi plejer' },
  ],
  paths: ['pakke.yaml', 'krav/testby-hoering.yaml'],
  pack: 'testby',
};

describe('Ids of what is new', () => {
  const proposals: readonly (readonly [title: string, id: string])[] = [
    ['Testby Kommunes regler', 'testby-kommunes-regler'],
    ['  "Det må påregnes": skriv hvornår!  ', 'det-må-påregnes-skriv-hvornår'],
    ['Partshøring (§ 19)', 'partshøring-19'],
    // A letter may come as two characters: the letter and its ring.
    ['Pa\u030Aregnes', 'påregnes'],
    ['Når kommunen ikke har spurgt borgeren om noget som helst', 'når-kommunen-ikke-har-spurgt-borgeren-om'],
    ['Speciallægeundersøgelsesrapporteringsforpligtelserne', 'speciallægeundersøgelsesrapporteringsforpligtelserne'],
    ['§ …', ''],
  ];
  for (const [title, id] of proposals)
    it(`are made of the title: ${title}`, () => {
      assert.equal(
        proposedId(title, () => false),
        id,
      );
    });

  it('begin with the id of the pack, once, and get a number where they are taken', () => {
    assert.equal(newId('Vi plejer', 'vending', known), 'testby-vi-plejer');
    assert.equal(newId('Testby: vi plejer', 'vending', known), 'testby-vi-plejer');
    assert.equal(newId('Høring', 'krav', known), 'testby-høring-2');
    assert.equal(newId('Rettesnor', undefined, known), 'rettesnor-2');
  });

  const refused: readonly (readonly [id: string, kind: NewRuleKind | undefined, why: RegExp | undefined])[] = [
    ['vi-plejer', 'vending', undefined],
    ['vi-plejer', 'kendetegn', /^"vi-plejer" er taget: Vi plejer\. /],
    ['klagefrist', 'krav', /er taget/],
    ['klagefrist', 'vending', /er taget/],
    ['klagefrist', 'afsnit', undefined],
    ['testby-høring', 'krav', /^Der er allerede en fil, der hedder krav\/testby-hoering\.yaml/],
    ['Testby-Høring', 'krav', /^Der er allerede en fil/],
    ['to ord', 'krav', /bogstaver og tal med bindestreg/],
    ['', 'krav', /bogstaver og tal/],
    ['testby', undefined, /er taget/],
    ['andenby', undefined, undefined],
  ];
  for (const [id, kind, why] of refused)
    it(`"${id}" for ${kind ?? 'a pack'} is ${why ? 'refused' : 'taken'}`, () => {
      const objection = whyNotId(id, kind, known);
      if (why) assert.match(objection ?? '', why);
      else assert.equal(objection, undefined);
    });
});

describe('New files', () => {
  /** The file that is opened, and what is selected in it. */
  const opened = ({ filer, åbn: { sti, range } }: NewFiles) => {
    const line = filer.find((file) => file.sti === sti)?.tekst.split('\n')[range.start.line] ?? '';
    assert.equal(range.end.line, range.start.line);
    return [sti, line.slice(0, range.start.character), line.slice(range.start.character, range.end.character)];
  };

  it('of a pack are all there, and the first one to read is its requirement', () => {
    const made = newPack({ id: 'prøvstrup', titel: 'Prøvstrups regler' }, TODAY);
    assert.equal(made.mappe, 'proevstrup');
    assert.ok(made.filer.some(({ sti, tekst }) => sti === 'pakke.yaml' && /^id: prøvstrup\n/.test(tekst)));
    assert.deepEqual(opened(made), ['krav/proevstrup-aabningstid.yaml', 'fejltype: ', 'kontakt-mangler']);
  });

  const first: readonly (readonly [kind: NewRuleKind, path: string, before: string, field: string])[] = [
    ['krav', 'krav/ny-loeber.yaml', 'fejltype: ', 'kontakt-mangler'],
    ['vending', 'vendinger/ny-loeber.yaml', 'fejltype: ', 'sprog-uklart'],
    ['kendetegn', 'kendetegn/ny-loeber.yaml', '  - ', 'digital post'],
    ['afsnit', 'afsnit/ny-loeber.yaml', 'orden: ', '900'],
  ];
  for (const [slags, path, before, field] of first)
    it(`of the kind ${slags} are opened at the first thing to fill in`, () => {
      const made = newRule({ mappe: 'file:///p', slags, id: 'ny-løber', titel: 'En: titel' }, TODAY);
      assert.deepEqual(opened(made), [path, before, field]);
      assert.match(made.filer[0].tekst, /^id: ny-løber .*\ntitel: "En: titel"\n/);
    });
});
