import type { Decision } from '../decision/decision.ts';
import type { SectionReference } from '../text/entities.ts';
import { coversReference, type Provision, parseProvision } from '../text/provisions.ts';

/** `BPA (§ 96): du har fået et skema`: what the citizen may have as well is no basis, unless nothing else is cited. */
function restsOn(citations: Decision['citations']): Decision['citations'] {
  const own = citations.filter(({ role }) => role !== 'andre-muligheder');
  return own.length > 0 ? own : citations;
}

/** The sections that a decision rests on, by the act that they are in. */
export class Basis {
  readonly #byAct = new Map<string | undefined, SectionReference[]>();

  /** The front matter's `bestemmelse` wins over what the text cites. */
  constructor({ citations, frontMatter }: Decision) {
    const stated = frontMatter.bestemmelser.map(parseProvision).filter((provision) => provision !== undefined);
    if (stated.length === 0) for (const { act, reference } of restsOn(citations)) this.#add(act, reference);
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
    return this.#byAct.get(act)?.some((reference) => coversReference(provision, act, reference)) ?? false;
  }

  #add(act: string | undefined, reference: SectionReference): void {
    const ofAct = this.#byAct.get(act);
    if (ofAct) ofAct.push(reference);
    else this.#byAct.set(act, [reference]);
  }
}
