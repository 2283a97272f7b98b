import type { Decision } from '../decision/decision.ts';
import { LETTERHEAD, type Role, TITLE } from '../decision/vocabulary.ts';
import type { Pack, Requirement } from '../pack/pack.ts';

/** A text and the place in the letter where it belongs. `offset` is a UTF-16 offset; the text has blank lines around it. */
export interface TextInsertion {
  readonly offset: number;
  readonly text: string;
}

/** The signature; whatever is inserted goes above it. */
const CLOSING: Role = 'hilsen';

/** Where a requirement's repair goes: at the end of its section, or as a new section in the letter's usual order. */
export function insertRequirement(decision: Decision, pack: Pack, requirement: Requirement): TextInsertion | undefined {
  const { insertion, insertInto } = requirement;
  if (insertion === undefined) return undefined;
  const end = insertInto === undefined ? undefined : endOfSection(decision, insertInto);
  if (end !== undefined) return { offset: end, text: `\n\n${insertion.trim()}` };
  return newSection(decision, pack, insertInto, underHeading(pack, requirement));
}

/** A requirement's repair under the heading of its section, for a letter that lacks the section. */
export function underHeading(pack: Pack, { insertion = '', insertInto }: Requirement): string {
  const section = pack.sections.find(({ id }) => id === insertInto);
  const heading = section && !insertion.trimStart().startsWith('#') ? `## ${section.titel}\n\n` : '';
  return heading + insertion.trim();
}

/** Where a whole section goes, in the order in which sections usually stand. */
export function insertSection(decision: Decision, pack: Pack, id: Role): TextInsertion | undefined {
  const text = pack.sections.find((section) => section.id === id)?.indsæt;
  return text === undefined ? undefined : newSection(decision, pack, id, text.trim());
}

/** End of the last passage of a role. */
function endOfSection({ structure, passages }: Decision, role: Role): number | undefined {
  const last = structure.roles.lastIndexOf(role);
  if (last < 0) return undefined;
  return passages[last].offset + passages[last].passage.to;
}

function newSection(decision: Decision, pack: Pack, role: Role | undefined, text: string): TextInsertion {
  const order = new Map(pack.sections.map(({ id, orden }) => [id, orden]));
  const own = (role !== undefined && order.get(role)) || Number.POSITIVE_INFINITY;
  const { roles } = decision.structure;
  const follows = (other: Role | undefined) =>
    other !== undefined &&
    other !== TITLE &&
    other !== LETTERHEAD &&
    (other === CLOSING || (order.get(other) ?? -1) > own);
  const next = roles.findIndex(follows);
  if (next < 0) {
    const written = decision.text.trimEnd().length;
    return { offset: written, text: written === 0 ? `${text}\n` : `\n\n${text}\n` };
  }
  return { offset: startOfLine(decision, next), text: `${text}\n\n` };
}

/** A heading's passage starts after its `##`, so the line's start is what counts. */
function startOfLine({ text, passages }: Decision, index: number): number {
  const start = passages[index].offset + passages[index].passage.from;
  return text.lastIndexOf('\n', start - 1) + 1;
}
