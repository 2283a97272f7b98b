import { z } from 'zod';
import da from 'zod/v4/locales/da.js';
import type { PackProblem, Place } from './problem.ts';

z.config(da());

/** A value that fits its schema, or what does not. */
export interface Validated<T> {
  readonly value?: T;
  readonly problems: readonly PackProblem[];
}

/**
 * Holds what a file says against the schema of its folder. Never throws: what does not fit is told with its place.
 *
 * @param at where the key that a path ends with stands in the file, or its value
 */
export function validate<T>(
  schema: z.ZodType<T>,
  file: string,
  value: unknown,
  at: (path: readonly PropertyKey[], part: 'key' | 'value') => Place,
): Validated<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, problems: [] };
  const problems = parsed.error.issues.flatMap(eachKey).map((issue) => {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : issue.path;
    const place = at(path, ABOUT_VALUES.has(issue.code) ? 'value' : 'key');
    return { file, ...place, message: danishIssue(issue, value), fatal: true };
  });
  return { problems };
}

/** What is told where the value stands: it is of the right kind, and what it says is wrong. */
const ABOUT_VALUES: ReadonlySet<string> = new Set(['invalid_value', 'invalid_format', 'custom']);

/** Keys that are not known are told one by one, each where it stands. */
function eachKey(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue];
}

/** What to write, by the type that is not there. */
const expected: Readonly<Record<string, string>> = {
  string:
    "Her skal stå en tekst. Er det et tal, en dato eller ja/nej, eller er der et kolon i den, så sæt citationstegn om: '…'",
  array: 'Her skal stå en liste: én linje for hver, med - foran, eller [den ene, den anden].',
  object: 'Her skal stå ord med kolon efter, rykket ind under dette.',
  boolean: 'Skriv true eller false.',
  number: 'Skriv et tal.',
  int: 'Skriv et helt tal.',
};

function isMissing(file: unknown, path: readonly PropertyKey[]): boolean {
  let at = file;
  for (const step of path)
    at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined;
  return at === undefined;
}

function danishIssue(issue: z.core.$ZodIssue, file: unknown): string {
  const where = issue.path.length > 0 ? `"${issue.path.join(' › ')}": ` : '';
  if (issue.code === 'unrecognized_keys') {
    return `${where}Rettesnor kender ikke "${issue.keys[0]}". Er ordet stavet rigtigt?`;
  }
  if (issue.code === 'invalid_value') return `${where}Vælg mellem: ${issue.values.join(', ')}.`;
  if (issue.code === 'invalid_type') {
    if (isMissing(file, issue.path)) return `${where}mangler.`;
    if (issue.path.length === 0) return 'Filen skal bestå af ord med kolon efter, fx id: klagefrist.';
    const wanted = expected[issue.expected];
    return wanted === undefined || !/^Ugyldigt/.test(issue.message) ? `${where}${issue.message}` : `${where}${wanted}`;
  }
  if (issue.code === 'invalid_union')
    return `${where}Skriv et mønster som tekst, eller kendetegn: og et id. Begynder mønstret med { eller [, eller er der et kolon i det, så sæt enkelte citationstegn om det hele: '…'`;
  return `${where}${issue.message}`;
}
