import { PassageMemo } from '../decision/memo.ts';
import type { Passage } from '../decision/passage.ts';
import type { Condition, Pack, Wording } from '../pack/pack.ts';
import { hitsOf, occursIn, type PhraseHit, type Reading, type SetId } from '../phrase/reading.ts';

/** A wording with the conditions that the passage alone cannot settle: those that ask for a role, a section or the letter. */
export interface OpenWording {
  readonly wording: Wording;
  readonly also: readonly Condition[];
  readonly unless: readonly Condition[];
}

const NONE: readonly PhraseHit[] = [];

/** Where a wording's phrases raise suspicion; of each passage it is kept as long as the passage is. */
export class Suspicions {
  readonly open: OpenWording;
  /** The wording's phrases. */
  readonly set: SetId;
  readonly #memo = new PassageMemo<readonly PhraseHit[]>();

  constructor(wording: Wording, set: SetId) {
    this.open = { wording, also: wording.also.filter(isOpen), unless: wording.unless.filter(isOpen) };
    this.set = set;
  }

  /**
   * The wording's phrases that a passage leaves standing, first to last: nothing in it excuses them, and what the wording needs
   * beside them is there.
   */
  standingIn(passage: Passage): readonly PhraseHit[] {
    return this.#memo.of(passage, () => this.#find(passage.reading));
  }

  #find(reading: Reading): readonly PhraseHit[] {
    const { wording } = this.open;
    const standing = hitsOf(reading, this.set).filter(
      ({ quoted, sentence }) =>
        (!quoted || wording.find.quoted) &&
        mayStand(wording, 'sætning', (set) => reading.hits[sentence].has(set)) &&
        mayStand(wording, 'stykke', (set) => occursIn(reading, set)),
    );
    return standing.length === 0 ? NONE : standing;
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

const ofPack = new WeakMap<Pack, readonly Suspicions[]>();

/** The wordings of a pack that phrases look for. */
export function suspicionsOf(pack: Pack): readonly Suspicions[] {
  let known = ofPack.get(pack);
  if (!known) {
    known = pack.wordings.flatMap((wording) =>
      wording.find.set === undefined ? [] : [new Suspicions(wording, wording.find.set)],
    );
    ofPack.set(pack, known);
  }
  return known;
}
