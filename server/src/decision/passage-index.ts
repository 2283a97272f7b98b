import { haveSameBits } from '../phrase/set-bits.ts';
import type { PassageChange } from './letter.ts';
import type { Passage } from './passage.ts';
import {
  countBelow,
  type FindInPassage,
  type InPassage,
  itemsBelow,
  PassageLists,
  type PassageRange,
} from './passage-lists.ts';
import type { PlacedPassage } from './read-unit.ts';

/** Something that few passages have, and that depends on the passage's text alone. Made once, when a module is loaded. */
export interface PassageTrait {
  /** @param text gives the passage's text, where its reading is not enough */
  readonly has: (passage: Passage, text: () => string) => boolean;
  /** It hangs on nothing but which phrase sets the passage has: most keystrokes leave those as they were. */
  readonly byPhrases?: boolean;
}

type Known = Map<PassageTrait, number[]>;

/** What somebody who was watched has looked at: the passages with some traits, or all of the letter. */
export interface Reads {
  readonly traits: ReadonlySet<PassageTrait>;
  readonly all: boolean;
}

/**
 * Which passages of a letter have a trait. Going over all passages is done once a letter; after an edit only those that it
 * replaced are asked again. So a check costs what it looks for, not what the letter holds.
 */
export class PassageIndex {
  readonly #passages: readonly PlacedPassage[];
  readonly #byPhrases: Known = new Map();
  readonly #byText: Known = new Map();
  /** Those that the passages had which the last edit replaced, or which came in their place. */
  readonly #affected = new Set<PassageTrait>();
  readonly #lists = new PassageLists<PassageTrait>();
  #watched: { readonly traits: Set<PassageTrait>; all: boolean } | undefined;
  /** The letter's text, in which the passages stand. */
  text: string;

  constructor(passages: readonly PlacedPassage[], text: string) {
    this.#passages = passages;
    this.text = text;
  }

  /** Numbers of the passages that have a trait, first to last. */
  with(trait: PassageTrait): readonly number[] {
    this.#watched?.traits.add(trait);
    return this.find(trait);
  }

  /**
   * What is found in the passages with a trait, first to last. Kept, but for passages that have been replaced.
   *
   * @param trait one that is used for one list
   * @param find finds the same in a passage each time, by nothing but what it says and where it stands
   */
  list<T extends InPassage>(trait: PassageTrait, find: FindInPassage<T>): readonly T[] {
    this.#watched?.traits.add(trait);
    return this.listed(trait, find);
  }

  /** `list`, for who is not noted. */
  listed<T extends InPassage>(trait: PassageTrait, find: FindInPassage<T>): readonly T[] {
    return this.#lists.of(trait, this.find(trait), find);
  }

  /** The same, as if the letter had no passages but some. Who looks here is not noted. */
  within(range: PassageRange): PassageIndex {
    return new IndexWithin(this, range);
  }

  /** Does some work, and notes which passages it looks at: it must find them by `with`, or say that it looks at all. */
  watch<T>(work: () => T): { readonly result: T; readonly reads: Reads } {
    const reads = { traits: new Set<PassageTrait>(), all: false };
    this.#watched = reads;
    try {
      return { result: work(), reads };
    } finally {
      this.#watched = undefined;
    }
  }

  /** To be told by whoever looks at passages that it has not found here. */
  lookingAtAll(): void {
    if (this.#watched) this.#watched.all = true;
  }

  /** Whether somebody has looked at a passage that the last edit replaced, or would look at what came in its place. */
  isTouched({ traits, all }: Reads): boolean {
    if (all) return true;
    for (const trait of traits) if (this.#affected.has(trait)) return true;
    return false;
  }

  /** `with`, for who is not noted. */
  find(trait: PassageTrait): readonly number[] {
    const known = trait.byPhrases ? this.#byPhrases : this.#byText;
    let found = known.get(trait);
    if (!found) {
      found = [];
      for (let index = 0; index < this.#passages.length; index++) if (this.#has(trait, index)) found.push(index);
      known.set(trait, found);
    }
    return found;
  }

  /** Takes in that as many passages as were removed came in their place. */
  replace(change: PassageChange): void {
    const range = { first: change.first, end: change.first + change.added };
    this.#affected.clear();
    this.#replaceIn(this.#byText, range);
    if (this.#haveSamePhrases(change)) this.#noteThoseIn(this.#byPhrases, range);
    else this.#replaceIn(this.#byPhrases, range);
    this.#lists.replaced(range, this.#affected);
  }

  #haveSamePhrases({ first, removed }: PassageChange): boolean {
    return removed.every(({ passage: { reading } }, i) =>
      haveSameBits(reading.present, this.#passages[first + i].passage.reading.present),
    );
  }

  /** Where passages were replaced that have the traits that the others had. */
  #noteThoseIn(known: Known, { first, end }: PassageRange): void {
    for (const [trait, found] of known) if (found[countBelow(found, first)] < end) this.#affected.add(trait);
  }

  #replaceIn(known: Known, { first, end }: PassageRange): void {
    if (end - first === 1) {
      const text = this.#textAt(first);
      for (const [trait, found] of known) this.#ask(trait, found, first, text);
      return;
    }
    for (const [trait, found] of known) {
      const before = countBelow(found, first);
      const after = countBelow(found, end);
      const now: number[] = [];
      for (let index = first; index < end; index++) if (this.#has(trait, index)) now.push(index);
      if (now.length === 0 && after === before) continue;
      found.splice(before, after - before, ...now);
      this.#affected.add(trait);
    }
  }

  /** Takes in that one passage came in place of another: nearly always it has the traits that the other had. */
  #ask(trait: PassageTrait, found: number[], index: number, text: () => string): void {
    const at = countBelow(found, index);
    const had = found[at] === index;
    const has = trait.has(this.#passages[index].passage, text);
    if (had || has) this.#affected.add(trait);
    if (had !== has) found.splice(at, had ? 1 : 0, ...(has ? [index] : []));
  }

  #has(trait: PassageTrait, index: number): boolean {
    return trait.has(this.#passages[index].passage, this.#textAt(index));
  }

  #textAt(index: number): () => string {
    const placed = this.#passages[index];
    let text: string | undefined;
    return () => {
      text ??= textOf(placed, this.text);
      return text;
    };
  }
}

/** What an index tells of some passages alone. */
class IndexWithin extends PassageIndex {
  readonly #all: PassageIndex;
  readonly #range: PassageRange;

  constructor(all: PassageIndex, range: PassageRange) {
    super([], '');
    this.#all = all;
    this.#range = range;
  }

  override with(trait: PassageTrait): readonly number[] {
    const found = this.#all.find(trait);
    return found.slice(countBelow(found, this.#range.first), countBelow(found, this.#range.end));
  }

  override list<T extends InPassage>(trait: PassageTrait, find: FindInPassage<T>): readonly T[] {
    const items = this.#all.listed(trait, find);
    return items.slice(itemsBelow(items, this.#range.first), itemsBelow(items, this.#range.end));
  }
}

/** The text of a passage in its letter. */
export function textOf({ passage, offset }: PlacedPassage, text: string): string {
  return text.slice(offset + passage.from, offset + passage.to);
}
