import type { SectionNumber, SectionReference } from './entities.ts';

/** A provision as rules name it: `SEL § 95-96`, `BL § 90, nr. 4`, `BL` (any section of the act). */
export interface Provision {
  readonly act?: string;
  readonly first?: SectionNumber;
  readonly through?: SectionNumber;
  readonly stk?: number;
  readonly nr?: number;
}

const SECTION = String.raw`(\d{1,3}(?: ?[a-zæøå])?)`;
const PROVISION = new RegExp(
  String.raw`^(?:([\p{Lu}][\p{L}]*|[\p{Ll}][\p{L}-]+))?\s*(?:§{1,2}\s*${SECTION}(?:\s*-\s*${SECTION})?)?(?:,\s*stk\.\s*(\d+))?(?:,\s*nr\.\s*(\d+))?$`,
  'u',
);

/**
 * Reads a provision as rule files write it.
 *
 * @returns undefined where the text is no provision, so that the caller can say where the file is wrong
 */
export function parseProvision(text: string): Provision | undefined {
  const match = PROVISION.exec(text.trim());
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  const [, act, first, through, stk, nr] = match;
  return {
    act,
    first: first && normalizeSection(first),
    through: through && normalizeSection(through),
    stk: stk ? Number(stk) : undefined,
    nr: nr ? Number(nr) : undefined,
  };
}

/** `3a` → `3 a`, as the statutes print it. */
export function normalizeSection(section: string): SectionNumber {
  const match = /^(\d+)\s*([a-zæøå]?)$/.exec(section.trim().toLowerCase());
  return match ? (match[2] ? `${match[1]} ${match[2]}` : match[1]) : section.trim();
}

const danish = new Intl.Collator('da');

/** Orders sections as the statutes do: 3, 3 a, 3 b, 4. Negative when `a` comes first. */
export function compareSections(a: SectionNumber, b: SectionNumber): number {
  return a === b ? 0 : Number.parseInt(a, 10) - Number.parseInt(b, 10) || danish.compare(a, b);
}

/** Whether a cited section falls under a provision that a rule names. `act` is the act that the citation means, if known. */
export function coversReference(provision: Provision, act: string | undefined, reference: SectionReference): boolean {
  if (provision.act !== undefined && provision.act !== act) return false;
  if (provision.first === undefined) return true;
  const last = provision.through ?? provision.first;
  const citedLast = reference.through ?? reference.section;
  if (compareSections(reference.section, last) > 0 || compareSections(citedLast, provision.first) < 0) return false;
  if (provision.stk !== undefined && reference.stk !== undefined && provision.stk !== reference.stk) return false;
  return provision.nr === undefined || reference.nr === undefined || provision.nr === reference.nr;
}
