import { PatternError } from './pattern.ts';

/** A named list of words: each of `ord` is a phrase pattern by itself, without `^` and `$`. */
export interface WordList {
  readonly id: string;
  readonly ord: readonly string[];
}

/** Where a pattern names a list of words (`<fagfolk>`). UTF-16 units within the pattern; `from` and `to` are those of the id alone. */
export interface ListMention {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** Within quotation marks the signs are what they are. */
const QUOTED_OR_MENTION = /"[^"]*"|<([^<>]*)>/gu;

/** The lists of words that a pattern names, in the order in which they stand. */
export function listMentions(source: string): ListMention[] {
  if (!source.includes('<')) return [];
  return [...source.matchAll(QUOTED_OR_MENTION)].flatMap(({ 1: id, index }) =>
    id === undefined ? [] : [{ id, from: index + 1, to: index + 1 + id.length }],
  );
}

/** The named lists of words of a pack. A pattern that names one means a choice between its words. */
export class WordLists {
  readonly #lists: ReadonlyMap<string, WordList>;
  readonly #choices = new Map<string, string>();

  constructor(lists: readonly WordList[]) {
    this.#lists = new Map(lists.map((list) => [list.id, list]));
  }

  /** The words of a list, as they are written; none where there is no such list. */
  wordsOf(id: string): readonly string[] {
    return this.#lists.get(id)?.ord ?? [];
  }

  /**
   * A pattern with each list that it names written out as a choice: `<læger> skriver` → `(lægen | speciallægen) skriver`.
   *
   * @throws PatternError where a list is not there, or lists name one another in a ring
   */
  writeOut(source: string): string {
    return this.#written(source, []);
  }

  #written(source: string, within: readonly string[]): string {
    let text = '';
    let done = 0;
    for (const { id, from, to } of listMentions(source)) {
      const objection = this.#objection(id, within);
      if (objection !== undefined) throw new PatternError(objection, from - 1, to - from + 2, source);
      text += source.slice(done, from - 1) + this.#choiceOf(id, within);
      done = to + 1;
    }
    return done === 0 ? source : text + source.slice(done);
  }

  #objection(id: string, within: readonly string[]): string | undefined {
    if (!this.#lists.has(id)) return `Ordlisten "${id}" findes ikke, eller dens fil har en fejl. Se mappen ordlister.`;
    return within.includes(id) ? `Ordlisterne ${[...within, id].join(', ')} henviser til hinanden i ring.` : undefined;
  }

  #choiceOf(id: string, within: readonly string[]): string {
    const known = this.#choices.get(id);
    if (known !== undefined) return known;
    const choice = `(${this.wordsOf(id)
      .map((word) => this.#written(word, [...within, id]))
      .join(' | ')})`;
    this.#choices.set(id, choice);
    return choice;
  }
}

/**
 * Where a place in a written-out pattern stands in the pattern as it is written: within a list, at the list.
 *
 * @param offset UTF-16 units in `lists.writeOut(source)`
 */
export function placeInSource(source: string, offset: number, lists: WordLists): { offset: number; length?: number } {
  let shift = 0;
  for (const { from, to } of listMentions(source)) {
    const [start, end] = [from - 1, to + 1];
    if (offset < start + shift) break;
    const { length } = lists.writeOut(source.slice(start, end));
    if (offset < start + shift + length) return { offset: start, length: end - start };
    shift += length - (end - start);
  }
  return { offset: offset - shift };
}
