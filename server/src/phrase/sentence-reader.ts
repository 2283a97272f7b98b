import type { Entity } from '../text/entities.ts';
import { TOKEN_NUMBER, TOKEN_WORD, type Tokens } from '../text/tokens.ts';
import type { Matcher, ReportHit, SentenceEntity } from './matcher.ts';
import type { Memberships } from './memberships.ts';
import type { SetId } from './phrase-book.ts';
import type { Vocabulary, WordSymbol } from './vocabulary.ts';

/** The phrases of a sentence. Hit `i` counts for `sets[i]` and covers the tokens `spans[2 i]` up to `spans[2 i + 1]`. */
export interface SentenceHits {
  readonly sets: readonly (readonly SetId[])[];
  /** Token numbers within the sentence. */
  readonly spans: readonly number[];
}

interface MutableSentence {
  count: number;
  readonly symbols: (readonly WordSymbol[])[];
  readonly entities: (SentenceEntity | undefined)[];
  textStart: number;
}

/**
 * Letters repeat themselves: their standard sentences from one to the next, and all sentences but one from keystroke to
 * keystroke. So many are remembered; then all are forgotten, which bounds memory without bookkeeping.
 */
const REMEMBERED = 8192;
const NO_SYMBOLS: readonly WordSymbol[] = [];

/** Finds the phrases of one sentence at a time. */
export class SentenceReader {
  readonly #vocabulary: Vocabulary;
  readonly #memberships: Memberships;
  readonly #matcher: Matcher;
  readonly #known = new Map<string, SentenceHits>();
  /** The sentence being read and what was found in it; used again for each, for a letter has thousands. */
  readonly #sentence: MutableSentence = { count: 0, symbols: [], entities: [], textStart: -1 };
  #patterns: number[] = [];
  #spans: number[] = [];
  readonly #report: ReportHit = (pattern, first, end) => {
    this.#patterns.push(pattern);
    this.#spans.push(first, end);
  };

  constructor(vocabulary: Vocabulary, matcher: Matcher, memberships: Memberships) {
    this.#vocabulary = vocabulary;
    this.#matcher = matcher;
    this.#memberships = memberships;
  }

  /**
   * Reads the sentence of the tokens `[first, end)`.
   *
   * @param entities those that begin in it, or run on into it
   */
  read(text: string, tokens: Tokens, first: number, end: number, entities: readonly Entity[]): SentenceHits {
    const found = entities.map((entity) => this.#place(entity, first, end));
    const key = keyOf(text.slice(tokens.starts[first], tokens.ends[end - 1]), found);
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#prepare(text, tokens, first, end, found);
    this.#patterns = [];
    this.#spans = [];
    this.#matcher.match(this.#sentence, this.#report);
    const hits = { sets: this.#memberships.setsOf(this.#patterns), spans: this.#spans };
    this.#known.set(key, hits);
    return hits;
  }

  /** An entity that runs on into the next sentence ends with this one; one that began before it is left out. */
  #place(entity: Entity, first: number, end: number): PlacedEntity | undefined {
    if (entity.first < first) return undefined;
    const last = Math.min(entity.last, end) - first;
    return { at: entity.first - first, end: last, symbols: this.#vocabulary.entitySymbols(entity) };
  }

  #prepare(
    text: string,
    tokens: Tokens,
    first: number,
    end: number,
    entities: readonly (PlacedEntity | undefined)[],
  ): void {
    const sentence = this.#sentence;
    sentence.count = end - first;
    sentence.textStart = -1;
    for (let i = first; i < end; i++) {
      sentence.symbols[i - first] = this.#symbolsOf(text, tokens, i);
      sentence.entities[i - first] = undefined;
      if (sentence.textStart < 0 && tokens.kinds[i] === TOKEN_WORD) sentence.textStart = i - first;
    }
    for (const entity of entities) if (entity) sentence.entities[entity.at] = entity;
  }

  #symbolsOf(text: string, tokens: Tokens, index: number): readonly WordSymbol[] {
    const kind = tokens.kinds[index];
    if (kind === TOKEN_WORD) return this.#vocabulary.symbolsOf(text.slice(tokens.starts[index], tokens.ends[index]));
    return kind === TOKEN_NUMBER ? this.#vocabulary.numberSymbols() : NO_SYMBOLS;
  }
}

interface PlacedEntity extends SentenceEntity {
  readonly at: number;
}

/** What a sentence's phrases depend on: its text, and what was recognised in it with a view to the sentences around. */
function keyOf(sentence: string, entities: readonly (PlacedEntity | undefined)[]): string {
  let key = sentence;
  for (const entity of entities) if (entity) key += `\n${entity.at} ${entity.end} ${entity.symbols.join(' ')}`;
  return key;
}
