import { act, principle, wording } from '../../pack-files.ts';
import { found, rule, source } from '../builders.ts';
import type { LintCase } from '../run-lint.ts';

const changed = 'lov-er-ændret';
const discarded = 'praksis-er-kasseret';
const edition = 'kilde-i-ældre-udgave';
const old = 'kilde-skal-ses-efter';

/** Law, practice and sources that have changed. */
export const law: readonly LintCase[] = [
  {
    name: 'en hjemmel og en tekst, der er udgået',
    check: changed,
    files: rule({ hjemmel: ['FVL § 22', 'SEL § 41'], besked: 'Skriv det efter servicelovens § 41.' }),
    remarks: [
      'advarsel vendinger/r.yaml »SEL § 41« gælder ikke efter 31. december 2023. Reglen står nu i BL § 86.',
      'advarsel vendinger/r.yaml »Skriv det efter« SEL § 41 gælder ikke efter 31. december 2023.',
    ],
  },
  {
    name: 'et stykke, der ikke er der, og en lov, der ikke gælder endnu',
    check: changed,
    date: '2022-06-01',
    files: rule({ hjemmel: ['SEL § 95, stk. 9', 'BL § 86'] }),
    remarks: [
      'advarsel vendinger/r.yaml »SEL § 95, stk. 9« SEL § 95 har kun 3 stk.',
      'advarsel vendinger/r.yaml »BL § 86« gælder ikke endnu, først fra 1. januar 2024',
    ],
  },
  {
    name: 'både den gamle og den nye hjemmel, eller en regel for ældre breve, og historie i forklaringen',
    check: changed,
    files: {
      'vendinger/a.yaml': wording('a', found, { hjemmel: ['SEL § 41', 'BL § 86'] }),
      'vendinger/b.yaml': wording('b', found, { hjemmel: ['SEL § 41'], gælder: { til: '2023-12-31' } }),
      'vendinger/c.yaml': wording('c', found, { forklaring: 'Før 2024 stod det i servicelovens § 41.' }),
      'vendinger/d.yaml': wording('d', found, { gælder: { bestemmelse: ['SEL § 41', 'BL § 86'] } }),
    },
    remarks: [],
  },
  {
    name: 'bestemmelser, der alle er udgået, mens reglen gælder videre',
    check: changed,
    files: rule({ gælder: { bestemmelse: ['SEL § 41'] } }),
    remarks: ['advarsel vendinger/r.yaml »bestemmelse:« Reglerne står nu i BL § 86.'],
  },
  {
    name: 'et nyt emne, siden reglen sidst blev kontrolleret',
    check: changed,
    files: {
      'vendinger/a.yaml': wording('a', found, { hjemmel: ['SEL § 100'], kilder: source('https://x.dk', '2025-06-01') }),
      'vendinger/b.yaml': wording('b', found, { hjemmel: ['SEL § 100'], kilder: source('https://x.dk', '2025-10-01') }),
    },
    remarks: ['advarsel vendinger/a.yaml »SEL § 100« fik nyt indhold efter 31. august 2025'],
  },
  {
    name: 'en lov, der først ændres senere',
    check: changed,
    date: '2023-06-01',
    files: rule({ hjemmel: ['SEL § 41'] }),
    remarks: [],
  },

  {
    name: 'en kasseret principmeddelelse som praksis og i en tekst',
    check: discarded,
    files: {
      ...rule({ praksis: ['54-11', '10-17', '34-18'], besked: 'Se principmeddelelse 54-11.' }),
      'principper/54-11.yaml': principle('54-11', 'kasseret', { 'erstattet af': ['10-17'] }),
      'principper/10-17.yaml': principle('10-17', 'gældende'),
      'principper/34-18.yaml': principle('34-18', 'ukendt'),
    },
    remarks: [
      'advarsel vendinger/r.yaml »Se principmeddelelse« Principmeddelelse 54-11 er kasseret',
      'advarsel vendinger/r.yaml »54-11« I stedet er kommet 10-17.',
    ],
  },

  {
    name: 'en kilde i en ældre udgave',
    check: edition,
    files: rule({ kilder: source('https://example.org/67') }),
    remarks: ['advarsel vendinger/r.yaml »https://example.org/67« LBK nr. 1129 af 22/09/2025'],
  },
  {
    name: 'den nyeste udgave, begge udgaver, en kilde om det, der er udgået, og en fremmed kilde',
    check: edition,
    files: {
      'vendinger/a.yaml': wording('a', found, { kilder: source('https://example.org/1129') }),
      'vendinger/b.yaml': wording('b', found, {
        kilder: [...source('https://example.org/67'), ...source('https://example.org/1129')],
      }),
      'vendinger/c.yaml': wording('c', found, { hjemmel: ['SEL § 41'], kilder: source('https://example.org/67') }),
      'vendinger/d.yaml': wording('d', found, { kilder: source('https://example.org/andet') }),
      'vendinger/e.yaml': wording('e', found, {
        gælder: { til: '2025-01-01' },
        kilder: source('https://example.org/67'),
      }),
    },
    remarks: [],
  },
  {
    name: 'en udgave, der først kommer senere',
    check: edition,
    date: '2025-09-21',
    files: rule({ kilder: source('https://example.org/67') }),
    remarks: [],
  },

  {
    name: 'kilder, der er gamle, eller læst i fremtiden',
    check: old,
    months: 3,
    files: {
      'vendinger/a.yaml': wording('a', found, { kilder: source('https://x.dk', '2026-08-22') }),
      'vendinger/b.yaml': wording('b', found, { kilder: source('https://x.dk', '2026-08-23') }),
      'vendinger/c.yaml': wording('c', found, { kilder: source('https://x.dk', '2026-11-24') }),
      'love/x.yaml': act('XL', ['xloven'], {}, { kontrolleret: '2020-01-01' }),
    },
    remarks: [
      'advarsel love/x.yaml »2020-01-01« sidst kontrolleret 1. januar 2020, for mere end 3 måneder siden',
      'advarsel vendinger/a.yaml »2026-08-22« for mere end 3 måneder siden',
      'advarsel vendinger/c.yaml »2026-11-24« den dag er ikke kommet endnu',
    ],
  },

  {
    name: 'en ændring af en regel, som selv siger sine kilder, og en, der ikke gør',
    check: old,
    below: {
      'vendinger/a.yaml': wording('a', found, { kilder: source('https://x.dk', '2020-01-01') }),
      'vendinger/b.yaml': wording('b', found, { kilder: source('https://x.dk', '2020-01-01') }),
    },
    files: {
      'vendinger/a.yaml': { id: 'a', grund: 'Mildere hos os.', alvor: 'råd' },
      'vendinger/b.yaml': { id: 'b', grund: 'Vores kilde.', kilder: source('https://y.dk', '2021-01-01') },
    },
    remarks: ['advarsel vendinger/b.yaml »2021-01-01« sidst kontrolleret 1. januar 2021'],
  },
  {
    name: 'loven på en tidligere dag',
    check: old,
    date: '2024-01-01',
    files: rule({}),
    remarks: [],
  },
];
