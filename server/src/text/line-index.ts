/** A place in a text, line and column counted from 1; columns are UTF-16 units. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/** Finds lines and columns of offsets in a text. Lines end at `\n`, `\r\n` or `\r`. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (const match of text.matchAll(/\r\n|\n|\r/g)) this.#starts.push(match.index + match[0].length);
  }

  /** @param offset UTF-16 offset in the text */
  place(offset: number): LinePlace {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#starts[low] + 1 };
  }
}
