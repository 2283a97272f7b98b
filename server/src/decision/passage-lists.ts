/** Passages `first` up to `end`, by their numbers. */
export interface PassageRange {
  readonly first: number;
  readonly end: number;
}

/** Something with the number of the passage that it stands in. */
export interface InPassage {
  readonly passage: number;
}

export type FindInPassage<T extends InPassage> = (passage: number) => readonly T[];

interface Listed {
  items: readonly InPassage[];
  /** Passages that have been replaced since. */
  stale?: PassageRange;
}

/** What is found in passages, first to last in the letter. After an edit, only the passages that it replaced are looked at again. */
export class PassageLists<Key> {
  readonly #listed = new Map<Key, Listed>();

  /**
   * What is found in some passages.
   *
   * @param key stands for the same passages, but for those that were replaced, and the same thing to find each time
   * @param passages their numbers, first to last
   */
  of<T extends InPassage>(key: Key, passages: readonly number[], find: FindInPassage<T>): readonly T[] {
    const listed = this.#listed.get(key);
    if (!listed) {
      const items = passages.flatMap(find);
      this.#listed.set(key, { items });
      return items;
    }
    if (listed.stale) {
      listed.items = mended(listed.items as readonly T[], listed.stale, passages, find);
      listed.stale = undefined;
    }
    return listed.items as readonly T[];
  }

  /** Takes in that passages were replaced; `affected` are the keys that stand for one of them, or now do. */
  replaced(range: PassageRange, affected: ReadonlySet<Key>): void {
    for (const [key, listed] of this.#listed) {
      if (!affected.has(key)) continue;
      // Whoever comes after two edits finds all anew.
      if (listed.stale) this.#listed.delete(key);
      else listed.stale = range;
    }
  }
}

function mended<T extends InPassage>(
  items: readonly T[],
  { first, end }: PassageRange,
  passages: readonly number[],
  find: FindInPassage<T>,
): readonly T[] {
  const replaced = passages.slice(countBelow(passages, first), countBelow(passages, end));
  return [
    ...items.slice(0, itemsBelow(items, first)),
    ...replaced.flatMap(find),
    ...items.slice(itemsBelow(items, end)),
  ];
}

/** How many of some things, first to last in the letter, stand in the passages before one. */
export function itemsBelow(items: readonly InPassage[], limit: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle].passage < limit) low = middle + 1;
    else high = middle;
  }
  return low;
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
