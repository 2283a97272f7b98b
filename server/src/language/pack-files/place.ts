import { isMap, isScalar, isSeq, type Node, type ParsedNode, parseDocument, type Scalar } from 'yaml';
import type { OpenPackFile } from './open-pack-file.ts';

/** Keys and numbers of list items that lead to a place in a file: `['kræver', 'en af', 0]`. */
export type KeyPath = readonly (string | number)[];

/** A key or a value of a pack's file. Offsets are UTF-16 units in the file. */
export interface NodePlace {
  readonly kind: 'key' | 'value';
  readonly path: KeyPath;
  readonly from: number;
  readonly to: number;
  /** The text that it stands for, without quotation marks; undefined where it is a list or a map. */
  readonly text?: string;
}

/** Every key and every value that is no list or map, first to last. */
export function* placesIn(file: OpenPackFile): Generator<NodePlace> {
  yield* walk(file.yaml.contents, []);
}

function* walk(node: Node | ParsedNode | null, path: KeyPath): Generator<NodePlace> {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      const own = [...path, String(key.value)];
      const place = placeOf(key, 'key', own);
      if (place) yield place;
      yield* walk(value as Node | null, own);
    }
  } else if (isSeq(node)) {
    for (const [i, item] of node.items.entries()) yield* walk(item as Node | null, [...path, i]);
  } else if (isScalar(node)) {
    const place = placeOf(node, 'value', path);
    if (place) yield place;
  }
}

function placeOf(node: Scalar, kind: NodePlace['kind'], path: KeyPath): NodePlace | undefined {
  if (!node.range) return undefined;
  const [from, to] = node.range;
  return { kind, path, from, to, text: typeof node.value === 'string' ? node.value : String(node.value ?? '') };
}

/** The key or value that an offset stands in or at the edge of. */
export function placeAt(file: OpenPackFile, offset: number): NodePlace | undefined {
  let found: NodePlace | undefined;
  for (const place of placesIn(file)) {
    if (place.from > offset) break;
    if (offset <= place.to) found = place;
  }
  return found;
}

/** What is being written at an offset, and where it belongs. */
export interface WritingPlace {
  /** The map that a key is written in, or the value that is written. */
  readonly path: KeyPath;
  readonly kind: NodePlace['kind'];
  /** What has been typed of it, and where that begins. */
  readonly typed: string;
  readonly from: number;
}

/** Stands at the cursor in a trial reading; no text has it (Unicode leaves it to private use). */
const MARK = '\uE000';

/**
 * The ways to take what is being written at an offset: as a key, as a value, or, behind a dash, as either. The YAML around it may
 * not hold yet, so it is tried out what would make it hold.
 */
export function writingAt(text: string, offset: number): WritingPlace[] {
  const tries = [tryOut(text, offset, `${MARK}:`), tryOut(text, offset, MARK)].filter((found) => found !== undefined);
  const fewest = Math.min(...tries.map(({ errors }) => errors));
  return tries.filter(({ errors }) => errors === fewest).map(({ place }) => place);
}

function tryOut(text: string, offset: number, written: string): { errors: number; place: WritingPlace } | undefined {
  const yaml = parseDocument(text.slice(0, offset) + written + text.slice(offset), {
    prettyErrors: false,
    logLevel: 'error',
  });
  for (const { kind, path, from, text: whole = '' } of walk(yaml.contents, [])) {
    const at = whole.indexOf(MARK);
    if (at < 0) continue;
    const typed = whole.slice(0, at);
    const quote = /^["']/.test(text.slice(from, from + 1)) ? 1 : 0;
    const place = { path: kind === 'key' ? path.slice(0, -1) : path, kind, typed, from: from + quote };
    return { errors: yaml.errors.length, place };
  }
  return undefined;
}
