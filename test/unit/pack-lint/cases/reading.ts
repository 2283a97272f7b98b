import { marker } from '../../pack-files.ts';
import { need, rule } from '../builders.ts';
import type { LintCase } from '../run-lint.ts';

const missing = 'henvisning-findes-ikke';

/** Files that cannot be read, and references that lead nowhere. */
export const reading: readonly LintCase[] = [
  {
    name: 'en fil, der ikke kan læses',
    check: 'fil-kan-ikke-læses',
    files: { 'krav/k.yaml': 'id: k\nid: k\n' },
    remarks: ['fejl krav/k.yaml »id: k« Det samme ord står to gange'],
  },
  {
    name: 'et mønster, der ikke kan læses',
    check: 'fil-kan-ikke-læses',
    files: rule({}, { 'en af': ['(klage'] }),
    remarks: ['fejl vendinger/r.yaml »« kan ikke læses'],
  },

  {
    name: 'et kendetegn, der ikke findes, bliver kun fortalt én gang',
    check: 'fil-kan-ikke-læses',
    files: rule({}, { 'en af': ['klage', { kendetegn: 'væk' }] }),
    remarks: [],
  },
  {
    name: 'et kendetegn, et afsnit, et udfald og en kontrol, der ikke findes',
    check: missing,
    files: {
      ...rule({ gælder: { afgørelse: ['afslog'] } }, { 'en af': ['klage', { kendetegn: 'væk' }], i: ['begrundlse'] }),
      ...need({ kontrol: 'findes-ikke' }),
    },
    remarks: [
      'fejl krav/k.yaml »findes-ikke« Kontrollen "findes-ikke" findes ikke.',
      'fejl vendinger/r.yaml »væk« Kendetegnet "væk" findes ikke.',
      'fejl vendinger/r.yaml »begrundlse« Afsnittet "begrundlse" findes ikke.',
      'fejl vendinger/r.yaml »afslog« Udfaldet "afslog" findes ikke.',
    ],
  },
  {
    name: 'lov og praksis, der ikke findes',
    check: missing,
    files: rule(
      { hjemmel: ['SEL § 400', 'XL § 1'], praksis: ['99-20'], gælder: { bestemmelse: ['SEL § 401', 'XL § 1'] } },
      { 'en af': ['{paragraf: SEL § 95, § 402} klage', '{lov: XL} klage', '{princip: 98-20} klage'] },
    ),
    remarks: [
      'advarsel vendinger/r.yaml »SEL § 400« står ikke i den nyeste læste udgave',
      'advarsel vendinger/r.yaml »XL § 1« Loven "XL" findes ikke i pakken.',
      'advarsel vendinger/r.yaml »{paragraf: SEL § 95, §« SEL § 402 står ikke',
      'fejl vendinger/r.yaml »{lov: XL} klage"« Loven "XL" findes ikke.',
      'advarsel vendinger/r.yaml »{princip: 98-20}« Principmeddelelsen "98-20" findes ikke.',
      'advarsel vendinger/r.yaml »99-20« Principmeddelelsen "99-20" findes ikke.',
      'advarsel vendinger/r.yaml »SEL § 401« står ikke i den nyeste læste udgave',
      'fejl vendinger/r.yaml »XL § 1« Loven "XL" findes ikke i pakken.',
    ],
  },
  {
    name: 'en paragraf, som ingen af udgaverne om dagen har',
    check: missing,
    date: '2024-06-01',
    files: rule({ gælder: { bestemmelse: ['SEL § 400'] } }),
    remarks: ['fejl vendinger/r.yaml »SEL § 400« står ikke i nogen læst udgave'],
  },
  {
    name: 'henvisninger, der alle findes, også ved lovens navn, og en hjemmel, der er fri tekst',
    check: missing,
    files: {
      ...rule(
        {
          hjemmel: ['serviceloven § 95', 'FVL § 24, stk. 1, 2. pkt.', 'god forvaltningsskik'],
          gælder: { afgørelse: ['afslag', 'ukendt'], bestemmelse: ['SEL § 95-97', 'BL'] },
        },
        { 'en af': ['{paragraf: SEL § 95, stk. 1} klage', { kendetegn: 'ord' }], 'ikke i': ['titel', 'brevhoved'] },
      ),
      'kendetegn/ord.yaml': marker('ord', ['klage']),
    },
    remarks: [],
  },
];
