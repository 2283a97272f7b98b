import type { SentenceHits } from './reading.ts';
import type { SentenceCode } from './sentence-code.ts';

/**
 * Letters repeat themselves: their standard sentences from one to the next, and all sentences but one from keystroke to
 * keystroke. So many are remembered, and as many of those before them; then what has not been seen since is forgotten.
 */
const REMEMBERED = 24_000;

interface Remembered {
  readonly written: string;
  readonly hits: SentenceHits;
  /** Another sentence with the same hash. */
  readonly next: Remembered | undefined;
}

/** The phrases of the sentences read last, by what the sentences are written as. */
export class SentenceMemory {
  #known = new Map<number, Remembered>();
  #before = new Map<number, Remembered>();
  #size = 0;

  /** The phrases of a sentence that is remembered. */
  find(code: SentenceCode): SentenceHits | undefined {
    const found = findIn(this.#known, code);
    if (found) return found.hits;
    const old = findIn(this.#before, code);
    if (old) this.#keep(code.hash, old.written, old.hits);
    return old?.hits;
  }

  /** Remembers a sentence; `written` is what its code is as a text. */
  keep(code: SentenceCode, written: string, hits: SentenceHits): void {
    this.#keep(code.hash, written, hits);
  }

  #keep(hash: number, written: string, hits: SentenceHits): void {
    if (this.#size >= REMEMBERED) {
      this.#before = this.#known;
      this.#known = new Map();
      this.#size = 0;
    }
    this.#known.set(hash, { written, hits, next: this.#known.get(hash) });
    this.#size++;
  }
}

function findIn(sentences: Map<number, Remembered>, code: SentenceCode): Remembered | undefined {
  let found = sentences.get(code.hash);
  while (found && !code.equals(found.written)) found = found.next;
  return found;
}
