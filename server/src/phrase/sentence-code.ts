import { LONGEST_SENTENCE } from '../text/sentences.ts';
import type { SentenceEntity, SentenceTokens } from './matcher.ts';
import type { WordSymbol } from './vocabulary.ts';

/** Number of a list of symbols. Words that answer to the same symbols are the same word to every pattern. */
export type SymbolClass = number;

/** A sentence's figures fit a string of as many characters; so many classes can be told apart. */
const MOST_CLASSES = 0xffff;
/** So many that are new one sentence may bring: each of its tokens, and each of its entities. */
const OF_A_SENTENCE = 2 * LONGEST_SENTENCE;

/** Lists of symbols by number. */
export class SymbolClasses {
  readonly #lists: (readonly WordSymbol[])[] = [];
  readonly #byList = new Map<string, SymbolClass>();

  /** The class of a list; the same lists have the same. */
  of(symbols: readonly WordSymbol[]): SymbolClass {
    const key = symbols.join();
    let known = this.#byList.get(key);
    if (known === undefined) {
      known = this.#lists.push(symbols) - 1;
      this.#byList.set(key, known);
    }
    return known;
  }

  /** @param known a class that `of` gave */
  symbols(known: SymbolClass): readonly WordSymbol[] {
    return this.#lists[known];
  }

  /** The classes of another sentence might not be told apart: what was written with them is to be forgotten. */
  get full(): boolean {
    return this.#lists.length > MOST_CLASSES - OF_A_SENTENCE;
  }
}

/**
 * A sentence as figures: how many tokens, the first that is a word, the class of each token; then of each entity the token
 * that it starts at, the token after its last, and its class. Two sentences with the same figures have the same phrases, so
 * that a sentence is known again with other names, dates and amounts.
 */
export class SentenceCode {
  #figures = new Uint16Array(1024);
  #length = 0;
  #hash = 0;

  /** @param count tokens of the sentence */
  begin(count: number, textStart: number): void {
    this.#length = 0;
    this.#hash = 0;
    this.add(count);
    // None is the last of all figures.
    this.add(textStart);
  }

  add(figure: number): void {
    if (this.#length === this.#figures.length) this.#figures = grown(this.#figures);
    this.#figures[this.#length++] = figure;
    this.#hash = Math.imul(this.#hash ^ figure, HASH_PRIME) + (this.#hash >>> HASH_SHIFT);
  }

  /** The same for the same figures; a small integer, which is what a Map finds soonest. */
  get hash(): number {
    return this.#hash & SMALL_INTEGER;
  }

  /** Whether a text that `toString` gave says the same. */
  equals(written: string): boolean {
    if (written.length !== this.#length) return false;
    for (let i = 0; i < written.length; i++) if (written.charCodeAt(i) !== this.#figures[i]) return false;
    return true;
  }

  /** The figures as a text of as many characters, to be kept. */
  toString(): string {
    return String.fromCharCode(...this.#figures.subarray(0, this.#length));
  }
}

const HASH_PRIME = 0x01000193;
const HASH_SHIFT = 15;
const SMALL_INTEGER = 0x3fffffff;

function grown(figures: Uint16Array): Uint16Array<ArrayBuffer> {
  const more = new Uint16Array(2 * figures.length);
  more.set(figures);
  return more;
}

const BEFORE_TOKENS = 2;
const ENTITY_FIGURES = 3;

/** A sentence read back from its figures. One object serves all sentences: it holds until the next is read. */
export class ReadBack implements SentenceTokens {
  count = 0;
  textStart = -1;
  readonly symbols: (readonly WordSymbol[])[] = [];
  readonly entities: (SentenceEntity | undefined)[] = [];

  read(written: string, classes: SymbolClasses): SentenceTokens {
    this.count = written.charCodeAt(0);
    this.textStart = written.charCodeAt(1);
    for (let i = 0; i < this.count; i++) {
      this.symbols[i] = classes.symbols(written.charCodeAt(BEFORE_TOKENS + i));
      this.entities[i] = undefined;
    }
    for (let i = BEFORE_TOKENS + this.count; i < written.length; i += ENTITY_FIGURES) {
      const symbols = classes.symbols(written.charCodeAt(i + 2));
      this.entities[written.charCodeAt(i)] = { end: written.charCodeAt(i + 1), symbols };
    }
    return this;
  }
}
