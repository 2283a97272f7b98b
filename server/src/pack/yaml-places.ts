import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  type LineCounter,
  type Node,
} from 'yaml';
import { type Place, TOP } from './problem.ts';

type Path = readonly PropertyKey[];

/** Where the things that a YAML file says stand in its text. */
export class YamlPlaces {
  readonly #document: Document.Parsed;
  readonly #lines: LineCounter;
  readonly #text: string;

  constructor(document: Document.Parsed, lines: LineCounter, text: string) {
    this.#document = document;
    this.#lines = lines;
    this.#text = text;
  }

  /** Whether the file says something at a key path. */
  has(path: Path): boolean {
    return this.#node(path) !== undefined;
  }

  /** The key that a path ends with, or the item of a list; where it is missing, the nearest place above it. */
  at(path: Path): Place {
    for (let length = path.length; length > 0; length--) {
      const parent = this.#node(path.slice(0, length - 1));
      const pair = isMap(parent) ? pairOf(parent, path[length - 1]) : undefined;
      const node = pair ? pair.key : this.#node(path.slice(0, length));
      if (isNode(node) && node.range) return this.place(node.range[0], node.range[1]);
    }
    return TOP;
  }

  /**
   * A part of a text that stands at a key path, in whatever way the text is quoted or folded.
   *
   * @param from UTF-16 offset in the text as it is read, without white space around it; so is `to`
   */
  within(path: Path, from = 0, to = Infinity): Place {
    const node = this.#node(path);
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return this.at(path);
    const [start, end] = node.range;
    const offsets = offsetsOf(node.value, this.#text.slice(start, end), node.type ?? 'PLAIN');
    // Texts are trimmed before they are used.
    const trimmed = node.value.length - node.value.trimStart().length;
    const last = Math.max(from + 1, Math.min(to, node.value.trim().length)) - 1;
    const first = offsets[from + trimmed];
    const until = offsets[last + trimmed];
    if (first === undefined || until === undefined) return this.place(start, end);
    return this.place(start + first, start + until + 1);
  }

  /** @param from UTF-16 offset in the file; so is `to` */
  place(from: number, to: number): Place {
    const start = this.#lines.linePos(from);
    const end = this.#lines.linePos(Math.max(from, to));
    const line = Math.max(1, start.line);
    const column = Math.max(1, start.col);
    return { line, column, endLine: Math.max(1, end.line), endColumn: Math.max(1, end.col) };
  }

  #node(path: Path): Node | undefined {
    let node: unknown = this.#document.contents;
    for (const step of path) {
      if (isAlias(node)) node = node.resolve(this.#document);
      if (!isCollection(node)) return undefined;
      node = isMap(node) ? pairOf(node, step)?.value : node.items[Number(step)];
    }
    return isNode(node) ? node : undefined;
  }
}

function pairOf(map: { items: unknown[] }, key: PropertyKey) {
  return map.items.filter(isPair).find((item) => String(item.key) === String(key));
}

/**
 * For each UTF-16 unit of a text, where it stands in the source it was read from. White space that YAML folds counts as one.
 *
 * @param source from the quotation mark or the `|` on
 */
function offsetsOf(value: string, source: string, type: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') at = 1;
  if (type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED') at = source.indexOf('\n') + 1;
  const blank = /[ \t\r\n]/;
  for (let i = 0; i < value.length; ) {
    // A line break within quotes may be escaped, and then it is nothing at all.
    const joined = type === 'QUOTE_DOUBLE' ? /^\\\r?\n[ \t]*/.exec(source.slice(at, at + 1000)) : null;
    if (joined) {
      at += joined[0].length;
      continue;
    }
    if (blank.test(value[i]) && source[at] !== '\\') {
      const start = at;
      while (at < source.length && blank.test(source[at])) at++;
      while (i < value.length && blank.test(value[i])) offsets[i++] = start;
      continue;
    }
    while (at < source.length && blank.test(source[at])) at++;
    offsets[i++] = at;
    if (type === 'QUOTE_SINGLE' && source[at] === "'") at += 2;
    else if (type === 'QUOTE_DOUBLE' && source[at] === '\\') {
      const escaped = /^\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|.)/.exec(source.slice(at, at + 10));
      at += escaped?.[0].length ?? 1;
      // Beyond the basic plane one escape is two units.
      if (escaped?.[0][1] === 'U' && value.codePointAt(i - 1)! > 0xffff) offsets[i++] = at - 10;
    } else at++;
  }
  return offsets;
}
