import type { ActLexicon } from '../text/acts.ts';
import type { Entity } from '../text/entities.ts';
import { type QuotedRange, quotedRanges } from '../text/quotations.ts';
import { recognizeEntities } from '../text/recognize.ts';
import { sentenceNumbers } from '../text/sentences.ts';
import { TOKEN_NUMBER, TOKEN_WORD, type Tokens, tokenize } from '../text/tokens.ts';
import { Matcher, type SentenceEntity, type SentenceTokens } from './matcher.ts';
import { Memberships } from './memberships.ts';
import { type ParsedPattern, parsePattern } from './pattern.ts';
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

/** The hits of one set, first to last. Costs nothing where there are none. */
export function hitsOf({ hits, present }: Reading, set: SetId): readonly PhraseHit[] {
  return hasBit(present, set) ? hits.filter((hit) => hit.sets.includes(set)) : NONE;
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
    const number = this.#matcher.add(pattern);
    this.#patternNumbers.set(source, number);
    return number;
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
      let entityEnd = entityIndex;
      while (entityEnd < entities.length && entities[entityEnd].first < end) entityEnd++;
      const prepared = this.#prepare(text, tokens, first, end, entities.slice(entityIndex, entityEnd));
      for (const { sets, from, to } of this.#matchSentence(prepared)) {
        const place = { from: tokens.starts[first + from], to: tokens.ends[first + to - 1] };
        hits.push({ sets, sentence, ...place, quoted: isWithin(quoted, place) });
        for (let s = 0; s < sets.length; s++) setBit(present, sets[s]);
      }
      entityIndex = entityEnd;
      first = end;
    }
    return { hits, present, entities, sentences, sentenceWords, longestSentence, longWords: countLongWords(tokens) };
  }

  #matchSentence(sentence: SentenceTokens): { sets: readonly SetId[]; from: number; to: number }[] {
    const patterns: number[] = [];
    const spans: number[] = [];
    this.#matcher.match(sentence, (pattern, from, to) => {
      patterns.push(pattern);
      spans.push(from, to);
    });
    if (patterns.length === 0) return NO_HITS;
    return this.#memberships.setsOf(patterns).map((sets, i) => ({ sets, from: spans[2 * i], to: spans[2 * i + 1] }));
  }

  /** A sentence's tokens and entities as symbols. */
  #prepare(text: string, tokens: Tokens, first: number, end: number, within: readonly Entity[]): SentenceTokens {
    const count = end - first;
    const symbols: (readonly WordSymbol[])[] = new Array(count);
    const entities: (SentenceEntity | undefined)[] = new Array(count);
    let textStart = -1;
    for (let i = first; i < end; i++) {
      symbols[i - first] = this.#symbolsOf(text, tokens, i);
      if (textStart < 0 && tokens.kinds[i] === TOKEN_WORD) textStart = i - first;
    }
    for (const entity of within) {
      if (entity.first < first) continue; // it began in the sentence before
      const stop = Math.min(entity.last, end) - first;
      entities[entity.first - first] = { entity, end: stop, symbols: this.#entitySymbols(entity) };
    }
    return { count, symbols, entities, textStart };
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
    return tokens.kinds[index] === TOKEN_NUMBER ? this.#vocabulary.numberSymbols() : [];
  }

  #entitySymbols(entity: Entity): WordSymbol[] {
    const symbols: WordSymbol[] = [];
    for (const { test, symbol } of this.#entityTests)
      if (test.kind === entity.kind && test.accepts(entity)) symbols.push(symbol);
    return symbols;
  }
}

const NO_HITS: never[] = [];

function isWithin(ranges: readonly QuotedRange[], { from, to }: { from: number; to: number }): boolean {
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
