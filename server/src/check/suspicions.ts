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

/** A wording's phrase in a passage. */
export class Suspicion {
  readonly hit: PhraseHit;
  readonly #wording: Wording;
  readonly #reading: Reading;
  #stands: boolean | undefined;

  constructor(wording: Wording, hit: PhraseHit, reading: Reading) {
    this.#wording = wording;
    this.hit = hit;
    this.#reading = reading;
  }

  /**
   * Whether the passage leaves it standing: nothing in it excuses the wording, and what the wording needs beside it is there.
   * Worked out when it is asked for; then kept with the passage.
   */
  get stands(): boolean {
    this.#stands ??=
      mayStand(this.#wording, 'sætning', (set) => this.#reading.hits[this.hit.sentence].has(set)) &&
      mayStand(this.#wording, 'stykke', (set) => occursIn(this.#reading, set));
    return this.#stands;
  }
}

const NONE: readonly Suspicion[] = [];

/** Where a wording's phrases raise suspicion; of each passage it is kept as long as the passage is. */
export class Suspicions {
  readonly open: OpenWording;
  /** The wording's phrases. */
  readonly set: SetId;
  readonly #memo = new PassageMemo<readonly Suspicion[]>();

  constructor(wording: Wording, set: SetId) {
    this.open = { wording, also: wording.also.filter(isOpen), unless: wording.unless.filter(isOpen) };
    this.set = set;
  }

  /** The suspicions in a passage, first to last. */
  of(passage: Passage): readonly Suspicion[] {
    return this.#memo.of(passage, () => this.#find(passage.reading));
  }

  #find(reading: Reading): readonly Suspicion[] {
    const { wording } = this.open;
    const found = hitsOf(reading, this.set).filter(({ quoted }) => !quoted || wording.find.quoted);
    return found.length === 0 ? NONE : found.map((hit) => new Suspicion(wording, hit, reading));
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
