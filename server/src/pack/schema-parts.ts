/** What the schemas of all files of a pack are put together from. */
import { z } from 'zod';
import { parseProvision } from '../text/provisions.ts';
import { faultTypes } from './vocabulary.ts';

/** The keys of a record, as a closed list of words. */
export const keysOf = <T extends object>(record: T) =>
  Object.keys(record) as [keyof T & string, ...(keyof T & string)[]];

/** A kind of defect, as Ankestyrelsen would call it. */
export const faultType = z.enum(keysOf(faultTypes));

/** What a string in a pack file refers to, or is written in. */
export const referenceKinds = [
  'kendetegn',
  'afsnit',
  'udfald',
  'kontrol',
  'bestemmelse',
  'principmeddelelse',
  'lov',
  'krav',
  'ordvægte',
  'brevvægte',
  'pakke',
  'mønster',
  'felt',
] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/**
 * A key as a jurist meets it: what it is for, and an example of what to write, both shown in editors.
 *
 * @param example a value that the schema accepts; the tests hold it against the schema
 */
export function key<S extends z.ZodType>(schema: S, description: string, example: z.input<S>): S {
  return schema.meta({ description, examples: [example] }) as S;
}

/** A string that refers to something: `viser` says to what, so that references can be found without knowing the format. */
export function refersTo<S extends z.ZodType>(viser: ReferenceKind, schema: S): S {
  return schema.meta({ viser }) as S;
}

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

/** A provision as rules name it. */
export const provision = text.refine(
  (value) => parseProvision(value) !== undefined,
  'Skriv bestemmelsen som fx "BL § 86".',
);

/** A provision in a text that may also say more, e.g. `FVL § 25, stk. 1`; what cannot be read as one is left as it stands. */
export const provisionText = refersTo('bestemmelse', text);
/** The number of a principle decision. */
export const principleNumber = refersTo('principmeddelelse', text);
/** A text for the letter, with `[fields]` to fill in. */
export const letterText = refersTo('felt', text);

/** Where a statement comes from, and when somebody last compared it with the source. */
export const sourceSchema = z.strictObject({
  titel: key(text, 'Kildens navn med paragraf og udgave.', 'Forvaltningsloven § 19 (LBK 433/2014)'),
  url: key(
    z.url('Skriv hele adressen, fx https://www.retsinformation.dk/eli/lta/2014/433.').optional(),
    'Kildens adresse på nettet. Fundet linker hertil.',
    'https://www.retsinformation.dk/eli/lta/2014/433',
  ),
  kontrolleret: key(date, 'Den dag, nogen sidst sammenholdt teksten med kilden.', '2026-11-23'),
});
export const sources = z.array(sourceSchema).min(1, 'Angiv mindst én kilde.');

/** A rule, or an outcome, names the weights that letters are weighed by. */
export const letterWeights = key(
  refersTo('brevvægte', id),
  'Id på en fil i mappen brevvaegte. Den siger, hvad brevets sætninger vejer.',
  'helhed-mangler',
);
export const probability = z.number().gt(0).lt(1);
