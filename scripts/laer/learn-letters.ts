import { TRAITS_OF_KIND, traitsOfLetter, type WeightsOfLetter } from '../../server/src/likeness/letter-weights.ts';
import { isOfChild, outcomesOf, raisable } from '../labelled-letters.ts';
import { fitWeights, type Sample } from './regression.ts';
import type { WeighedLetter } from './weighed-letters.ts';

/** Labelled letters are few, and what they show is much alike: heavier weights would fit these letters and no others. */
const PENALTY = 20;

/** What is learnt of letters. */
export interface Question {
  readonly id: string;
  /** Undefined of a letter that teaches nothing about it. */
  readonly answer: (letter: WeighedLetter) => boolean | undefined;
  /** Whether what the letter is read as deciding is known when it is asked. */
  readonly knowsOutcome: boolean;
}

/** Whether a letter has a defect. Letters that may or may not have it teach nothing, nor do those that seem to grant in full. */
export const ofDefect = (defect: string): Question => ({
  id: defect,
  answer: (letter) => {
    if (letter.seemsGranted) return undefined;
    if (hasDefect(letter, defect)) return true;
    return mayHave(letter, defect) ? undefined : false;
  },
  knowsOutcome: true,
});

const VIEW_MISSING = ofDefect('borgerens-syn-mangler');

/** Whether a letter about a child lacks the child's own view: in such letters, the view that is missing nearly always is the child's. */
export const CHILDS_VIEW: Question = {
  ...VIEW_MISSING,
  id: 'barnets-syn-mangler',
  answer: (letter) => (isOfChild(letter.label) ? VIEW_MISSING.answer(letter) : undefined),
};

/** Whether a letter does not grant all that was applied for, or all that the citizen has; asked to hold the outcome against. */
export const NOT_IN_FULL: Question = {
  id: 'ikke-givet-helt',
  answer: ({ label }) => outcomesOf(label)?.every((outcome) => outcome !== 'bevilling'),
  knowsOutcome: false,
};

/**
 * Learns how much what a letter's sentences show weighs for the answer to a question.
 *
 * @param use which letters to learn from, all by default
 */
export function learnLetters(
  letters: readonly WeighedLetter[],
  { id, answer, knowsOutcome }: Question,
  use: (letter: WeighedLetter) => boolean = () => true,
): WeightsOfLetter {
  const known = letters.filter((letter) => use(letter) && answer(letter) !== undefined);
  const outcomes = knowsOutcome ? [...new Set(known.flatMap(({ shown }) => shown.outcome ?? []))].sort() : [];
  const rows = known.map((letter) => rowOf(letter, outcomes));
  const scales = rows[0].map((_, trait) => scaleOf(rows.map((row) => row[trait])));
  const traits = Uint32Array.from(scales.keys());
  const samples = known.map((letter, i): Sample => {
    const amounts = Float64Array.from(rows[i], (value, trait) => (value - scales[trait].mean) / scales[trait].spread);
    return { traits, amounts, isOfKind: answer(letter) === true, count: 1 };
  });
  const fitted = fitWeights(samples, traits.length, PENALTY);
  const weights = scales.map(({ spread }, trait) => fitted.weights[trait] / spread);
  const base = scales.reduce((sum, { mean }, trait) => sum - weights[trait] * mean, fitted.base);
  const firstOf = (kind: number) => 1 + outcomes.length + kind * TRAITS_OF_KIND.length;
  const ofKind = (kind: number, of: ArrayLike<number>) => TRAITS_OF_KIND.map((_, i) => of[firstOf(kind) + i]);
  const reach = (kind: number) => ofKind(kind, fitted.weights).reduce((sum, weight) => sum + Math.abs(weight), 0);
  return {
    id,
    base: rounded(base),
    length: rounded(weights[0]),
    outcomes: new Map(outcomes.map((outcome, i) => [outcome, rounded(weights[1 + i])])),
    kinds: Array.from({ length: known[0].shown.numbers.length }, (_, kind) => kind)
      .sort((a, b) => reach(b) - reach(a))
      .map((kind) => {
        const [count, share, clearest, inReasons] = ofKind(kind, weights).map(rounded);
        return { kind, count, share, clearest, inReasons };
      }),
  };
}

/** Whether a letter is labelled with a defect. */
export const hasDefect = ({ label }: WeighedLetter, defect: string) =>
  label.fejl.some(({ fejltype }) => fejltype === defect);

/** Whether a reasonable jurist could raise it. */
export const mayHave = ({ label }: WeighedLetter, defect: string) => raisable(label).has(defect);

/** What a letter is weighed by: its length, its outcome, and the traits of each kind of sentence. */
function rowOf({ shown }: WeighedLetter, outcomes: readonly string[]): number[] {
  const { length, outcome, ofKinds } = traitsOfLetter(shown);
  return [length, ...outcomes.map((other) => Number(other === outcome)), ...ofKinds];
}

function scaleOf(values: readonly number[]): { mean: number; spread: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, spread: Math.sqrt(variance) || 1 };
}

/** Thousandths: finer steps change nothing that can be measured. */
const rounded = (weight: number) => Math.round(weight * 1000) / 1000;
