import type { Circumstances } from '../decision/decision.ts';
import type { Pack, Requirement, Rule } from '../pack/pack.ts';
import { applies } from './applies.ts';
import type { Evidence } from './evidence.ts';

/**
 * What a letter's circumstances alone decide: which rules apply, and which requirements it meets by what it says. Kept as long
 * as the circumstances are, for most keystrokes leave them as they were.
 */
export class Verdicts {
  /** The day whose law they hold for. */
  readonly #date: string;
  readonly #applying = new Map<Rule, boolean>();
  readonly #met = new Map<Requirement, boolean>();
  readonly #wanted = new Map<readonly unknown[], readonly unknown[]>();

  constructor(date: string) {
    this.#date = date;
  }

  /** Whether a rule applies to the letter. */
  applies(rule: Rule, evidence: Evidence): boolean {
    let known = this.#applying.get(rule);
    if (known === undefined) {
      known = applies(rule.applies, evidence, this.#date);
      this.#applying.set(rule, known);
    }
    return known;
  }

  /**
   * Some of a list.
   *
   * @param all the same list each time, and the same question
   * @param isWanted must look at nothing but the circumstances
   */
  among<T>(all: readonly T[], isWanted: (one: T) => boolean): readonly T[] {
    const known = this.#wanted.get(all) as readonly T[] | undefined;
    if (known) return known;
    const wanted = all.filter(isWanted);
    this.#wanted.set(all, wanted);
    return wanted;
  }

  /**
   * Whether a requirement is met.
   *
   * @param find must look at nothing but the circumstances
   */
  meets(requirement: Requirement, find: () => boolean): boolean {
    let known = this.#met.get(requirement);
    if (known === undefined) {
      known = find();
      this.#met.set(requirement, known);
    }
    return known;
  }

  static of(circumstances: Circumstances, pack: Pack, date: string): Verdicts {
    const known = kept.get(circumstances);
    if (known?.pack === pack && known.date === date) return known.verdicts;
    const verdicts = new Verdicts(date);
    kept.set(circumstances, { pack, date, verdicts });
    return verdicts;
  }
}

const kept = new WeakMap<Circumstances, { readonly pack: Pack; readonly date: string; readonly verdicts: Verdicts }>();
