import type { Unit } from './sentence-units.ts';
import { eachTrait, partsOf, stemOf, type TraitForm } from './traits.ts';
import { WordMemo } from './word-memo.ts';

/** FNV-1a over UTF-16 units (Fowler, Noll and Vo; offset and prime for 32 bits). */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function hashOf(word: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME);
  return hash;
}

const FORMS: Readonly<Record<TraitForm, number>> = { word: 1, start: 2, pair: 3, gap: 4, prefix: 5, suffix: 6 };

interface HashedWord {
  readonly hash: number;
  /** The slots of its beginning and end, where it is long enough to have them. */
  readonly parts: readonly number[];
}

/**
 * The traits of sentences as slots of a table that is too small to tell all traits apart: two may share a slot, and what is learnt of a
 * slot is learnt of both. So no trait has to be written down by name.
 */
export class HashedTraits {
  readonly #mask: number;
  readonly #words = new WordMemo<HashedWord>();
  /** The last sentence that had a slot, so that each counts once in a sentence. */
  readonly #lastSeen: Int32Array;
  #sentence = 0;

  /** @param slots a power of two */
  constructor(slots: number) {
    this.#mask = slots - 1;
    this.#lastSeen = new Int32Array(slots);
  }

  /** The slots of a sentence's traits, each once. */
  of(units: readonly Unit[]): number[] {
    if (this.#words.isFull) this.#words.forget();
    const sentence = ++this.#sentence;
    const words = units.map((unit) => this.#wordOf(unit));
    const slots: number[] = [];
    const meet = (slot: number) => {
      if (this.#lastSeen[slot] === sentence) return;
      this.#lastSeen[slot] = sentence;
      slots.push(slot);
    };
    eachTrait(words.length, (form, first, last) => meet(this.#slotOf(form, words[first].hash, words[last].hash)));
    for (const { parts } of words) for (const slot of parts) meet(slot);
    return slots;
  }

  #wordOf(unit: Unit): HashedWord {
    return this.#words.of(unit.text, () => {
      const stemmed = stemOf(unit);
      const parts = partsOf(stemmed);
      const slots = parts && [
        this.#slotOf('prefix', hashOf(parts.prefix), 0),
        this.#slotOf('suffix', hashOf(parts.suffix), 0),
      ];
      return { hash: hashOf(stemmed), parts: slots ?? [] };
    });
  }

  #slotOf(form: TraitForm, first: number, last: number): number {
    const mixed = Math.imul(first + FORMS[form], 0x9e3779b1) ^ Math.imul(last, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & this.#mask;
  }
}
