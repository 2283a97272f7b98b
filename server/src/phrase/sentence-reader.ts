import type { Entity } from '../text/entities.ts';
import { TOKEN_NUMBER, TOKEN_WORD, type Tokens } from '../text/tokens.ts';
import type { SentenceHits } from './reading.ts';
import { SentenceCode, type SymbolClass, SymbolClasses } from './sentence-code.ts';
import type { SentenceMatcher } from './sentence-hits.ts';
import { SentenceMemory } from './sentence-memory.ts';
import type { Vocabulary, WordSymbol } from './vocabulary.ts';

const NO_SYMBOLS: readonly WordSymbol[] = [];
/** Letters hold a few thousand different words; the cap only bounds memory against made-up input. */
const MOST_WORDS = 100_000;

/** Finds the phrases of one sentence at a time. */
export class SentenceReader {
  readonly #vocabulary: Vocabulary;
  readonly #matcher: SentenceMatcher;
  readonly #code = new SentenceCode();
  #classes = new SymbolClasses();
  #memory = new SentenceMemory<SentenceHits>();
  /** Class of each word seen, as written. */
  #words = new Map<string, SymbolClass>();

  constructor(vocabulary: Vocabulary, matcher: SentenceMatcher) {
    this.#vocabulary = vocabulary;
    this.#matcher = matcher;
  }

  /**
   * Reads the sentence of the tokens `[first, end)`.
   *
   * @param entities those of the text; the sentence's stand from `entityFrom` up to `entityEnd`, with one that only ends in it
   */
  read(
    text: string,
    tokens: Tokens,
    first: number,
    end: number,
    entities: readonly Entity[],
    entityFrom: number,
    entityEnd: number,
  ): SentenceHits {
    if (this.#classes.full) this.#forget();
    const code = this.#code;
    code.begin(end - first, firstWord(tokens, first, end) - first);
    for (let i = first; i < end; i++) code.add(this.#classOf(text, tokens, i));
    for (let i = entityFrom; i < entityEnd; i++) this.#addEntity(entities[i], first, end);
    return this.#memory.find(code) ?? this.#match();
  }

  #match(): SentenceHits {
    const written = this.#code.toString();
    const hits = this.#matcher.match(written, this.#classes);
    this.#memory.keep(this.#code, written, hits);
    return hits;
  }

  #classOf(text: string, tokens: Tokens, index: number): SymbolClass {
    const kind = tokens.kinds[index];
    if (kind !== TOKEN_WORD)
      return this.#classes.of(kind === TOKEN_NUMBER ? this.#vocabulary.numberSymbols() : NO_SYMBOLS);
    const word = text.slice(tokens.starts[index], tokens.ends[index]);
    return this.#words.get(word) ?? this.#learn(word);
  }

  #learn(word: string): SymbolClass {
    if (this.#words.size >= MOST_WORDS) this.#words.clear();
    const known = this.#classes.of(this.#vocabulary.symbolsOf(word));
    // A word of more than a few letters is a slice of its letter, and would keep all of it in memory.
    this.#words.set(`${word} `.slice(0, -1), known);
    return known;
  }

  /** An entity that runs on into the next sentence ends with this one; one that began before it is left out. */
  #addEntity(entity: Entity, first: number, end: number): void {
    if (entity.first < first) return;
    this.#code.add(entity.first - first);
    this.#code.add(Math.min(entity.last, end) - first);
    this.#code.add(this.#classes.of(this.#vocabulary.entitySymbols(entity)));
  }

  /** Begins anew. The sentences in use keep the classes that they were written with. */
  #forget(): void {
    this.#classes = new SymbolClasses();
    this.#memory = new SentenceMemory<SentenceHits>();
    this.#words = new Map();
  }
}

/** The first token that is a word; one before `first` where none is. */
function firstWord({ kinds }: Tokens, first: number, end: number): number {
  for (let i = first; i < end; i++) if (kinds[i] === TOKEN_WORD) return i;
  return first - 1;
}
