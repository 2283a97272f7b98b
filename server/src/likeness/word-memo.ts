/** The cap only bounds memory; letters share most of their words. A figure of `SentenceCode` has room for as many. */
const MOST_WORDS = 50_000;

/** Something that is concluded from a word as it is written, worked out once. */
export class WordMemo<T> {
  readonly #known = new Map<string, T>();

  /** No more words are to be met: what is known is to be forgotten, with all that was written by it. */
  get isFull(): boolean {
    return this.#known.size >= MOST_WORDS;
  }

  of(word: string, conclude: () => T): T {
    let known = this.#known.get(word);
    if (known === undefined) {
      known = conclude();
      // A word of more than a few letters is a slice of its letter, and would keep all of it in memory.
      this.#known.set(`${word} `.slice(0, -1), known);
    }
    return known;
  }

  forget(): void {
    this.#known.clear();
  }
}
