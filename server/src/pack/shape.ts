/**
 * What may stand where in a pack file, and what stands there that refers to something: read from the schemas, so that editors
 * and checks of packs know the format from one place.
 */
import { z } from 'zod';
import { changeShape } from './change.ts';
import { type Folder, folderSchemas, manifestSchema } from './schema.ts';
import type { ReferenceKind } from './schema-parts.ts';

/** A folder of a pack, or its `pakke.yaml`. */
export type FileKind = Folder | 'pakke';
export type KeyPath = readonly (string | number)[];

/** What may stand at a place in a pack file. */
export interface Shape {
  readonly type: 'tekst' | 'tal' | 'ja eller nej' | 'liste' | 'ordbog';
  /** What it is for, in Danish. */
  readonly description?: string;
  /** Something that could stand here, as data. */
  readonly example?: unknown;
  /** What a text here refers to. */
  readonly viser?: ReferenceKind;
  readonly required: boolean;
  /** The only texts that may stand here. */
  readonly values?: readonly string[];
  /** The keys that may stand here, where they are a closed list, in the order of the format. */
  readonly keys?: readonly string[];
}

/** A text that refers to something, and where in the file it stands. */
export interface Reference {
  readonly viser: ReferenceKind;
  readonly id: string;
  readonly path: KeyPath;
}

const wrappers = ['optional', 'default', 'nullable', 'readonly'];

/**
 * What may stand at a key path of a file.
 *
 * @param path keys and indices from the top of the file; empty for the file itself
 * @returns undefined where nothing may stand
 */
export function schemaAt(folder: FileKind, path: KeyPath): Shape | undefined {
  if (folder === 'pakke') return shapeBelow(manifestSchema, path);
  const [first, ...rest] = path;
  // What is added has the form of the file that is changed.
  if (first === 'tilføj' && rest.length > 0) return shapeBelow(folderSchemas[folder], rest);
  const own = shapeBelow(folderSchemas[folder], path);
  if (path.length === 0 && own) return { ...own, keys: [...(own.keys ?? []), ...Object.keys(changeShape)] };
  const marks = own ? undefined : shapeBelow(changeSchema, path);
  return marks && first === 'tilføj' ? { ...marks, keys: keysWithLists(folder) } : (own ?? marks);
}

/** The keys of a file that hold lists, or lists further down. */
function keysWithLists(folder: Folder): string[] {
  const keys = Object.keys(folderSchemas[folder].shape);
  return keys.filter((name) => ['liste', 'ordbog'].includes(shapeBelow(folderSchemas[folder], [name])?.type ?? ''));
}

const changeSchema = z.object(changeShape);

function shapeBelow(root: z.ZodType, path: KeyPath): Shape | undefined {
  let found = [root];
  for (const step of path) found = found.flatMap((schema) => branches(schema).flatMap((branch) => below(branch, step)));
  if (found.length === 0) return undefined;
  const open = found.flatMap(branches);
  const told = [...found, ...open].map((schema) => z.globalRegistry.get(schema) ?? {});
  const example = told.find(({ examples }) => Array.isArray(examples))?.examples as unknown[] | undefined;
  const values = open.flatMap((schema) => (schema instanceof z.ZodEnum ? schema.options.map(String) : []));
  const keys = open.flatMap((schema) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []));
  return {
    type: typeOf(open[0]),
    description: told.find(({ description }) => description !== undefined)?.description,
    example: example?.[0],
    viser: open.map(referenceKind).find((kind) => kind !== undefined),
    required: found.every((schema) => schema.type !== 'optional' && schema.type !== 'default'),
    ...(values.length > 0 ? { values } : {}),
    ...(keys.length > 0 ? { keys } : {}),
  };
}

/**
 * The texts of a file that refer to something, or are written in a language of their own (`mønster`, `felt`), in the order
 * in which they stand. What does not fit the format is passed over.
 *
 * @param value the file as data, whole or not
 */
export function referencesIn(folder: FileKind, value: unknown): Reference[] {
  const references: Reference[] = [];
  collect(schemaOf(folder), value, [], references);
  const added = typeof value === 'object' && value !== null ? (value as { tilføj?: unknown }).tilføj : undefined;
  if (folder !== 'pakke') collect(schemaOf(folder), added, ['tilføj'], references);
  return references;
}

function collect(schema: z.ZodType, value: unknown, path: KeyPath, into: Reference[]): void {
  for (const branch of branches(schema)) {
    if (typeof value === 'string') {
      const viser = referenceKind(branch);
      if (viser) into.push({ viser, id: value, path });
    } else if (Array.isArray(value)) {
      if (branch instanceof z.ZodArray)
        for (const [index, item] of value.entries()) collect(asType(branch.element), item, [...path, index], into);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value))
        for (const inner of below(branch, key)) collect(inner, item, [...path, key], into);
    }
  }
}

function schemaOf(folder: FileKind): z.ZodType {
  return folder === 'pakke' ? manifestSchema : folderSchemas[folder];
}

/** What a schema is when its wrappers are taken off; of a choice, each of the possibilities. */
function branches(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => branches(asType(option)));
  if (wrappers.includes(schema.type)) return branches(asType((schema as z.ZodOptional).unwrap()));
  return [schema];
}

/** What may stand one step further down. */
function below(schema: z.ZodType, step: string | number): z.ZodType[] {
  if (schema instanceof z.ZodArray) return typeof step === 'number' ? [asType(schema.element)] : [];
  if (schema instanceof z.ZodRecord) return [asType(schema.valueType)];
  if (schema instanceof z.ZodObject) {
    return Object.hasOwn(schema.shape, step) ? [asType(schema.shape[step])] : [];
  }
  return [];
}

/** Zod types the parts of a schema by its core, of which ours are all made with the classic API. */
const asType = (schema: z.core.$ZodType) => schema as z.ZodType;

function referenceKind(schema: z.ZodType): ReferenceKind | undefined {
  return z.globalRegistry.get(schema)?.viser as ReferenceKind | undefined;
}

function typeOf(schema: z.ZodType): Shape['type'] {
  if (schema instanceof z.ZodArray) return 'liste';
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return 'ordbog';
  if (schema instanceof z.ZodNumber) return 'tal';
  if (schema instanceof z.ZodBoolean) return 'ja eller nej';
  return 'tekst';
}
