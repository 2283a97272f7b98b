import { type InContext, inContext, type WeightsInContext, weightInContext } from '../likeness/context-weights.ts';
import { clearness, type ShownInAll } from '../likeness/letter-weights.ts';
import { probabilityOfWeight, type WordWeights } from '../likeness/word-weights.ts';
import { BySentence, MeasuredByRole, SharesInPlace } from './by-sentence.ts';
import type { Passage } from './passage.ts';
import { add, type PassageMeasure, type TotalsByRole } from './totals-by-role.ts';
import { REASONS, type Role } from './vocabulary.ts';

/** The sentences of passages, weighed for all kinds at once, and kept as long as the passage is. */
export class WeighedSentences extends BySentence<Float32Array> {
  readonly weights: WordWeights;

  constructor(weights: WordWeights) {
    super((text, reading, sentence) => weights.weighSentence(text, reading, sentence));
    this.weights = weights;
  }
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
  readonly #memo = new MeasuredByRole();
  /** By a sentence's own weights. */
  readonly #shares = new SharesInPlace<Float64Array>();

  constructor(weighed: WeighedSentences, weightsInContext: readonly WeightsInContext[]) {
    this.#kinds = weighed.weights.kinds.size;
    this.#inContext = weightsInContext;
    this.size = 2 * this.#kinds + 1;
    this.weighed = weighed;
  }

  readonly of: PassageMeasure['of'] = (passage, role, text) =>
    this.#memo.of(passage, role, () => this.#count(passage, role, text));

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
      const { weights, before, after } = sentence;
      const share = () => this.#weighInContext(sentence, role);
      add(measured, this.#shares.of(weights, { role, before, after }, share));
    }
    return measured;
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
