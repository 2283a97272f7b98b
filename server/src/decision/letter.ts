import { hitsOf, type Reading, type SetId } from '../phrase/reading.ts';
import {
  type BlockTree,
  type Edit,
  paragraphBlock,
  parseBlocks,
  reparseBlocks,
  type Unit,
  unitsFrom,
  withoutReparsing,
} from './blocks.ts';
import { type Comment, withoutComments } from './comments.ts';
import { type FrontMatter, type FrontMatterText, readFrontMatter, splitFrontMatter } from './front-matter.ts';
import type { Place } from './outcome.ts';
import { isPlainTyping } from './plain-typing.ts';
import { type BodyPlace, type PlacedPassage, type ReadUnit, readUnit } from './read-unit.ts';
import type { LetterVocabulary } from './vocabulary.ts';

/** What an edit replaced: the passages from `first` on that went, and how many came in their place. */
export interface PassageChange {
  readonly first: number;
  readonly removed: readonly PlacedPassage[];
  readonly added: number;
  /** In offsets of the letter before it. */
  readonly edit: Edit;
}

/**
 * A letter that is read once and then only where it changes. It keeps what each passage says by itself; everything that
 * depends on the whole letter is derived anew from the passages (see decision.ts), which costs little.
 */
export class Letter {
  #text: string;
  #frontMatterText: FrontMatterText | undefined;
  #frontMatter: FrontMatter;
  #frontMatterReading: { readonly of: FrontMatterText; readonly reading: Reading } | undefined;
  /** Where the body begins; all passages look here, so that it moves them all. */
  readonly #body: BodyPlace = { from: 0 };
  #tree: BlockTree;
  #units: ReadUnit[] = [];
  #passages: PlacedPassage[] = [];
  #revision = 0;
  #commentCount = 0;
  #prose: { readonly of: string; readonly text: string } | undefined;
  #change: PassageChange | 'all' = 'all';
  readonly #vocabulary: LetterVocabulary;

  /** Reads a letter. Any text is one: it never throws. */
  constructor(text: string, vocabulary: LetterVocabulary) {
    this.#vocabulary = vocabulary;
    this.#text = text;
    this.#frontMatterText = splitFrontMatter(text);
    this.#frontMatter = readFrontMatter(this.#frontMatterText);
    this.#body.from = this.#frontMatterText?.bodyFrom ?? 0;
    this.#tree = this.#readAll(text.slice(this.#body.from));
  }

  #readAll(body: string): BlockTree {
    const tree = parseBlocks(body);
    this.#units = [];
    this.#passages = [];
    this.#commentCount = 0;
    for (const unit of unitsFrom(tree, 0)) {
      const read = this.#read(body, unit);
      read.firstPassage = this.#passages.length;
      this.#units.push(read);
      this.#commentCount += read.comments.length;
      for (const passage of read.passages) this.#passages.push(passage);
    }
    this.#revision++;
    this.#change = 'all';
    return tree;
  }

  get text(): string {
    return this.#text;
  }

  /** The HTML comments in the body, first to last. Costs nothing where there are none. */
  get comments(): readonly Comment[] {
    if (this.#commentCount === 0) return NO_COMMENTS;
    return this.#units.flatMap(({ comments, from: unitFrom }) => {
      const offset = this.#body.from + unitFrom;
      return comments.map(({ from, to, text }) => ({ from: offset + from, to: offset + to, text }));
    });
  }

  /** The text with blanks for its comments, which are no prose; offsets are the same. */
  get prose(): string {
    if (this.#commentCount === 0) return this.#text;
    if (this.#prose?.of !== this.#text)
      this.#prose = { of: this.#text, text: withoutComments(this.#text, this.comments) };
    return this.#prose.text;
  }

  get frontMatter(): FrontMatter {
    return this.#frontMatter;
  }

  get vocabulary(): LetterVocabulary {
    return this.#vocabulary;
  }

  /** The front matter as written, or undefined where the letter has none. */
  get frontMatterText(): FrontMatterText | undefined {
    return this.#frontMatterText;
  }

  /** The first phrase of a set in the front matter, whatever its keys. It is read when somebody asks. */
  firstInFrontMatter(set: SetId): Place | undefined {
    const written = this.#frontMatterText;
    if (written === undefined) return undefined;
    if (this.#frontMatterReading?.of !== written)
      this.#frontMatterReading = { of: written, reading: this.#vocabulary.book.read(written.yaml) };
    const hit = hitsOf(this.#frontMatterReading.reading, set).at(0);
    return hit && { from: written.yamlFrom + hit.from, to: written.yamlFrom + hit.to };
  }

  /** All passages from first to last, with the offset that their own offsets count from. They follow the edits. */
  get passages(): readonly PlacedPassage[] {
    return this.#passages;
  }

  /** Number that changes with the passages; where they only move, it stays. */
  get revision(): number {
    return this.#revision;
  }

  /** What has become of the passages since a revision; undefined where all of them stand. */
  changeSince(revision: number): PassageChange | 'all' | undefined {
    if (revision === this.#revision) return undefined;
    return revision === this.#revision - 1 ? this.#change : 'all';
  }

  /**
   * Takes an edit in: reads again the units that it touched.
   *
   * @param text the whole text after the edit
   * @param edit what was replaced, in offsets of the text before
   */
  update(text: string, edit: Edit): void {
    const frontMatterText = this.#frontMatterAfter(text, edit);
    const bodyFrom = frontMatterText?.bodyFrom ?? 0;
    const delta = edit.inserted - (edit.to - edit.from);
    const previousBodyFrom = this.#body.from;
    const beforeBody = edit.to < previousBodyFrom && bodyFrom === previousBodyFrom + delta;
    const withinBody = edit.from >= previousBodyFrom && bodyFrom === previousBodyFrom;
    const removed = this.#text.slice(edit.from, edit.to);
    this.#text = text;
    this.#body.from = bodyFrom;
    if (frontMatterText !== this.#frontMatterText) {
      this.#frontMatterText = frontMatterText;
      this.#frontMatter = readFrontMatter(frontMatterText);
    }
    if (beforeBody) return;
    const body = text.slice(bodyFrom);
    if (withinBody) {
      const inBody = { ...edit, from: edit.from - previousBodyFrom, to: edit.to - previousBodyFrom };
      if (!this.#typeInParagraph(body, inBody, removed)) this.#updateBody(body, inBody);
      return;
    }
    this.#tree = this.#readAll(body);
  }

  /** The front matter after an edit; the same object where the edit cannot have touched it. */
  #frontMatterAfter(text: string, edit: Edit): FrontMatterText | undefined {
    const current = this.#frontMatterText;
    // A closing fence with no line break after it ends where the body begins, and what is written there lengthens it.
    const untouched = current
      ? edit.from > current.bodyFrom + 1 || (edit.from >= current.bodyFrom && this.#text[current.bodyFrom - 1] === '\n')
      : edit.from > 3 && !text.startsWith('---') && text.charCodeAt(0) !== 0xfeff;
    return untouched ? current : splitFrontMatter(text);
  }

  /** Takes plain typing in: only the paragraph that it is in is read again. False where the edit is something else. */
  #typeInParagraph(body: string, edit: Edit, removed: string): boolean {
    const units = this.#units;
    const index = lastUnitBefore(units, edit.from);
    const unit = units[index];
    if (!unit || !isPlainTyping(unit, body, edit, removed)) return false;
    const delta = edit.inserted - (edit.to - edit.from);
    this.#tree = withoutReparsing(this.#tree, body, edit);
    const { type, from } = unit;
    const to = from + unit.length + delta;
    for (let i = index + 1; i < units.length; i++) units[i].from += delta;
    const read = this.#read(body, { type, from, to, blocks: [paragraphBlock(from, to)] });
    this.#replace(index, index + 1, [read], edit);
    return true;
  }

  /**
   * Replaces the units from the one before the edit up to the first that stands as it stood: Markdown reads on from a
   * top-level boundary the same way whatever came before, so from there on the old units hold.
   */
  #updateBody(body: string, edit: Edit): void {
    this.#tree = reparseBlocks(this.#tree, body, edit);
    const units = this.#units;
    const delta = edit.inserted - (edit.to - edit.from);
    const keep = Math.max(0, lastUnitBefore(units, edit.from) - 1);
    const resumeFrom = keep === 0 ? 0 : units[keep].from;
    const changedTo = edit.from + edit.inserted;
    const fresh: ReadUnit[] = [];
    let old = keep;
    let resumed = units.length;
    for (const unit of unitsFrom(this.#tree, resumeFrom)) {
      if (unit.from > changedTo) {
        while (old < units.length && (units[old].from < edit.to || units[old].from + delta < unit.from)) old++;
        const same = units[old];
        if (same && same.from + delta === unit.from && same.type === unit.type && same.length === unit.to - unit.from) {
          resumed = old;
          break;
        }
      }
      fresh.push(
        unit.to < edit.from
          ? (this.#unchanged(unit, keep + fresh.length) ?? this.#read(body, unit))
          : this.#read(body, unit),
      );
    }
    for (let i = resumed; i < units.length; i++) units[i].from += delta;
    this.#replace(keep, resumed, fresh, edit);
  }

  /**
   * Puts units in the place of those in `[keep, resumed)`, and their passages in the place of those units'.
   *
   * @param inBody the edit that did it, in offsets of the body
   */
  #replace(keep: number, resumed: number, fresh: readonly ReadUnit[], inBody: Edit): void {
    const units = this.#units;
    let same = 0;
    while (same < fresh.length && keep + same < resumed && fresh[same] === units[keep + same]) same++;
    const first = passageCountBefore(units, keep + same);
    const last = passageCountBefore(units, resumed);
    const added: PlacedPassage[] = [];
    for (const unit of fresh.slice(same)) {
      unit.firstPassage = first + added.length;
      for (const passage of unit.passages) added.push(passage);
    }
    const removed = this.#passages.slice(first, last);
    for (let i = keep + same; i < resumed; i++) this.#commentCount -= units[i].comments.length;
    for (const unit of fresh.slice(same)) this.#commentCount += unit.comments.length;
    const more = added.length - removed.length;
    if (more !== 0) for (let i = resumed; i < units.length; i++) units[i].firstPassage += more;
    // Not by `splice`: a letter can have more passages than a call takes arguments.
    if (more === 0) for (let i = 0; i < added.length; i++) this.#passages[first + i] = added[i];
    else this.#passages = [...this.#passages.slice(0, first), ...added, ...this.#passages.slice(last)];
    this.#units = units.slice(0, keep).concat(fresh, units.slice(resumed));
    this.#revision++;
    const { from, to, inserted } = inBody;
    const edit = { from: this.#body.from + from, to: this.#body.from + to, inserted };
    this.#change = { first, removed, added: added.length, edit };
  }

  /** The old unit where one before the edit stands as it stood. */
  #unchanged(unit: Unit, index: number): ReadUnit | undefined {
    const old = this.#units[index];
    const same = old && old.from === unit.from && old.type === unit.type && old.length === unit.to - unit.from;
    return same ? old : undefined;
  }

  #read(body: string, unit: Unit): ReadUnit {
    return readUnit(body, unit, this.#body, this.#vocabulary);
  }
}

const NO_COMMENTS: readonly Comment[] = [];

function passageCountBefore(units: readonly ReadUnit[], index: number): number {
  if (index < units.length) return units[index].firstPassage;
  const last = units.at(-1);
  return last ? last.firstPassage + last.passages.length : 0;
}

/** Index of the last unit that starts before `offset`, or 0. */
function lastUnitBefore(units: readonly ReadUnit[], offset: number): number {
  let low = 0;
  let high = units.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (units[middle].from < offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
