import type { Decision } from '../decision/decision.ts';
import type { SectionReference } from '../text/entities.ts';
import { coversReference, type Provision, parseProvision } from '../text/provisions.ts';

/** The sections that a decision rests on, by the act that they are in. */
export class Basis {
  readonly #byAct = new Map<string | undefined, Map<string, SectionReference>>();

  /** The front matter's `bestemmelse` wins over what the text cites. */
  constructor({ citations, frontMatter }: Decision) {
    const stated = frontMatter.bestemmelser.map(parseProvision).filter((provision) => provision !== undefined);
    if (stated.length === 0) for (const { act, reference } of citations) this.#add(act, reference);
    for (const { act, first, through, stk, nr } of stated)
      if (first !== undefined) this.#add(act, { section: first, through, stk, nr, from: 0, to: 0 });
  }

  /** Whether one of them falls under a provision that a rule names. */
  includes(provision: Provision): boolean {
    if (provision.act !== undefined) return this.#includes(provision, provision.act);
    for (const act of this.#byAct.keys()) if (this.#includes(provision, act)) return true;
    return false;
  }

  #includes(provision: Provision, act: string | undefined): boolean {
    for (const reference of this.#byAct.get(act)?.values() ?? [])
      if (coversReference(provision, act, reference)) return true;
    return false;
  }

  /** A section that is cited a hundred times is one. */
  #add(act: string | undefined, reference: SectionReference): void {
    const { section, through, stk, nr } = reference;
    const ofAct = this.#byAct.get(act) ?? new Map<string, SectionReference>();
    this.#byAct.set(act, ofAct);
    const isPlain = through === undefined && stk === undefined && nr === undefined;
    ofAct.set(isPlain ? section : `${section}|${through}|${stk}|${nr}`, reference);
  }
}
