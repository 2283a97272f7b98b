import type { ActLexicon } from '../text/acts.ts';
import type { Entity } from '../text/entities.ts';
import { quotedRanges } from '../text/quotations.ts';
import { recognizeEntities } from '../text/recognize.ts';
import { sentenceNumbers } from '../text/sentences.ts';
import { TOKEN_NUMBER, TOKEN_WORD, type Tokens, tokenize } from '../text/tokens.ts';
import { Matcher, type SentenceEntity, type SentenceTokens } from './matcher.ts';
import { type ParsedPattern, parsePattern } from './pattern.ts';
import { Vocabulary, type WordSymbol } from './vocabulary.ts';

/** Number of a set of phrases in the book that made it. */
export type SetId = number;

/** Where a set's phrase stands. Offsets are UTF-16 units in the text that was read. */
export interface PhraseHit {
  readonly set: SetId;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** It stands inside quotation marks: somebody else's words. */
  readonly quoted: boolean;
}

/** What reading a stretch of prose found. It depends on the text alone, so it can be kept until the text changes. */
export interface Reading {
  readonly hits: readonly PhraseHit[];
  readonly entities: readonly Entity[];
  /** Start and end of each sentence, two numbers a sentence. */
  readonly sentences: Int32Array;
  /** Words of each sentence, for readability. */
  readonly sentenceWords: Uint16Array;
  /** Words of more than six letters, for LIX. */
  readonly longWords: number;
}

interface PhraseSet {
  /** Sets whose hits are hits of this one too. */
  readonly includes: readonly SetId[];
  /** A hit of this set strikes out the hits in the same sentence. */
  readonly except?: SetId;
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
  /** Pattern → sets it belongs to. */
  readonly #setsOfPattern: SetId[][] = [];
  readonly #sets: PhraseSet[] = [];
  /** Set → sets that include it; always higher numbers, so one pass in order carries hits upwards. */
  readonly #includedBy: SetId[][] = [];
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
    const id = this.#sets.push({ includes, except }) - 1;
    this.#includedBy.push([]);
    for (const included of includes) this.#includedBy[included].push(id);
    for (const [source, pattern] of parsed) this.#setsOfPattern[this.#numberOf(source, pattern)].push(id);
    return id;
  }

  #numberOf(source: string, pattern: ParsedPattern): number {
    const known = this.#patternNumbers.get(source);
    if (known !== undefined) return known;
    const number = this.#matcher.add(pattern);
    this.#patternNumbers.set(source, number);
    this.#setsOfPattern[number] = [];
    return number;
  }

  /** Number of different patterns, and of sets. */
  get size(): { readonly patterns: number; readonly sets: number } {
    return { patterns: this.#patternNumbers.size, sets: this.#sets.length };
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
    const quoted = quotedRanges(text);
    let entityIndex = 0;
    for (let first = 0; first < tokens.count; ) {
      const sentence = sentenceOf[first];
      let end = first + 1;
      while (end < tokens.count && sentenceOf[end] === sentence) end++;
      sentences[2 * sentence] = tokens.starts[first];
      sentences[2 * sentence + 1] = tokens.ends[end - 1];
      sentenceWords[sentence] = Math.min(countWords(tokens, first, end), 0xffff);
      let entityEnd = entityIndex;
      while (entityEnd < entities.length && entities[entityEnd].first < end) entityEnd++;
      const prepared = this.#prepare(text, tokens, first, end, entities.slice(entityIndex, entityEnd));
      const start = first;
      this.#matcher.match(prepared, (pattern, from, to) => {
        const range = { from: tokens.starts[start + from], to: tokens.ends[start + to - 1] };
        const isQuoted = quoted.some((quote) => quote.from <= range.from && range.to <= quote.to);
        for (const set of this.#setsOfPattern[pattern]) hits.push({ set, sentence, ...range, quoted: isQuoted });
      });
      entityIndex = entityEnd;
      first = end;
    }
    return { hits: this.#resolve(hits), entities, sentences, sentenceWords, longWords: countLongWords(tokens) };
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

  /** Strikes out what exceptions forbid and carries hits up to the sets that include theirs. */
  #resolve(raw: readonly PhraseHit[]): PhraseHit[] {
    if (raw.length === 0) return [];
    const bySet = new Map<SetId, PhraseHit[]>();
    for (const hit of raw) push(bySet, hit.set, hit);
    const resolved: PhraseHit[] = [];
    const waiting = [...bySet.keys()].sort((a, b) => a - b);
    for (let i = 0; i < waiting.length; i++) {
      const set = waiting[i];
      const hits = this.#afterExceptions(set, bySet);
      bySet.set(set, hits);
      resolved.push(...hits);
      if (hits.length === 0) continue;
      for (const parent of this.#includedBy[set]) {
        if (!bySet.has(parent)) insertSorted(waiting, parent, i + 1);
        for (const hit of hits) push(bySet, parent, { ...hit, set: parent });
      }
    }
    return resolved;
  }

  #afterExceptions(set: SetId, bySet: ReadonlyMap<SetId, PhraseHit[]>): PhraseHit[] {
    const hits = bySet.get(set)!;
    const { except } = this.#sets[set];
    const struck = except === undefined ? undefined : bySet.get(except);
    return struck ? hits.filter((hit) => !struck.some((other) => other.sentence === hit.sentence)) : hits;
  }
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

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function insertSorted(list: number[], value: number, from: number): void {
  let at = from;
  while (at < list.length && list[at] < value) at++;
  list.splice(at, 0, value);
}
