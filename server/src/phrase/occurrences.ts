import type { SentenceTokens } from './matcher.ts';
import type { WordSymbol } from './vocabulary.ts';

/**
 * Several choices between symbols, packed: for each choice the count of numbers that follow, then pairs of a word of the bit set
 * and the mask of its symbols. Words of one choice are often neighbours in the vocabulary, so forty of them take a few pairs.
 */
export type SymbolChoices = Int32Array;

/** Packs choices between symbols. */
export function packChoices(choices: readonly (readonly WordSymbol[])[]): SymbolChoices {
  return Int32Array.from(
    choices.flatMap((symbols) => {
      const masks = new Map<number, number>();
      for (const symbol of symbols) masks.set(symbol >>> 5, (masks.get(symbol >>> 5) ?? 0) | (1 << (symbol & 31)));
      return [2 * masks.size, ...[...masks].flat()];
    }),
  );
}

/** Where each symbol stands in a sentence. One object serves all sentences, so that reading one allocates nothing. */
export class SentenceOccurrences {
  /** Start and end of each place; those of an earlier sentence are overwritten, `#used` tells how far they count. */
  readonly #spans: number[][];
  readonly #used: Int32Array;
  readonly #seen: Int32Array;
  #stamp = 0;
  /** The symbols that stand in the sentence, a bit each, to test many at a time. */
  readonly #bits: Int32Array;
  /** The symbols that stand in the sentence, each once. */
  readonly present: WordSymbol[] = [];
  /** Words before each token, an entity counted as one. */
  #position = new Int32Array(256);

  /** @param symbols number of symbols that there are */
  constructor(symbols: number) {
    this.#spans = Array.from({ length: symbols }, () => []);
    this.#used = new Int32Array(symbols);
    this.#bits = new Int32Array((symbols >>> 5) + 1);
    this.#seen = new Int32Array(symbols);
  }

  /** Takes in the next sentence, and forgets the one before. */
  read({ count, symbols, entities }: SentenceTokens): void {
    this.#stamp++;
    for (let i = 0; i < this.present.length; i++) this.#bits[this.present[i] >>> 5] = 0;
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

  has(symbol: WordSymbol): boolean {
    return this.#seen[symbol] === this.#stamp;
  }

  /** Whether of each of several choices one symbol at least stands in the sentence. */
  hasEach(choices: SymbolChoices): boolean {
    const bits = this.#bits;
    for (let at = 0; at < choices.length; ) {
      const end = at + 1 + choices[at];
      let has = false;
      for (at++; at < end && !has; at += 2) has = (bits[choices[at]] & choices[at + 1]) !== 0;
      if (!has) return false;
      at = end;
    }
    return true;
  }

  /** Start and end of each place of a symbol that stands in the sentence: start, end, start, end … in order; see `used`. */
  spans(symbol: WordSymbol): readonly number[] {
    return this.#spans[symbol];
  }

  /** How many numbers of `spans` are this sentence's. */
  used(symbol: WordSymbol): number {
    return this.#used[symbol];
  }

  /** Words between two tokens, an entity counted as one. */
  distance(from: number, to: number): number {
    return this.#position[to] - this.#position[from];
  }

  #add(symbol: WordSymbol, start: number, end: number): void {
    const spans = this.#spans[symbol];
    if (this.#seen[symbol] !== this.#stamp) {
      this.#seen[symbol] = this.#stamp;
      this.#used[symbol] = 0;
      this.#bits[symbol >>> 5] |= 1 << (symbol & 31);
      this.present.push(symbol);
    }
    const used = this.#used[symbol];
    spans[used] = start;
    spans[used + 1] = end;
    this.#used[symbol] = used + 2;
  }
}
