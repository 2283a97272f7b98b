import { SentenceOccurrences } from './occurrences.ts';
import { type IndexedVariant, VariantIndex } from './variant-index.ts';
import type { Step, Variant } from './variants.ts';
import type { WordSymbol } from './vocabulary.ts';

/** A pattern written out as its variants. */
export interface WrittenPattern {
  readonly variants: readonly Variant[];
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

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

/**
 * Finds all patterns of a pack in a sentence. Each sentence's words are looked up once; an index on the rarest word of each
 * variant of a pattern tells which are worth trying, and those are put together from where their words stand. So a sentence
 * costs what stands in it, not what the pack knows, and there is nothing to backtrack.
 */
export class Matcher {
  readonly #index = new VariantIndex();
  #occurrences: SentenceOccurrences = new SentenceOccurrences(0);
  readonly #found = new FoundSpans();
  /** End of each pattern's last hit in the sentence, and the sentence that it holds for. */
  #lastEnd: Int32Array = new Int32Array(0);
  #lastIn: Int32Array = new Int32Array(0);
  #sentence = 0;

  /** Adds a pattern under a number. */
  add(pattern: number, { variants, atStart, atEnd }: WrittenPattern): void {
    for (const steps of variants) this.#index.add(pattern, steps, atStart, atEnd);
  }

  /**
   * Makes room for what was added. To be called once, after the last `add`.
   *
   * @param symbols how many symbols there are
   * @param patterns one more than the highest number of a pattern
   */
  seal(symbols: number, patterns: number): void {
    this.#occurrences = new SentenceOccurrences(symbols);
    this.#lastEnd = new Int32Array(patterns);
    this.#lastIn = new Int32Array(patterns);
    this.#index.seal(symbols);
  }

  /** Reports the hits in a sentence, by their first token. Hits of one pattern do not overlap: the one that begins first wins. */
  match(sentence: SentenceTokens, report: ReportHit): void {
    const occurrences = this.#occurrences;
    const found = this.#found;
    occurrences.read(sentence);
    found.clear();
    const { present } = occurrences;
    for (let s = 0; s < present.length; s++) {
      const variants = this.#index.of(present[s]);
      for (let v = 0; v < variants.length; v++) {
        const variant = variants[v];
        if (occurrences.hasEach(variant.required)) this.#try(variant, sentence);
      }
    }
    this.#index.learn(present);
    const stamp = ++this.#sentence;
    found.sort();
    for (let i = 0; i < found.count; i++) {
      const { pattern, first, end } = found.at(i);
      if (this.#lastIn[pattern] === stamp && first < this.#lastEnd[pattern]) continue;
      this.#lastIn[pattern] = stamp;
      this.#lastEnd[pattern] = end;
      report(pattern, first, end);
    }
  }

  #try({ pattern, steps, atStart, atEnd }: IndexedVariant, { count, textStart }: SentenceTokens): void {
    const reached = progress.run(steps, this.#occurrences);
    for (let i = 0; i < reached; i++) {
      const first = progress.firsts[i];
      const end = progress.ends[i];
      if ((atEnd && end !== count) || (atStart && first !== 0 && first !== textStart)) continue;
      this.#found.add(pattern, first, end);
    }
  }
}

/** The spans found in a sentence; the objects are used again for the next. */
class FoundSpans {
  readonly #spans: { pattern: number; first: number; end: number }[] = [];
  count = 0;

  clear(): void {
    this.count = 0;
  }

  at(index: number): { readonly pattern: number; readonly first: number; readonly end: number } {
    return this.#spans[index];
  }

  add(pattern: number, first: number, end: number): void {
    const known = this.#spans[this.count];
    if (known) {
      known.pattern = pattern;
      known.first = first;
      known.end = end;
    } else this.#spans.push({ pattern, first, end });
    this.count++;
  }

  /** By first token, then end, then pattern: the order must not depend on the index. Insertion sort, for they are few. */
  sort(): void {
    const spans = this.#spans;
    for (let i = 1; i < this.count; i++) {
      const span = spans[i];
      let at = i;
      for (; at > 0 && isAfter(spans[at - 1], span); at--) spans[at] = spans[at - 1];
      spans[at] = span;
    }
  }
}

type FoundSpan = { readonly pattern: number; readonly first: number; readonly end: number };

function isAfter(a: FoundSpan, b: FoundSpan): boolean {
  return a.first > b.first || (a.first === b.first && (a.end > b.end || (a.end === b.end && a.pattern > b.pattern)));
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
