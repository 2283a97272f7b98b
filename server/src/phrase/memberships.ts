import type { SetId } from './reading.ts';
import { emptyBits, type SetBits, setBit } from './set-bits.ts';

/** A set that a pattern's hit counts for, unless one of the guards occurs in the same sentence. */
interface Guarded {
  readonly set: SetId;
  readonly guards: readonly SetId[];
}

interface PhraseSet {
  /** It is looked for only where somebody asks. */
  readonly asked: boolean;
  /** A hit of this set strikes out the hits in the same sentence. */
  readonly except?: SetId;
  readonly includes: readonly SetId[];
  readonly includedBy: SetId[];
}

/** Sets of one pattern: always, and where no exception stands. */
interface PatternSets {
  readonly plain: readonly SetId[];
  readonly guarded: readonly Guarded[];
  /** All exceptions of the guarded sets. */
  readonly guards: readonly SetId[];
  /** Both, for the many sentences without any exception. */
  readonly all: readonly SetId[];
  /** A hit of the pattern may be an exception for some set. */
  readonly mayStrike: boolean;
}

const NONE: readonly (readonly SetId[])[] = [];

/** Which sets a pattern's hit counts for: its own, and those that include them, less what exceptions strike out. */
export class Memberships {
  readonly #sets: PhraseSet[] = [];
  readonly #direct: SetId[][] = [];
  /** Sets of each pattern, and those among them that are looked for everywhere. */
  #all: PatternSets[] = [];
  #everywhere: PatternSets[] = [];
  #askedSets: SetBits = emptyBits(0);

  /** Number of sets. */
  get size(): number {
    return this.#sets.length;
  }

  /** Adds a set; what it includes and its exception were added before it. */
  addSet(includes: readonly SetId[], except: SetId | undefined, asked: boolean): SetId {
    const id = this.#sets.push({ asked, except, includes, includedBy: [] }) - 1;
    for (const included of includes) this.#sets[included].includedBy.push(id);
    return id;
  }

  /** Makes a pattern count for a set. */
  addPattern(pattern: number, set: SetId): void {
    this.#direct[pattern] ??= [];
    this.#direct[pattern].push(set);
  }

  /** Works out the sets of each pattern. To be called once, after the last addition. */
  seal(): void {
    const everywhere = this.#setsEverywhere();
    this.#askedSets = emptyBits(this.size);
    for (let set = 0; set < this.size; set++) if (!everywhere.has(set)) setBit(this.#askedSets, set);
    const strikers = new Set(this.#sets.flatMap(({ except }) => except ?? []));
    const above = this.#sets.map((_, set) => this.#above(set, []));
    for (let pattern = 0; pattern < this.#direct.length; pattern++) {
      // A pattern of a set that could not be read counts for none.
      const reached = (this.#direct[pattern] ?? []).flatMap((set) => above[set]);
      this.#all.push(patternSets(reached, strikers));
      this.#everywhere.push(
        patternSets(
          reached.filter(({ set }) => everywhere.has(set)),
          strikers,
        ),
      );
    }
  }

  /** Sets that are looked for only where somebody asks. */
  get askedSets(): SetBits {
    return this.#askedSets;
  }

  /** Where a pattern is looked for; nowhere, if no set has it. */
  reachOf(pattern: number): 'everywhere' | 'asked' | 'nowhere' {
    if (this.#everywhere[pattern]?.all.length > 0) return 'everywhere';
    return this.#all[pattern]?.all.length > 0 ? 'asked' : 'nowhere';
  }

  /** The sets that are not only asked for, with all that decides about their hits. */
  #setsEverywhere(): Set<SetId> {
    const found = new Set<SetId>();
    const add = (id: SetId) => {
      if (found.has(id)) return;
      found.add(id);
      const { includes, except } = this.#sets[id];
      includes.forEach(add);
      if (except !== undefined) add(except);
    };
    for (const [id, { asked }] of this.#sets.entries()) if (!asked) add(id);
    return found;
  }

  /** A set and those that include it, with the exceptions on the way. */
  #above(set: SetId, guards: readonly SetId[]): Guarded[] {
    const { except, includedBy } = this.#sets[set];
    const own = except === undefined ? guards : [...guards, except];
    return [{ set, guards: own }, ...includedBy.flatMap((parent) => this.#above(parent, own))];
  }

  /**
   * The sets that each hit of a sentence counts for.
   *
   * @param patterns the pattern of each hit in the sentence
   * @param which all sets (then `patterns` must have the hits of all patterns), or those that are looked for everywhere
   */
  setsOf(patterns: readonly number[], which: 'all' | 'everywhere'): readonly (readonly SetId[])[] {
    if (patterns.length === 0) return NONE;
    const known = which === 'all' ? this.#all : this.#everywhere;
    let strikes = false;
    for (const pattern of patterns) strikes ||= known[pattern].mayStrike;
    if (!strikes) return patterns.map((pattern) => known[pattern].all);
    const struck = new Map<SetId, boolean>();
    const occurs = (guard: SetId) => this.#occurs(guard, patterns, struck);
    return patterns.map((pattern) => {
      const { plain, guarded, guards, all } = known[pattern];
      if (!guards.some(occurs)) return all;
      const left = guarded.filter((g) => !g.guards.some(occurs));
      return [...plain, ...new Set(left.map(({ set }) => set))];
    });
  }

  /**
   * Whether a set has a hit in the sentence. An exception was added before what it guards, so this ends. A set that is looked
   * for everywhere has its exceptions among those too, so that the hits of their patterns are enough.
   */
  #occurs(set: SetId, patterns: readonly number[], known: Map<SetId, boolean>): boolean {
    let occurs = known.get(set);
    if (occurs === undefined) {
      occurs = patterns.some((pattern) => {
        const { plain, guarded, all } = this.#all[pattern];
        if (!all.includes(set)) return false;
        if (plain.includes(set)) return true;
        return guarded.some((g) => g.set === set && !g.guards.some((guard) => this.#occurs(guard, patterns, known)));
      });
      known.set(set, occurs);
    }
    return occurs;
  }
}

/** @param reached the sets that a pattern counts for, with the exceptions on the way */
function patternSets(reached: readonly Guarded[], strikers: ReadonlySet<SetId>): PatternSets {
  const plain = [...new Set(reached.filter(({ guards }) => guards.length === 0).map(({ set }) => set))];
  const guarded = reached.filter(({ set }) => !plain.includes(set));
  const all = [...new Set(reached.map(({ set }) => set))];
  const guards = [...new Set(guarded.flatMap((g) => g.guards))];
  return { plain, guarded, guards, all, mayStrike: all.some((set) => strikers.has(set)) };
}
