import { type Passage, PSEUDO_HEADING } from './passage.ts';
import type { PlacedPassage } from './read-unit.ts';
import { COMPLAINT, LETTERHEAD, RESULT, type Role, RULES, TITLE } from './vocabulary.ts';

/** A part of the letter under one heading, or without heading. Numbers are indexes into the letter's passages. */
export interface Section {
  readonly role?: Role;
  /** Passage that is its heading. */
  readonly heading?: number;
  readonly level: number;
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
}

export interface Structure {
  readonly sections: readonly Section[];
  /** Role of each passage: its section's where the heading tells, else its own content's. */
  readonly roles: readonly (Role | undefined)[];
  /** Section of each passage. */
  readonly sectionOf: Int32Array;
  /** Passage that is the letter's title, or -1. */
  readonly title: number;
}

interface OpenSection {
  role?: Role;
  heading?: number;
  level: number;
  first: number;
  /** It began inside a block of quoted text, and ends with that. */
  inQuote?: boolean;
}

/** Divides a letter into sections and gives each passage its role. */
export function readStructure(passages: readonly PlacedPassage[]): Structure {
  const title = findTitle(passages);
  const headEnd = findHeadEnd(passages, title);
  const sections: Section[] = [];
  const sectionOf = new Int32Array(passages.length);
  const roles: (Role | undefined)[] = new Array(passages.length);
  /** Headings above the present place. */
  const outline: { level: number; role?: Role }[] = [];
  let open: OpenSection = { level: 0, first: 0 };
  const close = (last: number) => {
    const { role, heading, level, first } = open;
    if (last > first) sections.push({ role, heading, level, first, last });
  };
  for (let index = 0; index < passages.length; index++) {
    const { passage } = passages[index];
    const isHeading = passage.kind === 'heading';
    // A lead-in that names no section still ends one that a lead-in began.
    const isLead = passage.lead === 'heading' && (passage.headingRole !== undefined || open.level === LEAD_LEVEL);
    // Above the letter, lines under one another are names and addresses: `Partsrepræsentant N. N.` heads nothing.
    const startsSection = isHeading || (isLead && !(index < headEnd && passage.shortLines));
    if (startsSection) {
      const level = isHeading ? passage.level : LEAD_LEVEL;
      while (outline.length > 0 && outline.at(-1)!.level >= level) outline.pop();
      const role = index === title ? undefined : (passage.headingRole ?? inherited(outline));
      outline.push({ level, role });
      close(index);
      open = { role, heading: isHeading ? index : undefined, level, first: index, inQuote: passage.kind === 'quote' };
    } else if (open.inQuote && passage.kind !== 'quote') {
      while (outline.length > 0 && outline.at(-1)!.level >= LEAD_LEVEL) outline.pop();
      close(index);
      open = { role: inherited(outline), level: LEAD_LEVEL, first: index };
    }
    sectionOf[index] = sections.length;
    roles[index] = roleOf(passage, open.role, index === title, index < headEnd);
  }
  close(passages.length);
  sortOut(passages, sections, roles);
  return { sections, roles, sectionOf, title };
}

/**
 * Whether a passage may stand in another's place without changing sections, roles or title: whether they are alike in all
 * that `readStructure` looks at. A heading's words are looked at in many ways, so no two headings are.
 */
export function areAlikeInStructure(a: Passage, b: Passage): boolean {
  return (
    a.kind === b.kind &&
    a.kind !== 'heading' &&
    a.level === b.level &&
    a.lead === b.lead &&
    a.headingRole === b.headingRole &&
    a.contentRole === b.contentRole &&
    a.shortLines === b.shortLines &&
    a.outcomes.length > 0 === b.outcomes.length > 0 &&
    tellsOutcome(a) === tellsOutcome(b) &&
    // A section of empty passages is none to those who ask for it.
    a.reading.sentences.length > 0 === b.reading.sentences.length > 0
  );
}

/** Sections that letters with few headings run on in, from the result or the rules into the facts and the reasons. */
const RUN_ON: ReadonlySet<Role | undefined> = new Set([RESULT, 'ansøgning', RULES]);

/** What stands further down under `Afgørelse` or `Regler` is what its own words say, where no heading in the letter names that section. */
function sortOut(passages: readonly PlacedPassage[], sections: readonly Section[], roles: (Role | undefined)[]): void {
  const named = new Set(sections.map(({ role }) => role));
  for (const { role, heading, first, last } of sections) {
    if (!RUN_ON.has(role)) continue;
    let left = false;
    for (let i = (heading === undefined ? first : heading + 1) + 1; i < last; i++) {
      const { contentRole: own } = passages[i].passage;
      if (roles[i] !== role || (role === RESULT && tellsOutcome(passages[i].passage))) continue;
      if (own !== undefined && own !== role && !named.has(own)) {
        roles[i] = own;
        left = true;
      } else if (left && own === undefined) roles[i] = undefined;
    }
  }
}

/** Whether it says what is decided in words that hardly mean anything else. */
function tellsOutcome({ outcomes }: Passage): boolean {
  return outcomes.some(({ weak }) => !weak);
}

/** A lead-in such as `**Begrundelse:** …` opens a section below any heading. */
const LEAD_LEVEL = 8;

function roleOf(passage: Passage, sectionRole: Role | undefined, isTitle: boolean, isHead: boolean): Role | undefined {
  if (isTitle) return TITLE;
  // `Hjemmel: …` in running text speaks for its own paragraph; complaint guidance is that wherever it stands.
  if (passage.lead === 'inline' && passage.headingRole !== undefined)
    return passage.kind === 'row' ? (sectionRole ?? passage.headingRole) : passage.headingRole;
  if (passage.contentRole === COMPLAINT && passage.kind !== 'heading') return COMPLAINT;
  return sectionRole ?? passage.contentRole ?? (isHead ? LETTERHEAD : undefined);
}

/** A sub-heading that says nothing of its own (`### Punkt 2`) belongs to the section above it. */
function inherited(outline: readonly { level: number; role?: Role }[]): Role | undefined {
  const above = outline.at(-1);
  return above && above.level > 1 ? above.role : undefined;
}

/** A title stands among the first passages; sender, recipient and date may stand above it. */
const FIRST_PASSAGES = 8;

function findTitle(passages: readonly PlacedPassage[]): number {
  for (let i = 0; i < Math.min(passages.length, FIRST_PASSAGES); i++) {
    const { passage } = passages[i];
    if (passage.kind !== 'heading' || isParticulars(passage)) continue;
    const saysMore = passage.titleOutcomes.length > 0 || passage.level === 1;
    return saysMore || passage.headingRole === undefined ? i : -1;
  }
  return -1;
}

/** `**Dato: 4. maj 2023**`, `**Sagsnr. 23/17**`: a line in bold that is no title. */
function isParticulars({ level, reading }: Passage): boolean {
  const particulars = reading.entities.some(
    ({ kind }) => kind === 'dato' || kind === 'telefon' || kind === 'mail' || kind === 'adresse',
  );
  return level === PSEUDO_HEADING && (particulars || reading.sentenceWords.every((words) => words < 2));
}

/** Where the letter begins to speak: at the first heading after the title, or the first passage that is more than short lines. */
function findHeadEnd(passages: readonly PlacedPassage[], title: number): number {
  let index = 0;
  for (; index < passages.length; index++) {
    const { passage } = passages[index];
    if (index === title) continue;
    if (passage.kind === 'heading' && !isParticulars(passage)) break;
    if (!passage.shortLines || passage.outcomes.length > 0 || passage.contentRole !== undefined) break;
    if (index > Math.max(title, 0) + FIRST_PASSAGES) break;
  }
  return index;
}
