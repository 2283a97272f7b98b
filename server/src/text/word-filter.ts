/** Slots of the filter; with a few thousand words about one foreign word in thirty slips through. */
const SLOTS = 0x10000;

/**
 * A number that a word and its spelling in other case share, from its length and its first, middle and last letter:
 * cheap enough to compute for each word of a 24 MB archive. `| 0x20` folds the case of Latin-1 letters.
 */
export function wordSlot(text: string, from: number, to: number): number {
  const length = to - from;
  const first = text.charCodeAt(from) | 0x20;
  const middle = text.charCodeAt(from + (length >> 1)) | 0x20;
  const last = text.charCodeAt(to - 1) | 0x20;
  return (((first * 31 + middle) * 37 + last) * 41 + length) & (SLOTS - 1);
}

/** A table of `wordSlot`s: 1 where one of `words` has that slot. `aa` is also entered for `å`, as older letters spell it. */
export function wordSlots(words: Iterable<string>): Uint8Array {
  const table = new Uint8Array(SLOTS);
  for (const word of words) {
    for (const spelling of [word, word.replace(/å/g, 'aa')]) table[wordSlot(spelling, 0, spelling.length)] = 1;
  }
  return table;
}
