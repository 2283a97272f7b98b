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

/** A wording's phrase in a sentence, wherever that stands. */
class SentenceSuspicion {
  readonly open: OpenWording;
  /** Number of the hit in the sentence. */
  readonly hit: number;
  readonly #hits: SentenceHits;
  #stands: boolean | undefined;

  constructor(open: OpenWording, hit: number, hits: SentenceHits) {
    this.open = open;
    this.hit = hit;
    this.#hits = hits;
  }

  /** Whether the sentence itself leaves it standing. */
  get stands(): boolean {
    this.#stands ??= mayStand(this.open.wording, 'sætning', (set) => this.#hits.has(set));
    return this.#stands;
  }
}

/** A wording's phrase in a passage. */
export class Suspicion {
  readonly open: OpenWording;
  readonly hit: PhraseHit;
  readonly #inSentence: SentenceSuspicion;
  readonly #reading: Reading;
  #stands: boolean | undefined;

  constructor(inSentence: SentenceSuspicion, hit: PhraseHit, reading: Reading) {
    this.open = inSentence.open;
    this.hit = hit;
    this.#inSentence = inSentence;
    this.#reading = reading;
  }

  /**
   * Whether the passage leaves it standing: nothing in it excuses the wording, and what the wording needs beside it is there.
   * Worked out when it is asked for, for most wordings have no say in most letters; then kept with the passage.
   */
  get stands(): boolean {
    this.#stands ??=
      this.#inSentence.stands && mayStand(this.open.wording, 'stykke', (set) => occursIn(this.#reading, set));
    return this.#stands;
  }
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
      for (const suspicion of this.#inSentence(hits)) {
        const placed = hitAt(reading, sentence, before + suspicion.hit);
        if (placed.quoted && !suspicion.open.wording.find.quoted) continue;
        found.push(new Suspicion(suspicion, placed, reading));
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
      for (let hit = 0; hit < hits.sets.length; hit++)
        if (hits.sets[hit].includes(set))
          for (const open of wordings) found.push(new SentenceSuspicion(open, hit, hits));
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
