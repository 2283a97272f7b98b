import { NOT_WEIGHED, probabilityOfWeight } from './word-weights.ts';

/**
 * What of a sentence of one kind weighs for the kind that is asked about: its own weight and the probability that it gives, and the
 * probabilities of the sentences right before and after it in its passage.
 */
export const TRAITS_IN_CONTEXT = ['weight', 'probability', 'before', 'after'] as const;

const STEP = TRAITS_IN_CONTEXT.length;

/** How much a sentence's own words and what surrounds it weigh for its being of a kind: the words alone seldom tell. */
export interface WeightsInContext {
  /** The kind that is asked about, by its number in `WordWeights`. */
  readonly kind: number;
  readonly base: number;
  /** For standing in a section, by its role; a role that is not there weighs nothing. */
  readonly roles: ReadonlyMap<string, number>;
  /** For having another sentence before it in its passage. */
  readonly hasBefore: number;
  /** The same after it. */
  readonly hasAfter: number;
  /** `TRAITS_IN_CONTEXT` of the first kind, then of the second, and so on. */
  readonly ofKinds: Float64Array;
}

/** Of a sentence where no section is told. */
export const NO_ROLE = 'intet';

/** A sentence weighs no more and no less than this for what surrounds it, in log odds. */
const MOST = 8;

/** A sentence of a passage with its neighbours there; sentences that are not weighed are left out. */
export interface InContext {
  /** By the kinds' numbers: its weights, bounded, and the probabilities of it and its neighbours. */
  readonly weights: Float64Array;
  readonly probabilities: Float64Array;
  readonly before?: Float64Array;
  readonly after?: Float64Array;
}

/**
 * The sentences of a passage as their surroundings have them.
 *
 * @param passage what `WordWeights.weigh` gives for the passage
 */
export function inContext(passage: readonly Float32Array[]): InContext[] {
  const sentences = passage.filter((weights) => weights[0] !== NOT_WEIGHED).map(byItself);
  return sentences.map(({ weights, probabilities }, i) => ({
    weights,
    probabilities,
    before: sentences[i - 1]?.probabilities,
    after: sentences[i + 1]?.probabilities,
  }));
}

type ByItself = Pick<InContext, 'weights' | 'probabilities'>;

/** A sentence that is known again has the same array of weights, and a key changes one sentence of a paragraph. */
const known = new WeakMap<Float32Array, ByItself>();

/** @returns the same objects for the same array, which nobody may change */
function byItself(sentence: Float32Array): ByItself {
  let itself = known.get(sentence);
  if (!itself) {
    const weights = bounded(sentence);
    itself = { weights, probabilities: probabilitiesOf(weights) };
    known.set(sentence, itself);
  }
  return itself;
}

function bounded(weights: Float32Array): Float64Array {
  const within = new Float64Array(weights.length);
  for (let kind = 0; kind < weights.length; kind++) within[kind] = Math.min(MOST, Math.max(-MOST, weights[kind]));
  return within;
}

function probabilitiesOf(weights: Float64Array): Float64Array {
  const probabilities = new Float64Array(weights.length);
  for (let kind = 0; kind < weights.length; kind++) probabilities[kind] = probabilityOfWeight(weights[kind]);
  return probabilities;
}

/**
 * The weight of a sentence for a kind, in log odds.
 *
 * @param role of the section that it stands in
 */
export function weightInContext(
  { base, roles, hasBefore, hasAfter, ofKinds }: WeightsInContext,
  { weights, probabilities, before, after }: InContext,
  role: string | undefined,
): number {
  let sum = base + (roles.get(role ?? NO_ROLE) ?? 0);
  const count = weights.length;
  for (let kind = 0, at = 0; kind < count; kind++, at += STEP)
    sum += ofKinds[at] * weights[kind] + ofKinds[at + 1] * probabilities[kind];
  if (before) {
    sum += hasBefore;
    for (let kind = 0, at = 2; kind < count; kind++, at += STEP) sum += ofKinds[at] * before[kind];
  }
  if (after) {
    sum += hasAfter;
    for (let kind = 0, at = 3; kind < count; kind++, at += STEP) sum += ofKinds[at] * after[kind];
  }
  return sum;
}
