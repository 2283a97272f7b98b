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
