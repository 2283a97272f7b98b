import type { SentenceTokens } from './matcher.ts';
import type { WordSymbol } from './vocabulary.ts';

/** Number of a choice between symbols: one step of a pattern. The same choice stands in many patterns. */
export type Choice = number;

/** Places in a sentence: start and end of each, as token numbers: start, end, start, end … `used` tells how many numbers count. */
export interface Places {
  readonly spans: readonly number[];
  readonly used: number;
}

/**
 * Figures of a choice in `SentenceOccurrences.choices`: the sentence that they hold for, start of its first and of its last
 * place, and whether it is a key. They stand side by side, for a sentence touches hundreds of choices, and a processor waits
 * for each figure that lies somewhere else.
 */
export const IN_SENTENCE = 0;
export const FIRST_PLACE = 1;
export const LAST_PLACE = 2;
const IS_KEY = 3;
/** Where the figures of a choice begin: its number, times 2 to this power. */
export const CHOICE_SHIFT = 2;

/** Figures of a symbol: the sentence that they hold for, and its first and last occurrence. */
const FIRST_OCCURRENCE = 1;
const LAST_OCCURRENCE = 2;
const SYMBOL_SHIFT = 2;

/** Figures of an occurrence: start, end, and the next one of the same symbol, or -1. */
const OCCURRENCE_SIZE = 3;
const NO_OCCURRENCE = -1;

/** Where each symbol and each choice stands in a sentence. One object serves all sentences, so that reading one allocates nothing. */
export class SentenceOccurrences {
  /** The figures of all choices. */
  readonly choices: Int32Array;
  /** The sentence that is being read. */
  sentence = 0;
  /** The keys that stand in the sentence, each once; `presentCount` tells how many count. */
  readonly present: Int32Array;
  presentCount = 0;
  readonly #symbols: Int32Array;
  #occurrences = new Int32Array(OCCURRENCE_SIZE * 1024);
  #occurrenceCount = 0;
  readonly #symbolsOf: Lists;
  readonly #choicesOf: Lists;
  /** Places of the choices, put together when they are asked for. */
  readonly #places: (MutablePlaces | undefined)[];
  /** Words before each token, an entity counted as one. */
  #position = new Int32Array(256);

  /**
   * @param symbols one more than the highest symbol
   * @param choices the symbols of each choice
   */
  constructor(symbols: number, choices: readonly (readonly WordSymbol[])[]) {
    this.choices = new Int32Array(choices.length << CHOICE_SHIFT);
    this.present = new Int32Array(choices.length);
    this.#symbols = new Int32Array(symbols << SYMBOL_SHIFT);
    this.#symbolsOf = listsOf(choices);
    this.#choicesOf = turned(symbols, choices);
    this.#places = choices.map(() => undefined);
  }

  /** Says which choices are keys: those that are listed in `present`. */
  setKeys(isKey: (choice: Choice) => boolean): void {
    for (let choice = 0; choice < this.#places.length; choice++)
      this.choices[(choice << CHOICE_SHIFT) + IS_KEY] = isKey(choice) ? 1 : 0;
  }

  /** Takes in the next sentence, and forgets the one before. */
  read({ count, symbols, entities }: SentenceTokens): void {
    this.sentence++;
    this.presentCount = 0;
    this.#occurrenceCount = 0;
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

  /** Whether a choice stands in the sentence. */
  stands(choice: Choice): boolean {
    return this.choices[(choice << CHOICE_SHIFT) + IN_SENTENCE] === this.sentence;
  }

  /** Places of a choice that stands in the sentence. They hold until the next sentence. */
  places(choice: Choice): Places {
    const known = this.#places[choice];
    if (known?.sentence === this.sentence) return known;
    const places = known ?? { spans: [], used: 0, sentence: 0 };
    this.#places[choice] = places;
    places.sentence = this.sentence;
    places.used = 0;
    this.#gather(choice, places);
    return places;
  }

  /** Words between two tokens, an entity counted as one. */
  distance(from: number, to: number): number {
    return this.#position[to] - this.#position[from];
  }

  #gather(choice: Choice, places: MutablePlaces): void {
    const { from, items } = this.#symbolsOf;
    const symbols = this.#symbols;
    const occurrences = this.#occurrences;
    const to = from[choice + 1];
    for (let s = from[choice]; s < to; s++) {
      const figures = items[s] << SYMBOL_SHIFT;
      if (symbols[figures] !== this.sentence) continue;
      for (let at = symbols[figures + FIRST_OCCURRENCE]; at >= 0; at = occurrences[at + 2]) {
        places.spans[places.used++] = occurrences[at];
        places.spans[places.used++] = occurrences[at + 1];
      }
    }
  }

  #add(symbol: WordSymbol, start: number, end: number): void {
    this.#addOccurrence(symbol, start, end);
    const { sentence, choices } = this;
    const { from, items } = this.#choicesOf;
    const to = from[symbol + 1];
    for (let c = from[symbol]; c < to; c++) {
      const figures = items[c] << CHOICE_SHIFT;
      if (choices[figures] !== sentence) {
        choices[figures] = sentence;
        choices[figures + FIRST_PLACE] = start;
        if (choices[figures + IS_KEY] === 1) this.present[this.presentCount++] = items[c];
      }
      choices[figures + LAST_PLACE] = start;
    }
  }

  #addOccurrence(symbol: WordSymbol, start: number, end: number): void {
    const at = OCCURRENCE_SIZE * this.#occurrenceCount++;
    if (at >= this.#occurrences.length) this.#occurrences = grown(this.#occurrences);
    const occurrences = this.#occurrences;
    occurrences[at] = start;
    occurrences[at + 1] = end;
    occurrences[at + 2] = NO_OCCURRENCE;
    const symbols = this.#symbols;
    const figures = symbol << SYMBOL_SHIFT;
    if (symbols[figures] === this.sentence) occurrences[symbols[figures + LAST_OCCURRENCE] + 2] = at;
    else {
      symbols[figures] = this.sentence;
      symbols[figures + FIRST_OCCURRENCE] = at;
    }
    symbols[figures + LAST_OCCURRENCE] = at;
  }
}

interface MutablePlaces extends Places {
  readonly spans: number[];
  used: number;
  sentence: number;
}

/** Lists of numbers, one after another: those of list `i` stand in `items` from `from[i]` up to `from[i + 1]`. */
interface Lists {
  readonly from: Int32Array;
  readonly items: Int32Array;
}

function listsOf(lists: readonly (readonly number[])[]): Lists {
  const from = new Int32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) from[i + 1] = from[i] + list.length;
  const items = new Int32Array(from[lists.length]);
  for (const [i, list] of lists.entries()) items.set(list, from[i]);
  return { from, items };
}

/** For each number below `count` the lists that it is in. */
function turned(count: number, lists: readonly (readonly number[])[]): Lists {
  const from = new Int32Array(count + 1);
  for (const list of lists) for (const item of list) from[item + 1]++;
  for (let item = 0; item < count; item++) from[item + 1] += from[item];
  const items = new Int32Array(from[count]);
  const next = from.slice();
  for (const [i, list] of lists.entries()) for (const item of list) items[next[item]++] = i;
  return { from, items };
}

function grown(figures: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * figures.length);
  more.set(figures);
  return more;
}
