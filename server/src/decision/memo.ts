import type { SentenceHits } from '../phrase/reading.ts';
import type { Passage } from './passage.ts';

let keys = 0;

/** Something that is concluded from a passage's text alone, worked out once and kept with the passage. */
export class PassageMemo<T> {
  readonly #key = keys++;

  /**
   * @param conclude must depend on nothing but the passage, and give no undefined
   */
  of(passage: Passage, conclude: () => T): T {
    let known = passage.memo[this.#key] as T | undefined;
    if (known === undefined) {
      known = conclude();
      passage.memo[this.#key] = known;
    }
    return known;
  }

  /** What was concluded of a passage; undefined where nobody has asked. */
  known(passage: Passage): T | undefined {
    return passage.memo[this.#key] as T | undefined;
  }

  /** Keeps something else of a passage, where what was kept holds no longer. */
  replace(passage: Passage, now: T): T {
    passage.memo[this.#key] = now;
    return now;
  }
}

/** Something that is concluded from a sentence by itself. A key changes one sentence of a paragraph; the others are known again. */
export class SentenceMemo<T> {
  readonly #known = new WeakMap<SentenceHits, { readonly words: string; readonly conclusion: T }>();

  /**
   * @param hits the sentence's phrases
   * @param words the sentence as written
   * @param conclude must depend on nothing but those, and what the text layer recognises in the words
   */
  of(hits: SentenceHits, words: string, conclude: () => T): T {
    const known = this.#known.get(hits);
    if (known?.words === words) return known.conclusion;
    const conclusion = conclude();
    // The sentence is a slice of its letter, and would keep all of it in memory.
    this.#known.set(hits, { words: `${words} `.slice(0, -1), conclusion });
    return conclusion;
  }
}
