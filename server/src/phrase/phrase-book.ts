import type { ActLexicon } from '../text/acts.ts';
import type { Entity } from '../text/entities.ts';
import { type QuotedRange, quotedRanges } from '../text/quotations.ts';
import { recognizeEntities } from '../text/recognize.ts';
import { sentenceNumbers } from '../text/sentences.ts';
import { TOKEN_NUMBER, TOKEN_WORD, type Tokens, tokenize } from '../text/tokens.ts';
import { Matcher, type ReportHit, type SentenceEntity } from './matcher.ts';
import { Memberships } from './memberships.ts';
import { type ParsedPattern, PatternError, parsePattern } from './pattern.ts';
import { emptyBits, hasBit, type SetBits, setBit } from './set-bits.ts';
import { Vocabulary, type WordSymbol } from './vocabulary.ts';

/** Number of a set of phrases in the book that made it. */
export type SetId = number;

/** Where a phrase stands. Offsets are UTF-16 units in the text that was read. */
export interface PhraseHit {
  /** The sets that it counts for. */
  readonly sets: readonly SetId[];
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** It stands inside quotation marks: somebody else's words. */
  readonly quoted: boolean;
}

/** What reading a stretch of prose found. It depends on the text alone, so it can be kept until the text changes. */
export interface Reading {
  readonly hits: readonly PhraseHit[];
  /** The sets that have a hit. */
  readonly present: SetBits;
  readonly entities: readonly Entity[];
  /** Start and end of each sentence, two numbers a sentence. */
  readonly sentences: Int32Array;
  /** Words of each sentence, for readability. */
  readonly sentenceWords: Uint16Array;
  /** Words of the longest sentence. */
  readonly longestSentence: number;
  /** Words of more than six letters, for LIX. */
  readonly longWords: number;
}

const NONE: readonly PhraseHit[] = [];
const NO_SYMBOLS: readonly WordSymbol[] = [];

/** The hits of one set, first to last. Costs nothing where there are none. */
export function hitsOf({ hits, present }: Reading, set: SetId): readonly PhraseHit[] {
  return hasBit(present, set) ? hits.filter((hit) => hit.sets.includes(set)) : NONE;
}

interface MutableSentence {
  count: number;
  readonly symbols: (readonly WordSymbol[])[];
  readonly entities: (SentenceEntity | undefined)[];
  textStart: number;
}

/** Words longer than this count as long in LIX (C.H. Björnsson, Läsbarhet, 1968). */
const LIX_LONG_WORD = 6;

/**
 * Sets of phrases behind one matcher. Rules, sections and outcomes are all recognised through sets of one book,
 * so that a stretch of prose is read once for all of them.
 */
export class PhraseBook {
  readonly #vocabulary = new Vocabulary();
  readonly #matcher = new Matcher(this.#vocabulary);
  readonly #patternNumbers = new Map<string, number>();
  readonly #memberships = new Memberships();
  readonly #acts: ActLexicon;
  #entityTests: ReturnType<Vocabulary['entityTests']> = [];
  #sealed = false;
  /** The sentence being read and what was found in it; used again for each, for a letter has thousands. */
  readonly #sentence: MutableSentence = { count: 0, symbols: [], entities: [], textStart: -1 };
  readonly #patterns: number[] = [];
  readonly #spans: number[] = [];
  readonly #report: ReportHit = (pattern, first, end) => {
    this.#patterns.push(pattern);
    this.#spans.push(first, end);
  };

  /** @param acts the acts whose names citations are read with */
  constructor(acts: ActLexicon) {
    this.#acts = acts;
  }

  /**
   * Adds a set of phrases.
   *
   * @param patterns phrase patterns (docs/moenstre.md)
   * @param includes sets added before, whose hits count as this set's
   * @param except a set added before; a sentence with a hit of it has no hit of this set
   * @throws PatternError where a pattern cannot be read
   */
  add(patterns: readonly string[], includes: readonly SetId[] = [], except?: SetId): SetId {
    const parsed = patterns.map((source) => [source, parsePattern(source)] as const);
    const numbers = parsed.map(([source, pattern]) => this.#numberOf(source, pattern));
    const id = this.#memberships.addSet(includes, except);
    for (const number of numbers) this.#memberships.addPattern(number, id);
    return id;
  }

  #numberOf(source: string, pattern: ParsedPattern): number {
    const known = this.#patternNumbers.get(source);
    if (known !== undefined) return known;
    const number = this.#addPattern(source, pattern);
    this.#patternNumbers.set(source, number);
    return number;
  }

  #addPattern(source: string, pattern: ParsedPattern): number {
    try {
      return this.#matcher.add(pattern);
    } catch (error) {
      if (error instanceof PatternError) throw new PatternError(error.message, error.offset, source.length, source);
      throw error;
    }
  }

  /** Number of different patterns, and of sets. */
  get size(): { readonly patterns: number; readonly sets: number } {
    return { patterns: this.#patternNumbers.size, sets: this.#memberships.size };
  }

  /** Reads a stretch of prose: one paragraph, heading, list item or table row. Linear in its length; never throws. */
  read(text: string): Reading {
    this.#seal();
    const tokens = tokenize(text);
    const entities = recognizeEntities(text, tokens, this.#acts);
    const sentenceOf = sentenceNumbers(text, tokens);
    const count = tokens.count === 0 ? 0 : sentenceOf[tokens.count - 1] + 1;
    const sentences = new Int32Array(2 * count);
    const sentenceWords = new Uint16Array(count);
    const hits: PhraseHit[] = [];
    const present = emptyBits(this.#memberships.size);
    const quoted = quotedRanges(text);
    let entityIndex = 0;
    let longestSentence = 0;
    for (let first = 0; first < tokens.count; ) {
      const sentence = sentenceOf[first];
      let end = first + 1;
      while (end < tokens.count && sentenceOf[end] === sentence) end++;
      sentences[2 * sentence] = tokens.starts[first];
      sentences[2 * sentence + 1] = tokens.ends[end - 1];
      sentenceWords[sentence] = Math.min(countWords(tokens, first, end), 0xffff);
      longestSentence = Math.max(longestSentence, sentenceWords[sentence]);
      this.#prepare(text, tokens, first, end);
      for (; entityIndex < entities.length && entities[entityIndex].first < end; entityIndex++) {
        this.#prepareEntity(entities[entityIndex], first, end);
      }
      this.#matcher.match(this.#sentence, this.#report);
      const sets = this.#memberships.setsOf(this.#patterns);
      for (let i = 0; i < sets.length; i++) {
        const from = tokens.starts[first + this.#spans[2 * i]];
        const to = tokens.ends[first + this.#spans[2 * i + 1] - 1];
        hits.push({ sets: sets[i], sentence, from, to, quoted: quoted.length > 0 && isWithin(quoted, from, to) });
        for (const set of sets[i]) setBit(present, set);
      }
      this.#patterns.length = 0;
      this.#spans.length = 0;
      first = end;
    }
    return { hits, present, entities, sentences, sentenceWords, longestSentence, longWords: countLongWords(tokens) };
  }

  /** Puts a sentence's tokens into symbols. */
  #prepare(text: string, tokens: Tokens, first: number, end: number): void {
    const sentence = this.#sentence;
    sentence.count = end - first;
    sentence.textStart = -1;
    for (let i = first; i < end; i++) {
      sentence.symbols[i - first] = this.#symbolsOf(text, tokens, i);
      sentence.entities[i - first] = undefined;
      if (sentence.textStart < 0 && tokens.kinds[i] === TOKEN_WORD) sentence.textStart = i - first;
    }
  }

  /** An entity that runs on into the next sentence ends with this one; one that began in the sentence before is left out. */
  #prepareEntity(entity: Entity, first: number, end: number): void {
    if (entity.first < first) return;
    const stop = Math.min(entity.last, end) - first;
    this.#sentence.entities[entity.first - first] = { end: stop, symbols: this.#entitySymbols(entity) };
  }

  #seal(): void {
    if (this.#sealed) return;
    this.#matcher.seal();
    this.#memberships.seal();
    this.#entityTests = this.#vocabulary.entityTests();
    this.#sealed = true;
  }

  #symbolsOf(text: string, tokens: Tokens, index: number): readonly WordSymbol[] {
    if (tokens.kinds[index] === TOKEN_WORD)
      return this.#vocabulary.symbolsOf(text.slice(tokens.starts[index], tokens.ends[index]));
    return tokens.kinds[index] === TOKEN_NUMBER ? this.#vocabulary.numberSymbols() : NO_SYMBOLS;
  }

  #entitySymbols(entity: Entity): WordSymbol[] {
    const symbols: WordSymbol[] = [];
    for (const { test, symbol } of this.#entityTests)
      if (test.kind === entity.kind && test.accepts(entity)) symbols.push(symbol);
    return symbols;
  }
}

function isWithin(ranges: readonly QuotedRange[], from: number, to: number): boolean {
  return ranges.some((range) => range.from <= from && to <= range.to);
}

function countWords({ kinds }: Tokens, first: number, end: number): number {
  let words = 0;
  for (let i = first; i < end; i++) if (kinds[i] === TOKEN_WORD) words++;
  return words;
}

function countLongWords({ count, kinds, starts, ends }: Tokens): number {
  let words = 0;
  for (let i = 0; i < count; i++) if (kinds[i] === TOKEN_WORD && ends[i] - starts[i] > LIX_LONG_WORD) words++;
  return words;
}
