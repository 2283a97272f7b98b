import type { SectionReference } from '../text/entities.ts';

/** `SEL § 112, stk. 1, nr. 3`; an act that is not known is left out. */
export function formatCitation({
  act,
  reference,
}: {
  readonly act?: string;
  readonly reference: SectionReference;
}): string {
  const { section, through, stk, nr, litra, pkt } = reference;
  const parts = [`${act ? `${act} ` : ''}${through ? `§§ ${section}-${through}` : `§ ${section}`}`];
  if (stk !== undefined) parts.push(`stk. ${stk}`);
  if (nr !== undefined) parts.push(`nr. ${nr}`);
  if (litra !== undefined) parts.push(`litra ${litra}`);
  if (pkt !== undefined) parts.push(`${pkt}. pkt.`);
  return parts.join(', ');
}
