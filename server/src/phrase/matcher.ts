import { CHOICE_SHIFT, FIRST_PLACE, LAST_PLACE, SentenceOccurrences } from './occurrences.ts';
import { mostAfter, mostBefore, type Standing } from './standing.ts';
import {
  CHOICE,
  FIRST_STEP,
  OPTIONAL,
  PATTERN,
  STANDS,
  STEP_SIZE,
  STEPS,
  type VariantAt,
  VariantIndex,
} from './variant-index.ts';
import type { Variant } from './variants.ts';
import type { WordSymbol } from './vocabulary.ts';
import { Ways } from './ways.ts';

/** A pattern written out as its variants. */
export interface WrittenPattern {
  readonly variants: readonly Variant[];
  readonly standing: Standing;
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
 * Finds all patterns of a pack in a sentence. Each sentence's words are looked up once; an index on the rarest step of each
 * variant of a pattern tells which are worth trying, and those are put together from where their words stand. So a sentence
 * costs what stands in it, not what the pack knows, and there is nothing to backtrack.
 */
export class Matcher {
  readonly #index = new VariantIndex();
  #occurrences: SentenceOccurrences = new SentenceOccurrences(0, []);
  readonly #found = new FoundSpans();
  /** End of each pattern's last hit in the sentence, and the sentence that it holds for. */
  #lastEnd: Int32Array = new Int32Array(0);
  #lastIn: Int32Array = new Int32Array(0);
  #sentence = 0;

  /** Adds a pattern under a number. */
  add(pattern: number, { variants, standing }: WrittenPattern): void {
    for (const steps of variants) this.#index.add(pattern, steps, standing);
  }

  /**
   * Makes room for what was added. To be called once, after the last `add`.
   *
   * @param symbols how many symbols there are
   * @param patterns one more than the highest number of a pattern
   */
  seal(symbols: number, patterns: number): void {
    this.#index.seal();
    this.#occurrences = new SentenceOccurrences(symbols, this.#index.choices);
    this.#setKeys();
    this.#lastEnd = new Int32Array(patterns);
    this.#lastIn = new Int32Array(patterns);
  }

  #setKeys(): void {
    const { from } = this.#index;
    this.#occurrences.setKeys((choice) => from[choice + 1] > from[choice]);
  }

  /** Reports the hits in a sentence, by their first token. Hits of one pattern do not overlap: the one that begins first wins. */
  match(sentence: SentenceTokens, report: ReportHit): void {
    const occurrences = this.#occurrences;
    const found = this.#found;
    occurrences.read(sentence);
    found.clear();
    this.#tryAll(sentence);
    if (this.#index.learn(occurrences)) this.#setKeys();
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

  /** Tries the variants of which the key stands in the sentence. */
  #tryAll(tokens: SentenceTokens): void {
    const { present, presentCount, sentence, choices } = this.#occurrences;
    const { code, from, variants } = this.#index;
    for (let p = 0; p < presentCount; p++) {
      const to = from[present[p] + 1];
      for (let v = from[present[p]]; v < to; v++) {
        const at = variants[v];
        const end = at + FIRST_STEP + STEP_SIZE * code[at + STEPS];
        let step = at + FIRST_STEP;
        // Each step must stand somewhere after where the one before it stands first.
        for (let earliest = 0; step < end; step += STEP_SIZE) {
          if (code[step + OPTIONAL] === 1) continue;
          const choice = code[step + CHOICE] << CHOICE_SHIFT;
          if (choices[choice] !== sentence || choices[choice + LAST_PLACE] < earliest) break;
          earliest = Math.max(earliest, choices[choice + FIRST_PLACE]) + 1;
        }
        if (step >= end) this.#try(code, at, tokens);
      }
    }
  }

  #try(code: Int32Array, at: VariantAt, { count, textStart }: SentenceTokens): void {
    const reached = ways.read(code, at, this.#occurrences);
    if (reached === 0) return;
    const stands = code[at + STANDS];
    for (let i = 0; i < reached; i++) {
      const first = ways.firsts[i];
      const end = ways.ends[i];
      if (stands !== 0 && !this.#standsWell(stands, first, end, count, textStart)) continue;
      this.#found.add(code[at + PATTERN], first, end);
    }
  }

  /** Whether what was found stands as near to the sentence's edges as its pattern says. */
  #standsWell(stands: number, first: number, end: number, count: number, textStart: number): boolean {
    const [before, after] = [mostBefore(stands), mostAfter(stands)];
    const start = Math.max(0, textStart);
    if (before >= 0 && first !== 0 && (first < start || this.#occurrences.distance(start, first) > before))
      return false;
    return after < 0 || this.#occurrences.distance(end, count) <= after;
  }
}

const ways = new Ways();

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
