import type { Entity } from '../text/entities.ts';
import { expectedFrequency } from './common-words.ts';
import type { ParsedPattern, Pattern } from './pattern.ts';
import { findSpans, type Occurrences, resolvePattern, type SymbolPattern } from './spans.ts';
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
  readonly entity: Entity;
  /** Token after its last, within the sentence. */
  readonly end: number;
  readonly symbols: readonly WordSymbol[];
}

/** Called for each hit with the pattern's number, its first token and the token after its last. */
export type ReportHit = (pattern: number, first: number, end: number) => void;

interface IndexedPattern {
  readonly pattern: SymbolPattern;
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** Symbols of which one must stand in the sentence, for each word or choice that the pattern cannot do without. */
  readonly required: readonly (readonly WordSymbol[])[];
}

/**
 * Finds all patterns of a pack in a sentence. Each sentence's words are looked up once; an index on the rarest word of each
 * pattern tells which patterns are worth trying, and those are put together from where their words stand. So a sentence costs
 * what stands in it, not what the pack knows, and there is nothing to backtrack.
 */
export class Matcher {
  readonly #vocabulary: Vocabulary;
  readonly #patterns: IndexedPattern[] = [];
  /** Symbol → patterns whose rarest word it is. */
  readonly #byKey: number[][] = [];
  #occurrences: SentenceOccurrences = new SentenceOccurrences(0);
  /** Sentence in which a pattern was last tried. */
  #tried: Int32Array = new Int32Array(0);
  #sentence = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Adds a pattern and returns its number, counted from 0. */
  add({ pattern, atStart, atEnd }: ParsedPattern): number {
    const items = requiredItems(pattern, this.#vocabulary);
    const required = items.map(({ symbols }) => symbols);
    const id =
      this.#patterns.push({ pattern: resolvePattern(pattern, this.#vocabulary), atStart, atEnd, required }) - 1;
    const key = items.reduce((rarest, item) => (item.frequency < rarest.frequency ? item : rarest));
    for (const symbol of key.symbols) {
      this.#byKey[symbol] ??= [];
      this.#byKey[symbol].push(id);
    }
    return id;
  }

  /** Makes room for what was added. To be called once, after the last `add`. */
  seal(): void {
    this.#occurrences = new SentenceOccurrences(this.#vocabulary.size);
    this.#tried = new Int32Array(this.#patterns.length);
    for (let symbol = 0; symbol < this.#vocabulary.size; symbol++) this.#byKey[symbol] ??= NO_PATTERNS;
  }

  /** Reports every hit in a sentence. Hits of one pattern do not overlap: the first to end wins. */
  match(sentence: SentenceTokens, report: ReportHit): void {
    const stamp = ++this.#sentence;
    const occurrences = this.#occurrences;
    occurrences.read(sentence);
    for (const symbol of occurrences.present) {
      for (const id of this.#byKey[symbol]) {
        if (this.#tried[id] === stamp) continue;
        this.#tried[id] = stamp;
        const pattern = this.#patterns[id];
        if (hasAll(pattern.required, occurrences)) reportHits(pattern, id, sentence, occurrences, report);
      }
    }
  }
}

const NO_PATTERNS: number[] = [];

function hasAll(required: IndexedPattern['required'], occurrences: Occurrences): boolean {
  for (const symbols of required) {
    let has = false;
    for (let i = 0; i < symbols.length && !has; i++) has = occurrences.of(symbols[i]) !== undefined;
    if (!has) return false;
  }
  return true;
}

function reportHits(
  { pattern, atStart, atEnd }: IndexedPattern,
  id: number,
  { count, textStart }: SentenceTokens,
  occurrences: Occurrences,
  report: ReportHit,
): void {
  let freeFrom = 0;
  for (const { first, end } of findSpans(pattern, occurrences)) {
    if (first < freeFrom || (atEnd && end !== count) || (atStart && first !== 0 && first !== textStart)) continue;
    report(id, first, end);
    freeFrom = end;
  }
}

/** Where each symbol stands in the present sentence. One object is used for all sentences. */
class SentenceOccurrences implements Occurrences {
  readonly #spans: number[][];
  readonly #seen: Int32Array;
  #stamp = 0;
  readonly present: WordSymbol[] = [];
  /** Words before each token, an entity counted as one. */
  #position = new Int32Array(256);

  constructor(symbols: number) {
    this.#spans = Array.from({ length: symbols }, () => []);
    this.#seen = new Int32Array(symbols);
  }

  read({ count, symbols, entities }: SentenceTokens): void {
    this.#stamp++;
    this.present.length = 0;
    if (this.#position.length <= count) this.#position = new Int32Array(2 * count);
    let words = 0;
    let entityEnd = 0;
    for (let i = 0; i < count; i++) {
      this.#position[i] = words;
      const entity = entities[i];
      if (entity) entityEnd = Math.max(entityEnd, entity.end);
      if (i + 1 >= entityEnd) words++;
      const own = symbols[i];
      for (let s = 0; s < own.length; s++) this.#add(own[s], i, i + 1);
      if (entity) for (const symbol of entity.symbols) this.#add(symbol, i, entity.end);
    }
    this.#position[count] = words;
  }

  of(symbol: WordSymbol): readonly number[] | undefined {
    return this.#seen[symbol] === this.#stamp ? this.#spans[symbol] : undefined;
  }

  distance(from: number, to: number): number {
    return this.#position[to] - this.#position[from];
  }

  #add(symbol: WordSymbol, start: number, end: number): void {
    const spans = this.#spans[symbol];
    if (this.#seen[symbol] !== this.#stamp) {
      this.#seen[symbol] = this.#stamp;
      spans.length = 0;
      this.present.push(symbol);
    }
    spans.push(start, end);
  }
}

interface RequiredItem {
  readonly symbols: readonly WordSymbol[];
  /** How often the item can be expected in a sentence. */
  readonly frequency: number;
}

/** What a pattern cannot match without: its words and entities outside of options; of a choice, one of each option's rarest. */
function requiredItems(pattern: Pattern, vocabulary: Vocabulary): RequiredItem[] {
  switch (pattern.type) {
    case 'word':
      return [{ symbols: [vocabulary.word(pattern.form, pattern.text)], frequency: wordFrequency(pattern) }];
    case 'entity':
      return [{ symbols: [vocabulary.entity(pattern.test)], frequency: 0.1 }];
    case 'sequence':
      return pattern.items.flatMap((item) => requiredItems(item, vocabulary));
    case 'choice':
      return requiredOfChoice(pattern.options.map((option) => requiredItems(option, vocabulary)));
    default:
      return [];
  }
}

function requiredOfChoice(options: readonly (readonly RequiredItem[])[]): RequiredItem[] {
  if (options.some((items) => items.length === 0)) return [];
  const rarest = options.map((items) => items.reduce((a, b) => (b.frequency < a.frequency ? b : a)));
  return [
    {
      symbols: [...new Set(rarest.flatMap(({ symbols }) => symbols))],
      frequency: rarest.reduce((sum, { frequency }) => sum + frequency, 0),
    },
  ];
}

function wordFrequency({ form, text }: Extract<Pattern, { type: 'word' }>): number {
  return form === 'stem' || form === 'exact' ? expectedFrequency(text) : 0.1;
}
