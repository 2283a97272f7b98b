import type { PassageChange } from './letter.ts';
import type { Passage } from './passage.ts';
import { textOf } from './passage-index.ts';
import type { PlacedPassage } from './read-unit.ts';
import type { Structure } from './sections.ts';
import type { Role } from './vocabulary.ts';

/** Numbers that a passage has, which can be added up over a letter. Made once for a pack. */
export interface PassageMeasure {
  /** So many numbers. */
  readonly size: number;
  /**
   * The numbers of a passage, kept as long as the passage is. They depend on its text and its role alone.
   *
   * @param text gives the passage's text
   */
  readonly of: (passage: Passage, role: Role | undefined, text: () => string) => Float64Array;
}

type TotalsOfRoles = Map<Role | undefined, Float64Array>;

/**
 * What the passages of each role measure in all. Going over all passages is done once a letter and measure; an edit takes out what it
 * removed and adds what it put in.
 */
export class TotalsByRole {
  readonly #passages: readonly PlacedPassage[];
  readonly #roles: Structure['roles'];
  readonly #known = new Map<PassageMeasure, TotalsOfRoles>();
  /** The letter's text, in which the passages stand. */
  text: string;

  constructor(passages: readonly PlacedPassage[], { roles }: Structure, text: string) {
    this.#passages = passages;
    this.#roles = roles;
    this.text = text;
  }

  /** What the passages measure in all, of the roles that `allowed` lets through. */
  of(measure: PassageMeasure, allowed: (role: Role | undefined) => boolean): Float64Array {
    const totals = new Float64Array(measure.size);
    for (const [role, ofRole] of this.#totalsOf(measure)) if (allowed(role)) add(totals, ofRole);
    return totals;
  }

  /** Takes in that as many passages as were removed came in their place; the roles are the same. */
  replace({ first, removed, added }: PassageChange): void {
    for (const [measure, totals] of this.#known) {
      for (const [i, placed] of removed.entries()) this.#add(totals, measure, placed, first + i, -1);
      for (let i = first; i < first + added; i++) this.#add(totals, measure, this.#passages[i], i, 1);
    }
  }

  #totalsOf(measure: PassageMeasure): TotalsOfRoles {
    let totals = this.#known.get(measure);
    if (!totals) {
      totals = new Map();
      for (const [i, placed] of this.#passages.entries()) this.#add(totals, measure, placed, i, 1);
      this.#known.set(measure, totals);
    }
    return totals;
  }

  #add(totals: TotalsOfRoles, measure: PassageMeasure, placed: PlacedPassage, index: number, sign: 1 | -1): void {
    const role = this.#roles[index];
    let ofRole = totals.get(role);
    if (!ofRole) {
      ofRole = new Float64Array(measure.size);
      totals.set(role, ofRole);
    }
    add(
      ofRole,
      measure.of(placed.passage, role, () => textOf(placed, this.text)),
      sign,
    );
  }
}

/** Adds numbers to those of a sum, or takes them out. */
export function add(to: Float64Array, numbers: Float64Array, sign: 1 | -1 = 1): void {
  for (let i = 0; i < to.length; i++) to[i] += sign * numbers[i];
}
