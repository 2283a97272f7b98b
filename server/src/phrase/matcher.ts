import { SentenceOccurrences } from './occurrences.ts';
import type { ParsedPattern } from './pattern.ts';
import { type Step, type Variant, variantsOf } from './variants.ts';
import type { Vocabulary, WordSymbol } from './vocabulary.ts';

/** A sentence as the matcher reads it; token numbers count within the sentence. */
export interface SentenceTokens {
  readonly count: number;
  /** Symbols that each token answers to. */
  readonly symbols: readonly (readonly WordSymbol[])[];
  /** Entity that starts at each token, if any. */
  readonly entities: readonly (SentenceEntity | undefined)[];
  /** First token that is a word: `1. Afgørelse` starts with "Afgørelse" for `^`. */
  readonly textStart: number;
}

export interface SentenceEntity {
  /** Token after its last, within the sentence. */
  readonly end: number;
  readonly symbols: readonly WordSymbol[];
}

/** Called for each hit with the pattern's number, its first token and the token after its last. */
export type ReportHit = (pattern: number, first: number, end: number) => void;

interface IndexedVariant {
  readonly pattern: number;
  readonly steps: Variant;
  /** Symbols of which one must stand in the sentence, for each further step that must be there, the rarest first. */
  readonly required: readonly (readonly WordSymbol[])[];
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/**
 * Finds all patterns of a pack in a sentence. Each sentence's words are looked up once; an index on the rarest word of each
 * variant of a pattern tells which are worth trying, and those are put together from where their words stand. So a sentence
 * costs what stands in it, not what the pack knows, and there is nothing to backtrack.
 */
export class Matcher {
  readonly #vocabulary: Vocabulary;
  readonly #variants: IndexedVariant[] = [];
  /** Symbol → variants whose rarest word it is. */
  readonly #byKey: number[][] = [];
  #patterns = 0;
  #occurrences: SentenceOccurrences = new SentenceOccurrences(0);
  /** Sentence in which a variant was last tried. */
  #tried: Int32Array = new Int32Array(0);
  /** Sentence in which a pattern was last found, and where. */
  #foundIn: Int32Array = new Int32Array(0);
  #foundFirst: Int32Array = new Int32Array(0);
  #foundEnd: Int32Array = new Int32Array(0);
  #sentence = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /**
   * Adds a pattern and returns its number, counted from 0.
   *
   * @throws PatternError where it has too many variants
   */
  add({ pattern, atStart, atEnd }: ParsedPattern): number {
    const variants = variantsOf(pattern, this.#vocabulary);
    const id = this.#patterns++;
    for (const steps of variants) {
      const [rarest, ...others] = steps.filter(({ optional }) => !optional).sort((a, b) => a.frequency - b.frequency);
      const required = others.map(({ symbols }) => symbols);
      const number = this.#variants.push({ pattern: id, steps, required, atStart, atEnd }) - 1;
      for (const symbol of rarest.symbols) {
        this.#byKey[symbol] ??= [];
        this.#byKey[symbol].push(number);
      }
    }
    return id;
  }

  /** Makes room for what was added. To be called once, after the last `add`. */
  seal(): void {
    this.#occurrences = new SentenceOccurrences(this.#vocabulary.size);
    this.#tried = new Int32Array(this.#variants.length);
    this.#foundIn = new Int32Array(this.#patterns);
    this.#foundFirst = new Int32Array(this.#patterns);
    this.#foundEnd = new Int32Array(this.#patterns);
    for (let symbol = 0; symbol < this.#vocabulary.size; symbol++) this.#byKey[symbol] ??= NO_VARIANTS;
  }

  /** Reports the hits in a sentence. Hits of one pattern do not overlap. */
  match(sentence: SentenceTokens, report: ReportHit): void {
    const stamp = ++this.#sentence;
    const occurrences = this.#occurrences;
    occurrences.read(sentence);
    const { present } = occurrences;
    for (let s = 0; s < present.length; s++) {
      const numbers = this.#byKey[present[s]];
      for (let n = 0; n < numbers.length; n++) {
        const number = numbers[n];
        if (this.#tried[number] === stamp) continue;
        this.#tried[number] = stamp;
        const variant = this.#variants[number];
        if (hasAll(variant.required, occurrences)) this.#try(variant, sentence, report);
      }
    }
  }

  #try(
    { pattern, steps, atStart, atEnd }: IndexedVariant,
    { count, textStart }: SentenceTokens,
    report: ReportHit,
  ): void {
    const reached = progress.run(steps, this.#occurrences);
    for (let i = 0; i < reached; i++) {
      const first = progress.firsts[i];
      const end = progress.ends[i];
      if ((atEnd && end !== count) || (atStart && first !== 0 && first !== textStart)) continue;
      const overlaps =
        this.#foundIn[pattern] === this.#sentence && first < this.#foundEnd[pattern] && end > this.#foundFirst[pattern];
      if (overlaps) continue;
      this.#foundIn[pattern] = this.#sentence;
      this.#foundFirst[pattern] = first;
      this.#foundEnd[pattern] = end;
      report(pattern, first, end);
    }
  }
}

const NO_VARIANTS: number[] = [];

function hasAll(required: IndexedVariant['required'], occurrences: SentenceOccurrences): boolean {
  for (let i = 0; i < required.length; i++) {
    const symbols = required[i];
    let has = false;
    for (let s = 0; s < symbols.length && !has; s++) has = occurrences.has(symbols[s]);
    if (!has) return false;
  }
  return true;
}

/** Room for the ways in which a variant has been read so far; more than a sentence can have of different ends. */
const MOST_WAYS = 2048;

/** The ways in which a variant has been read so far: where each began, how far it came, and the words it may pass over. */
class Progress {
  firsts = new Int32Array(MOST_WAYS);
  ends = new Int32Array(MOST_WAYS);
  #slacks = new Int32Array(MOST_WAYS);
  #nextFirsts = new Int32Array(MOST_WAYS);
  #nextEnds = new Int32Array(MOST_WAYS);
  #nextSlacks = new Int32Array(MOST_WAYS);

  /** Reads a variant in a sentence; returns the number of ways, which stand in `firsts` and `ends`. */
  run(steps: Variant, occurrences: SentenceOccurrences): number {
    let count = this.#begin(steps[0], occurrences);
    for (let i = 1; i < steps.length && count > 0; i++) count = this.#step(steps[i], count, occurrences);
    return count;
  }

  #begin({ symbols }: Step, occurrences: SentenceOccurrences): number {
    let count = 0;
    for (let s = 0; s < symbols.length; s++) {
      if (!occurrences.has(symbols[s])) continue;
      const spans = occurrences.spans(symbols[s]);
      const used = occurrences.used(symbols[s]);
      for (let i = 0; i < used && count < MOST_WAYS; i += 2) {
        this.firsts[count] = spans[i];
        this.ends[count] = spans[i + 1];
        this.#slacks[count++] = 0;
      }
    }
    return count;
  }

  #step({ symbols, slack, optional }: Step, ways: number, occurrences: SentenceOccurrences): number {
    let count = 0;
    for (let s = 0; s < symbols.length; s++) {
      if (!occurrences.has(symbols[s])) continue;
      const spans = occurrences.spans(symbols[s]);
      const used = occurrences.used(symbols[s]);
      for (let i = 0; i < used && count < MOST_WAYS; i += 2) {
        const first = this.#earliestBefore(spans[i], slack, ways, occurrences);
        if (first < 0) continue;
        this.#nextFirsts[count] = first;
        this.#nextEnds[count] = spans[i + 1];
        this.#nextSlacks[count++] = 0;
      }
    }
    if (optional) {
      for (let i = 0; i < ways && count < MOST_WAYS; i++) {
        this.#nextFirsts[count] = this.firsts[i];
        this.#nextEnds[count] = this.ends[i];
        this.#nextSlacks[count++] = this.#slacks[i] + slack;
      }
    }
    this.#swap();
    return count;
  }

  /** Of the ways that can go on at `start`, where the earliest began; -1 for none. The others would only be shorter. */
  #earliestBefore(start: number, slack: number, ways: number, occurrences: SentenceOccurrences): number {
    let earliest = -1;
    for (let i = 0; i < ways; i++) {
      const end = this.ends[i];
      if (end > start) continue;
      if (end < start && occurrences.distance(end, start) > slack + this.#slacks[i]) continue;
      if (earliest < 0 || this.firsts[i] < earliest) earliest = this.firsts[i];
    }
    return earliest;
  }

  #swap(): void {
    [this.firsts, this.#nextFirsts] = [this.#nextFirsts, this.firsts];
    [this.ends, this.#nextEnds] = [this.#nextEnds, this.ends];
    [this.#slacks, this.#nextSlacks] = [this.#nextSlacks, this.#slacks];
  }
}

const progress = new Progress();
