import type { Pack, Rule } from '../pack/pack.ts';
import type { FileOf } from '../pack/schema.ts';
import { coversReference, type Provision, parseProvision } from '../text/provisions.ts';

/** Which principle decisions and rules of the pack name a section or a principle decision. */

/** Principle decisions whose source names the section: those in force first, discarded ones last. */
export function principlesAbout(pack: Pack, act: string, section: string): FileOf<'principper'>[] {
  const order = ['gældende', 'ukendt', 'kasseret'];
  return [...pack.principles.values()]
    .filter(({ bestemmelser }) => bestemmelser.some((text) => namesSection(parseProvision(text), act, section)))
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
}

/** Rules that rest on the section, or that are for decisions made under it. */
export function rulesAbout(pack: Pack, act: string, section: string): Rule[] {
  return rulesOf(pack).filter(
    ({ legalBasis, applies }) =>
      legalBasis.some((text) => namesSection(parseProvision(text), act, section)) ||
      applies.provisions?.some((provision) => namesSection(provision, act, section)),
  );
}

/** Rules that rest on the principle decision. */
export function rulesOn(pack: Pack, principle: string): Rule[] {
  return rulesOf(pack).filter(({ practice }) => practice.some((text) => text.trim() === principle));
}

const rulesOf = ({ requirements, wordings }: Pack): Rule[] => [...requirements, ...wordings];

/** Only a provision that names sections of the act: one that names the act alone is about each of them a little. */
function namesSection(provision: Provision | undefined, act: string, section: string): boolean {
  if (provision?.act === undefined || provision.first === undefined) return false;
  return coversReference(provision, act, { section, from: 0, to: 0 });
}
