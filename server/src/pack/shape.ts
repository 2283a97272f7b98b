/**
 * What the rule format says of a place in a file, for editors: which keys may stand there, which words, what they refer to. Read
 * from the schemas, so that there is no second telling of the format.
 */
import { z } from 'zod';
import { type Folder, folderSchemas, manifestSchema } from './schema.ts';
import type { ReferenceKind } from './schema-parts.ts';

/** Keys and numbers of list items that lead to a place in a file. */
export type KeyPath = readonly (string | number)[];

/** The folder that a file of a pack is in; `pakke` is its `pakke.yaml`. */
export type FileKind = Folder | 'pakke';

/** A key that a map may have. */
export interface KeyShape {
  readonly key: string;
  readonly description?: string;
  readonly required: boolean;
  readonly shape: Shape;
}

/** What may stand at a place. A place that takes a text or a map has both. */
export interface Shape {
  readonly description?: string;
  /** Keys, where a map may stand. */
  readonly keys?: readonly KeyShape[];
  /** The words to choose from, where there are only some. */
  readonly choices?: readonly string[];
  /** What a text refers to. */
  readonly refersTo?: ReferenceKind;
  readonly isList: boolean;
  readonly isText: boolean;
}

/** A text in a file that refers to something. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly text: string;
  readonly path: KeyPath;
}

/**
 * What may stand at a place in a file.
 *
 * @returns undefined where nothing may
 */
export function shapeAt(kind: FileKind, path: KeyPath): Shape | undefined {
  const schemas = path.reduce<readonly z.ZodType[]>(
    (at, step) => at.flatMap((schema) => below(schema, step)),
    [rootOf(kind)],
  );
  const described = schemas.flatMap(unwrapped);
  return described.length === 0 ? undefined : shapeOf(described, schemas);
}

/** All references in a file's data, first to last in the order of its keys. What does not fit the format is passed over. */
export function referencesIn(kind: FileKind, value: unknown): Reference[] {
  const found: Reference[] = [];
  collect(rootOf(kind), value, [], found);
  return found;
}

const rootOf = (kind: FileKind): z.ZodType => (kind === 'pakke' ? manifestSchema : folderSchemas[kind]);

/** The schema without what only says that it may be missing; each option of a choice. */
function unwrapped(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return unwrapped(schema.def.innerType as z.ZodType);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(unwrapped);
  return [schema];
}

function below(schema: z.ZodType, step: string | number): z.ZodType[] {
  return unwrapped(schema).flatMap((inner) => {
    if (inner instanceof z.ZodArray && typeof step === 'number') return [inner.element as z.ZodType];
    if (inner instanceof z.ZodRecord) return [inner.valueType as z.ZodType];
    if (!(inner instanceof z.ZodObject)) return [];
    const own = (inner.shape as Record<string, z.ZodType>)[step];
    return own ? [own] : [];
  });
}

/** @param outer the schemas with their wrapping, whose description is nearer to the key */
function shapeOf(schemas: readonly z.ZodType[], outer: readonly z.ZodType[]): Shape {
  const maps = schemas.filter((schema) => schema instanceof z.ZodObject);
  const enums = schemas.filter((schema) => schema instanceof z.ZodEnum);
  return {
    description: [...outer, ...schemas].map(({ description }) => description).find((text) => text !== undefined),
    keys: maps.length === 0 ? undefined : maps.flatMap((map) => keysOf(map.shape as Record<string, z.ZodType>)),
    choices: enums.length === 0 ? choiceOfTruth(schemas) : enums.flatMap(({ options }) => options.map(String)),
    refersTo: schemas.map(referenceOf).find((reference) => reference !== undefined),
    isList: schemas.some((schema) => schema instanceof z.ZodArray),
    isText: schemas.some((schema) => schema instanceof z.ZodString),
  };
}

const choiceOfTruth = (schemas: readonly z.ZodType[]) =>
  schemas.some((schema) => schema instanceof z.ZodBoolean) ? ['true', 'false'] : undefined;

function keysOf(shape: Record<string, z.ZodType>): KeyShape[] {
  return Object.entries(shape).map(([key, schema]) => {
    const own = shapeOf(unwrapped(schema), [schema]);
    return { key, description: own.description, required: !schema.safeParse(undefined).success, shape: own };
  });
}

const referenceOf = (schema: z.ZodType): ReferenceKind | undefined =>
  (schema.meta() as { viser?: ReferenceKind } | undefined)?.viser;

function collect(schema: z.ZodType, value: unknown, path: KeyPath, into: Reference[]): void {
  for (const inner of unwrapped(schema)) {
    const kind = referenceOf(inner);
    if (kind !== undefined && typeof value === 'string') into.push({ kind, text: value, path });
  }
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) for (const own of below(schema, i)) collect(own, item, [...path, i], into);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value))
      for (const own of below(schema, key)) collect(own, item, [...path, key], into);
  }
}
