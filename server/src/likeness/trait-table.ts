import { readTrait, type TraitForm } from './traits.ts';

type Ordered = Exclude<TraitForm, 'prefix' | 'suffix'>;
const FORMS: Readonly<Record<Ordered, number>> = { word: 0, start: 1, pair: 2, gap: 3 };
const FORM_BITS = 2;
const NO_TRAIT = -1;

/** Numbers for traits, found by the numbers of the words they are made of: the words of a sentence are looked up once, not five times. */
export class TraitTable {
  readonly #units = new Map<string, number>();
  readonly #parts = new Map<string, number>();
  /** An open hash table: form and first unit, last unit, and the trait's number plus one; nought where a slot is free. */
  readonly #firsts: Int32Array;
  readonly #lasts: Int32Array;
  readonly #traits: Int32Array;
  #count = 0;

  /** @param most the most traits that it will hold */
  constructor(most: number) {
    const slots = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.#firsts = new Int32Array(slots);
    this.#lasts = new Int32Array(slots);
    this.#traits = new Int32Array(slots);
  }

  /** How many traits there are; their numbers are below it. */
  get size(): number {
    return this.#count;
  }

  /** The number of a word's stem or of a kind of entity; 0 where it is in no trait. */
  unit(stemmed: string): number {
    return this.#units.get(stemmed) ?? 0;
  }

  /** The trait of a name that is the beginning or the end of words; -1 where there is none. */
  part(name: string): number {
    return this.#parts.get(name) ?? NO_TRAIT;
  }

  /** The trait of two units, the same twice where it is made of one; -1 where there is none. */
  find(form: Ordered, first: number, last: number): number {
    return this.#traits[this.#slotOf((first << FORM_BITS) | FORMS[form], last)] - 1;
  }

  /** The number of the trait of a name, which is entered where it is not there yet. */
  enter(name: string): number {
    const { form, first, last } = readTrait(name);
    if (form === 'prefix' || form === 'suffix') {
      const known = this.#parts.get(name) ?? this.#count++;
      this.#parts.set(name, known);
      return known;
    }
    const key = (this.#unitOf(first) << FORM_BITS) | FORMS[form];
    const lastUnit = this.#unitOf(last);
    const slot = this.#slotOf(key, lastUnit);
    if (this.#traits[slot] === 0) {
      this.#firsts[slot] = key;
      this.#lasts[slot] = lastUnit;
      this.#traits[slot] = ++this.#count;
    }
    return this.#traits[slot] - 1;
  }

  /** The slot that a key is in, or the free one where it belongs. */
  #slotOf(key: number, last: number): number {
    const mask = this.#traits.length - 1;
    const mixed = Math.imul(key, 0x9e3779b1) ^ Math.imul(last, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (this.#traits[slot] > 0 && !(this.#firsts[slot] === key && this.#lasts[slot] === last))
      slot = (slot + 1) & mask;
    return slot;
  }

  #unitOf(stemmed: string): number {
    let unit = this.#units.get(stemmed);
    if (unit === undefined) {
      unit = this.#units.size + 1;
      this.#units.set(stemmed, unit);
    }
    return unit;
  }
}
