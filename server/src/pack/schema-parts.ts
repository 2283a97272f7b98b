/** What the schemas of all files of a pack are put together from. */
import { z } from 'zod';
import { parseProvision } from '../text/provisions.ts';

/** The keys of a record, as a closed list of words. */
export const keysOf = <T extends object>(record: T) =>
  Object.keys(record) as [keyof T & string, ...(keyof T & string)[]];

export const id = z
  .string()
  .regex(
    /^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u,
    'Et id består af bogstaver og tal med bindestreg imellem, fx klagefrist-4-uger.',
  )
  .describe('Navnet, som andre filer og fund henviser til. Det skal være det samme som filens navn.');
export const text = z.string().trim().min(1, 'Teksten er tom.');
export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'Skriv datoen som år-måned-dag, fx 2026-11-23.', abort: true })
  .refine(isInCalendar, 'Datoen findes ikke i kalenderen.');

/** `2026-02-30` has the form of a date and is none. */
function isInCalendar(value: string): boolean {
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** What a text in a pack's file may refer to: files of a folder, what code has, the law, or phrases. */
export const referenceKinds = [
  'kendetegn',
  'afsnit',
  'udfald',
  'kontrol',
  'bestemmelse',
  'principmeddelelse',
  'pakke',
  'mønster',
] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/** A text that refers to something; editors complete, follow and rename it by that. */
export function refersTo<T extends z.ZodType>(viser: ReferenceKind, schema: T, description: string): T {
  return schema.meta({ description, viser });
}

/** A provision as rules name it. */
export const provision = refersTo(
  'bestemmelse',
  text.refine((value) => parseProvision(value) !== undefined, 'Skriv bestemmelsen som fx "BL § 86".'),
  'En bestemmelse, fx "BL § 86".',
);

/** Where a statement comes from, and when somebody last compared it with the source. */
export const sourceSchema = z.strictObject({
  titel: text.describe('Kildens navn, fx "Forvaltningsloven § 19 (LBK 433/2014)".'),
  url: z.url('Skriv hele adressen, fx https://www.retsinformation.dk/eli/lta/2014/433.').optional(),
  kontrolleret: date.describe('Den dag, teksten sidst blev sammenholdt med kilden.'),
});
export const sources = z.array(sourceSchema).min(1, 'Angiv mindst én kilde.');
