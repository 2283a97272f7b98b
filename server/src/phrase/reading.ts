import type { Entity, EntityKinds } from '../text/entities.ts';
import type { QuotedRange } from '../text/quotations.ts';
import { hasBit, type SetBits } from './set-bits.ts';

/** Number of a set of phrases in the book that made it. */
export type SetId = number;

/**
 * The phrases of a sentence, without where the sentence stands: hit `i` counts for `sets[i]` and covers the tokens
 * `spans[2 i]` up to `spans[2 i + 1]`, counted within the sentence. The same sentence elsewhere has the same object.
 * Sets that are only asked for are not among them.
 */
export interface SentenceHits {
  readonly sets: readonly (readonly SetId[])[];
  readonly spans: readonly number[];
  /** The sets that have a hit. */
  readonly present: SetBits;
  /** Whether a set has a hit, also one that is only asked for: then it is looked for now. */
  has(set: SetId): boolean;
  /** Whether a sentence read later has the same phrases in the same order, and the same answer to whatever this one has been asked. */
  readsLike(later: SentenceHits): boolean;
}

/** Where a phrase stands. Offsets are UTF-16 units in the text that was read. */
export interface PhraseHit {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** It stands inside quotation marks: somebody else's words. */
  readonly quoted: boolean;
}

/** What reading a stretch of prose found. It depends on the text alone, so it can be kept until the text changes. */
export interface Reading {
  /** The phrases of each sentence. */
  readonly hits: readonly SentenceHits[];
  /** Start and end of each hit, two numbers a hit, in the order of sentences and of their hits. */
  readonly hitPlaces: Int32Array;
  /** The sets that have a hit, less those that are only asked for. */
  readonly present: SetBits;
  /** Which sets are only asked for; the same for all readings of a book. */
  readonly asked: SetBits;
  readonly entities: readonly Entity[];
  /** The kinds of entities that it has. */
  readonly kinds: EntityKinds;
  /** What stands in quotation marks. */
  readonly quotations: readonly QuotedRange[];
  /** Start and end of each sentence, two numbers a sentence. */
  readonly sentences: Int32Array;
  /** Words of each sentence, for readability. */
  readonly sentenceWords: Uint16Array;
  /** Words of the longest sentence. */
  readonly longestSentence: number;
}

const NONE: readonly PhraseHit[] = [];

/** Whether a set has a hit. */
export function occursIn({ hits, present, asked }: Reading, set: SetId): boolean {
  return hasBit(present, set) || (hasBit(asked, set) && hits.some((sentence) => sentence.has(set)));
}

/** Whether a set has a hit in a sentence. */
export function occursInSentence({ hits }: Reading, set: SetId, sentence: number): boolean {
  return hits[sentence].has(set);
}

/** Whether a set has a hit in a sentence or in one right before or after it in the same passage. */
export function occursBeside({ hits }: Reading, set: SetId, sentence: number): boolean {
  for (let i = Math.max(0, sentence - 1); i <= sentence + 1 && i < hits.length; i++) if (hits[i].has(set)) return true;
  return false;
}

/**
 * The hits of one set, first to last. Costs nothing where there are none.
 *
 * @throws Error where the set is only asked for: where its hits stand is not known, and that must not look like none
 */
export function hitsOf(reading: Reading, set: SetId): readonly PhraseHit[] {
  if (!hasBit(reading.present, set)) {
    if (hasBit(reading.asked, set)) throw new Error(`Set ${set} is only asked for; its hits have no places.`);
    return NONE;
  }
  const found: PhraseHit[] = [];
  let hit = 0;
  for (let sentence = 0; sentence < reading.hits.length; sentence++) {
    const { sets, present } = reading.hits[sentence];
    if (hasBit(present, set))
      for (let i = 0; i < sets.length; i++) if (sets[i].includes(set)) found.push(hitAt(reading, sentence, hit + i));
    hit += sets.length;
  }
  return found;
}

/**
 * A hit with its place.
 *
 * @param hit its number among all hits of the reading
 */
export function hitAt({ hitPlaces, quotations }: Reading, sentence: number, hit: number): PhraseHit {
  const from = hitPlaces[2 * hit];
  const to = hitPlaces[2 * hit + 1];
  return { sentence, from, to, quoted: isWithin(quotations, from, to) };
}

/** Whether a place stands in quotation marks. */
export function isWithin(ranges: readonly QuotedRange[], from: number, to: number): boolean {
  return ranges.some((range) => range.from <= from && to <= range.to);
}
