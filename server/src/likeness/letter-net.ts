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
const LEAST = Math.exp(-MOST);
const bounded = (weight: number) => Math.min(MOST, Math.max(-MOST, weight));
/** Numbers that a sentence adds for each defect: its heed, what it says by its heed, and its clearness. */
const OF_DEFECT = 3;

/** What a sentence says by its words: where it stands, and to the sentence after it and before it. */
export interface HeardSentence {
  readonly itself: Float32Array;
  readonly toNext: Float32Array;
  readonly toLast: Float32Array;
}

/**
 * A small neural net that tells what a letter's sentences say together of each kind of defect. A sentence is the sum of what is learnt of
 * its traits (as in fastText: Joulin, Grave, Bojanowski and Mikolov 2016); the sentences beside it and its section change what it says;
 * and for each defect the sentences are heeded more or less (attention: Bahdanau, Cho and Bengio 2014). All that a sentence adds is sums,
 * so that a changed sentence is taken out and put in.
 */
export class LetterNet {
  /** Number of each kind of defect that is asked about, by id. */
  readonly defects: ReadonlyMap<string, number>;
  /** So many numbers does a sentence add. */
  readonly size: number;
  readonly #weights: NetWeights;
  /** By the numbers of `defects`, their numbers in the tables. */
  readonly #inTables: readonly number[];
  readonly #traits: HashedTraits;
  readonly #roles: ReadonlyMap<string, number>;
  readonly #outcomes: ReadonlyMap<string, number>;
  /** What each hidden number counts for the heed, saying and clearness of each defect: most are nought and passed over. */
  readonly #ofHidden: Float32Array;
  readonly #clearBase: Float32Array;
  readonly #heard: Float64Array;

  /** @param asked the kinds of defect that anybody asks about; all that the net knows, by default */
  constructor(weights: NetWeights, asked: ReadonlySet<string> = new Set(weights.defects)) {
    this.#weights = weights;
    this.#traits = new HashedTraits(weights.sizes.slots);
    this.#inTables = [...weights.defects.keys()].filter((number) => asked.has(weights.defects[number]));
    this.defects = new Map(this.#inTables.map((inTables, number) => [weights.defects[inTables], number]));
    this.#roles = new Map(weights.roles.map((id, number) => [id, number]));
    this.#outcomes = new Map(weights.outcomes.map((id, number) => [id, number]));
    const each = OF_DEFECT * this.#inTables.length;
    this.size = each + 1;
    this.#heard = new Float64Array(each);
    const { tables, sizes } = weights;
    this.#ofHidden = new Float32Array(sizes.hidden * each);
    for (const [defect, inTables] of this.#inTables.entries())
      for (const [which, table] of [tables.heeds, tables.says, tables.shows].entries())
        for (let i = 0; i < sizes.hidden; i++)
          this.#ofHidden[i * each + OF_DEFECT * defect + which] = table[inTables * sizes.hidden + i];
    this.#clearBase = Float32Array.from(this.#inTables, (inTables) => tables.showsBase[inTables]);
  }

  /** What a sentence says by its words. */
  sentence(units: readonly Unit[]): HeardSentence {
    const { tables, sizes, traitStep } = this.#weights;
    const { width, hidden } = sizes;
    const slots = this.#traits.of(units);
    const words = new Float32Array(width);
    for (const slot of slots) for (let i = 0, at = slot * width; i < width; i++) words[i] += tables.traits[at + i];
    const share = traitStep / Math.sqrt(Math.max(1, slots.length));
    for (let i = 0; i < width; i++) words[i] = Math.tanh(words[i] * share + tables.traitBase[i]);
    return {
      itself: product(tables.own, hidden, words),
      toNext: product(tables.before, hidden, words),
      toLast: product(tables.after, hidden, words),
    };
  }

  /**
   * Adds what a sentence says where it stands.
   *
   * @param before the sentence before it in its passage, if any; `after` likewise
   * @param role of the section
   * @param to `size` numbers
   */
  add(
    sentence: HeardSentence,
    before: HeardSentence | undefined,
    after: HeardSentence | undefined,
    role: string | undefined,
    to: Float64Array,
  ): void {
    this.#hear(sentence, before, after, role);
    const heard = this.#heard;
    const clearBase = this.#clearBase;
    for (let defect = 0, at = 0; defect < clearBase.length; defect++, at += OF_DEFECT) {
      const heed = Math.exp(bounded(heard[at]));
      to[at] += heed;
      to[at + 1] += heed * heard[at + 1];
      to[at + 2] += Math.exp(bounded(heard[at + 2] + clearBase[defect]));
    }
    to[heard.length]++;
  }

  /**
   * How likely it is that a letter has a defect, in log odds.
   *
   * @param defect its number in `defects`
   * @param totals what its sentences added
   * @param outcome what it decides
   */
  weightOf(defect: number, totals: ArrayLike<number>, outcome: string | undefined): number {
    const { tables, defects } = this.#weights;
    const inTables = this.#inTables[defect];
    const at = OF_DEFECT * defect;
    const sentences = Math.max(0, totals[this.size - 1]);
    const decided = outcome === undefined ? undefined : this.#outcomes.get(outcome);
    return (
      tables.letterBase[inTables] +
      totals[at + 1] / Math.max(LEAST, totals[at]) +
      tables.shown[inTables] * Math.log(Math.max(LEAST, totals[at + 2])) +
      tables.length[inTables] * Math.log(1 + sentences) +
      (decided === undefined ? 0 : tables.outcomes[decided * defects.length + inTables])
    );
  }

  /** The heed, saying and clearness of a sentence for each defect, where it stands. */
  #hear(
    { itself }: HeardSentence,
    before: HeardSentence | undefined,
    after: HeardSentence | undefined,
    role: string | undefined,
  ): void {
    const { tables } = this.#weights;
    const { base, roles } = tables;
    const number = role === undefined ? undefined : this.#roles.get(role);
    const ofHidden = this.#ofHidden;
    const heard = this.#heard.fill(0);
    for (let i = 0; i < itself.length; i++) {
      let hidden = base[i] + itself[i];
      if (number !== undefined) hidden += roles[number * itself.length + i];
      if (before) hidden += before.toNext[i];
      if (after) hidden += after.toLast[i];
      if (hidden <= 0) continue;
      for (let j = 0, at = i * heard.length; j < heard.length; j++) heard[j] += hidden * ofHidden[at + j];
    }
  }
}

/** A matrix of so many rows by a vector. */
function product(matrix: Float32Array, rows: number, vector: Float32Array): Float32Array {
  const product = new Float32Array(rows);
  for (let row = 0; row < rows; row++) product[row] = dot(matrix, row, vector);
  return product;
}

/** A row of a matrix by a vector. */
export function dot(matrix: Float32Array, row: number, vector: Float32Array): number {
  const at = row * vector.length;
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += matrix[at + i] * vector[i];
  return sum;
}
