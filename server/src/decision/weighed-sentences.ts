import { type InContext, inContext, type WeightsInContext, weightInContext } from '../likeness/context-weights.ts';
import { clearness, type ShownInAll } from '../likeness/letter-weights.ts';
import { probabilityOfWeight, type WordWeights } from '../likeness/word-weights.ts';
import type { Reading } from '../phrase/reading.ts';
import { PassageMemo, SentenceMemo } from './memo.ts';
import type { Passage } from './passage.ts';
import type { PassageMeasure, TotalsByRole } from './totals-by-role.ts';
import { REASONS, type Role } from './vocabulary.ts';

/** The sentences of passages, weighed for all kinds at once, and kept as long as the passage is. */
export class WeighedSentences {
  readonly weights: WordWeights;
  readonly #memo = new PassageMemo<readonly Float32Array[]>();
  readonly #ofSentence = new SentenceMemo<Float32Array>();

  constructor(weights: WordWeights) {
    this.weights = weights;
  }

  /** @param text gives the passage's text */
  of(passage: Passage, text: () => string): readonly Float32Array[] {
    return this.#memo.of(passage, () => this.#weigh(passage.reading, text()));
  }

  /** A sentence weighs what its words weigh, but for what hangs on the sentences around: what is quoted, and entities that run on. */
  #weigh(reading: Reading, text: string): readonly Float32Array[] {
    const { hits, sentences, quotations, entities } = reading;
    if (quotations.length > 0) return this.weights.weigh(text, reading);
    return hits.map((ofSentence, sentence) => {
      const [from, to] = [sentences[2 * sentence], sentences[2 * sentence + 1]];
      const weigh = () => this.weights.weighSentence(text, reading, sentence);
      const runsOn = entities.some((entity) => entity.from < from && from < entity.to);
      return runsOn ? weigh() : this.#ofSentence.of(ofSentence, text.slice(from, to), weigh);
    });
  }

  /** What `of` gave of a passage; undefined where nobody has asked. */
  known(passage: Passage): readonly Float32Array[] | undefined {
    return this.#memo.known(passage);
  }
}

interface Share extends Pick<InContext, 'before' | 'after'> {
  readonly role: Role | undefined;
  readonly share: Float64Array;
}

/**
 * How many sentences of each kind passages can be expected to have, and how clear they are. Headings are no sentences. Kinds that have
 * weights for what surrounds a sentence are weighed by it, too.
 */
export class SentencesOfKinds implements PassageMeasure {
  readonly size: number;
  readonly #kinds: number;
  readonly #inContext: readonly WeightsInContext[];
  readonly weighed: WeighedSentences;
  readonly #memo = new PassageMemo<{ readonly role: Role | undefined; readonly measured: Float64Array }>();
  /** By a sentence's own weights: what it last added, and where it stood. */
  readonly #shares = new WeakMap<Float64Array, Share>();

  constructor(weighed: WeighedSentences, weightsInContext: readonly WeightsInContext[]) {
    this.#kinds = weighed.weights.kinds.size;
    this.#inContext = weightsInContext;
    this.size = 2 * this.#kinds + 1;
    this.weighed = weighed;
  }

  readonly of: PassageMeasure['of'] = (passage, role, text) => {
    const measure = () => ({ role, measured: this.#count(passage, role, text) });
    const known = this.#memo.of(passage, measure);
    return known.role === role ? known.measured : this.#memo.replace(passage, measure()).measured;
  };

  /** What the passages of a letter show in all, of the roles that `counts` lets through. */
  shownIn(totals: TotalsByRole, counts: (role: Role | undefined) => boolean): Omit<ShownInAll, 'outcome'> {
    const all = totals.of(this, counts);
    const reasons = totals.of(this, (role) => role === undefined || role === REASONS);
    return {
      sentences: all[2 * this.#kinds],
      numbers: all.subarray(0, this.#kinds),
      clearness: all.subarray(this.#kinds, 2 * this.#kinds),
      inReasons: reasons.subarray(0, this.#kinds),
    };
  }

  #count(passage: Passage, role: Role | undefined, text: () => string): Float64Array {
    const measured = new Float64Array(this.size);
    if (passage.kind === 'heading') return measured;
    for (const sentence of inContext(this.weighed.of(passage, text))) {
      const share = this.#shareOf(sentence, role);
      for (let i = 0; i < share.length; i++) measured[i] += share[i];
    }
    return measured;
  }

  /** What one sentence adds; known again as long as it stands between the same two. */
  #shareOf(sentence: InContext, role: Role | undefined): Float64Array {
    const known = this.#shares.get(sentence.weights);
    if (known && known.role === role && known.before === sentence.before && known.after === sentence.after)
      return known.share;
    const share = this.#weighInContext(sentence, role);
    this.#shares.set(sentence.weights, { role, before: sentence.before, after: sentence.after, share });
    return share;
  }

  #weighInContext(sentence: InContext, role: Role | undefined): Float64Array {
    const weights = sentence.weights.slice();
    const share = new Float64Array(this.size);
    share.set(sentence.probabilities);
    for (const of of this.#inContext) {
      weights[of.kind] = weightInContext(of, sentence, role);
      share[of.kind] = probabilityOfWeight(weights[of.kind]);
    }
    for (let kind = 0; kind < this.#kinds; kind++) share[this.#kinds + kind] = clearness(weights[kind]);
    share[2 * this.#kinds] = 1;
    return share;
  }
}
