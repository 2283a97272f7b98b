import { TRAITS_OF_KIND, traitsOfLetter, type WeightsOfLetter } from '../../server/src/likeness/letter-weights.ts';
import type { FaultType } from '../../server/src/pack/vocabulary.ts';
import { isOfChild, outcomesOf, raisable } from '../labelled-letters.ts';
import { fitRows, thousandths } from './scaled-regression.ts';
import type { WeighedLetter } from './weighed-letters.ts';

/** Labelled letters are few, and what they show is much alike: heavier weights would fit these letters and no others. */
const PENALTY = 20;

/** What is learnt of letters. */
export interface Question {
  readonly id: string;
  /** The kind of defect (fejltype) that a net may be asked about; none, where it is no defect. */
  readonly defect?: FaultType;
  /** Undefined of a letter that teaches nothing about it. */
  readonly answer: (letter: WeighedLetter) => boolean | undefined;
  /** Whether what the letter is read as deciding is known when it is asked. */
  readonly knowsOutcome: boolean;
  /** Which letters a rule asks, all by default. */
  readonly isAskedOf?: (letter: WeighedLetter) => boolean;
  /** The kind of sentences that shows where the answer stands, if not the one that the question is called after. */
  readonly pointsAt?: string;
}

/** Whether a letter has a defect. Letters that may or may not have it teach nothing, nor do those that seem to grant in full. */
export const ofDefect = (defect: FaultType): Question => ({
  id: defect,
  defect,
  answer: (letter) => {
    if (letter.seemsGranted) return undefined;
    if (hasDefect(letter, defect)) return true;
    return mayHave(letter, defect) ? undefined : false;
  },
  knowsOutcome: true,
});

const ANY_VIEW = ofDefect('borgerens-syn-mangler');

/** Whether a letter lacks the citizen's view, as letters tell that are not about a child: nobody else's view can be taken for it there. */
export const VIEW: Question = {
  ...ANY_VIEW,
  answer: (letter) => (isOfChild(letter.label) ? undefined : ANY_VIEW.answer(letter)),
};

/** Whether a letter about a child lacks the child's own view: in such letters, the view that is missing nearly always is the child's. */
export const CHILDS_VIEW: Question = {
  ...ANY_VIEW,
  id: 'barnets-syn-mangler',
  answer: (letter) => (isOfChild(letter.label) ? ANY_VIEW.answer(letter) : undefined),
  isAskedOf: ({ label }) => isOfChild(label),
};

function isPartGrant({ shown }: WeighedLetter): boolean {
  return shown.outcome === 'delvis-bevilling';
}

const ANY_REASON = ofDefect('begrundelse-mangler');

/** Whether a letter that gives a part does not say why it refuses the rest: its reasons may all be for what it gives. */
export const PART_REFUSED: Question = {
  ...ANY_REASON,
  id: 'delafslag-uden-grund',
  answer: (letter) => (isPartGrant(letter) ? ANY_REASON.answer(letter) : undefined),
  isAskedOf: isPartGrant,
  pointsAt: 'viser-afslag',
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
  const rows = known.map((letter) => ({ traits: rowOf(letter, outcomes), isOfKind: answer(letter) === true }));
  const { base, weights, reach } = fitRows(rows, PENALTY);
  const firstOf = (kind: number) => 1 + outcomes.length + kind * TRAITS_OF_KIND.length;
  const ofKind = (kind: number, of: readonly number[]) => TRAITS_OF_KIND.map((_, i) => of[firstOf(kind) + i]);
  const reachOf = (kind: number) => ofKind(kind, reach).reduce((sum, one) => sum + one, 0);
  return {
    id,
    base: thousandths(base),
    length: thousandths(weights[0]),
    outcomes: new Map(outcomes.map((outcome, i) => [outcome, thousandths(weights[1 + i])])),
    kinds: Array.from({ length: known[0].shown.numbers.length }, (_, kind) => kind)
      .sort((a, b) => reachOf(b) - reachOf(a))
      .map((kind) => {
        const [count, share, clearest, inReasons] = ofKind(kind, weights).map(thousandths);
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
