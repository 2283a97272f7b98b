import type { SentenceTokens } from './matcher.ts';
import type { WordSymbol } from './vocabulary.ts';

/** Number of a choice between symbols: one step of a pattern. The same choice stands in many patterns. */
export type Choice = number;

/** Places in a sentence: start and end of each, as token numbers: start, end, start, end … `used` tells how many numbers count. */
export interface Places {
  readonly spans: readonly number[];
  readonly used: number;
}

/** Where each symbol and each choice stands in a sentence. One object serves all sentences, so that reading one allocates nothing. */
export class SentenceOccurrences {
  /** The choices that stand in the sentence, each once; `presentCount` tells how many count. */
  readonly present: Int32Array;
  presentCount = 0;
  /** The sentence that the figures of a choice hold for; `stamp` is this one. */
  readonly stamps: Int32Array;
  stamp = 0;
  /** Start of a choice's first and last place. */
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  readonly #bySymbol: MutablePlaces[];
  readonly #choices: readonly (readonly WordSymbol[])[];
  /** Places of the choices between several symbols, put together when they are asked for. */
  readonly #byChoice: (MutablePlaces | undefined)[];
  /** Choices that each symbol is in: those of symbol `s` from `#choicesFrom[s]` up to that of the next. */
  readonly #choicesFrom: Int32Array;
  readonly #choicesOf: Int32Array;
  /** Words before each token, an entity counted as one. */
  #position = new Int32Array(256);

  /**
   * @param symbols one more than the highest symbol
   * @param choices the symbols of each choice
   */
  constructor(symbols: number, choices: readonly (readonly WordSymbol[])[]) {
    this.#choices = choices;
    this.#bySymbol = Array.from({ length: symbols }, newPlaces);
    this.#byChoice = choices.map(() => undefined);
    this.present = new Int32Array(choices.length);
    this.stamps = new Int32Array(choices.length);
    this.firsts = new Int32Array(choices.length);
    this.lasts = new Int32Array(choices.length);
    this.#choicesFrom = new Int32Array(symbols + 1);
    for (const own of choices) for (const symbol of own) this.#choicesFrom[symbol + 1]++;
    for (let symbol = 0; symbol < symbols; symbol++) this.#choicesFrom[symbol + 1] += this.#choicesFrom[symbol];
    this.#choicesOf = new Int32Array(this.#choicesFrom[symbols]);
    const next = this.#choicesFrom.slice();
    for (const [choice, own] of choices.entries()) for (const symbol of own) this.#choicesOf[next[symbol]++] = choice;
  }

  /** Takes in the next sentence, and forgets the one before. */
  read({ count, symbols, entities }: SentenceTokens): void {
    this.stamp++;
    this.presentCount = 0;
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

  /** Places of a choice that stands in the sentence. They hold until the next sentence. */
  places(choice: Choice): Places {
    const symbols = this.#choices[choice];
    return symbols.length === 1 ? this.#bySymbol[symbols[0]] : this.#together(choice, symbols);
  }

  /** Words between two tokens, an entity counted as one. */
  distance(from: number, to: number): number {
    return this.#position[to] - this.#position[from];
  }

  #together(choice: Choice, symbols: readonly WordSymbol[]): Places {
    let together = this.#byChoice[choice];
    if (together?.stamp === this.stamp) return together;
    if (!together) {
      together = newPlaces();
      this.#byChoice[choice] = together;
    }
    together.stamp = this.stamp;
    together.used = 0;
    for (let s = 0; s < symbols.length; s++) {
      const { stamp, spans, used } = this.#bySymbol[symbols[s]];
      if (stamp !== this.stamp) continue;
      for (let i = 0; i < used; i++) together.spans[together.used++] = spans[i];
    }
    return together;
  }

  #add(symbol: WordSymbol, start: number, end: number): void {
    const { stamp, stamps, firsts, lasts } = this;
    const places = this.#bySymbol[symbol];
    if (places.stamp !== stamp) {
      places.stamp = stamp;
      places.used = 0;
    }
    places.spans[places.used] = start;
    places.spans[places.used + 1] = end;
    places.used += 2;
    const to = this.#choicesFrom[symbol + 1];
    for (let c = this.#choicesFrom[symbol]; c < to; c++) {
      const choice = this.#choicesOf[c];
      if (stamps[choice] !== stamp) {
        stamps[choice] = stamp;
        firsts[choice] = start;
        this.present[this.presentCount++] = choice;
      }
      lasts[choice] = start;
    }
  }
}

interface MutablePlaces extends Places {
  readonly spans: number[];
  used: number;
  stamp: number;
}

const newPlaces = (): MutablePlaces => ({ spans: [], used: 0, stamp: 0 });
