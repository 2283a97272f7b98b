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
    const samples = this.#samples(kind, use);
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
    const known = this.examples.flatMap((example, index) => {
      const isOfKind = example.kinds.has(kind);
      return use(example) && (isOfKind || !example.unsure.has(kind))
        ? [{ traits: this.#numbers[index], isOfKind }]
        : [];
    });
    const defects = known.filter(({ isOfKind }) => isOfKind).length;
    const count = (DEFECTS_SHARE * (known.length - defects)) / Math.max(1, defects);
    return known.map((sample) => ({ ...sample, count: sample.isOfKind ? count : 1 }));
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

/** Twentieths: finer steps change nothing that can be measured, and fewer different ones are easier to read. */
const rounded = (weight: number) => Math.round(weight * 20) / 20;
