import type { ActLexicon } from '../text/acts.ts';
import { kindsOf } from '../text/entities.ts';
import { quotedRanges } from '../text/quotations.ts';
import { recognizeEntities } from '../text/recognize.ts';
import { sentenceNumbers } from '../text/sentences.ts';
import { TOKEN_WORD, type Tokens, tokenize } from '../text/tokens.ts';
import { Matcher, type WrittenPattern } from './matcher.ts';
import { Memberships } from './memberships.ts';
import { type ParsedPattern, PatternError, parsePattern } from './pattern.ts';
import type { Reading, SentenceHits, SetId } from './reading.ts';
import { SentenceMatcher } from './sentence-hits.ts';
import { SentenceReader } from './sentence-reader.ts';
import { addBits, emptyBits } from './set-bits.ts';
import { variantsOf } from './variants.ts';
import { Vocabulary } from './vocabulary.ts';
import { type WrittenBook, writeBook, writtenPattern } from './written-book.ts';

/**
 * Sets of phrases behind one matcher. Rules, sections and outcomes are all recognised through sets of one book,
 * so that a stretch of prose is read once for all of them.
 */
export class PhraseBook {
  readonly #vocabulary: Vocabulary;
  readonly #patterns: WrittenPattern[] = [];
  readonly #patternNumbers = new Map<string, number>();
  readonly #memberships = new Memberships();
  readonly #everywhere = new Matcher();
  readonly #asked = new Matcher();
  readonly #sentences: SentenceReader;
  readonly #written: WrittenBook | undefined;
  readonly #acts: ActLexicon;
  #sealed = false;

  /**
   * @param acts the acts whose names citations are read with
   * @param written patterns that have been read before, so that they need not be again
   */
  constructor(acts: ActLexicon, written?: WrittenBook) {
    this.#acts = acts;
    this.#written = written;
    this.#vocabulary = new Vocabulary(written?.vocabulary);
    this.#sentences = new SentenceReader(
      this.#vocabulary,
      new SentenceMatcher(this.#memberships, this.#everywhere, this.#asked),
    );
  }

  /** What the patterns of the book have been read as, to be given to another one. */
  get written(): WrittenBook {
    const bySource = [...this.#patternNumbers].map(([source, number]) => [source, this.#patterns[number]] as const);
    return writeBook(this.#vocabulary.data, new Map(bySource));
  }

  /**
   * Adds a set of phrases.
   *
   * @param patterns phrase patterns (docs/moenstre.md)
   * @param includes sets added before, whose hits count as this set's
   * @param except a set added before; a sentence with a hit of it has no hit of this set
   * @param asked the set is only asked for of single sentences and passages (`occursIn`, `occursInSentence`): then it is looked
   *   for when it is, and has no hits with places. Where a set that is not includes it, it is none either.
   * @throws PatternError where a pattern cannot be read
   */
  add(patterns: readonly string[], includes: readonly SetId[] = [], except?: SetId, asked = false): SetId {
    const read = patterns.map((source) => [source, this.#read(source)] as const);
    const numbers = read.map(([source, pattern]) => this.#numberOf(source, pattern));
    const id = this.#memberships.addSet(includes, except, asked);
    for (const number of numbers) this.#memberships.addPattern(number, id);
    return id;
  }

  /** The pattern with a source; nothing where the book has it already. */
  #read(source: string): ParsedPattern | WrittenPattern | undefined {
    if (this.#patternNumbers.has(source)) return undefined;
    return (this.#written && writtenPattern(this.#written, source)) ?? parsePattern(source);
  }

  #numberOf(source: string, pattern: ParsedPattern | WrittenPattern | undefined): number {
    const known = this.#patternNumbers.get(source);
    if (known !== undefined || pattern === undefined) return known!;
    const number = 'variants' in pattern ? this.#patterns.push(pattern) - 1 : this.#addPattern(source, pattern);
    this.#patternNumbers.set(source, number);
    return number;
  }

  #addPattern(source: string, { pattern, standing }: ParsedPattern): number {
    try {
      return this.#patterns.push({ variants: variantsOf(pattern, this.#vocabulary), standing }) - 1;
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
    const hits: SentenceHits[] = [];
    const places: number[] = [];
    const present = emptyBits(this.#memberships.size);
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
      const found = this.#sentences.read(text, tokens, first, end, entities, entityIndex, entityEnd);
      hits.push(found);
      addBits(present, found.present);
      for (let i = 0; i < found.spans.length; i += 2)
        places.push(tokens.starts[first + found.spans[i]], tokens.ends[first + found.spans[i + 1] - 1]);
      entityIndex = entityEnd;
      first = end;
    }
    return {
      hits,
      hitPlaces: Int32Array.from(places),
      present,
      asked: this.#memberships.askedSets,
      entities,
      kinds: kindsOf(entities),
      quotations: quotedRanges(text),
      sentences,
      sentenceWords,
      longestSentence,
    };
  }

  #seal(): void {
    if (this.#sealed) return;
    this.#memberships.seal();
    for (const [number, pattern] of this.#patterns.entries()) {
      const reach = this.#memberships.reachOf(number);
      if (reach !== 'nowhere') (reach === 'everywhere' ? this.#everywhere : this.#asked).add(number, pattern);
    }
    for (const matcher of [this.#everywhere, this.#asked]) matcher.seal(this.#vocabulary.size, this.#patterns.length);
    this.#sealed = true;
  }
}

function countWords({ kinds }: Tokens, first: number, end: number): number {
  let words = 0;
  for (let i = first; i < end; i++) if (kinds[i] === TOKEN_WORD) words++;
  return words;
}
