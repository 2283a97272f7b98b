import type { SetId } from '../phrase/reading.ts';
import { emptyBits, forEachBit, hasBit, haveSameBits, type SetBits, setBit, unsetBit } from '../phrase/set-bits.ts';
import type { PassageChange } from './letter.ts';
import type { PlacedPassage } from './read-unit.ts';
import type { Structure } from './sections.ts';
import type { Role } from './vocabulary.ts';

/** How many passages have each set, and which sets any has. */
interface Sum {
  readonly counts: Uint32Array;
  readonly present: SetBits;
}

/** Which phrase sets occur in the passages of each role. Most questions about a letter are answered by these few words of bits. */
export class SetsByRole {
  readonly #byRole = new Map<Role | undefined, Sum>();
  readonly #passages: readonly PlacedPassage[];
  readonly #roles: Structure['roles'];
  #version = 0;

  constructor(passages: readonly PlacedPassage[], { roles }: Structure) {
    this.#passages = passages;
    this.#roles = roles;
    for (let index = 0; index < passages.length; index++) this.#add(index);
  }

  /**
   * Whether a set occurs in a passage of a role that `allowed` lets through.
   *
   * @throws Error where the set is only asked for of sentences and passages, which must not look like none
   */
  occurs(set: SetId, allowed: (role: Role | undefined) => boolean): boolean {
    if (this.#passages.length > 0 && hasBit(this.#passages[0].passage.reading.asked, set))
      throw new Error(`Set ${set} is only asked for of sentences and passages.`);
    for (const [role, { present }] of this.#byRole) if (hasBit(present, set) && allowed(role)) return true;
    return false;
  }

  /** Takes in that as many passages as were removed came in their place; the roles are the same. */
  replace({ first, removed, added }: PassageChange): void {
    const gone = removed.map(({ passage }) => passage.reading.present);
    const come = (i: number) => this.#passages[first + i].passage.reading.present;
    const isSame = (i: number) => i < added && i < gone.length && haveSameBits(gone[i], come(i));
    // What came before what went: a set that both have is never missing in between.
    for (let i = 0; i < added; i++) if (!isSame(i)) this.#add(first + i);
    for (const [i, { passage }] of removed.entries()) {
      if (isSame(i)) continue;
      const sum = this.#byRole.get(this.#roles[first + i]);
      if (!sum) continue;
      forEachBit(passage.reading.present, (set) => {
        if (--sum.counts[set] > 0) return;
        unsetBit(sum.present, set);
        this.#version++;
      });
    }
  }

  /** Rises whenever an answer of `occurs` may have become another. */
  get version(): number {
    return this.#version;
  }

  #add(index: number): void {
    const { present, hitPlaces } = this.#passages[index].passage.reading;
    if (hitPlaces.length === 0) return;
    const sum = this.#sumOf(this.#roles[index], present.length * 32);
    forEachBit(present, (set) => {
      if (sum.counts[set]++ > 0) return;
      setBit(sum.present, set);
      this.#version++;
    });
  }

  #sumOf(role: Role | undefined, sets: number): Sum {
    let sum = this.#byRole.get(role);
    if (!sum) {
      sum = { counts: new Uint32Array(sets), present: emptyBits(sets) };
      this.#byRole.set(role, sum);
    }
    return sum;
  }
}
