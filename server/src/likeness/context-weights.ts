import { NOT_WEIGHED, probabilityOfWeight } from './word-weights.ts';

/**
 * What of a sentence of one kind weighs for the kind that is asked about: its own weight and the probability that it gives, and the
 * probabilities of the sentences right before and after it in its passage.
 */
export const TRAITS_IN_CONTEXT = ['weight', 'probability', 'before', 'after'] as const;

/** How much the sentences of one kind weigh, by where they stand. */
export type WeightsBeside = { readonly [trait in (typeof TRAITS_IN_CONTEXT)[number]]: number } & {
  /** The kind's number in `WordWeights`. */
  readonly kind: number;
};

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
  readonly kinds: readonly WeightsBeside[];
}

/** Of a sentence where no section is told. */
export const NO_ROLE = 'intet';

/** A sentence weighs no more and no less than this for what surrounds it, in log odds. */
const MOST = 8;
const bounded = (weight: number) => Math.min(MOST, Math.max(-MOST, weight));

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
  const weighed = passage.filter((weights) => weights[0] !== NOT_WEIGHED);
  const weights = weighed.map((of) => Float64Array.from(of, bounded));
  const probabilities = weights.map((of) => of.map(probabilityOfWeight));
  return weights.map((of, i) => ({
    weights: of,
    probabilities: probabilities[i],
    before: probabilities[i - 1],
    after: probabilities[i + 1],
  }));
}

/**
 * The weight of a sentence for a kind, in log odds.
 *
 * @param role of the section that it stands in
 */
export function weightInContext(
  { base, roles, hasBefore, hasAfter, kinds }: WeightsInContext,
  { weights, probabilities, before, after }: InContext,
  role: string | undefined,
): number {
  let sum = base + (roles.get(role ?? NO_ROLE) ?? 0);
  if (before) sum += hasBefore;
  if (after) sum += hasAfter;
  for (const of of kinds) {
    sum += of.weight * weights[of.kind] + of.probability * probabilities[of.kind];
    if (before) sum += of.before * before[of.kind];
    if (after) sum += of.after * after[of.kind];
  }
  return sum;
}
