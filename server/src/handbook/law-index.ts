import { type Edition, editionDay } from '../pack/editions.ts';
import type { Pack, Rule } from '../pack/pack.ts';
import type { FileOf } from '../pack/schema.ts';
import { compareSections, coversReference, type Provision, parseProvision } from '../text/provisions.ts';

/** What the pack holds about an act, a section or a principle decision. */

/** The sections of an act, in its order: those that are described, and those that stand in an edition that has been read. */
export function sectionsOf(pack: Pack, act: string): string[] {
  const described = Object.keys(pack.acts.get(act)?.paragraffer ?? {});
  return [...new Set([...described, ...(pack.editions.get(act)?.sections ?? [])])].sort(compareSections);
}

/** The sections of an act from one to another, both included. */
export function sectionsBetween(pack: Pack, act: string, first: string, last: string): string[] {
  return sectionsOf(pack, act).filter(
    (number) => compareSections(number, first) >= 0 && compareSections(number, last) <= 0,
  );
}

/** The edition of an act that shows the law of a day; nothing where none has been read that is old enough. */
export function editionOn(pack: Pack, act: string, date: string): Edition | undefined {
  return pack.editions.get(act)?.all.findLast((edition) => editionDay(edition) <= date);
}

/** The edition to read a section in on a day, where that is not the newest: the last by then that has it. */
export function olderEditionWith(pack: Pack, act: string, section: string, date: string): Edition | undefined {
  const editions = pack.editions.get(act);
  const history = editions?.historyOf(section);
  const edition = editions?.all.findLast((e, index) => history?.[index] !== undefined && editionDay(e) <= date);
  return edition === editions?.newest ? undefined : edition;
}

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
