import { isMap, isScalar, isSeq, type Node, type ParsedNode, parseDocument, type Scalar } from 'yaml';
import { type KeyPath, schemaAt } from '../../pack/shape.ts';
import type { OpenPackFile } from './open-pack-file.ts';

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
  const [first, ...others] = tries.filter(({ errors }) => errors === fewest).map(({ place }) => place);
  return first === undefined ? [] : [first, ...others.filter(({ kind }) => kind !== first.kind)];
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

/** The key or value at a path, or the nearest that leads to it; undefined in an empty file. */
export function placeOfPath(file: OpenPackFile, path: KeyPath): NodePlace | undefined {
  let best: NodePlace | undefined;
  for (const place of placesIn(file)) {
    if (place.path.length > path.length || place.path.some((step, i) => step !== path[i])) continue;
    if (
      !best ||
      place.path.length > best.path.length ||
      (place.path.length === best.path.length && place.kind === 'value')
    )
      best = place;
  }
  return best;
}

/**
 * The part of a value as a range in the file: exact where the value stands as it is written, all of it where YAML has quoted or
 * folded it.
 *
 * @param from start within the value's text
 */
export function partOf(
  file: OpenPackFile,
  place: NodePlace,
  from: number,
  length: number,
): { from: number; to: number } {
  const source = file.getText().slice(place.from, place.to);
  const text = place.text ?? '';
  const at = source === text ? 0 : source.slice(1, -1) === text ? 1 : -1;
  if (at < 0) return { from: place.from, to: place.to };
  const start = place.from + at + Math.min(from, text.length);
  return { from: start, to: Math.max(start, Math.min(place.to - at, start + length)) };
}

/** The phrase pattern that an offset stands in. */
export function patternAt(file: OpenPackFile, offset: number): string | undefined {
  const place = placeAt(file, offset);
  return place?.kind === 'value' && schemaAt(file.address.kind, place.path)?.viser === 'mønster'
    ? place.text
    : undefined;
}
