import type { Reading } from '../phrase/reading.ts';
import { SentenceCode } from '../phrase/sentence-code.ts';
import { SentenceMemory } from '../phrase/sentence-memory.ts';
import { type KnownWord, KnownWords } from './known-words.ts';
import { type Unit, unitsOfSentence } from './sentence-units.ts';
import { TraitTable } from './trait-table.ts';
import { eachTrait } from './traits.ts';

/** The weights of one kind of sentence: what speaks for it (above zero) and against it, by the names of traits. */
export interface WeightsOfKind {
  readonly id: string;
  /** The weight of a sentence without any of the traits. */
  readonly base: number;
  readonly weights: readonly (readonly [trait: string, weight: number])[];
}

/** A stretch of a text; offsets in UTF-16 units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Sentences of fewer units say too little to be weighed. */
export const FEWEST_UNITS = 4;
/** The weight of a sentence that is not weighed. */
export const NOT_WEIGHED = Number.NEGATIVE_INFINITY;
/** The probability that log odds stand for; none for a sentence that is not weighed. */
export const probabilityOfWeight = (weight: number) => 1 / (1 + Math.exp(-weight));
const MOST_TOLD = 3;
/** Words of so few letters weigh, but tell a reader nothing. */
const LONGEST_LITTLE_WORD = 3;

/**
 * Linear sentence classifiers, one a kind of sentence, that share their traits: a sentence's weight is the base of the kind and the
 * weights of the traits that it has, each counted once. The weights are log odds, as logistic regression gives them.
 */
export class WordWeights {
  /** Number of each kind, by id. */
  readonly kinds: ReadonlyMap<string, number>;
  readonly #bases: Float32Array;
  readonly #notWeighed: Float32Array;
  readonly #traits: TraitTable;
  /** The weights of trait `t` are those from `#starts[t]` up to `#starts[t + 1]`: for which kind, and how much. */
  readonly #starts: Int32Array;
  readonly #kindOf: Uint8Array;
  readonly #weightOf: Float32Array;
  #words: KnownWords;
  /** Sentences weighed before; sentences whose words are in the same traits weigh the same. */
  #memory = new SentenceMemory<Float32Array>();
  readonly #code = new SentenceCode();
  /** The last sentence that had a trait, so that it counts once in each. */
  readonly #lastSeen: Int32Array;
  #sentence = 0;

  constructor(all: readonly WeightsOfKind[]) {
    this.kinds = new Map(all.map(({ id }, kind) => [id, kind]));
    this.#bases = Float32Array.from(all, ({ base }) => base);
    this.#notWeighed = new Float32Array(all.length).fill(NOT_WEIGHED);
    const count = all.reduce((sum, { weights }) => sum + weights.length, 0);
    this.#traits = new TraitTable(count);
    const traits = Int32Array.from(
      all.flatMap(({ weights }) => weights),
      ([name]) => this.#traits.enter(name),
    );
    // Where each trait's weights begin: how many weights the traits before it have.
    this.#starts = new Int32Array(this.#traits.size + 1);
    for (const trait of traits) this.#starts[trait + 1]++;
    for (let trait = 0; trait < this.#traits.size; trait++) this.#starts[trait + 1] += this.#starts[trait];
    this.#kindOf = new Uint8Array(count);
    this.#weightOf = new Float32Array(count);
    const free = this.#starts.slice();
    let entry = 0;
    for (const [kind, { weights }] of all.entries())
      for (const [, weight] of weights) {
        const place = free[traits[entry++]]++;
        this.#kindOf[place] = kind;
        this.#weightOf[place] = weight;
      }
    this.#lastSeen = new Int32Array(this.#traits.size);
    this.#words = new KnownWords(this.#traits);
  }

  /**
   * Weighs each sentence of a text.
   *
   * @param text the text that `reading` was read from
   * @returns a sentence's weight for each kind, by the kind's number; in log odds, minus infinity where it is too short to tell
   */
  weigh(text: string, reading: Reading): Float32Array[] {
    return reading.hits.map((_, sentence) => this.weighSentence(text, reading, sentence));
  }

  /** Weighs one of them. */
  weighSentence(text: string, reading: Reading, sentence: number): Float32Array {
    const units = unitsOfSentence(text, reading, sentence);
    return units.length < FEWEST_UNITS ? this.#notWeighed : this.#weighUnits(units);
  }

  #weighUnits(units: readonly Unit[]): Float32Array {
    if (this.#words.full) this.#forget();
    const words = units.map((unit) => this.#words.of(unit));
    this.#code.begin(words.length, 0);
    for (const { number } of words) this.#code.add(number);
    const known = this.#memory.find(this.#code);
    if (known) return known;
    const sums = this.#bases.slice();
    this.#eachTrait(words, (trait) => {
      const end = this.#starts[trait + 1];
      for (let i = this.#starts[trait]; i < end; i++) sums[this.#kindOf[i]] += this.#weightOf[i];
    });
    this.#memory.keep(this.#code, this.#code.toString(), sums);
    return sums;
  }

  /**
   * The words that speak most for a kind in a sentence, in the order of the text: what weighs for two words is shared by them, and
   * words beside one another are told as one stretch.
   *
   * @param kind the kind's number
   */
  strongest(text: string, reading: Reading, sentence: number, kind: number): Stretch[] {
    const units = unitsOfSentence(text, reading, sentence);
    const shares = new Float64Array(units.length);
    const words = units.map((unit) => this.#words.of(unit));
    this.#eachTrait(words, (trait, first, last) => {
      const half = this.#weightFor(trait, kind) / 2;
      shares[first] += half;
      shares[last] += half;
    });
    const heavy = [...units.keys()].filter((unit) => shares[unit] > 0).sort((a, b) => shares[b] - shares[a]);
    const telling = heavy.filter((unit) => units[unit].to - units[unit].from > LONGEST_LITTLE_WORD);
    const chosen = (telling.length > 0 ? telling : heavy).slice(0, MOST_TOLD).sort((a, b) => a - b);
    const told: { from: number; to: number }[] = [];
    for (const unit of chosen) {
      const before = told.at(-1);
      if (before && chosen.includes(unit - 1)) before.to = units[unit].to;
      else told.push({ from: units[unit].from, to: units[unit].to });
    }
    return told;
  }

  #weightFor(trait: number, kind: number): number {
    for (let i = this.#starts[trait]; i < this.#starts[trait + 1]; i++)
      if (this.#kindOf[i] === kind) return this.#weightOf[i];
    return 0;
  }

  /** Visits the known traits of a sentence, each once, with the words they begin and end at. */
  #eachTrait(words: readonly KnownWord[], visit: (trait: number, first: number, last: number) => void): void {
    const sentence = ++this.#sentence;
    const meet = (trait: number, first: number, last: number) => {
      if (trait < 0 || this.#lastSeen[trait] === sentence) return;
      this.#lastSeen[trait] = sentence;
      visit(trait, first, last);
    };
    eachTrait(words.length, (form, first, last) => {
      const one = words[first].unit;
      const other = words[last].unit;
      if (one > 0 && other > 0) meet(this.#traits.find(form, one, other), first, last);
    });
    for (let i = 0; i < words.length; i++) for (const trait of words[i].parts) meet(trait, i, i);
  }

  /** Begins anew: words get other numbers, and sentences are written by them. */
  #forget(): void {
    this.#words = new KnownWords(this.#traits);
    this.#memory = new SentenceMemory();
  }
}
