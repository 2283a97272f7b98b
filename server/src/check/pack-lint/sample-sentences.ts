import type { FileOf } from '../../pack/schema.ts';
import type { EntityTest, Pattern } from '../../phrase/pattern.ts';
import { PatternError, parsePattern } from '../../phrase/pattern.ts';
import type { WordLists } from '../../phrase/word-lists.ts';
import { parseProvision } from '../../text/provisions.ts';

/** Choices that are gone through of each pattern: enough to show that words differ, few enough for a long list of patterns. */
const MOST_SAMPLES = 4;

/**
 * A few of the sentences that a pattern finds, in the form in which its words are written.
 *
 * @param acts for the names of acts that the pattern cites
 */
export function samplesOf(source: string, acts: readonly FileOf<'love'>[], wordLists: WordLists): string[] {
  try {
    const { pattern } = parsePattern(wordLists.writeOut(source));
    const samples = Array.from({ length: MOST_SAMPLES }, (_, choice) => sample(pattern, choice, acts));
    return [...new Set(samples.map((text) => text.charAt(0).toUpperCase() + text.slice(1)))];
  } catch (error) {
    // That it cannot be read is told elsewhere.
    if (error instanceof PatternError) return [];
    throw error;
  }
}

/** @param choice which of a choice's options to take, counted around */
function sample(pattern: Pattern, choice: number, acts: readonly FileOf<'love'>[]): string {
  switch (pattern.type) {
    case 'word':
      return pattern.text;
    case 'entity':
      return sampleEntity(pattern.test, acts);
    case 'choice':
      return sample(pattern.options[choice % pattern.options.length], choice, acts);
    case 'sequence':
      return pattern.items
        .map((item) => sample(item, choice, acts))
        .filter(Boolean)
        .join(' ');
    default:
      return '';
  }
}

const entities: Readonly<Record<EntityTest['kind'], string>> = {
  dato: '4. marts 2026',
  frist: '4 uger',
  beløb: '1.250 kr.',
  paragraf: '§ 4',
  lov: 'loven',
  princip: 'principmeddelelse 1-23',
  cpr: '010190-1234',
  telefon: '12 34 56 78',
  mail: 'post@proevstrup.dk',
  adresse: 'Prøvevej 1, 9999 Prøvstrup',
  procent: '10 procent',
  klokkeslæt: 'kl. 10.00',
  tal: '4',
};

function sampleEntity({ kind, source }: EntityTest, acts: readonly FileOf<'love'>[]): string {
  const condition = source.slice(kind.length + 1).trim();
  if (condition === '') return entities[kind];
  if (kind === 'princip') return `principmeddelelse ${condition}`;
  if (kind === 'frist') return /^\d/.test(condition) ? condition : `3 ${condition}`;
  const { act, first = '4' } = parseProvision(condition.split(',')[0]) ?? {};
  const name = acts.find(({ id }) => id === act)?.navne[0] ?? act ?? '';
  return kind === 'lov' ? name : `${name} § ${first}`.trim();
}
