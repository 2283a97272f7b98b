import { PassageMemo } from '../decision/memo.ts';
import type { Passage } from '../decision/passage.ts';
import type { PassageTrait } from '../decision/passage-index.ts';
import type { WeighedSentences } from '../decision/weighed-sentences.ts';
import { NOT_WEIGHED, probabilityOfWeight, type Stretch } from '../likeness/word-weights.ts';
import type { LikenessInAll, LikenessOfKind } from '../pack/pack.ts';
import { hitsOf, isWithin, type PhraseHit, type SetId } from '../phrase/reading.ts';
import { traitOfSet } from './evidence.ts';

/** What a wording is looked for by: it depends on a passage's text alone. */
export interface Search {
  /** Which passages have anything of it. */
  readonly trait: PassageTrait;
  /** What is found hangs on what sentences weigh. */
  readonly byWeight: boolean;
  /**
   * What is found in a passage, first to last.
   *
   * @param text gives the passage's text
   */
  hitsIn(passage: Passage, text: () => string): readonly PhraseHit[];
  /** The words that speak most for a hit, in the passage; undefined where the hit is the words itself. */
  words?(passage: Passage, text: () => string, hit: PhraseHit): readonly Stretch[];
}

/** Looks for the phrases of a set; those in a sentence that is not at all like those of a kind are left out. */
export class SearchForPhrases implements Search {
  readonly trait: PassageTrait;
  readonly byWeight: boolean;
  readonly #set: SetId;
  readonly #weighed: WeighedSentences;
  readonly #likeness: LikenessOfKind | undefined;

  constructor(set: SetId, weighed: WeighedSentences, likeness: LikenessOfKind | undefined) {
    this.trait = traitOfSet(set);
    this.#set = set;
    this.#weighed = weighed;
    this.#likeness = likeness;
    this.byWeight = likeness !== undefined;
  }

  hitsIn(passage: Passage, text: () => string): readonly PhraseHit[] {
    const hits = hitsOf(passage.reading, this.#set);
    const { kind, least } = this.#likeness ?? {};
    if (hits.length === 0 || kind === undefined || least === undefined) return hits;
    const weights = this.#weighed.of(passage, text);
    return hits.filter(({ sentence }) => weights[sentence][kind] >= least || weights[sentence][kind] === NOT_WEIGHED);
  }
}

/** Looks for sentences that are like those of a kind. Headings are no sentences. */
export class SearchForLikeness implements Search {
  readonly trait: PassageTrait;
  readonly byWeight = true;
  readonly #weighed: WeighedSentences;
  readonly #kind: number;
  readonly #least: number;

  constructor(weighed: WeighedSentences, { kind, least }: LikenessOfKind) {
    this.#weighed = weighed;
    this.#kind = kind;
    this.#least = least;
    this.trait = {
      has: (passage, text) =>
        passage.kind !== 'heading' && weighed.of(passage, text).some((weights) => weights[kind] >= least),
    };
  }

  hitsIn(passage: Passage, text: () => string): readonly PhraseHit[] {
    return this.#weighed
      .of(passage, text)
      .flatMap((weights, sentence) => (weights[this.#kind] < this.#least ? [] : [sentenceHit(passage, sentence)]));
  }

  words({ reading }: Passage, text: () => string, { sentence }: PhraseHit): readonly Stretch[] {
    return this.#weighed.weights.strongest(text(), reading, sentence, this.#kind);
  }
}

/** A whole sentence as what was found. */
export function sentenceHit({ reading: { sentences, quotations } }: Passage, sentence: number): PhraseHit {
  const [from, to] = [sentences[2 * sentence], sentences[2 * sentence + 1]];
  return { sentence, from, to, quoted: isWithin(quotations, from, to) };
}

/** Counts sentences that are like those of a kind, each by the probability that its weight gives it. Headings are no sentences. */
export class CountOfLikeness {
  /** Which passages have enough of it to count. */
  readonly trait: PassageTrait;
  /** So many there should be in all. */
  readonly total: number;
  readonly #weighed: WeighedSentences;
  readonly #kind: number;
  readonly #memo = new PassageMemo<number>();

  constructor(weighed: WeighedSentences, { kind, total }: LikenessInAll) {
    this.#weighed = weighed;
    this.#kind = kind;
    this.total = total;
    this.trait = { has: (passage, text) => this.in(passage, text) >= TOO_LITTLE };
  }

  /** The sentence of a passage that is most like them. */
  mostIn(passage: Passage, text: () => string): PhraseHit {
    const weights = this.#weighed.of(passage, text).map((of) => of[this.#kind]);
    return sentenceHit(passage, weights.indexOf(Math.max(...weights)));
  }

  /** How many such sentences a passage can be expected to have. */
  in(passage: Passage, text: () => string): number {
    if (passage.kind === 'heading') return 0;
    return this.#memo.of(passage, () =>
      this.#weighed.of(passage, text).reduce((sum, weights) => sum + probabilityOfWeight(weights[this.#kind]), 0),
    );
  }
}

/** A passage with less changes nothing. */
const TOO_LITTLE = 0.01;
