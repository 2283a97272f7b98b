import type { Reading } from '../phrase/reading.ts';
import { PassageMemo, SentenceMemo } from './memo.ts';
import type { Passage } from './passage.ts';
import type { Role } from './vocabulary.ts';

/** Something that is concluded from each sentence of a passage by its words, and kept as long as the passage is. */
export class BySentence<T> {
  readonly #conclude: (text: string, reading: Reading, sentence: number) => T;
  readonly #memo = new PassageMemo<readonly T[]>();
  readonly #ofSentence = new SentenceMemo<T>();

  /** @param conclude must depend on nothing but the sentence's words, and what is quoted or recognised in them */
  constructor(conclude: (text: string, reading: Reading, sentence: number) => T) {
    this.#conclude = conclude;
  }

  /** @param text gives the passage's text */
  of(passage: Passage, text: () => string): readonly T[] {
    return this.#memo.of(passage, () => this.#concludeAll(passage.reading, text()));
  }

  /** What `of` gave of a passage; undefined where nobody has asked. */
  known(passage: Passage): readonly T[] | undefined {
    return this.#memo.known(passage);
  }

  /** A sentence is what its words are, but for what hangs on the sentences around: what is quoted, and entities that run on. */
  #concludeAll(reading: Reading, text: string): readonly T[] {
    const { hits, sentences, quotations, entities } = reading;
    return hits.map((ofSentence, sentence) => {
      const [from, to] = [sentences[2 * sentence], sentences[2 * sentence + 1]];
      const conclude = () => this.#conclude(text, reading, sentence);
      const hangsOnOthers = quotations.length > 0 || entities.some((entity) => entity.from < from && from < entity.to);
      return hangsOnOthers ? conclude() : this.#ofSentence.of(ofSentence, text.slice(from, to), conclude);
    });
  }
}

/** Where a sentence stands: in what section, and between which two in its passage. */
export interface Place<S> {
  readonly role: Role | undefined;
  readonly before: S | undefined;
  readonly after: S | undefined;
}

/** What a sentence adds where it stands; known again as long as it stands between the same two in the same section. */
export class SharesInPlace<S extends object> {
  readonly #known = new WeakMap<S, Place<S> & { readonly share: Float64Array }>();

  /** @param sentence the same object as long as its words are the same */
  of(sentence: S, { role, before, after }: Place<S>, measure: () => Float64Array): Float64Array {
    const known = this.#known.get(sentence);
    if (known && known.role === role && known.before === before && known.after === after) return known.share;
    const share = measure();
    this.#known.set(sentence, { role, before, after, share });
    return share;
  }
}

/** The numbers of a passage that hang on the section it stands in, kept as long as it stands in that one. */
export class MeasuredByRole {
  readonly #memo = new PassageMemo<{ readonly role: Role | undefined; readonly measured: Float64Array }>();

  of(passage: Passage, role: Role | undefined, measure: () => Float64Array): Float64Array {
    const anew = () => ({ role, measured: measure() });
    const known = this.#memo.of(passage, anew);
    return known.role === role ? known.measured : this.#memo.replace(passage, anew()).measured;
  }
}
