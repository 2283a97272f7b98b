import { PassageMemo } from '../decision/memo.ts';
import type { Passage } from '../decision/passage.ts';
import type { Condition, Pack, Wording } from '../pack/pack.ts';
import { hitsOf, occursIn, type PhraseHit, type Reading, type SetId } from '../phrase/reading.ts';
import { NEEDLESS_WAIVER } from './named/waiver-checks.ts';

/** A wording with the conditions that the passage alone cannot settle: those that ask for a role, a section or the letter. */
export interface OpenWording {
  readonly wording: Wording;
  readonly also: readonly Condition[];
  readonly unless: readonly Condition[];
  /** Those of them that ask for the whole letter. */
  readonly onLetter: { readonly also: readonly Condition[]; readonly unless: readonly Condition[] };
}

const isOnLetter = ({ scope }: Condition) => scope === 'brev';

const NONE: readonly PhraseHit[] = [];

/** Where a wording's phrases raise suspicion; of each passage it is kept as long as the passage is. */
export class Suspicions {
  readonly open: OpenWording;
  /** The wording's phrases. */
  readonly set: SetId;
  readonly #memo = new PassageMemo<readonly PhraseHit[]>();

  constructor(wording: Wording, set: SetId) {
    const [also, unless] = [wording.also.filter(isOpen), wording.unless.filter(isOpen)];
    const onLetter = { also: also.filter(isOnLetter), unless: unless.filter(isOnLetter) };
    this.open = { wording, also, unless, onLetter };
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

/** The wordings of a pack by how they are looked for. */
export interface WordingsOfPack {
  /** By phrases. */
  readonly phrased: readonly Suspicions[];
  /** By a named check, and by the one that has to come when all others have been. */
  readonly checked: readonly Wording[];
  readonly checkedLast: readonly Wording[];
}

const ofPack = new WeakMap<Pack, WordingsOfPack>();

/** The wordings of a pack; the same lists each time. */
export function wordingsOf(pack: Pack): WordingsOfPack {
  let known = ofPack.get(pack);
  if (!known) {
    const checked = pack.wordings.filter(({ find }) => find.check !== undefined);
    const isLast = ({ find }: Wording) => find.check === NEEDLESS_WAIVER;
    known = {
      phrased: pack.wordings.flatMap((wording) =>
        wording.find.set === undefined ? [] : [new Suspicions(wording, wording.find.set)],
      ),
      checked: checked.filter((wording) => !isLast(wording)),
      checkedLast: checked.filter(isLast),
    };
    ofPack.set(pack, known);
  }
  return known;
}
