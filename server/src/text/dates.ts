import { MONTHS } from './calendar.ts';
import type { DateEntity } from './entities.ts';
import { isGap, tokenText, wordAt } from './gaps.ts';
import type { Tokens } from './tokens.ts';

/** Month names and their abbreviations, lower case → 1–12. */
export const months: ReadonlyMap<string, number> = new Map([
  ...MONTHS.map((name, at): [string, number] => [name, at + 1]),
  ...MONTHS.map((name, at): [string, number] => [name.slice(0, 3), at + 1]),
  ['sept', 9],
]);

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `10-02-2021`, `10.02.2021`, `22/09/2025`, `10/2-21`, `10.02.21`: always the day first. */
const DAY_FIRST = /^(\d{1,2})([-./–‑])(\d{1,2})([-./–‑])(\d{4}|\d{2})$/;
/** `2025-09-22`, and as some templates write it, `2025.09.22`. */
const ISO = /^(\d{4})([-‑.])(\d{2})\2(\d{2})$/;
const DAY_AND_MONTH = /^(\d{1,2})\/(\d{1,2})$/;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * Reads a date at a number that is followed by a month's name (`10. februar 2021`, `3. feb. 2021`, `2. oktober`).
 *
 * @param month 1–12, the month that token `index + 1` names
 */
export function readLongDate(text: string, tokens: Tokens, index: number, month: number): DateEntity | undefined {
  const from = tokens.starts[index];
  const end = tokens.ends[index];
  if (end - from > 2) return undefined;
  const dot = text.charCodeAt(end) === 0x2e ? 1 : 0;
  if (!isGap(text, end + dot, tokens.starts[index + 1])) return undefined;
  let to = tokens.ends[index + 1];
  const abbreviated =
    to - tokens.starts[index + 1] < 5 &&
    text.charCodeAt(to) === 0x2e &&
    !MONTHS.includes(wordAt(text, tokens, index + 1));
  const year = yearAt(text, tokens, index + 2, abbreviated ? to + 1 : to);
  if (year) to = tokens.ends[index + 2];
  else if (abbreviated) to++;
  return dateOf(from, to, index, year ? index + 3 : index + 2, Number(text.slice(from, end)), month, year);
}

/** Reads a date in the English order, as some templates write it, at its day, token `index`: `Oktober 28, 2025`. */
export function readMonthFirstDate(text: string, tokens: Tokens, index: number): DateEntity | undefined {
  const month = index > 0 ? MONTHS.indexOf(wordAt(text, tokens, index - 1)) + 1 : 0;
  if (month === 0 || !isGap(text, tokens.ends[index - 1], tokens.starts[index])) return undefined;
  const year = yearAt(text, tokens, index + 1, tokens.ends[index] + 1);
  if (!year) return undefined;
  const day = Number(tokenText(text, tokens, index));
  return dateOf(tokens.starts[index - 1], tokens.ends[index + 1], index - 1, index + 2, day, month, year);
}

const ORDINALS =
  'første anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende fjortende femtende sekstende syttende attende nittende tyvende enogtyvende toogtyvende treogtyvende fireogtyvende femogtyvende seksogtyvende syvogtyvende otteogtyvende niogtyvende tredivte enogtredivte';

/** Days of a month in words, `sjette` → 6. */
export const ordinals: ReadonlyMap<string, number> = new Map(
  ORDINALS.split(' ').map((word, at): [string, number] => [word, at + 1]),
);

/** Reads a date whose day is a word, at token `index`: `den sjette maj 2025`. */
export function readWordDate(text: string, tokens: Tokens, index: number, day: number): DateEntity | undefined {
  const month = index + 1 < tokens.count ? MONTHS.indexOf(wordAt(text, tokens, index + 1)) + 1 : 0;
  if (month === 0 || !isGap(text, tokens.ends[index], tokens.starts[index + 1])) return undefined;
  const after = tokens.ends[index + 1];
  const year = yearAt(text, tokens, index + 2, after);
  const to = year ? tokens.ends[index + 2] : after;
  return dateOf(tokens.starts[index], to, index, year ? index + 3 : index + 2, day, month, year);
}

/** Reads a date in digits at token `index`: `10-02-2021`, `10/2-21`, `16/9 2022`, ISO `2025-09-22`. */
export function readShortDate(text: string, tokens: Tokens, index: number): DateEntity | undefined {
  const from = tokens.starts[index];
  const to = tokens.ends[index];
  const token = text.slice(from, to);
  const parts = DAY_FIRST.exec(token);
  if (parts) {
    // `4.1.10` is the number of a heading and `1-2-10` a score: a short year needs two-digit parts, a slash, or a word before it.
    const isClear =
      parts[5].length === 4 || (parts[1].length === 2 && parts[3].length === 2) || isCalledDate(text, tokens, index);
    if (parts[2] !== '/' && (parts[2] !== parts[4] || !isClear)) return undefined;
    return dateOf(from, to, index, index + 1, Number(parts[1]), Number(parts[3]), fullYear(parts[5]));
  }
  const iso = ISO.exec(token);
  if (iso) return dateOf(from, to, index, index + 1, Number(iso[4]), Number(iso[3]), Number(iso[1]));
  const dayMonth = DAY_AND_MONTH.exec(token);
  if (!dayMonth) return undefined;
  const year = yearAt(text, tokens, index + 1, to);
  if (!year) return undefined;
  return dateOf(from, tokens.ends[index + 1], index, index + 2, Number(dayMonth[1]), Number(dayMonth[2]), year);
}

/** `den 15.5.26`, `Dato: 5.5.26` */
const isCalledDate = (text: string, tokens: Tokens, index: number) =>
  index > 0 && /^(?:den|d|dato|dateret)$/.test(wordAt(text, tokens, index - 1));

/** The four-digit year at token `index`, if only a gap stands between it and the offset `after`; else 0. */
function yearAt(text: string, tokens: Tokens, index: number, after: number): number {
  if (index >= tokens.count || tokens.ends[index] - tokens.starts[index] !== 4) return 0;
  const year = tokenText(text, tokens, index);
  return YEAR.test(year) && isGap(text, after, tokens.starts[index]) ? Number(year) : 0;
}

/** Two digits count from 1969 to 2068. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year + (year <= 68 ? 2000 : 1900);
}

/** The entity, or nothing where the calendar has no such day; `year` 0 means that none is given. */
function dateOf(
  from: number,
  to: number,
  first: number,
  last: number,
  day: number,
  month: number,
  year: number,
): DateEntity | undefined {
  if (month < 1 || month > 12 || day < 1 || day > DAYS_IN_MONTH[month - 1]) return undefined;
  if (month === 2 && day === 29 && year !== 0 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0)))
    return undefined;
  const monthAndDay = `${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
  return { kind: 'dato', iso: `${year === 0 ? '-' : year}-${monthAndDay}`, from, to, first, last };
}
