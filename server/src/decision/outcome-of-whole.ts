import { FEWEST_SENTENCES, probabilityOf, traitsOfLetter } from '../likeness/letter-weights.ts';
import type { Outcome } from './outcome.ts';
import type { TotalsByRole } from './totals-by-role.ts';
import type { LetterVocabulary, OutcomeOfWhole } from './vocabulary.ts';

/**
 * Holds an outcome that grants in full against the letter as a whole. There are more ways to say `you get less than you asked for`
 * than phrases can list, but letters that do so give reasons, which a grant hardly needs (FVL § 22).
 *
 * @returns the outcome that the letter has by its weight, at the place that told the other; else what was given
 */
export function weighedOutcome(
  told: Outcome | undefined,
  totals: TotalsByRole,
  { outcomes, sentences }: Pick<LetterVocabulary, 'outcomes' | 'sentences'>,
): Outcome | undefined {
  if (told?.granted !== 'fuldt') return told;
  const isOfWhole = (of: OutcomeOfWhole) => {
    const shown = sentences.shownIn(totals, (role) => role === undefined || !of.notIn?.has(role));
    return shown.sentences >= FEWEST_SENTENCES && probabilityOf(of.weights, traitsOfLetter(shown)) > of.over;
  };
  const words = outcomes.find(({ ofWhole }) => ofWhole && isOfWhole(ofWhole));
  if (!words) return told;
  const { id, granted, intervention } = words;
  return { id, granted, intervention, place: told.place, toldAs: told.id };
}
