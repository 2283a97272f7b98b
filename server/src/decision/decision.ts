import { hasBit } from '../phrase/set-bits.ts';
import { type Citation, readCitations } from './citations.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Letter, PlacedPassage } from './letter.ts';
import { type LetterDate, readLetterDate } from './letter-date.ts';
import { type Outcome, readOutcome } from './outcome.ts';
import { readStructure, type Structure } from './sections.ts';
import { addUpSets, type SetsByRole } from './sets-by-role.ts';

/** What a letter decides, on what, about whom, and how it is built. Derived from a Letter; plain data. */
export interface Decision {
  readonly text: string;
  readonly frontMatter: FrontMatter;
  readonly passages: readonly PlacedPassage[];
  readonly structure: Structure;
  readonly outcome?: Outcome;
  readonly date?: LetterDate;
  readonly citations: readonly Citation[];
  readonly setsByRole: SetsByRole;
  /** Whether the case is a child's or an adult's; undefined where the letter does not tell. */
  readonly person?: 'barn' | 'voksen';
}

/** Acts about how cases are handled; citing them tells nothing of what the decision is about. */
export const PROCEDURAL_ACTS: ReadonlySet<string> = new Set(['FVL', 'RSL', 'OFL', 'DBL', 'RSB']);

/** Day on which children's help moved from serviceloven to barnets lov (LOV nr. 721 af 13/06/2023, i kraft 01/01/2024). */
const CHILDRENS_ACT_IN_FORCE = '2024-01-01';

/** Derives the decision from a letter. Total: any letter gives one. What the front matter says wins over the text. */
export function readDecision(letter: Letter): Decision {
  const passages = letter.passages();
  const { frontMatter, vocabulary, text } = letter;
  const structure = readStructure(passages);
  const citations = readCitations(passages, structure);
  const setsByRole = addUpSets(passages, structure);
  const stated = vocabulary.outcomes.find((words) => words.id === frontMatter.afgørelse);
  const date = frontMatter.dato ? { iso: frontMatter.dato } : readLetterDate(text, passages);
  return {
    text,
    frontMatter,
    passages,
    structure,
    outcome: stated
      ? { id: stated.id, granted: stated.granted, intervention: stated.intervention }
      : readOutcome(text, passages, structure, vocabulary.outcomes),
    date,
    citations,
    setsByRole,
    person: readPerson(frontMatter, date?.iso, citations, speaksOfChild(letter, setsByRole)),
  };
}

function speaksOfChild({ vocabulary: { child } }: Letter, setsByRole: SetsByRole): boolean {
  if (child === undefined) return false;
  for (const sets of setsByRole.values()) if (hasBit(sets, child)) return true;
  return false;
}

/** A letter that cites serviceloven is an adult's, unless it speaks of a child: then the citation may be the defect. */
function readPerson(
  frontMatter: FrontMatter,
  date: string | undefined,
  citations: readonly Citation[],
  ofChild: boolean,
): Decision['person'] {
  if (frontMatter.født && date) return isOfAge(frontMatter.født, date) ? 'voksen' : 'barn';
  if (citations.some((c) => c.act === 'BL')) return 'barn';
  const adultsOnly = !ofChild && date !== undefined && date >= CHILDRENS_ACT_IN_FORCE;
  return adultsOnly && citations.some((c) => c.act === 'SEL' || c.act === 'ÆL') ? 'voksen' : undefined;
}

function isOfAge(born: string, date: string): boolean {
  return `${Number(born.slice(0, 4)) + 18}${born.slice(4)}` <= date;
}
