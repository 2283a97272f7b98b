import { occursIn } from '../phrase/reading.ts';
import type { Place } from './outcome.ts';
import { sentenceThatFalls } from './quantities.ts';
import type { PlacedPassage } from './read-unit.ts';
import type { Structure } from './sections.ts';
import { type OutcomeWords, RESULT, RULES } from './vocabulary.ts';

/** Where the letter opens, and tells the result. */
const OPENING_PASSAGES = 4;

/**
 * A cut that only its numbers tell, where the letter opens: what the citizen has, and less of it from now on. Not where the passage
 * speaks of an application, which the lesser quantity may answer.
 *
 * @returns the outcome that it is, and the sentence that tells it; undefined where there is none
 */
export function fallToldByNumbers(
  text: string,
  passages: readonly PlacedPassage[],
  structure: Structure,
  outcomes: readonly OutcomeWords[],
): (Place & { readonly words: OutcomeWords }) | undefined {
  let left = OPENING_PASSAGES;
  for (let i = 0; i < passages.length && left > 0; i++) {
    if (i === structure.title || !isOpening(structure, i) || !mayOpen(passages[i], outcomes)) continue;
    left--;
    for (const words of outcomes) {
      if (!words.intervention || words.had === undefined) continue;
      const sentence = sentenceThatFalls(text, passages[i], words.had);
      if (sentence !== undefined) return { words, ...placeOf(passages[i], sentence) };
    }
  }
  return undefined;
}

/** Under no heading but the result's. A letter may open with what is decided and by which section: its words are those of rules then. */
function isOpening({ roles, sections, sectionOf }: Structure, index: number): boolean {
  const role = roles[index];
  return role === undefined || role === RESULT || (role === RULES && sections[sectionOf[index]].role === undefined);
}

function mayOpen({ passage }: PlacedPassage, outcomes: readonly OutcomeWords[]): boolean {
  if (passage.kind === 'heading') return false;
  const { reading } = passage;
  return reading.hits.length > 0 && !outcomes.some(({ asked }) => asked !== undefined && occursIn(reading, asked));
}

/** Where a sentence stands in the letter. */
function placeOf({ passage, offset }: PlacedPassage, sentence: number): Place {
  const { sentences } = passage.reading;
  const base = offset + passage.from;
  return { from: base + sentences[2 * sentence], to: base + sentences[2 * sentence + 1] };
}
