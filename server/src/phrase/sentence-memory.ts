import type { SentenceCode } from './sentence-code.ts';

/**
 * Letters repeat themselves: their standard sentences from one to the next, and all sentences but one from keystroke to
 * keystroke. So many are remembered, and as many of those before them; then what has not been seen since is forgotten.
 */
const REMEMBERED = 24_000;

interface Remembered<T> {
  readonly written: string;
  readonly found: T;
  /** Another sentence with the same hash. */
  readonly next: Remembered<T> | undefined;
}

/** What was found in the sentences read last, by what the sentences are written as. */
export class SentenceMemory<T> {
  #known = new Map<number, Remembered<T>>();
  #before = new Map<number, Remembered<T>>();
  #size = 0;

  /** What was found in a sentence that is remembered. */
  find(code: SentenceCode): T | undefined {
    const found = findIn(this.#known, code);
    if (found) return found.found;
    const old = findIn(this.#before, code);
    if (old) this.#keep(code.hash, old.written, old.found);
    return old?.found;
  }

  /** Remembers a sentence; `written` is what its code is as a text. */
  keep(code: SentenceCode, written: string, found: T): void {
    this.#keep(code.hash, written, found);
  }

  #keep(hash: number, written: string, found: T): void {
    if (this.#size >= REMEMBERED) {
      this.#before = this.#known;
      this.#known = new Map();
      this.#size = 0;
    }
    this.#known.set(hash, { written, found, next: this.#known.get(hash) });
    this.#size++;
  }
}

function findIn<T>(sentences: Map<number, Remembered<T>>, code: SentenceCode): Remembered<T> | undefined {
  let found = sentences.get(code.hash);
  while (found && !code.equals(found.written)) found = found.next;
  return found;
}
