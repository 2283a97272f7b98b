import type { Unit } from './blocks.ts';
import { type Comment, commentsIn, withoutComments } from './comments.ts';
import { type Passage, readPassage } from './passage.ts';
import type { LetterVocabulary } from './vocabulary.ts';

/** A unit with the passages read from it. The passages' offsets count from the unit's start, so a unit moves as a whole. */
export interface ReadUnit {
  readonly type: string;
  readonly length: number;
  from: number;
  readonly passages: readonly PlacedPassage[];
  /** Its comments; offsets from its start. */
  readonly comments: readonly Comment[];
  /** Number of its first passage in the letter. */
  firstPassage: number;
}

/**
 * A passage and where its unit stands now. `offset` + a passage's offset is an offset in the letter; it moves with the
 * letter's edits.
 */
export interface PlacedPassage {
  readonly passage: Passage;
  readonly offset: number;
}

/** Where the body begins in the letter. */
export interface BodyPlace {
  from: number;
}

/**
 * Reads the passages of a unit.
 *
 * @param body the letter's body, in which the unit's offsets count
 * @param place where the body stands; the passages look here, so that it moves them all
 */
export function readUnit(body: string, unit: Unit, place: BodyPlace, vocabulary: LetterVocabulary): ReadUnit {
  const passages: PlacedPassage[] = [];
  const comments: Comment[] = [];
  const read = { type: unit.type, length: unit.to - unit.from, from: unit.from, passages, comments, firstPassage: 0 };
  for (const block of unit.blocks) {
    const written = body.slice(block.from, block.to);
    const found = commentsIn(written);
    const text = found.length === 0 ? written : withoutComments(written, found);
    const offset = block.from - unit.from;
    for (const { from, to, text } of found) comments.push({ from: offset + from, to: offset + to, text });
    // A comment that never ends takes the rest of the letter with it, as it does in Markdown.
    if (block.isComment && (found.length === 0 || text.trim() === '')) continue;
    const passage = readPassage(text, block, unit.from, vocabulary);
    passages.push(new PassageInUnit(passage, read, place));
  }
  return read;
}

class PassageInUnit implements PlacedPassage {
  readonly passage: Passage;
  readonly #unit: { readonly from: number };
  readonly #body: BodyPlace;

  constructor(passage: Passage, unit: { readonly from: number }, body: BodyPlace) {
    this.passage = passage;
    this.#unit = unit;
    this.#body = body;
  }

  get offset(): number {
    return this.#body.from + this.#unit.from;
  }
}
