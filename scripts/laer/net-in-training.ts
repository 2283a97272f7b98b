import { dot, NET_TABLES, type NetSizes, type NetTables } from '../../server/src/likeness/letter-net.ts';
import { probabilityOfWeight as sigmoid } from '../../server/src/likeness/word-weights.ts';
import { random } from '../random.ts';
import type { Learnt } from './adam.ts';
import { Forward } from './net-forward.ts';
import type { NetLetter, NetNames } from './net-letters.ts';
import { back, backThrough, type Passing, shares } from './net-passing.ts';
import { startTables, type Table } from './net-tables.ts';

/**
 * How much it counts that a quoted sentence shows the defect, what sentences were marked with, and what passages by themselves show,
 * beside the letter's own labels.
 */
const OF_QUOTED = 1 / 6;
const OF_MARKED = 1 / 4;
const OF_PASSAGES = 1;

/** A `LetterNet` that learns: the same sums (see there), and the way back. */
export class NetInTraining {
  readonly #sizes: NetSizes;
  readonly #names: NetNames;
  readonly #learnt: Readonly<Record<Table, Learnt>>;
  readonly #forward: Forward;
  #steps = 0;

  constructor(sizes: NetSizes, names: NetNames) {
    this.#sizes = sizes;
    this.#names = names;
    const chance = random(1);
    this.#learnt = startTables(sizes, names, chance);
    this.#forward = new Forward(sizes, this.#learnt, names.defects.length, chance);
  }

  get tables(): NetTables {
    return Object.fromEntries(NET_TABLES.map((table) => [table, this.#learnt[table].value])) as NetTables;
  }

  /**
   * Learns from some letters and some passages together.
   *
   * @param rate how far to go
   * @returns how wrong it was about the letters, in nats a letter
   */
  learn(letters: readonly NetLetter[], passages: readonly NetLetter[], rate: number): number {
    let loss = 0;
    for (const letter of letters) if (letter.sentences.length > 0) loss += this.#learnFrom(letter, 1 / letters.length);
    for (const passage of passages) this.#learnFromPassage(passage, OF_PASSAGES / passages.length);
    this.#steps++;
    for (const [table, learnt] of Object.entries(this.#learnt)) {
      if (table !== 'traits') learnt.touch(0);
      learnt.step(rate, this.#steps);
    }
    return loss / letters.length;
  }

  #learnFrom(letter: NetLetter, share: number): number {
    const passing = this.#forward.pass(letter.sentences);
    let loss = 0;
    for (const defect of this.#names.defects.keys()) loss += this.#ofDefect(letter, passing, defect, share);
    for (const sentence of passing) this.#ofMarks(sentence, share);
    this.#back(passing);
    return loss;
  }

  /** Of a passage by itself it is known what its sentences show, and nothing of what a letter around it has. */
  #learnFromPassage({ sentences, has, known }: NetLetter, share: number): void {
    const { shows, showsBase, passageBase } = this.#learnt;
    const passing = this.#forward.pass(sentences);
    for (const defect of this.#names.defects.keys()) {
      if (known[defect] === 0) continue;
      const cleared = shares(passing.map((one) => one.shows[defect]));
      const wrong = (sigmoid(cleared.log + passageBase.value[defect]) - has[defect]) * share;
      passageBase.gradient[defect] += wrong;
      showsBase.gradient[defect] += wrong;
      for (const [i, one] of passing.entries()) back(shows, defect, one, wrong * cleared.of[i]);
    }
    this.#back(passing);
  }

  #back(passing: readonly Passing[]): void {
    for (const sentence of passing) this.#backThroughHidden(sentence);
    for (const sentence of passing) this.#backToTraits(sentence);
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
