import type { CitationEntity, SectionReference } from '../text/entities.ts';
import type { Provision } from '../text/provisions.ts';
import { formatCitation } from './format-citation.ts';

/** What an act is called: its id, and its names in uninflected form, abbreviations in capitals. */
export interface NamedAct {
  readonly id: string;
  readonly navne: readonly string[];
}

const ABBREVIATION = /^[A-ZÆØÅ]{2,4}(?:['’]?s)?$/;
/** `servicelovens`, `lov om social service`: a name and no more; not `den dagældende servicelovs`. */
const PLAIN_NAME = /^(?:lov om [\p{L} ]+|[\p{L}-]+|barnets lovs?)$/u;
/** The comma before `i` closes the deeper levels (`§ 41, stk. 2, i serviceloven`), and goes with them. */
const AFTER = /^,?(\s+(?:i|af)\s+)(.+)$/su;

/**
 * Writes another provision in the way that a citation is written: `servicelovens § 41` → `barnets lovs § 86`, `§ 41 i
 * serviceloven` → `§ 86 i barnets lov`, `SEL § 41` → `BL § 86`. What the citation says of stk. and nr. is left out, for the
 * other provision has its own.
 *
 * @param text the passage's text, which the entity's offsets count in
 * @returns nothing where the citation has several sections, or words that a new provision would make untrue
 */
export function restateCitation(
  text: string,
  { from, to, references, promulgation }: CitationEntity,
  act: NamedAct,
  provision: Provision,
): string | undefined {
  const [reference] = references;
  if (references.length !== 1 || reference.through !== undefined || promulgation || provision.first === undefined)
    return undefined;
  const before = text.slice(from, reference.from);
  const after = text.slice(reference.to, to);
  const section = sectionWords(text.slice(reference.from, reference.to), provision);
  if (before.trim() !== '' && after === '') {
    const name = before.trimEnd();
    const renamed = rename(name, act);
    return renamed && renamed + before.slice(name.length) + section;
  }
  const [, link, name] = AFTER.exec(after) ?? [];
  const renamed = before === '' && name !== undefined ? rename(name, act) : undefined;
  return renamed && section + (section.includes(',') ? ',' : '') + link + renamed;
}

/** The citation's own sign, with the other provision's number. */
function sectionWords(cited: string, { first = '', stk, nr }: Provision): string {
  const sign = /^[^\d]*/.exec(cited)?.[0] ?? '';
  const reference: SectionReference = { section: first, stk, nr, from: 0, to: 0 };
  return sign + formatCitation({ reference }).replace(/^§ /, '');
}

/** The act's name in the form of the old one: abbreviation, genitive, capital letter. */
function rename(old: string, { id, navne }: NamedAct): string | undefined {
  if (ABBREVIATION.test(old)) return ABBREVIATION.test(id) ? id : undefined;
  if (!PLAIN_NAME.test(old.toLowerCase())) return undefined;
  const name = navne[0];
  const genitive = /[^s]s$/.test(old) && !/^lov om /i.test(old) ? `${name}s` : name;
  return old.charAt(0) === old.charAt(0).toLowerCase()
    ? genitive
    : genitive.charAt(0).toUpperCase() + genitive.slice(1);
}
