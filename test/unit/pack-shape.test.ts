import assert from 'node:assert/strict';
import { z } from 'zod';
import { type Folder, folderSchemas, manifestSchema } from '../../server/src/pack/schema.ts';
import { type FileKind, type KeyPath, referencesIn, type Shape, schemaAt } from '../../server/src/pack/shape.ts';

/** A place in a file, and some of what is known of it. */
const places: readonly (readonly [FileKind, KeyPath, Partial<Shape> | undefined])[] = [
  ['krav', [], { type: 'ordbog' }],
  ['krav', ['hjemmel'], { type: 'liste', required: true }],
  ['krav', ['hjemmel', 0], { type: 'tekst', viser: 'bestemmelse' }],
  ['krav', ['praksis', 3], { viser: 'principmeddelelse' }],
  ['krav', ['alvor'], { values: ['fejl', 'mangel', 'råd', 'fra'], required: true }],
  ['krav', ['gælder', 'afgørelse', 0], { viser: 'udfald' }],
  ['krav', ['gælder', 'når', 0], { keys: ['i', 'en af', 'kun i', 'ikke i'] }],
  ['krav', ['gælder', 'når', 0, 'i'], { required: false, example: 'afsnit' }],
  ['krav', ['kræver', 'alle af', 0, 1], { type: 'tekst', viser: 'mønster', keys: ['kendetegn'] }],
  ['krav', ['kræver', 'alle af', 0, 1, 'kendetegn'], { viser: 'kendetegn', example: 'klageadgang' }],
  ['krav', ['kræver', 'kontrol'], { viser: 'kontrol', required: false }],
  ['vendinger', ['find', 'i', 0], { viser: 'afsnit' }],
  ['vendinger', ['find', 'citat'], { type: 'ja eller nej' }],
  ['vendinger', ['bedre'], { viser: 'felt' }],
  ['skabeloner', ['afgørelse'], { viser: 'udfald' }],
  ['love', ['paragraffer', '41', 'efterfølger', 0], { viser: 'bestemmelse' }],
  ['love', ['paragraffer', '41', 'ingen klage efter stk', 0], { type: 'tal' }],
  ['udgaver', ['id'], { viser: 'lov' }],
  ['pakke', ['udvider'], { example: 'rettesnor', required: false }],
  ['krav', ['grund'], { type: 'tekst' }],
  ['krav', ['tilføj', 'kræver', 'en af', 0], { viser: 'mønster' }],
  ['krav', ['findes ikke'], undefined],
  ['krav', ['titel', 'dybere'], undefined],
  ['krav', ['hjemmel', 'ord'], undefined],
  ['krav', ['constructor'], undefined],
];

describe('What may stand in a pack file', () => {
  for (const [folder, path, expected] of places) {
    it(`is known of ${[folder, ...path].join(' › ')}`, () => {
      const shape = schemaAt(folder, path);
      if (expected === undefined) assert.equal(shape, undefined);
      else assert.deepEqual({ ...shape, ...expected }, shape);
    });
  }

  for (const folder of ['pakke', ...Object.keys(folderSchemas)] as FileKind[]) {
    it(`is described with an example for every key in ${folder}`, () => {
      let keys = 0;
      const look = (path: KeyPath) => {
        const shape = schemaAt(folder, path)!;
        for (const key of shape.keys ?? []) {
          const inner = schemaAt(folder, [...path, key])!;
          const name = [folder, ...path, key].join(' › ');
          assert.ok(inner.description?.endsWith('.'), `${name} is not described`);
          assert.notEqual(inner.example, undefined, `${name} has no example`);
          keys++;
          look([...path, key]);
        }
        if (shape.type === 'liste') look([...path, 0]);
        else if (shape.type === 'ordbog' && !shape.keys) look([...path, 'x']);
      };
      look([]);
      assert.ok(keys >= 5);
    });

    it(`has examples in ${folder} that are in order`, () => {
      const check = (schema: z.ZodType, name: string) => {
        const example = z.globalRegistry.get(schema)?.examples as unknown[] | undefined;
        if (example) assert.ok(schema.safeParse(example[0]).success, `${name}: ${JSON.stringify(example[0])}`);
        const inner = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? schema.unwrap() : schema;
        const item =
          inner instanceof z.ZodArray ? inner.element : inner instanceof z.ZodRecord ? inner.valueType : inner;
        if (item !== schema && !(item instanceof z.ZodObject)) check(item as z.ZodType, name);
        if (item instanceof z.ZodObject)
          for (const [key, value] of Object.entries(item.shape)) check(value as z.ZodType, `${name} › ${key}`);
      };
      check(folder === 'pakke' ? manifestSchema : folderSchemas[folder], folder);
    });
  }
});

/** Files, whole or in pieces, and what they refer to: kind, id, path. */
const files: readonly (readonly [Folder, unknown, readonly string[]])[] = [
  [
    'krav',
    {
      id: 'a',
      hjemmel: ['FVL § 25'],
      praksis: ['34-18'],
      gælder: {
        afgørelse: ['afslag'],
        bestemmelse: ['SEL § 95'],
        når: [{ 'en af': ['x', { kendetegn: 'k' }], 'kun i': ['regler'] }],
      },
      kræver: { 'alle af': [['y']], kontrol: 'hjemmel', afsnit: ['begrundelse'] },
      indsæt: 'Skriv til [navn].',
    },
    [
      'bestemmelse FVL § 25 hjemmel.0',
      'principmeddelelse 34-18 praksis.0',
      'udfald afslag gælder.afgørelse.0',
      'bestemmelse SEL § 95 gælder.bestemmelse.0',
      'mønster x gælder.når.0.en af.0',
      'kendetegn k gælder.når.0.en af.1.kendetegn',
      'afsnit regler gælder.når.0.kun i.0',
      'mønster y kræver.alle af.0.0',
      'kontrol hjemmel kræver.kontrol',
      'afsnit begrundelse kræver.afsnit.0',
      'felt Skriv til [navn]. indsæt',
    ],
  ],
  [
    'love',
    { paragraffer: { 41: { 'efterfølger for led': { 'stk. 1': 'BL § 86' } } } },
    ['bestemmelse BL § 86 paragraffer.41.efterfølger for led.stk. 1'],
  ],
  ['vendinger', { find: { 'en af': 'ikke en liste', ukendt: ['x'] }, og: [null, 3, []] }, []],
  ['vendinger', null, []],
  ['vendinger', 'tekst', []],
];

describe('References in a pack file', () => {
  for (const [folder, value, expected] of files) {
    it(`are found in ${folder}: ${JSON.stringify(value).slice(0, 60)}`, () => {
      const found = referencesIn(folder, value).map(({ viser, id, path }) => `${viser} ${id} ${path.join('.')}`);
      assert.deepEqual(found, expected);
    });
  }
});
