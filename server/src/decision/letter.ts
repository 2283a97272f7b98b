import { type Block, type BlockTree, type Edit, parseBlocks, reparseBlocks, type Unit, unitsFrom } from './blocks.ts';
import { type FrontMatter, type FrontMatterText, readFrontMatter, splitFrontMatter } from './front-matter.ts';
import { type Passage, readPassage } from './passage.ts';
import type { LetterVocabulary } from './vocabulary.ts';

/** A unit with the passages read from it. The passages' offsets count from the unit's start, so a unit moves as a whole. */
interface ReadUnit {
  readonly type: string;
  readonly length: number;
  from: number;
  readonly passages: readonly Passage[];
}

/** A passage and where its unit stands now. `offset` + a passage's offset is an offset in the letter. */
export interface PlacedPassage {
  readonly passage: Passage;
  readonly offset: number;
}

/**
 * A letter that is read once and then only where it changes. It keeps what each passage says by itself; everything that
 * depends on the whole letter is derived anew from the passages (see decision.ts), which costs little.
 */
export class Letter {
  #text: string;
  #frontMatterText: FrontMatterText | undefined;
  #frontMatter: FrontMatter;
  #bodyFrom: number;
  #tree: BlockTree;
  #units: ReadUnit[];
  readonly #vocabulary: LetterVocabulary;

  /** Reads a letter. Any text is one: it never throws. */
  constructor(text: string, vocabulary: LetterVocabulary) {
    this.#vocabulary = vocabulary;
    this.#text = text;
    this.#frontMatterText = splitFrontMatter(text);
    this.#frontMatter = readFrontMatter(this.#frontMatterText);
    this.#bodyFrom = this.#frontMatterText?.bodyFrom ?? 0;
    const body = text.slice(this.#bodyFrom);
    this.#tree = parseBlocks(body);
    this.#units = [];
    for (const unit of unitsFrom(this.#tree, 0)) this.#units.push(this.#read(body, unit));
  }

  get text(): string {
    return this.#text;
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

  /** All passages from first to last, with the offset that their own offsets count from. */
  passages(): PlacedPassage[] {
    const placed: PlacedPassage[] = [];
    for (const unit of this.#units) {
      const offset = this.#bodyFrom + unit.from;
      for (const passage of unit.passages) placed.push({ passage, offset });
    }
    return placed;
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
    const beforeBody = edit.to < this.#bodyFrom && bodyFrom === this.#bodyFrom + delta;
    const withinBody = edit.from >= this.#bodyFrom && bodyFrom === this.#bodyFrom;
    const previousBodyFrom = this.#bodyFrom;
    this.#text = text;
    this.#bodyFrom = bodyFrom;
    if (frontMatterText !== this.#frontMatterText) {
      this.#frontMatterText = frontMatterText;
      this.#frontMatter = readFrontMatter(frontMatterText);
    }
    if (beforeBody) return;
    const body = text.slice(bodyFrom);
    if (withinBody) {
      this.#updateBody(body, { ...edit, from: edit.from - previousBodyFrom, to: edit.to - previousBodyFrom });
      return;
    }
    this.#tree = parseBlocks(body);
    this.#units = [];
    for (const unit of unitsFrom(this.#tree, 0)) this.#units.push(this.#read(body, unit));
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
    units.splice(keep, resumed - keep, ...fresh);
  }

  /** The old unit where one before the edit stands as it stood. */
  #unchanged(unit: Unit, index: number): ReadUnit | undefined {
    const old = this.#units[index];
    const same = old && old.from === unit.from && old.type === unit.type && old.length === unit.to - unit.from;
    return same ? old : undefined;
  }

  #read(body: string, unit: Unit): ReadUnit {
    const read = (block: Block) => readPassage(body.slice(block.from, block.to), block, unit.from, this.#vocabulary);
    return { type: unit.type, length: unit.to - unit.from, from: unit.from, passages: unit.blocks.map(read) };
  }
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
