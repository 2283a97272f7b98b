import type { PlacedPassage } from './letter.ts';
import { COMPLAINT, LETTERHEAD, type Role, TITLE } from './vocabulary.ts';

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
}

/** A letterhead is over after so many passages: what stands later in short lines is no address block. */
const LETTERHEAD_PASSAGES = 8;

/** Divides a letter into sections and gives each passage its role. */
export function readStructure(passages: readonly PlacedPassage[]): Structure {
  const title = findTitle(passages);
  const sections: Section[] = [];
  const sectionOf = new Int32Array(passages.length);
  const roles: (Role | undefined)[] = new Array(passages.length);
  /** Roles of the headings above the present place, by level. */
  const outline: { level: number; role?: Role }[] = [];
  let open: OpenSection = { level: 0, first: 0 };
  const close = (last: number) => {
    if (last > open.first) sections.push({ ...open, last });
  };
  for (const [index, { passage }] of passages.entries()) {
    const isHeading = passage.kind === 'heading';
    if (isHeading || passage.headingRole !== undefined) {
      const level = isHeading ? passage.level : 8;
      while (outline.length > 0 && outline.at(-1)!.level >= level) outline.pop();
      const role = index === title ? undefined : (passage.headingRole ?? (isHeading ? inherited(outline) : undefined));
      outline.push({ level, role });
      close(index);
      open = { role, heading: isHeading ? index : undefined, level, first: index };
    }
    sectionOf[index] = sections.length;
    roles[index] = index === title ? TITLE : (open.role ?? passage.contentRole ?? letterhead(passages, index, title));
    if (passage.contentRole === COMPLAINT && open.role !== COMPLAINT) roles[index] = COMPLAINT;
  }
  close(passages.length);
  return { sections, roles, sectionOf, title };
}

/** A sub-heading that says nothing of its own (`### Punkt 2`) belongs to the section above it. */
function inherited(outline: readonly { level: number; role?: Role }[]): Role | undefined {
  const above = outline.at(-1);
  return above && above.level > 1 ? above.role : undefined;
}

/** The first heading among the first passages; a letter may put its sender above it. */
function findTitle(passages: readonly PlacedPassage[]): number {
  for (let i = 0; i < Math.min(passages.length, LETTERHEAD_PASSAGES); i++) {
    const { passage } = passages[i];
    if (passage.kind !== 'heading') continue;
    const saysMore = passage.titleOutcomes.length > 0 || passage.level === 1;
    return saysMore || passage.headingRole === undefined ? i : -1;
  }
  return -1;
}

function letterhead(passages: readonly PlacedPassage[], index: number, title: number): Role | undefined {
  if (index > Math.max(title, 0) + LETTERHEAD_PASSAGES) return undefined;
  return passages[index].passage.shortLines ? LETTERHEAD : undefined;
}
