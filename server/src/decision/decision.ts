import type { SetId } from '../phrase/reading.ts';
import { readAlike, weighAlike } from './alike-passages.ts';
import { CITING, type Citation, Citations } from './citations.ts';
import type { Comment } from './comments.ts';
import type { FrontMatter, FrontMatterText } from './front-matter.ts';
import type { Letter, PassageChange } from './letter.ts';
import { type LetterDate, readLetterDate } from './letter-date.ts';
import { MovedPlaces } from './moved-places.ts';
import { type Outcome, type Place, readOutcome } from './outcome.ts';
import { weighedOutcome } from './outcome-of-whole.ts';
import { PassageIndex, textOf } from './passage-index.ts';
import type { PassageRange } from './passage-lists.ts';
import type { PlacedPassage } from './read-unit.ts';
import { areAlikeInStructure, readStructure, type Structure } from './sections.ts';
import { SetsByRole } from './sets-by-role.ts';
import { TotalsByRole } from './totals-by-role.ts';
import { TITLE } from './vocabulary.ts';

/** What a letter decides, on what, about whom, and how it is built. Derived from a Letter; holds until its next edit. */
export interface Decision {
  /** The letter's text with blanks for its HTML comments, which no check may take for prose. */
  readonly text: string;
  readonly frontMatter: FrontMatter;
  readonly frontMatterText?: FrontMatterText;
  /** See `Letter.firstInFrontMatter`. */
  firstInFrontMatter(set: SetId): Place | undefined;
  readonly comments: readonly Comment[];
  readonly passages: readonly PlacedPassage[];
  readonly structure: Structure;
  readonly outcome?: Outcome;
  readonly date?: LetterDate;
  readonly citations: readonly Citation[];
  /** Those in some passages. */
  citationsWithin(range: PassageRange): readonly Citation[];
  readonly setsByRole: SetsByRole;
  readonly index: PassageIndex;
  readonly totals: TotalsByRole;
  /**
   * All that decides which rules apply and which sets occur where. As long as it is the same object, no edit has changed that:
   * what was concluded from it alone still holds.
   */
  readonly circumstances: Circumstances;
  /** Whether the case is a child's or an adult's; undefined where the letter does not tell. */
  readonly person?: 'barn' | 'voksen';
  /** The letter's revision that it was derived from. */
  readonly revision: number;
  /** What has changed since the decision before; undefined where that may be anything. */
  readonly change?: DecisionChange;
}

/** An edit that left every passage reading as before (see `readAlike`): all that has changed is where things stand, and some words. */
export interface DecisionChange {
  /** Revision of the decision before. */
  readonly since: number;
  /** Where places of the decision before are now. */
  readonly places: MovedPlaces;
  /** What was replaced, in offsets of the letter before. */
  readonly edited: Place;
  /** The passages that were read anew: as they were, the first of them being number `first`. */
  readonly replaced: readonly PlacedPassage[];
  readonly first: number;
  /** No sentence weighs anything else than before. */
  readonly weighsAlike: boolean;
}

/** Acts about how cases are handled; citing them tells nothing of what the decision is about. */
export const PROCEDURAL_ACTS: ReadonlySet<string> = new Set(['FVL', 'RSL', 'OFL', 'DBL', 'RSB']);

/** Day on which children's help moved from serviceloven to barnets lov (LOV nr. 721 af 13/06/2023, i kraft 01/01/2024). */
export const CHILDRENS_ACT_IN_FORCE = '2024-01-01';

/** Derives the decision from a letter. Total: any letter gives one. What the front matter says wins over the text. */
export function readDecision(letter: Letter): Decision {
  return new DecisionReader(letter).read();
}

/** See `Decision.circumstances`. */
export interface Circumstances {
  readonly parts: readonly unknown[];
}

/** What is derived from the passages one by one, and kept while they stand. */
interface Derived {
  readonly structure: Structure;
  readonly citations: Citations;
  readonly setsByRole: SetsByRole;
  readonly index: PassageIndex;
  readonly totals: TotalsByRole;
}

/**
 * Derives the decision from a letter again and again. An edit within paragraphs changes neither sections nor roles, and then
 * only what hangs on the edited ones is derived anew. A decision holds until the letter's next edit.
 */
export class DecisionReader {
  readonly #letter: Letter;
  #derived: Derived | undefined;
  /** The letter's revision that it was derived from. */
  #revision = -1;
  #circumstances: Circumstances = { parts: [] };
  #change: DecisionChange | undefined;

  constructor(letter: Letter) {
    this.#letter = letter;
  }

  /** The decision of the letter as it stands. */
  read(): Decision {
    const { frontMatter, frontMatterText, comments, vocabulary, prose: text, passages } = this.#letter;
    const { structure, citations, setsByRole, index, totals } = this.#derive();
    index.text = text;
    totals.text = text;
    const stated = vocabulary.outcomes.find((words) => words.id === frontMatter.afgørelse);
    const outcome = stated
      ? { id: stated.id, granted: stated.granted, intervention: stated.intervention }
      : weighedOutcome(
          readOutcome(text, passages, structure, vocabulary.outcomes, index),
          totals,
          (set) => setsByRole.occurs(set, (role) => role === TITLE),
          vocabulary,
        );
    const date = frontMatter.dato ? { iso: frontMatter.dato } : readLetterDate(text, passages);
    const person = readPerson(frontMatter, date?.iso, citations.list, speaksOfChild(this.#letter, setsByRole));
    return {
      text,
      frontMatter,
      frontMatterText,
      firstInFrontMatter: (set) => this.#letter.firstInFrontMatter(set),
      comments,
      passages,
      structure,
      outcome,
      date,
      get citations() {
        // Who goes by citations looks at the passages that have them.
        index.with(CITING);
        return citations.list;
      },
      citationsWithin: (range) => citations.within(range),
      setsByRole,
      index,
      totals,
      circumstances: this.#circumstancesOf([
        frontMatter,
        structure,
        outcome?.id,
        outcome?.toldAs,
        date?.iso,
        person,
        citations,
        citations.version,
        setsByRole,
        setsByRole.version,
      ]),
      person,
      revision: this.#revision,
      change: this.#change,
    };
  }

  #circumstancesOf(parts: readonly unknown[]): Circumstances {
    const known = this.#circumstances.parts;
    if (known.length !== parts.length || parts.some((part, i) => part !== known[i])) this.#circumstances = { parts };
    return this.#circumstances;
  }

  #derive(): Derived {
    const change = this.#letter.changeSince(this.#revision);
    const known = this.#derived;
    this.#change = undefined;
    this.#revision = this.#letter.revision;
    if (known && change !== 'all' && (change === undefined || this.#replace(known, change))) return known;
    const { passages, prose: text } = this.#letter;
    const structure = readStructure(passages);
    this.#derived = {
      structure,
      citations: new Citations(passages, structure),
      setsByRole: new SetsByRole(passages, structure),
      index: new PassageIndex(passages, text),
      totals: new TotalsByRole(passages, structure, text),
    };
    return this.#derived;
  }

  /** Takes a change in; false where all has to be derived anew. */
  #replace({ citations, setsByRole, index, totals }: Derived, change: PassageChange): boolean {
    const { first, removed, added } = change;
    if (added !== removed.length) return false;
    const { passages, prose: text } = this.#letter;
    for (const [i, { passage }] of removed.entries())
      if (!areAlikeInStructure(passage, passages[first + i].passage)) return false;
    setsByRole.replace(change);
    index.text = text;
    index.replace(change);
    totals.text = text;
    totals.replace(change);
    if (!citations.replace(change)) return false;
    this.#change = this.#changeThatReadsAlike(change);
    return true;
  }

  #changeThatReadsAlike(change: PassageChange): DecisionChange | undefined {
    const { first, removed, edit } = change;
    const { passages, prose: text, revision, vocabulary } = this.#letter;
    const places = new MovedPlaces(change, passages);
    if (!removed.every((before, i) => readAlike(before, passages[first + i], places))) return undefined;
    const weighsAlike = removed.every((before, i) => {
      const after = passages[first + i];
      return weighAlike(before, after, vocabulary.sentences.weighed, () => textOf(after, text));
    });
    return { since: revision - 1, places, edited: edit, replaced: removed, first, weighsAlike };
  }
}

function speaksOfChild({ vocabulary: { child } }: Letter, setsByRole: SetsByRole): boolean {
  return child !== undefined && setsByRole.occurs(child, () => true);
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
