import { dot, NET_TABLES, type NetSizes, type NetTables } from '../../server/src/likeness/letter-net.ts';
import { probabilityOfWeight as sigmoid } from '../../server/src/likeness/word-weights.ts';
import { random } from '../random.ts';
import type { Learnt } from './adam.ts';
import type { NetLetter, NetNames, NetSentence } from './net-letters.ts';
import { back, backThrough, type Passing, shares } from './net-passing.ts';
import { startTables, type Table } from './net-tables.ts';

/** So many of a sentence's traits, and of the numbers that tell what it says, are left out at random, so that none is leant on alone. */
const TRAITS_LEFT_OUT = 0.2;
const NUMBERS_LEFT_OUT = 0.3;
/** How much it counts that a quoted sentence shows the defect, and what sentences were marked with, beside the letter's own labels. */
const OF_QUOTED = 1 / 6;
const OF_MARKED = 1 / 10;

/** A `LetterNet` that learns: the same sums (see there), and the way back. */
export class NetInTraining {
  readonly #sizes: NetSizes;
  readonly #names: NetNames;
  readonly #random = random(1);
  readonly #learnt: Readonly<Record<Table, Learnt>>;
  #steps = 0;

  constructor(sizes: NetSizes, names: NetNames) {
    this.#sizes = sizes;
    this.#names = names;
    this.#learnt = startTables(sizes, names, this.#random);
  }

  get tables(): NetTables {
    return Object.fromEntries(NET_TABLES.map((table) => [table, this.#learnt[table].value])) as NetTables;
  }

  /**
   * Learns from some letters together.
   *
   * @param rate how far to go
   * @returns how wrong it was about the letters, in nats a letter
   */
  learn(letters: readonly NetLetter[], rate: number): number {
    let loss = 0;
    for (const letter of letters) if (letter.sentences.length > 0) loss += this.#learnFrom(letter, 1 / letters.length);
    this.#steps++;
    for (const [table, learnt] of Object.entries(this.#learnt)) {
      if (table !== 'traits') learnt.touch(0);
      learnt.step(rate, this.#steps);
    }
    return loss / letters.length;
  }

  #learnFrom(letter: NetLetter, share: number): number {
    const passing = this.#forward(letter);
    let loss = 0;
    for (const defect of this.#names.defects.keys()) loss += this.#ofDefect(letter, passing, defect, share);
    for (const sentence of passing) this.#ofMarks(sentence, share);
    for (const sentence of passing) this.#backThroughHidden(sentence);
    for (const sentence of passing) this.#backToTraits(sentence);
    return loss;
  }

  #forward({ sentences }: NetLetter): Passing[] {
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
    const ofDefects = () => new Float32Array(this.#names.defects.length);
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
    for (const defect of this.#names.defects.keys()) {
      one.heeds[defect] = dot(heeds.value, defect, hidden);
      one.says[defect] = dot(says.value, defect, hidden);
      one.shows[defect] = dot(shows.value, defect, hidden) + showsBase.value[defect];
    }
  }

  /** How wrong the net is about one defect in a letter, and the way back from there to the sentences. */
  #ofDefect(letter: NetLetter, passing: readonly Passing[], defect: number, share: number): number {
    const { letterBase, shown, length, outcomes, heeds, says, shows, showsBase } = this.#learnt;
    const isKnown = letter.known[defect] === 1;
    const heeded = shares(passing.map((one) => one.heeds[defect]));
    const cleared = shares(passing.map((one) => one.shows[defect]));
    const said = passing.reduce((sum, one, i) => sum + heeded.of[i] * one.says[defect], 0);
    const sentences = Math.log(1 + passing.length);
    const ofOutcome = letter.outcome * this.#names.defects.length + defect;
    const weight =
      letterBase.value[defect] +
      said +
      shown.value[defect] * cleared.log +
      length.value[defect] * sentences +
      (letter.outcome < 0 ? 0 : outcomes.value[ofOutcome]);
    const wrong = isKnown ? (sigmoid(weight) - letter.has[defect]) * share : 0;
    letterBase.gradient[defect] += wrong;
    length.gradient[defect] += wrong * sentences;
    shown.gradient[defect] += wrong * cleared.log;
    if (letter.outcome >= 0) outcomes.gradient[ofOutcome] += wrong;
    for (const [i, one] of passing.entries()) {
      const isQuoted = one.sentence.quotedFor.includes(defect) ? 1 : 0;
      const ofQuoted = isKnown ? (sigmoid(one.shows[defect]) - isQuoted) * OF_QUOTED * share : 0;
      const toShows = wrong * shown.value[defect] * cleared.of[i] + ofQuoted;
      showsBase.gradient[defect] += toShows;
      back(shows, defect, one, toShows);
      back(says, defect, one, wrong * heeded.of[i]);
      back(heeds, defect, one, wrong * heeded.of[i] * (one.says[defect] - said));
    }
    return isKnown ? Math.log(1 + Math.exp(letter.has[defect] ? -weight : weight)) : 0;
  }

  #ofMarks(one: Passing, share: number): void {
    const { marks, marksBase } = this.#learnt;
    for (const [kind, counts] of one.sentence.marks) {
      const wrong = (sigmoid(dot(marks.value, kind, one.hidden) + marksBase.value[kind]) - counts) * OF_MARKED * share;
      marksBase.gradient[kind] += wrong;
      back(marks, kind, one, wrong);
    }
  }

  #backThroughHidden(one: Passing): void {
    const { base, own, before, after, roles } = this.#learnt;
    const { hidden, hiddenMask, backToHidden, sentence } = one;
    for (let i = 0; i < hidden.length; i++) {
      const wrong = hidden[i] > 0 ? backToHidden[i] * hiddenMask[i] : 0;
      if (wrong === 0) continue;
      base.gradient[i] += wrong;
      if (sentence.role >= 0) roles.gradient[sentence.role * hidden.length + i] += wrong;
      backThrough(own, i, one, wrong);
      if (one.before) backThrough(before, i, one.before, wrong);
      if (one.after) backThrough(after, i, one.after, wrong);
    }
  }

  #backToTraits({ words, wordsMask, backToWords, slots, share }: Passing): void {
    const { traits, traitBase } = this.#learnt;
    const { width } = this.#sizes;
    const wrong = words.map((word, i) => backToWords[i] * wordsMask[i] * (1 - word * word));
    for (let i = 0; i < width; i++) traitBase.gradient[i] += wrong[i];
    for (const slot of slots) {
      traits.touch(slot);
      for (let i = 0, at = slot * width; i < width; i++) traits.gradient[at + i] += wrong[i] * share;
    }
  }
}
