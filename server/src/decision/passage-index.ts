import { haveSameBits } from '../phrase/set-bits.ts';
import type { PassageChange } from './letter.ts';
import type { Passage } from './passage.ts';
import type { PlacedPassage } from './read-unit.ts';

/** Something that few passages have, and that depends on the passage's text alone. Made once, when a module is loaded. */
export interface PassageTrait {
  /** @param text gives the passage's text, where its reading is not enough */
  readonly has: (passage: Passage, text: () => string) => boolean;
  /** It hangs on nothing but which phrase sets the passage has: most keystrokes leave those as they were. */
  readonly byPhrases?: boolean;
}

type Known = Map<PassageTrait, number[]>;

/**
 * Which passages of a letter have a trait. Going over all passages is done once a letter; after an edit only those that it
 * replaced are asked again. So a check costs what it looks for, not what the letter holds.
 */
export class PassageIndex {
  readonly #passages: readonly PlacedPassage[];
  readonly #byPhrases: Known = new Map();
  readonly #byText: Known = new Map();
  /** The letter's text, in which the passages stand. */
  text: string;

  constructor(passages: readonly PlacedPassage[], text: string) {
    this.#passages = passages;
    this.text = text;
  }

  /** Numbers of the passages that have a trait, first to last. */
  with(trait: PassageTrait): readonly number[] {
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
    this.#replaceIn(this.#byText, change);
    if (!this.#haveSamePhrases(change)) this.#replaceIn(this.#byPhrases, change);
  }

  #haveSamePhrases({ first, removed }: PassageChange): boolean {
    return removed.every(({ passage: { reading } }, i) =>
      haveSameBits(reading.present, this.#passages[first + i].passage.reading.present),
    );
  }

  #replaceIn(known: Known, { first, added }: PassageChange): void {
    if (added === 1) {
      for (const [trait, found] of known) this.#ask(trait, found, first);
      return;
    }
    for (const [trait, found] of known) {
      const before = countBelow(found, first);
      const after = countBelow(found, first + added);
      const now: number[] = [];
      for (let index = first; index < first + added; index++) if (this.#has(trait, index)) now.push(index);
      if (now.length > 0 || after > before) found.splice(before, after - before, ...now);
    }
  }

  /** Takes in that one passage came in place of another: nearly always it has the traits that the other had. */
  #ask(trait: PassageTrait, found: number[], index: number): void {
    const at = countBelow(found, index);
    const had = found[at] === index;
    const has = this.#has(trait, index);
    if (had !== has) found.splice(at, had ? 1 : 0, ...(has ? [index] : []));
  }

  #has(trait: PassageTrait, index: number): boolean {
    const placed = this.#passages[index];
    return trait.has(placed.passage, () => textOf(placed, this.text));
  }
}

/** The text of a passage in its letter. */
export function textOf({ passage, offset }: PlacedPassage, text: string): string {
  return text.slice(offset + passage.from, offset + passage.to);
}

/** How many of some rising numbers lie below a limit. */
export function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
