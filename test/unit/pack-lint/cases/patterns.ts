import { requirement, wording } from '../../pack-files.ts';
import { found, rule } from '../builders.ts';
import type { LintCase } from '../run-lint.ts';

const collision = 'ord-finder-andre-ord';
const broad = 'mønster-er-for-bredt';

/** Patterns that find too much. */
export const patterns: readonly LintCase[] = [
  {
    name: 'ord med samme stamme som andre ord',
    check: collision,
    files: {
      'vendinger/a.yaml': wording('a', { 'en af': ['luft', '(hund | vare)'] }),
    },
    remarks: ['advarsel vendinger/a.yaml »luft« »luft« finder også »lufte« og »luftig«'],
  },
  {
    name: 'ordet er citeret, er et begyndelsesled, eller har et sigende ord ved siden af',
    check: collision,
    files: rule(
      {},
      { 'en af': ['"luft"', 'luft*', 'frisk luft', 'gæld', 'bil', 'klage … {dato} luft', 'bilens', 'storm'] },
    ),
    remarks: [],
  },

  {
    name: 'ord, der står overalt, alene',
    check: broad,
    files: {
      'vendinger/a.yaml': wording('a', { 'en af': ['(klage | ikke)'] }),
      'vendinger/b.yaml': wording('b', found, { medmindre: [{ i: 'afsnit', 'en af': ['har'] }] }),
      'krav/k.yaml': requirement('k', { 'en af': ['du …'] }),
    },
    remarks: [
      'advarsel krav/k.yaml »du …« Kravet er derfor næsten altid opfyldt.',
      'advarsel vendinger/a.yaml »(klage | ikke)« »ikke« står næsten overalt',
      'advarsel vendinger/b.yaml »har« Betingelsen er derfor næsten altid opfyldt.',
    ],
  },
  {
    name: 'et mønster med mange måder at læses på, og et, der prøves i hver sætning',
    check: broad,
    files: {
      'vendinger/a.yaml': wording('a', {
        'en af': [`(${letters(18)}) (${letters(18)}) klage`, '[i dag] [i dag] [i dag] [i dag] vi har [i dag] det'],
      }),
    },
    remarks: [
      'advarsel vendinger/a.yaml »(ord0 følger« kan læses på 324 måder',
      'advarsel vendinger/a.yaml »[i dag] [i dag] [i« bliver prøvet omkring 32 gange',
    ],
  },
  {
    name: 'små ord i en sætning, der har andre ord, først i den, eller som grund i samme stykke',
    check: broad,
    files: rule(
      { medmindre: [{ 'en af': ['ikke'] }, { i: 'stykke', 'en af': ['fordi'] }] },
      { 'en af': ['vi har klaget', '^ ikke', '"da"'] },
    ),
    remarks: [],
  },
];

/** A choice of so many phrases of two words, which cannot be read as one step. */
function letters(count: number): string {
  return Array.from({ length: count }, (_, index) => `ord${index} følger`).join(' | ');
}
