import { type Decision, readDecision } from '../../server/src/decision/decision.ts';
import { Letter } from '../../server/src/decision/letter.ts';
import type { LetterVocabulary } from '../../server/src/decision/vocabulary.ts';
import { SentencesOfKinds, WeighedSentences } from '../../server/src/decision/weighed-sentences.ts';
import type { ShownInAll } from '../../server/src/likeness/letter-weights.ts';
import { WordWeights } from '../../server/src/likeness/word-weights.ts';
import type { Label } from '../labelled-letters.ts';
import { readMarkedLetters } from './examples.ts';
import type { TrainingSet } from './learn.ts';

/** Sentences in these sections say nothing of how the case was handled. */
export const NOT_COUNTED = ['titel', 'brevhoved', 'klagevejledning', 'hilsen'] as const;

/** A letter, and what its sentences show by weights that were learnt without its hand. */
export interface WeighedLetter {
  readonly hand: string;
  readonly label: Label;
  /** Whether it is read as one that grants in full, or that tells no outcome. */
  readonly seemsGranted: boolean;
  readonly shown: ShownInAll;
}

/** The hands are held out in so many groups: each letter is weighed as one by a hand that the weights have not met. */
const GROUPS = 6;

/**
 * Weighs the letters that may be learnt from.
 *
 * @param kinds the kinds of sentences to weigh them for, in the order of their numbers
 */
export function weighLetters(
  set: TrainingSet,
  kinds: readonly string[],
  vocabulary: LetterVocabulary,
): WeighedLetter[] {
  const hands = readMarkedLetters();
  return Array.from({ length: GROUPS }, (_, group) => {
    const held = hands.filter((_, index) => index % GROUPS === group);
    const names = new Set(held.map(({ hand }) => hand));
    const learnt = kinds.map((kind) => set.learn(kind, (example) => !names.has(example.hand)));
    const measure = new SentencesOfKinds(new WeighedSentences(new WordWeights(learnt)));
    return held.flatMap(({ hand, letters }) =>
      letters.map(({ text, label }) => {
        const decision = readDecision(new Letter(text, vocabulary));
        return { hand, label, seemsGranted: !isRefusing(decision), shown: shownIn(decision, measure) };
      }),
    );
  }).flat();
}

const isRefusing = ({ outcome }: Decision) => outcome !== undefined && outcome.granted !== 'fuldt';

function shownIn({ totals, outcome }: Decision, measure: SentencesOfKinds): ShownInAll {
  const notCounted = new Set<string>(NOT_COUNTED);
  const shown = measure.shownIn(totals, (role) => role === undefined || !notCounted.has(role));
  return { ...shown, outcome: outcome?.id };
}
