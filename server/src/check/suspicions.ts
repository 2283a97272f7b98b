import { PassageMemo } from '../decision/memo.ts';
import type { Passage } from '../decision/passage.ts';
import type { Pack, Wording } from '../pack/pack.ts';
import { occursInSentence, type PhraseHit, type Reading, type SetId } from '../phrase/phrase-book.ts';
import { hasBit } from '../phrase/set-bits.ts';

/** A wording's phrase in a passage that nothing in the passage itself excuses. */
export interface Suspicion {
  readonly wording: Wording;
  readonly hit: PhraseHit;
}

const NONE: readonly Suspicion[] = [];

/**
 * The suspicions of each passage, kept as long as the passage is. What depends on the rest of the letter (roles, sections,
 * the outcome) is asked later, of these few.
 */
export class Suspicions {
  readonly #bySet = new Map<SetId, Wording[]>();
  readonly #memo = new PassageMemo<readonly Suspicion[]>();

  constructor(pack: Pack) {
    for (const wording of pack.wordings) {
      if (wording.find.set === undefined) continue;
      const others = this.#bySet.get(wording.find.set);
      if (others) others.push(wording);
      else this.#bySet.set(wording.find.set, [wording]);
    }
  }

  /** The suspicions of a passage, first to last. */
  of(passage: Passage): readonly Suspicion[] {
    return this.#memo.of(passage, () => this.#find(passage));
  }

  #find({ reading }: Passage): readonly Suspicion[] {
    const found: Suspicion[] = [];
    for (const [set, wordings] of this.#bySet) {
      if (!hasBit(reading.present, set)) continue;
      for (const hit of reading.hits) {
        if (!hit.sets.includes(set)) continue;
        for (const wording of wordings) {
          if (hit.quoted && !wording.find.quoted) continue;
          if (!isExcusedHere(wording, hit, reading)) found.push({ wording, hit });
        }
      }
    }
    return found.length === 0 ? NONE : found;
  }
}

/** Excuses that hold whatever the passage's role is. */
function isExcusedHere(wording: Wording, { sentence }: PhraseHit, reading: Reading): boolean {
  return wording.unless.some(({ scope, set, onlyIn, notIn }) => {
    if (onlyIn || notIn) return false;
    if (scope === 'stykke') return hasBit(reading.present, set);
    return scope === 'sætning' && occursInSentence(reading, set, sentence);
  });
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
