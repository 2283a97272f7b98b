import { FEWEST_SENTENCES, probabilityOf, traitsOfLetter } from '../likeness/letter-weights.ts';
import type { SetId } from '../phrase/reading.ts';
import type { Outcome } from './outcome.ts';
import type { TotalsByRole } from './totals-by-role.ts';
import type { LetterVocabulary, OutcomeOfWhole } from './vocabulary.ts';

/**
 * Holds an outcome that grants in full against the letter as a whole. There are more ways to say `you get less than you asked for`
 * than phrases can list, but letters that do so give reasons, which a grant hardly needs (FVL § 22).
 *
 * @param titleHas whether the letter's title has a phrase of a set
 * @returns the outcome that the letter has by its weight, at the place that told the other; else what was given
 */
export function weighedOutcome(
  told: Outcome | undefined,
  totals: TotalsByRole,
  titleHas: (set: SetId) => boolean,
  { outcomes, sentences }: Pick<LetterVocabulary, 'outcomes' | 'sentences'>,
): Outcome | undefined {
  if (told?.granted !== 'fuldt') return told;
  const probability = (of: OutcomeOfWhole) => {
    if (of.titled !== undefined && !titleHas(of.titled)) return 0;
    const shown = sentences.shownIn(totals, (role) => role === undefined || !of.notIn?.has(role));
    return shown.sentences < FEWEST_SENTENCES ? 0 : probabilityOf(of.weights, traitsOfLetter(shown));
  };
  const candidates = outcomes.flatMap((words) => {
    if (!words.ofWhole) return [];
    const probable = probability(words.ofWhole);
    return probable > words.ofWhole.over ? [{ words, isSure: probable > (words.ofWhole.sureOver ?? 1) }] : [];
  });
  // What the title says as well is said more surely.
  const chosen = candidates.find(({ words }) => words.ofWhole?.titled !== undefined) ?? candidates[0];
  if (!chosen) return told;
  const { id, granted, intervention } = chosen.words;
  return { id, granted, intervention, place: told.place, toldAs: chosen.isSure ? undefined : told.id };
}
