import { probabilityOf, traitsOfLetter } from '../../server/src/likeness/letter-weights.ts';
import { letterOf, type Pack } from '../../server/src/pack/pack.ts';
import {
  CHILDS_VIEW,
  hasDefect,
  learnLetters,
  mayHave,
  NOT_IN_FULL,
  ofDefect,
  PART_REFUSED,
  type Question,
  VIEW,
} from './learn-letters.ts';
import type { WeighedLetter } from './weighed-letters.ts';

/**
 * Tells how the weights of letters do on hands that they have not met, at the probabilities that the pack's rules ask for: what
 * they would find, and what they would ask about. What keeps a rule from applying is not looked at.
 */
export function tryLetters(letters: readonly WeighedLetter[], pack: Pack): void {
  console.log(
    '\n| regel, der vejer brevet | over | mærkede breve | fundet | kan også anføres | falske | lovlige breve |\n|---|--:|--:|--:|--:|--:|--:|',
  );
  for (const rule of [...pack.requirements, ...pack.wordings]) {
    const { id, faultType } = rule;
    const letter = letterOf(rule);
    if (!letter) continue;
    const question =
      [VIEW, CHILDS_VIEW, PART_REFUSED].find(({ id }) => id === letter.weights.id) ?? ofDefect(faultType);
    const asked = letters.filter((one) => !one.seemsGranted && (question.isAskedOf?.(one) ?? true));
    const probabilities = heldOut(asked, question);
    for (const least of [letter.most, letter.adviceAbove ?? 1]) {
      const found = asked.filter((letter) => probabilities.get(letter)! > least);
      const labelled = asked.filter((letter) => hasDefect(letter, faultType)).length;
      const right = found.filter((letter) => hasDefect(letter, faultType)).length;
      const wrong = found.filter((letter) => !mayHave(letter, faultType));
      const lawful = wrong.filter(({ label }) => label.lovlig).length;
      const raised = found.length - right - wrong.length;
      console.log(`| ${id} | ${least} | ${labelled} | ${right} | ${raised} | ${wrong.length} | ${lawful} |`);
    }
  }
}

/** Tells the same of outcomes: which of the letters that seem to grant in full would be read as others. */
export function tryOutcomes(letters: readonly WeighedLetter[], { vocabulary }: Pack): void {
  console.log(
    '\n| udfald, der vejer brevet | over | ikke givet helt, men læst sådan | fundet | givet helt | taget fejl af |\n|---|--:|--:|--:|--:|--:|',
  );
  const seeming = letters.filter(({ seemsGranted, shown }) => seemsGranted && shown.outcome !== undefined);
  const probabilities = heldOut(letters, NOT_IN_FULL);
  for (const { id, ofWhole } of vocabulary.outcomes) {
    if (!ofWhole) continue;
    const isFound = (letter: WeighedLetter) => probabilities.get(letter)! > ofWhole.over;
    const less = seeming.filter((letter) => NOT_IN_FULL.answer(letter) === true);
    const full = seeming.filter((letter) => NOT_IN_FULL.answer(letter) === false);
    const counts = [less.length, less.filter(isFound).length, full.length, full.filter(isFound).length];
    console.log(`| ${id} | ${ofWhole.over} | ${counts.join(' | ')} |`);
  }
}

function heldOut(letters: readonly WeighedLetter[], question: Question): Map<WeighedLetter, number> {
  const probabilities = new Map<WeighedLetter, number>();
  for (const hand of new Set(letters.map((letter) => letter.hand))) {
    const learnt = learnLetters(letters, question, (letter) => letter.hand !== hand);
    for (const letter of letters)
      if (letter.hand === hand) probabilities.set(letter, probabilityOf(learnt, traitsOfLetter(letter.shown)));
  }
  return probabilities;
}
