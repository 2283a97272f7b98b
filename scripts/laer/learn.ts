import type { WeightsOfKind } from '../../server/src/likeness/word-weights.ts';
import type { Example } from './examples.ts';
import { fitWeights, type Sample } from './regression.ts';

/** A trait that is met in fewer examples says more of its writer than of the language. */
const FEWEST_EXAMPLES = 3;
/**
 * Defects are few among all the sentences of letters; together they count as much as this share of the others, however many examples
 * there are. So a weight means the same when examples have been added, and the least weights of the pack still hold.
 */
const DEFECTS_SHARE = 0.2;
/** So many traits are kept of each kind; the rest together change little, and cost room. */
const MOST_TRAITS = 4000;

/** Examples in the form that they are learnt from: traits as numbers, those that are rare left out. */
export class TrainingSet {
  readonly examples: readonly Example[];
  readonly names: readonly string[];
  readonly #numbers: readonly Uint32Array[];

  constructor(examples: readonly Example[]) {
    const met = new Map<string, number>();
    for (const { traits } of examples) for (const trait of traits) met.set(trait, (met.get(trait) ?? 0) + 1);
    const numberOf = new Map<string, number>();
    for (const [trait, count] of met) if (count >= FEWEST_EXAMPLES) numberOf.set(trait, numberOf.size);
    this.examples = examples;
    this.names = [...numberOf.keys()];
    this.#numbers = examples.map(({ traits }) =>
      Uint32Array.from([...traits].flatMap((trait) => numberOf.get(trait) ?? [])),
    );
  }

  /**
   * Learns the weights of one kind of defect.
   *
   * @param use which examples to learn from, all by default
   */
  learn(kind: string, use: (example: Example) => boolean = () => true): WeightsOfKind {
    const samples = withoutRareTraits(this.#samples(kind, use));
    const { weights } = fitWeights(samples, this.names.length);
    const kept = this.#strongest(weights, samples);
    const rank = new Map(kept.map((trait, index) => [trait, index]));
    const fewer = samples.map((sample) => ({
      ...sample,
      traits: Uint32Array.from([...sample.traits].flatMap((trait) => rank.get(trait) ?? [])),
    }));
    const fitted = fitWeights(fewer, kept.length);
    return {
      id: kind,
      base: rounded(fitted.base),
      weights: kept
        .map((trait, index) => [this.names[trait], rounded(fitted.weights[index])] as const)
        .filter(([, weight]) => weight !== 0),
    };
  }

  #samples(kind: string, use: (example: Example) => boolean): Sample[] {
    const known = this.examples.flatMap((example, index): Sample[] => {
      if (!use(example)) return [];
      const traits = this.#numbers[index];
      const share = example.partly?.get(kind) ?? 0;
      if (example.kinds.has(kind)) return [{ traits, isOfKind: true, count: 1 }];
      if (example.unsure.has(kind)) return [];
      const rest = { traits, isOfKind: false, count: 1 - share };
      return share > 0 ? [{ traits, isOfKind: true, count: share }, rest] : [rest];
    });
    const total = (isOfKind: boolean) =>
      known.reduce((sum, sample) => (sample.isOfKind === isOfKind ? sum + sample.count : sum), 0);
    const scale = (DEFECTS_SHARE * total(false)) / Math.max(1, total(true));
    return known.map((sample) => (sample.isOfKind ? { ...sample, count: sample.count * scale } : sample));
  }

  /** The traits whose weights change the most, by how heavy and how frequent they are. */
  #strongest(weights: Float64Array, samples: readonly Sample[]): number[] {
    const met = new Float64Array(weights.length);
    for (const { traits, count } of samples) for (const trait of traits) met[trait] += count;
    const reach = (trait: number) => Math.abs(weights[trait]) * Math.sqrt(met[trait]);
    return Array.from(weights.keys())
      .sort((a, b) => reach(b) - reach(a) || a - b)
      .slice(0, MOST_TRAITS);
  }
}

/** A trait may be frequent in the examples of other kinds, and rare in those that tell of this one. */
function withoutRareTraits(samples: readonly Sample[]): Sample[] {
  const met = new Map<number, number>();
  for (const { traits } of samples) for (const trait of traits) met.set(trait, (met.get(trait) ?? 0) + 1);
  return samples.map((sample) => ({
    ...sample,
    traits: sample.traits.filter((trait) => met.get(trait)! >= FEWEST_EXAMPLES),
  }));
}

/** Twentieths: finer steps change nothing that can be measured, and fewer different ones are easier to read. */
const rounded = (weight: number) => Math.round(weight * 20) / 20;
