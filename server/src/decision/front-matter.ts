import { isMap, isSeq, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { z } from 'zod';
import { dayOf } from '../text/day-of.ts';

/** A letter's front matter as written: `---`, YAML, `---`. Offsets are UTF-16 units in the letter. */
export interface FrontMatterText {
  /** The YAML between the fences. */
  readonly yaml: string;
  readonly yamlFrom: number;
  /** Where the body begins. */
  readonly bodyFrom: number;
}

const OPENING = /^\uFEFF?---[ \t]*\r?\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gm;

/** Splits a letter into front matter and body. Without an opening and a closing fence, all of it is body. */
export function splitFrontMatter(text: string): FrontMatterText | undefined {
  const opening = OPENING.exec(text.slice(0, 64));
  if (!opening) return undefined;
  const yamlFrom = opening[0].length;
  CLOSING.lastIndex = yamlFrom;
  const closing = CLOSING.exec(text);
  if (!closing) return undefined;
  return { yaml: text.slice(yamlFrom, closing.index), yamlFrom, bodyFrom: closing.index + closing[0].length };
}

/** A number is a word too (`af: 12`); a list or nothing is none, so that they are not turned into text. */
const word = z.preprocess(
  (value) => (typeof value === 'number' || typeof value === 'boolean' ? String(value) : value),
  z.string('Skriv et ord.').trim().min(1),
);
/** `2026-11-23`, with a time after it or not; or as letters write it, `23. november 2026`. */
const day = z
  .string('Skriv datoen som år-måned-dag, fx 2026-11-23.')
  .transform((value) => dayOf(value) ?? value.slice(0, 10))
  .refine(isCalendarDay, {
    message: 'Skriv datoen som år-måned-dag, fx 2026-11-23.',
  });

/** Whether a word is a day of the calendar, `2026-11-23`; JavaScript takes 30 February for 2 March. */
export function isCalendarDay(value: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** A requirement signed off in the checklist: what the text itself cannot show. */
const confirmationSchema = z.looseObject({
  krav: word,
  af: word.optional(),
  den: day.optional(),
  note: word.optional(),
});
/** A date as it was written: one that no calendar has must not take the other waivers with it. */
const stated = word.transform((value) => value.slice(0, 10));
/** A finding set aside, with the reason that makes it accountable. */
const waiverSchema = z.looseObject({
  krav: word,
  grund: word.optional(),
  af: word.optional(),
  den: stated.optional(),
  til: stated.optional(),
});

/** Keys of the front matter that Rettesnor reads; others are the municipality's own and left alone. */
const fields = {
  afgørelse: word,
  dato: day,
  bestemmelse: z.union([word, z.array(word)]),
  borger: z.looseObject({ født: day.optional() }),
  bekræftet: z.array(confirmationSchema),
  fraviget: z.array(waiverSchema),
} as const;

/** What the day of the letter is called: `dato`, or as municipalities call it, in small or capital letters. */
export const DATE_KEYS: readonly string[] = ['dato', 'brevdato', 'afgørelsesdato', 'dateret', 'date'];

/** The letter's day under a municipality's own key; nothing where that cannot be read, for such a key is theirs. */
function dayByOtherKey(values: object): string | undefined {
  const days = Object.entries(values).filter(([key]) => DATE_KEYS.includes(key.toLowerCase()));
  return days.map(([, value]) => day.safeParse(plainDay(value)).data).find((iso) => iso !== undefined);
}

/** A day as text: YAML reads `2026-11-23` as a date. */
const plainDay = (value: unknown) => (value instanceof Date ? value.toISOString() : value);

export type Confirmation = z.infer<typeof confirmationSchema>;
export type Waiver = z.infer<typeof waiverSchema>;

/** What the front matter says. What it does not say is read from the letter. */
export interface FrontMatter {
  readonly afgørelse?: string;
  readonly dato?: string;
  readonly bestemmelser: readonly string[];
  readonly født?: string;
  readonly bekræftet: readonly Confirmation[];
  readonly fraviget: readonly Waiver[];
  readonly problems: readonly FrontMatterProblem[];
}

/** Something in the front matter that cannot be read. Offsets are UTF-16 units in the letter. */
export interface FrontMatterProblem {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

const NOTHING: FrontMatter = { bestemmelser: [], bekræftet: [], fraviget: [], problems: [] };

/** Reads the front matter. A key that cannot be read is told as a problem and left out; the others hold. Never throws. */
export function readFrontMatter(source: FrontMatterText | undefined): FrontMatter {
  if (!source) return NOTHING;
  const document = parseDocument(source.yaml, {
    lineCounter: new LineCounter(),
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: 'error',
  });
  const problems: FrontMatterProblem[] = document.errors.map((error) => ({
    from: source.yamlFrom + error.pos[0],
    to: source.yamlFrom + Math.max(error.pos[1], error.pos[0] + 1),
    message: `Oplysningerne øverst i brevet kan ikke læses her: ${danishYamlError(error.code)} Ret linjen, eller slet den; resten af brevet bliver stadig kontrolleret.`,
  }));
  const read: Partial<Record<keyof typeof fields, unknown>> = {};
  let values: unknown = {};
  try {
    if (problems.length === 0) values = document.toJS({ maxAliasCount: 20 });
  } catch {
    // An alias that stands for nothing (`dato: *snart*`), or for far too much.
    problems.push({
      from: source.yamlFrom,
      to: source.yamlFrom + Math.max(1, source.yaml.length),
      message:
        'Oplysningerne øverst i brevet kan ikke læses: et ord begynder med en stjerne. Sæt citationstegn om det; resten af brevet bliver stadig kontrolleret.',
    });
  }
  const keyed = values !== null && typeof values === 'object' ? (values as Record<string, unknown>) : {};
  for (const key of Object.keys(fields) as (keyof typeof fields)[]) {
    const value = keyed[key];
    if (value === undefined || value === null) continue;
    const parsed = fields[key].safeParse(plainDay(value));
    if (parsed.success) read[key] = parsed.data;
    else
      problems.push({
        ...rangeOf(document.get(key, true), source),
        message: `"${key}" kan ikke læses: ${parsed.error.issues[0].message}`,
      });
  }
  const provision = read.bestemmelse as string | string[] | undefined;
  return {
    afgørelse: (read.afgørelse as string | undefined)?.toLowerCase().replace(/\s+/g, '-'),
    dato: keyed.dato === undefined ? dayByOtherKey(keyed) : (read.dato as string | undefined),
    bestemmelser: provision === undefined ? [] : [provision].flat(),
    født: (read.borger as { født?: string } | undefined)?.født,
    bekræftet: (read.bekræftet as Confirmation[] | undefined) ?? [],
    fraviget: (read.fraviget as Waiver[] | undefined) ?? [],
    problems,
  };
}

function rangeOf(node: unknown, source: FrontMatterText): { from: number; to: number } {
  const range = (node as ParsedNode | undefined)?.range;
  return range
    ? { from: source.yamlFrom + range[0], to: source.yamlFrom + range[1] }
    : { from: source.yamlFrom, to: source.yamlFrom + 1 };
}

/** The yaml library's error codes in the words of somebody who has never heard of YAML. */
function danishYamlError(code: string): string {
  const messages: Readonly<Record<string, string>> = {
    DUPLICATE_KEY: 'samme ord står to gange som overskrift for en oplysning.',
    BAD_INDENT: 'linjen er rykket forkert ind.',
    TAB_AS_INDENT: 'linjen er rykket ind med tabulator; brug mellemrum.',
    MISSING_CHAR: 'der mangler et tegn, fx en afsluttende parentes, et citationstegn eller et komma.',
    UNEXPECTED_TOKEN: 'der står et tegn, som ikke passer ind.',
    BLOCK_AS_IMPLICIT_KEY: 'der mangler et kolon eller et linjeskift.',
    MULTILINE_IMPLICIT_KEY: 'der mangler et kolon efter navnet på oplysningen.',
  };
  return messages[code] ?? 'linjen er ikke skrevet, som den skal.';
}

/** Where the rule's id stands in each entry of `fraviget`, in their order. Offsets are UTF-16 units in the letter. */
export function waiverPlaces(source: FrontMatterText): { from: number; to: number }[] {
  const list = parseDocument(source.yaml, { logLevel: 'error' }).get('fraviget', true);
  return isSeq(list) ? list.items.map((item) => rangeOf(isMap(item) ? item.get('krav', true) : item, source)) : [];
}
