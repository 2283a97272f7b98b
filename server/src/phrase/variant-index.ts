import { packChoices, type SymbolChoices } from './occurrences.ts';
import type { Step, Variant } from './variants.ts';
import type { WordSymbol } from './vocabulary.ts';

/** A variant of a pattern, and what must stand in a sentence for it to be worth trying. */
export interface IndexedVariant {
  readonly pattern: number;
  readonly steps: Variant;
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** What must stand in the sentence besides the key, the rarest first. */
  required: SymbolChoices;
}

/** After so many sentences the index is built anew from what they held; a few letters, then a folder of them. */
const LEARN_AFTER: readonly number[] = [400, 4000];

/**
 * Variants by the rarest of their words. Which words are rare is guessed at first and then counted in what is read, so that
 * the index fits the letters at hand. It decides how fast they are read, never what is found.
 */
export class VariantIndex {
  readonly #variants: IndexedVariant[] = [];
  #byKey: IndexedVariant[][] = [];
  #counts: Int32Array = new Int32Array(0);
  #sentences = 0;

  add(pattern: number, steps: Variant, atStart: boolean, atEnd: boolean): void {
    this.#variants.push({ pattern, steps, atStart, atEnd, required: packChoices([]) });
  }

  /** Builds the index; to be called once, after the last addition. */
  seal(symbols: number): void {
    this.#counts = new Int32Array(symbols);
    this.#build(({ frequency }) => frequency);
  }

  /** Variants that have a symbol as their key. */
  of(symbol: WordSymbol): readonly IndexedVariant[] {
    return this.#byKey[symbol];
  }

  /** Counts the symbols of a sentence. */
  learn(present: readonly WordSymbol[]): void {
    if (this.#sentences > LEARN_AFTER[LEARN_AFTER.length - 1]) return;
    for (let i = 0; i < present.length; i++) this.#counts[present[i]]++;
    if (LEARN_AFTER.includes(++this.#sentences)) {
      this.#build(({ symbols, frequency }) => symbols.reduce((sum, symbol) => sum + this.#counts[symbol], frequency));
    }
  }

  #build(frequencyOf: (step: Step) => number): void {
    this.#byKey = Array.from({ length: this.#counts.length }, () => NONE);
    for (const variant of this.#variants) {
      const steps = variant.steps.filter(({ optional }) => !optional);
      const frequencies = new Map(steps.map((step) => [step, frequencyOf(step)]));
      const [key, ...others] = steps.sort((a, b) => frequencies.get(a)! - frequencies.get(b)!);
      variant.required = packChoices(others.map(({ symbols }) => symbols));
      for (const symbol of key.symbols) {
        if (this.#byKey[symbol] === NONE) this.#byKey[symbol] = [variant];
        else this.#byKey[symbol].push(variant);
      }
    }
  }
}

const NONE: IndexedVariant[] = [];
