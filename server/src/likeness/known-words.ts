import type { Unit } from './sentence-units.ts';
import type { TraitTable } from './trait-table.ts';
import { partsOf, stemOf, traitName } from './traits.ts';
import { WordMemo } from './word-memo.ts';

/** What is known of a word of a letter. Words that are in the same traits are the same word. */
export interface KnownWord {
  /** Nought for a word that is in no trait. */
  readonly number: number;
  /** Number of its stem among the units of traits; 0 for one that is in none. */
  readonly unit: number;
  /** The traits that its beginning and end are. */
  readonly parts: readonly number[];
}

const IN_NO_TRAIT: KnownWord = { number: 0, unit: 0, parts: [] };

/** The words met so far, so that each is stemmed and looked up once. */
export class KnownWords {
  readonly #traits: TraitTable;
  readonly #byText = new WordMemo<KnownWord>();
  readonly #byTraits = new Map<string, KnownWord>();

  /** @param traits must hold all its traits by now */
  constructor(traits: TraitTable) {
    this.#traits = traits;
  }

  /** No more words can be told apart: what was written with their numbers is to be forgotten. */
  get full(): boolean {
    return this.#byText.isFull;
  }

  of(unit: Unit): KnownWord {
    return this.#byText.of(unit.text, () => this.#inTraits(stemOf(unit)));
  }

  #inTraits(stemmed: string): KnownWord {
    const unit = this.#traits.unit(stemmed);
    const parts = this.#partsOf(stemmed);
    if (unit === 0 && parts.length === 0) return IN_NO_TRAIT;
    const key = [unit, ...parts].join();
    let known = this.#byTraits.get(key);
    if (known === undefined) {
      known = { number: this.#byTraits.size + 1, unit, parts };
      this.#byTraits.set(key, known);
    }
    return known;
  }

  #partsOf(stemmed: string): readonly number[] {
    const parts = partsOf(stemmed);
    if (!parts) return [];
    const names = [traitName('prefix', parts.prefix, ''), traitName('suffix', parts.suffix, '')];
    return names.map((name) => this.#traits.part(name)).filter((trait) => trait >= 0);
  }
}
