import type { Choice, SentenceOccurrences } from './occurrences.ts';
import { type Standing, standingFigure } from './standing.ts';
import type { Step, Variant } from './variants.ts';
import type { WordSymbol } from './vocabulary.ts';

/** Where a variant's figures begin in `VariantIndex.code`. */
export type VariantAt = number;

/** A variant's figures: its pattern, where it must stand (`standingFigure`), how many steps it has; then the steps. */
export const PATTERN = 0;
export const STANDS = 1;
export const STEPS = 2;
export const FIRST_STEP = 3;
/** A step's figures: its choice, how many words may be passed over before it, whether it may be missing. */
export const CHOICE = 0;
export const SLACK = 1;
export const OPTIONAL = 2;
export const STEP_SIZE = 3;

/** After so many sentences the index is built anew from what they held; a few letters, then a folder of them. */
const LEARN_AFTER: readonly number[] = [400, 4000];

/**
 * Variants by the rarest of their steps. Which are rare is guessed at first and then counted in what is read, so that the
 * index fits the letters at hand. It decides how fast they are read, never what is found. All figures stand in one array, for
 * a sentence asks for a hundred variants, and a processor waits for each that lies somewhere else.
 */
export class VariantIndex {
  readonly #figures: number[] = [];
  readonly #variants: VariantAt[] = [];
  readonly #choices: (readonly WordSymbol[])[] = [];
  readonly #expected: number[] = [];
  /** Choices by their symbols; by the very list first, for the variants of a pattern share it. */
  readonly #byList = new Map<readonly WordSymbol[], Choice>();
  readonly #bySymbols = new Map<string, Choice>();
  #code = new Int32Array(0);
  /** Variants of each key: those of choice `c` from `#from[c]` up to that of the next. */
  #from = new Int32Array(0);
  #byKey = new Int32Array(0);
  #counts = new Int32Array(0);
  #sentences = 0;

  add(pattern: number, steps: Variant, standing: Standing): void {
    this.#variants.push(this.#figures.length);
    this.#figures.push(pattern, standingFigure(standing), steps.length);
    for (const step of steps) this.#figures.push(this.#choiceOf(step), step.slack, step.optional ? 1 : 0);
  }

  /** Builds the index; to be called once, after the last addition. */
  seal(): void {
    this.#code = Int32Array.from(this.#figures);
    this.#figures.length = 0;
    this.#counts = new Int32Array(this.#choices.length);
    this.#byList.clear();
    this.#bySymbols.clear();
    this.#build((choice) => this.#expected[choice]);
  }

  /** The symbols of each choice. */
  get choices(): readonly (readonly WordSymbol[])[] {
    return this.#choices;
  }

  /** The figures of all variants. */
  get code(): Int32Array {
    return this.#code;
  }

  /** The variants filed under a choice stand in `variants` from `from[choice]` up to `from[choice + 1]`. */
  get from(): Int32Array {
    return this.#from;
  }

  get variants(): Int32Array {
    return this.#byKey;
  }

  /** Counts the choices of a sentence. Returns whether the index has been built anew from what was counted. */
  learn(occurrences: SentenceOccurrences): boolean {
    if (this.#sentences > LEARN_AFTER[LEARN_AFTER.length - 1]) return false;
    for (let choice = 0; choice < this.#counts.length; choice++) if (occurrences.stands(choice)) this.#counts[choice]++;
    if (!LEARN_AFTER.includes(++this.#sentences)) return false;
    this.#build((choice) => this.#counts[choice] + this.#expected[choice] / 2);
    return true;
  }

  #choiceOf({ symbols, frequency }: Step): Choice {
    const known = this.#byList.get(symbols);
    if (known !== undefined) return known;
    const key = symbols.join();
    let choice = this.#bySymbols.get(key);
    if (choice === undefined) {
      choice = this.#choices.push(symbols) - 1;
      this.#expected.push(frequency);
      this.#bySymbols.set(key, choice);
    }
    this.#byList.set(symbols, choice);
    return choice;
  }

  #build(frequencyOf: (choice: Choice) => number): void {
    const frequencies = Float64Array.from(this.#choices, (_, choice) => frequencyOf(choice));
    const keys = this.#variants.map((at) => this.#rarestStep(at, frequencies));
    const from = new Int32Array(this.#choices.length + 1);
    for (const key of keys) from[key + 1]++;
    for (let choice = 0; choice < this.#choices.length; choice++) from[choice + 1] += from[choice];
    const byKey = new Int32Array(keys.length);
    const next = from.slice();
    for (const [i, key] of keys.entries()) byKey[next[key]++] = this.#variants[i];
    this.#from = from;
    this.#byKey = byKey;
  }

  #rarestStep(at: VariantAt, frequencies: Float64Array): Choice {
    const code = this.#code;
    const end = at + FIRST_STEP + STEP_SIZE * code[at + STEPS];
    let rarest = code[at + FIRST_STEP + CHOICE];
    for (let step = at + FIRST_STEP + STEP_SIZE; step < end; step += STEP_SIZE) {
      const choice = code[step + CHOICE];
      if (code[step + OPTIONAL] === 0 && frequencies[choice] < frequencies[rarest]) rarest = choice;
    }
    return rarest;
  }
}
