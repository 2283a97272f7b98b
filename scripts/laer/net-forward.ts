import { dot, type NetSizes } from '../../server/src/likeness/letter-net.ts';
import type { Random } from '../random.ts';
import type { Learnt } from './adam.ts';
import type { NetSentence } from './net-letters.ts';
import type { Passing } from './net-passing.ts';
import type { Table } from './net-tables.ts';

/** So much of a sentence's traits, and of the numbers that tell what it says, is left out at random, so that none is leant on alone. */
const TRAITS_LEFT_OUT = 0.45;
const NUMBERS_LEFT_OUT = 0.15;

/** The way of sentences through a net that learns: the sums of `LetterNet`, with some left out. */
export class Forward {
  readonly #sizes: NetSizes;
  readonly #learnt: Readonly<Record<Table, Learnt>>;
  readonly #defects: readonly number[];
  readonly #random: Random;

  /** @param defects how many kinds of defect there are */
  constructor(sizes: NetSizes, learnt: Readonly<Record<Table, Learnt>>, defects: number, random: Random) {
    this.#sizes = sizes;
    this.#learnt = learnt;
    this.#defects = [...Array(defects).keys()];
    this.#random = random;
  }

  /** The sentences of a letter, first to last. */
  pass(sentences: readonly NetSentence[]): Passing[] {
    const passing: Passing[] = [];
    for (const sentence of sentences) {
      const before = sentence.follows ? passing.at(-1) : undefined;
      const one = this.#read(sentence, before);
      if (before) before.after = one;
      passing.push(one);
    }
    for (const one of passing) this.#hide(one);
    return passing;
  }

  /** What a sentence says by its words. */
  #read(sentence: NetSentence, before: Passing | undefined): Passing {
    const { width, hidden } = this.#sizes;
    const { traits, traitBase } = this.#learnt;
    const slots = [...sentence.slots].filter(() => this.#random() >= TRAITS_LEFT_OUT);
    const share = 1 / Math.sqrt(Math.max(1, slots.length));
    const words = new Float32Array(width);
    for (const slot of slots) for (let i = 0, at = slot * width; i < width; i++) words[i] += traits.value[at + i];
    for (let i = 0; i < width; i++) words[i] = Math.tanh(words[i] * share + traitBase.value[i]);
    const wordsMask = this.#mask(width);
    const ofDefects = () => new Float32Array(this.#defects.length);
    return {
      sentence,
      slots,
      share,
      words,
      wordsMask,
      kept: words.map((word, i) => word * wordsMask[i]),
      before,
      after: undefined,
      hidden: new Float32Array(hidden),
      hiddenMask: this.#mask(hidden),
      heeds: ofDefects(),
      says: ofDefects(),
      shows: ofDefects(),
      backToWords: new Float32Array(width),
      backToHidden: new Float32Array(hidden),
    };
  }

  #mask(length: number): Float32Array {
    const kept = 1 / (1 - NUMBERS_LEFT_OUT);
    return Float32Array.from({ length }, () => (this.#random() < NUMBERS_LEFT_OUT ? 0 : kept));
  }

  /** What it says where it stands, and what that is to each defect. */
  #hide(one: Passing): void {
    const { base, own, before, after, roles, heeds, says, shows, showsBase } = this.#learnt;
    const { hidden, hiddenMask, sentence } = one;
    for (let i = 0; i < hidden.length; i++) {
      let sum = base.value[i] + dot(own.value, i, one.kept);
      if (sentence.role >= 0) sum += roles.value[sentence.role * hidden.length + i];
      if (one.before) sum += dot(before.value, i, one.before.kept);
      if (one.after) sum += dot(after.value, i, one.after.kept);
      hidden[i] = Math.max(0, sum) * hiddenMask[i];
    }
    for (const defect of this.#defects) {
      one.heeds[defect] = dot(heeds.value, defect, hidden);
      one.says[defect] = dot(says.value, defect, hidden);
      one.shows[defect] = dot(shows.value, defect, hidden) + showsBase.value[defect];
    }
  }
}
