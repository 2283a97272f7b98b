import { probabilityOfWeight } from './word-weights.ts';

/** What is seen of the sentences of a kind: how many, what part of the letter, how clear the clearest, how many where it reasons. */
export const TRAITS_OF_KIND = ['count', 'share', 'clearest', 'inReasons'] as const;

/** How much the sentences of one kind weigh for a letter having a defect, by what is seen of them. */
export type WeightsOfSentences = { readonly [trait in (typeof TRAITS_OF_KIND)[number]]: number } & {
  /** The kind's number in `WordWeights`. */
  readonly kind: number;
};

/** How much what a letter's sentences show weighs for the letter having a defect, what it lacks above all. */
export interface WeightsOfLetter {
  readonly id: string;
  /** The weight of a letter that shows nothing. */
  readonly base: number;
  /** For how many sentences it has: the weight of the logarithm of one more. */
  readonly length: number;
  /** By id; an outcome that is not there weighs nothing. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** The heaviest first. */
  readonly kinds: readonly WeightsOfSentences[];
}

/** A letter of fewer sentences is begun only: hardly any that the weights were learnt from is so short. */
export const FEWEST_SENTENCES = 5;

/** What a letter's sentences show in all; of each kind by the kind's number. */
export interface ShownInAll {
  /** Sentences long enough to be weighed. */
  readonly sentences: number;
  /** How many of each kind there are, each counted by the probability that its weight gives it. */
  readonly numbers: ArrayLike<number>;
  /** The same where the letter reasons: in its reasons, and where no section is told. */
  readonly inReasons: ArrayLike<number>;
  /** The sum of what `clearness` gives for each. */
  readonly clearness: ArrayLike<number>;
  /** What the letter decides, where that is known. */
  readonly outcome?: string;
}

/** What a letter is weighed by, each as its weight takes it. */
export interface TraitsOfLetter {
  readonly length: number;
  readonly outcome?: string;
  /** `TRAITS_OF_KIND` of the first kind, then of the second, and so on. */
  readonly ofKinds: Float64Array;
}

/** Added to the number of sentences of a kind, so that none at all is not endlessly little. */
const SOME = 0.1;
/** Sentences weigh no more and no less than this, in log odds. */
const MOST_CLEAR = 6;
/** The higher, the more the clearest sentence counts for what all of them show. */
const SHARPNESS = 2;

/** What a sentence of a weight adds to the clearness of its kind. It can be added up, and the clearest sentence outweighs the others. */
export const clearness = (weight: number) => Math.exp(SHARPNESS * Math.min(MOST_CLEAR, Math.max(-MOST_CLEAR, weight)));

/** Rounding may leave a sum a little below nothing. */
const logOf = (sum: number, least: number) => Math.log(least + Math.max(0, sum));

/** What a letter is weighed by. */
export function traitsOfLetter({
  sentences,
  numbers,
  inReasons,
  clearness: clear,
  outcome,
}: ShownInAll): TraitsOfLetter {
  const size = TRAITS_OF_KIND.length;
  const ofKinds = new Float64Array(numbers.length * size);
  for (let kind = 0; kind < numbers.length; kind++) {
    ofKinds[size * kind] = logOf(numbers[kind], SOME);
    ofKinds[size * kind + 1] = numbers[kind] / Math.max(1, sentences);
    ofKinds[size * kind + 2] = logOf(clear[kind], clearness(-MOST_CLEAR)) / SHARPNESS;
    ofKinds[size * kind + 3] = logOf(inReasons[kind], SOME);
  }
  return { length: Math.log(1 + sentences), outcome, ofKinds };
}

/** How likely it is that a letter has a defect, in log odds, as logistic regression gives it from what its sentences show. */
export function weightOfLetter({ base, length, outcomes, kinds }: WeightsOfLetter, traits: TraitsOfLetter): number {
  let weight = base + length * traits.length + (outcomes.get(traits.outcome ?? '') ?? 0);
  for (const { kind, count, share, clearest, inReasons } of kinds) {
    const first = TRAITS_OF_KIND.length * kind;
    const { ofKinds } = traits;
    weight += count * ofKinds[first] + share * ofKinds[first + 1];
    weight += clearest * ofKinds[first + 2] + inReasons * ofKinds[first + 3];
  }
  return weight;
}

/** The same as a probability, between 0 and 1. */
export const probabilityOf = (weights: WeightsOfLetter, traits: TraitsOfLetter) =>
  probabilityOfWeight(weightOfLetter(weights, traits));

/** How the weights of a letter and a net are joined, by logistic regression on top of both. */
export interface JoinedWeights {
  /** Id of the kind of defect that the net is asked about. */
  readonly defect: string;
  readonly base: number;
  readonly ofWeights: number;
  readonly ofNet: number;
}

/** @param weight by the weights, and `net` by the net; all in log odds */
export const joinedWeight = ({ base, ofWeights, ofNet }: JoinedWeights, weight: number, net: number) =>
  base + ofWeights * weight + ofNet * net;
