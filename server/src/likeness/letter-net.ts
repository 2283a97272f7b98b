import { HashedTraits } from './hashed-traits.ts';
import type { Unit } from './sentence-units.ts';

/** How large a net is. */
export interface NetSizes {
  /** Slots for traits; a power of two. */
  readonly slots: number;
  /** Numbers that tell what a sentence says by its words. */
  readonly width: number;
  /** Numbers that tell what it says where it stands. */
  readonly hidden: number;
}

/** The tables of a net, in the order that a file has them; matrices row by row. */
export const NET_TABLES = [
  'traits',
  'traitBase',
  'own',
  'before',
  'after',
  'base',
  'roles',
  'heeds',
  'says',
  'shows',
  'showsBase',
  'shown',
  'length',
  'outcomes',
  'letterBase',
] as const;
export type NetTable = (typeof NET_TABLES)[number];
/** What is learnt of traits may be kept as so many steps, a byte each: it is nearly all of a net. */
export type NetTables = Readonly<Record<Exclude<NetTable, 'traits'>, Float32Array>> & {
  readonly traits: Float32Array | Int8Array;
};

/** What a net is made of. */
export interface NetWeights {
  readonly sizes: NetSizes;
  /** Ids of the kinds of defect that it tells of, by number. */
  readonly defects: readonly string[];
  /** Ids of the sections and outcomes that it knows, by number. */
  readonly roles: readonly string[];
  readonly outcomes: readonly string[];
  readonly tables: NetTables;
  /** What a step is worth in the table of traits. */
  readonly traitStep: number;
}

/** How many numbers each table has. */
export function tableSizes(
  { slots, width, hidden }: NetSizes,
  count: { readonly defects: number; readonly roles: number; readonly outcomes: number },
): Readonly<Record<NetTable, number>> {
  return {
    traits: slots * width,
    traitBase: width,
    own: hidden * width,
    before: hidden * width,
    after: hidden * width,
    base: hidden,
    roles: count.roles * hidden,
    heeds: count.defects * hidden,
    says: count.defects * hidden,
    shows: count.defects * hidden,
    showsBase: count.defects,
    shown: count.defects,
    length: count.defects,
    outcomes: count.outcomes * count.defects,
    letterBase: count.defects,
  };
}

/** Heed and clearness are powers of e; beyond this they would drown all else in rounding. */
const MOST = 12;
const bounded = (weight: number) => Math.min(MOST, Math.max(-MOST, weight));
/** Numbers that a sentence adds for each defect: its heed, what it says by its heed, and its clearness. */
const OF_DEFECT = 3;

/**
 * A small neural net that tells what a letter's sentences say together of each kind of defect. A sentence is the sum of what is learnt of
 * its traits (as in fastText: Joulin, Grave, Bojanowski and Mikolov 2016); the sentences beside it and its section change what it says;
 * and for each defect the sentences are heeded more or less (attention: Bahdanau, Cho and Bengio 2014). All that a sentence adds is sums,
 * so that a changed sentence is taken out and put in.
 */
export class LetterNet {
  /** Number of each kind of defect, by id. */
  readonly defects: ReadonlyMap<string, number>;
  /** So many numbers does a sentence add. */
  readonly size: number;
  readonly #weights: NetWeights;
  readonly #traits: HashedTraits;
  readonly #roles: ReadonlyMap<string, number>;
  readonly #outcomes: ReadonlyMap<string, number>;
  readonly #hidden: Float64Array;

  constructor(weights: NetWeights) {
    this.#weights = weights;
    this.#traits = new HashedTraits(weights.sizes.slots);
    this.defects = new Map(weights.defects.map((id, number) => [id, number]));
    this.#roles = new Map(weights.roles.map((id, number) => [id, number]));
    this.#outcomes = new Map(weights.outcomes.map((id, number) => [id, number]));
    this.size = OF_DEFECT * weights.defects.length + 1;
    this.#hidden = new Float64Array(weights.sizes.hidden);
  }

  /** What a sentence says by its words. */
  sentence(units: readonly Unit[]): Float32Array {
    const { tables, sizes, traitStep } = this.#weights;
    const { width } = sizes;
    const slots = this.#traits.of(units);
    const sums = new Float32Array(width);
    for (const slot of slots) for (let i = 0, at = slot * width; i < width; i++) sums[i] += tables.traits[at + i];
    const share = traitStep / Math.sqrt(Math.max(1, slots.length));
    for (let i = 0; i < width; i++) sums[i] = Math.tanh(sums[i] * share + tables.traitBase[i]);
    return sums;
  }

  /**
   * Adds what a sentence says where it stands.
   *
   * @param before the sentence before it in its passage, if any; `after` likewise
   * @param role of the section
   * @param to `size` numbers
   */
  add(
    own: Float32Array,
    before: Float32Array | undefined,
    after: Float32Array | undefined,
    role: string | undefined,
    to: Float64Array,
  ): void {
    const { tables, defects } = this.#weights;
    this.#hide(own, before, after, role);
    const hidden = this.#hidden;
    for (let defect = 0; defect < defects.length; defect++) {
      const heed = Math.exp(bounded(dot(tables.heeds, defect, hidden)));
      to[OF_DEFECT * defect] += heed;
      to[OF_DEFECT * defect + 1] += heed * dot(tables.says, defect, hidden);
      to[OF_DEFECT * defect + 2] += Math.exp(bounded(dot(tables.shows, defect, hidden) + tables.showsBase[defect]));
    }
    to[OF_DEFECT * defects.length]++;
  }

  /**
   * How likely it is that a letter has a defect, in log odds.
   *
   * @param totals what its sentences added
   * @param outcome what it decides
   */
  weightOf(defect: number, totals: ArrayLike<number>, outcome: string | undefined): number {
    const { tables, defects } = this.#weights;
    const [heed, said, clear] = [0, 1, 2].map((i) => totals[OF_DEFECT * defect + i]);
    const sentences = Math.max(0, totals[OF_DEFECT * defects.length]);
    const decided = outcome === undefined ? undefined : this.#outcomes.get(outcome);
    return (
      tables.letterBase[defect] +
      said / Math.max(Math.exp(-MOST), heed) +
      tables.shown[defect] * Math.log(Math.max(Math.exp(-MOST), clear)) +
      tables.length[defect] * Math.log(1 + sentences) +
      (decided === undefined ? 0 : tables.outcomes[decided * defects.length + defect])
    );
  }

  #hide(
    own: Float32Array,
    before: Float32Array | undefined,
    after: Float32Array | undefined,
    role: string | undefined,
  ): void {
    const { tables } = this.#weights;
    const hidden = this.#hidden;
    const number = role === undefined ? undefined : this.#roles.get(role);
    for (let i = 0; i < hidden.length; i++) {
      let sum = tables.base[i] + dot(tables.own, i, own);
      if (number !== undefined) sum += tables.roles[number * hidden.length + i];
      if (before) sum += dot(tables.before, i, before);
      if (after) sum += dot(tables.after, i, after);
      hidden[i] = Math.max(0, sum);
    }
  }
}

/** A row of a matrix by a vector. */
export function dot(matrix: Float32Array, row: number, vector: Float32Array | Float64Array): number {
  const at = row * vector.length;
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += matrix[at + i] * vector[i];
  return sum;
}
