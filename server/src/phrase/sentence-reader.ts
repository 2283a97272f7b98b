import type { Entity } from '../text/entities.ts';
import { TOKEN_NUMBER, TOKEN_WORD, type Tokens } from '../text/tokens.ts';
import type { SentenceEntity } from './matcher.ts';
import type { SentenceHits } from './reading.ts';
import type { SentenceMatcher } from './sentence-hits.ts';
import type { Vocabulary, WordSymbol } from './vocabulary.ts';

interface MutableSentence {
  count: number;
  readonly symbols: (readonly WordSymbol[])[];
  readonly entities: (SentenceEntity | undefined)[];
  textStart: number;
}

/**
 * Letters repeat themselves: their standard sentences from one to the next, and all sentences but one from keystroke to
 * keystroke. So many are remembered, and as many of those before them; then what has not been seen since is forgotten.
 */
const REMEMBERED = 16_384;
const NO_SYMBOLS: readonly WordSymbol[] = [];

/** Finds the phrases of one sentence at a time. */
export class SentenceReader {
  readonly #vocabulary: Vocabulary;
  readonly #matcher: SentenceMatcher;
  #known = new Map<string, SentenceHits>();
  #knownBefore = new Map<string, SentenceHits>();
  /** The sentence being read; used again for each, for a letter has thousands. */
  readonly #sentence: MutableSentence = { count: 0, symbols: [], entities: [], textStart: -1 };

  constructor(vocabulary: Vocabulary, matcher: SentenceMatcher) {
    this.#vocabulary = vocabulary;
    this.#matcher = matcher;
  }

  /**
   * Reads the sentence of the tokens `[first, end)`.
   *
   * @param entities those that begin in it, or run on into it
   */
  read(text: string, tokens: Tokens, first: number, end: number, entities: readonly Entity[]): SentenceHits {
    const found = entities.length === 0 ? NO_ENTITIES : entities.map((entity) => this.#place(entity, first, end));
    const key = keyOf(text, tokens, first, end, found);
    const known = this.#known.get(key);
    if (known) return known;
    const hits = this.#knownBefore.get(key) ?? this.#match(text, tokens, first, end, found);
    if (this.#known.size >= REMEMBERED) {
      this.#knownBefore = this.#known;
      this.#known = new Map();
    }
    this.#known.set(joined(key), hits);
    return hits;
  }

  #match(
    text: string,
    tokens: Tokens,
    first: number,
    end: number,
    found: readonly (PlacedEntity | undefined)[],
  ): SentenceHits {
    this.#prepare(text, tokens, first, end, found);
    return this.#matcher.match(this.#sentence);
  }

  /** An entity that runs on into the next sentence ends with this one; one that began before it is left out. */
  #place(entity: Entity, first: number, end: number): PlacedEntity | undefined {
    if (entity.first < first) return undefined;
    const last = Math.min(entity.last, end) - first;
    const symbols = this.#vocabulary.entitySymbols(entity);
    return {
      at: entity.first - first,
      end: last,
      symbols,
      symbolKey: symbols.length === 1 ? String(symbols[0]) : symbols.join(' '),
    };
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
  readonly symbolKey: string;
}

const NO_ENTITIES: readonly (PlacedEntity | undefined)[] = [];

/**
 * The same text in one piece. Until somebody reads it, a text put together from slices refers to the letters that they are
 * slices of: remembered so, it would keep every version of a letter in memory.
 */
function joined(text: string): string {
  text.charCodeAt(0);
  return text;
}

/** Stands for a number in a key; no character (Unicode gives this code to none). */
const ANY_NUMBER = '\uffff';

/**
 * What a sentence's phrases depend on: its words, and what was recognised in it with a view to the sentences around. Which
 * number stands there matters only to what is recognised, so that a sentence is known again with another date or amount.
 */
function keyOf(
  text: string,
  { starts, ends, kinds }: Tokens,
  first: number,
  end: number,
  entities: readonly (PlacedEntity | undefined)[],
): string {
  let key = `${end - first}\n`;
  let from = starts[first];
  for (let i = first; i < end; i++) {
    if (kinds[i] !== TOKEN_NUMBER) continue;
    key += text.slice(from, starts[i]) + ANY_NUMBER;
    from = ends[i];
  }
  key += text.slice(from, ends[end - 1]);
  for (const entity of entities) if (entity) key += `\n${entity.at} ${entity.end} ${entity.symbolKey}`;
  return key;
}
