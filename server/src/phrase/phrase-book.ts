import type { ActLexicon } from '../text/acts.ts';
import { type Entity, type EntityKinds, kindsOf } from '../text/entities.ts';
import { type QuotedRange, quotedRanges } from '../text/quotations.ts';
import { recognizeEntities } from '../text/recognize.ts';
import { sentenceNumbers } from '../text/sentences.ts';
import { TOKEN_WORD, type Tokens, tokenize } from '../text/tokens.ts';
import { Matcher } from './matcher.ts';
import { Memberships } from './memberships.ts';
import { type ParsedPattern, PatternError, parsePattern } from './pattern.ts';
import { SentenceReader } from './sentence-reader.ts';
import { emptyBits, hasBit, type SetBits, setBit } from './set-bits.ts';
import { Vocabulary } from './vocabulary.ts';

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
  /** The kinds of entities that it has. */
  readonly kinds: EntityKinds;
  /** What stands in quotation marks. */
  readonly quotations: readonly QuotedRange[];
  /** Start and end of each sentence, two numbers a sentence. */
  readonly sentences: Int32Array;
  /** Words of each sentence, for readability. */
  readonly sentenceWords: Uint16Array;
  /** Words of the longest sentence. */
  readonly longestSentence: number;
}

const NONE: readonly PhraseHit[] = [];

/** Whether a set has a hit in a sentence. Hits stand in the order of sentences, so those of one are soon found. */
export function occursInSentence({ hits, present }: Reading, set: SetId, sentence: number): boolean {
  if (!hasBit(present, set)) return false;
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hits[middle].sentence < sentence) low = middle + 1;
    else high = middle;
  }
  for (; low < hits.length && hits[low].sentence === sentence; low++) if (hits[low].sets.includes(set)) return true;
  return false;
}

/** The hits of one set, first to last. Costs nothing where there are none. */
export function hitsOf({ hits, present }: Reading, set: SetId): readonly PhraseHit[] {
  return hasBit(present, set) ? hits.filter((hit) => hit.sets.includes(set)) : NONE;
}

/**
 * Sets of phrases behind one matcher. Rules, sections and outcomes are all recognised through sets of one book,
 * so that a stretch of prose is read once for all of them.
 */
export class PhraseBook {
  readonly #vocabulary = new Vocabulary();
  readonly #matcher = new Matcher(this.#vocabulary);
  readonly #patternNumbers = new Map<string, number>();
  readonly #memberships = new Memberships();
  readonly #sentences = new SentenceReader(this.#vocabulary, this.#matcher, this.#memberships);
  readonly #acts: ActLexicon;
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
      let entityEnd = entityIndex;
      while (entityEnd < entities.length && entities[entityEnd].first < end) entityEnd++;
      const { sets, spans } = this.#sentences.read(text, tokens, first, end, entities.slice(entityIndex, entityEnd));
      for (let i = 0; i < sets.length; i++) {
        const from = tokens.starts[first + spans[2 * i]];
        const to = tokens.ends[first + spans[2 * i + 1] - 1];
        hits.push({ sets: sets[i], sentence, from, to, quoted: quoted.length > 0 && isWithin(quoted, from, to) });
        for (const set of sets[i]) setBit(present, set);
      }
      entityIndex = entityEnd;
      first = end;
    }
    const kinds = kindsOf(entities);
    return {
      hits,
      present,
      entities,
      kinds,
      quotations: quoted,
      sentences,
      sentenceWords,
      longestSentence,
    };
  }

  #seal(): void {
    if (this.#sealed) return;
    this.#matcher.seal();
    this.#memberships.seal();
    this.#sealed = true;
  }
}

/** Whether a place stands in quotation marks. */
export function isWithin(ranges: readonly QuotedRange[], from: number, to: number): boolean {
  return ranges.some((range) => range.from <= from && to <= range.to);
}

function countWords({ kinds }: Tokens, first: number, end: number): number {
  let words = 0;
  for (let i = first; i < end; i++) if (kinds[i] === TOKEN_WORD) words++;
  return words;
}
