import { PassageMemo } from '../decision/memo.ts';
import type { Passage } from '../decision/passage.ts';
import type { PassageTrait } from '../decision/passage-index.ts';
import type { Condition, Pack, Wording } from '../pack/pack.ts';
import { hitAt, occursIn, type PhraseHit, type Reading, type SentenceHits, type SetId } from '../phrase/reading.ts';
import { hasBit } from '../phrase/set-bits.ts';

/** A wording with the conditions that the passage alone cannot settle: those that ask for a role, a section or the letter. */
export interface OpenWording {
  readonly wording: Wording;
  readonly also: readonly Condition[];
  readonly unless: readonly Condition[];
}

/** A wording's phrase in a passage, where nothing in the passage itself excuses it or leaves it without what it needs. */
export interface Suspicion {
  readonly open: OpenWording;
  readonly hit: PhraseHit;
}

/** The same within a sentence, wherever that stands: which of its hits, with no excuse in the sentence itself. */
interface SentenceSuspicion {
  readonly open: OpenWording;
  /** Number of the hit in the sentence. */
  readonly hit: number;
}

const NONE: readonly never[] = [];

/**
 * The suspicions of each passage, kept as long as the passage is, and of each sentence, for letters share them. What depends on
 * the rest of the letter (roles, sections, the outcome) is asked later, of these few.
 */
export class Suspicions {
  readonly #bySet = new Map<SetId, OpenWording[]>();
  readonly #memo = new PassageMemo<readonly Suspicion[]>();
  readonly #ofSentence = new WeakMap<SentenceHits, readonly SentenceSuspicion[]>();

  constructor(pack: Pack) {
    for (const wording of pack.wordings) {
      if (wording.find.set === undefined) continue;
      const open = { wording, also: wording.also.filter(isOpen), unless: wording.unless.filter(isOpen) };
      const others = this.#bySet.get(wording.find.set);
      if (others) others.push(open);
      else this.#bySet.set(wording.find.set, [open]);
    }
  }

  /** Passages that have any. */
  readonly trait: PassageTrait = { has: (passage) => this.of(passage).length > 0 };

  /** The suspicions of a passage, sentence by sentence. */
  of(passage: Passage): readonly Suspicion[] {
    return this.#memo.of(passage, () => this.#inPassage(passage.reading));
  }

  #inPassage(reading: Reading): readonly Suspicion[] {
    const found: Suspicion[] = [];
    let before = 0;
    for (let sentence = 0; sentence < reading.hits.length; sentence++) {
      const hits = reading.hits[sentence];
      for (const { open, hit } of this.#inSentence(hits)) {
        const placed = hitAt(reading, sentence, before + hit);
        if (
          (placed.quoted && !open.wording.find.quoted) ||
          !mayStand(open.wording, 'stykke', (set) => occursIn(reading, set))
        )
          continue;
        found.push({ open, hit: placed });
      }
      before += hits.sets.length;
    }
    return found.length === 0 ? NONE : found;
  }

  #inSentence(hits: SentenceHits): readonly SentenceSuspicion[] {
    if (hits.sets.length === 0) return NONE;
    let known = this.#ofSentence.get(hits);
    if (!known) {
      known = this.#suspect(hits);
      this.#ofSentence.set(hits, known);
    }
    return known;
  }

  #suspect(hits: SentenceHits): readonly SentenceSuspicion[] {
    const found: SentenceSuspicion[] = [];
    for (const [set, wordings] of this.#bySet) {
      if (!hasBit(hits.present, set)) continue;
      const standing = wordings.filter(({ wording }) => mayStand(wording, 'sætning', (set) => hits.has(set)));
      if (standing.length === 0) continue;
      for (let hit = 0; hit < hits.sets.length; hit++)
        if (hits.sets[hit].includes(set)) for (const open of standing) found.push({ open, hit });
    }
    return found.length === 0 ? NONE : found;
  }
}

/** Whether it takes more than the passage to settle a condition. */
function isOpen({ scope, onlyIn, notIn }: Condition): boolean {
  return (scope !== 'sætning' && scope !== 'stykke') || onlyIn !== undefined || notIn !== undefined;
}

/** Whether the conditions of one scope that the passage can settle leave a wording standing. */
function mayStand({ also, unless }: Wording, scope: 'sætning' | 'stykke', occurs: (set: SetId) => boolean): boolean {
  const isSettled = (condition: Condition) => condition.scope === scope && !isOpen(condition);
  return (
    also.every((condition) => !isSettled(condition) || occurs(condition.set)) &&
    !unless.some((condition) => isSettled(condition) && occurs(condition.set))
  );
}

const ofPack = new WeakMap<Pack, Suspicions>();

/** The suspicions that a pack has of passages. */
export function suspicionsOf(pack: Pack): Suspicions {
  let known = ofPack.get(pack);
  if (!known) {
    known = new Suspicions(pack);
    ofPack.set(pack, known);
  }
  return known;
}
