import { probabilityOf, traitsOfLetter } from '../../server/src/likeness/letter-weights.ts';
import { letterOf, type Pack } from '../../server/src/pack/pack.ts';
import { hasDefect, learnLetters, mayHave } from './learn-letters.ts';
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
    const probabilities = heldOut(letters, faultType);
    for (const least of [letter.most, letter.adviceAbove ?? 1]) {
      const found = letters.filter((letter) => probabilities.get(letter)! > least);
      const labelled = letters.filter((letter) => hasDefect(letter, faultType)).length;
      const right = found.filter((letter) => hasDefect(letter, faultType)).length;
      const wrong = found.filter((letter) => !mayHave(letter, faultType));
      const lawful = wrong.filter(({ label }) => label.lovlig).length;
      const raised = found.length - right - wrong.length;
      console.log(`| ${id} | ${least} | ${labelled} | ${right} | ${raised} | ${wrong.length} | ${lawful} |`);
    }
  }
}

function heldOut(letters: readonly WeighedLetter[], defect: string): Map<WeighedLetter, number> {
  const probabilities = new Map<WeighedLetter, number>();
  for (const hand of new Set(letters.map((letter) => letter.hand))) {
    const learnt = learnLetters(letters, defect, (letter) => letter.hand !== hand);
    for (const letter of letters)
      if (letter.hand === hand) probabilities.set(letter, probabilityOf(learnt, traitsOfLetter(letter.shown)));
  }
  return probabilities;
}
