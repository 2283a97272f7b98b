import type { Person } from '../../pack/vocabulary.ts';
import { parseProvision } from '../../text/provisions.ts';

/**
 * Acts that are for children or for adults alone, as letters are read (`decision/decision.ts`): a letter that cites barnets lov is
 * a child's, one that cites ældreloven is an adult's. Serviceloven is neither's alone, for BL § 90 makes rules of it apply to children.
 */
const persons: Readonly<Record<string, Person>> = { BL: 'barn', ÆL: 'voksen' };

/** Whom the act of a provision is for, where it is for them alone. */
export function personOfAct(provision: string): Person | undefined {
  const act = parseProvision(provision)?.act;
  return act === undefined ? undefined : persons[act];
}
