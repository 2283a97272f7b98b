import type { Reading } from '../phrase/reading.ts';
import { asUnit, type Hearing, type Unit, unitsOfSentence } from './sentence-units.ts';

const HEADING = '{overskrift}';
/** A year is told from an amount of hours; more figures than in a year tell nothing more. */
const MOST_FIGURES = 4;

/** `{frist:0 år}`: how many figures a period or an age has, and what they count. */
const asKind = (kind: string, words: string) =>
  kind === 'frist' ? `{${kind}:${words.toLowerCase().replace(/\d/g, '0')}}` : `{${kind}}`;

/**
 * As a net hears a sentence: parents are `I`, and one citizen is `du` or `De`; whose words a letter gives tells much, and so do the
 * signs that tell how something is said.
 */
const BY_A_NET: Hearing = {
  quoted: true,
  address: new Map([
    ...asUnit('{jer}', 'I', 'jer', 'Jer'),
    ...asUnit('{jeres}', 'jeres', 'Jeres'),
    ...asUnit('{dem}', 'De', 'Dem'),
    ...asUnit('{deres}', 'Deres'),
    ...asUnit('{du}', 'du', 'Du', 'dig', 'Dig'),
    ...asUnit('{din}', 'din', 'Din', 'dit', 'Dit', 'dine', 'Dine'),
  ]),
  signs: new Map([
    ...['?', ':', '(', ',', ';'].flatMap((sign) => asUnit(sign, sign)),
    ...asUnit('{citat}', '"', '“', '”', '„', '»', '«'),
  ]),
  number: (figures) => `{tal${Math.min(figures, MOST_FIGURES)}}`,
  entity: asKind,
};

/**
 * The units of a sentence as a net hears it; a heading is told from a sentence, and what section it opens.
 *
 * @param text the text that `reading` was read from
 * @param headingRole the section that it opens, as a heading; empty, where it opens none that is known; undefined of a sentence
 */
export function unitsForNet(text: string, reading: Reading, sentence: number, headingRole: string | undefined): Unit[] {
  const units = unitsOfSentence(text, reading, sentence, BY_A_NET);
  if (headingRole === undefined || units.length === 0) return units;
  const { from } = units[0];
  const atStart = (words: string): Unit => ({ text: words, isWord: false, from, to: from });
  return [atStart(HEADING), atStart(`{#${headingRole}}`), ...units];
}
