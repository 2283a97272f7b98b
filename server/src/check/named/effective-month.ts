import { addDays, addMonths, WEEKDAYS, weekdayOf } from '../../text/calendar.ts';
import { months } from '../../text/dates.ts';

const BEGINS = /^(?:fra|pr|primo|begyndelsen|starten)(?!\p{L})/iu;
const WEEK = /uge\s(\d{1,2})$/i;
const NEW_YEAR = /(?:nytår|årsskiftet|nytårsferien)$/i;
const END_OF_YEAR = /(?:årets udgang|udgangen af året)$/i;
const YEAR_FOLLOWS = /^\s(20\d\d)$/;

/**
 * The day on which something takes effect that a letter dates by the month.
 *
 * @param words `udgangen af november`, `fra februar`; the last word names the month; or `fra uge 26`, `fra nytår`, `årets udgang`
 * @param after the five characters behind, which may be a year
 * @param written ISO date of the letter: a month without a year is the next one
 * @returns the first of the month, or its last day where something ends; nothing where the last word is no month
 */
export function effectiveMonth(words: string, after: string, written: string): string | undefined {
  const week = WEEK.exec(words)?.[1];
  if (week) return nextMondayOfWeek(Number(week), written);
  if (NEW_YEAR.test(words)) return `${Number(written.slice(0, 4)) + 1}-01-01`;
  if (END_OF_YEAR.test(words)) return `${written.slice(0, 4)}-12-31`;
  const month = months.get(words.slice(words.search(/\S+$/)).toLowerCase());
  if (month === undefined) return undefined;
  const year = YEAR_FOLLOWS.exec(after)?.[1] ?? yearOfNext(month, written);
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  return BEGINS.test(words) ? first : addDays(addMonths(first, 1), -1);
}

/** The Monday of the next week of that number (ISO 8601: the week with 4 January is number 1). */
function nextMondayOfWeek(week: number, written: string): string {
  const monday = mondayOfWeek(week, Number(written.slice(0, 4)));
  return monday < written ? mondayOfWeek(week, Number(written.slice(0, 4)) + 1) : monday;
}

function mondayOfWeek(week: number, year: number): string {
  const fourth = `${year}-01-04`;
  return addDays(fourth, 7 * (week - 1) - WEEKDAYS.indexOf(weekdayOf(fourth)));
}

function yearOfNext(month: number, written: string): number {
  const [year, current] = written.split('-').map(Number);
  return month < current ? year + 1 : year;
}
