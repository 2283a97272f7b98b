import { addDays, addMonths } from '../../text/calendar.ts';
import { months } from '../../text/dates.ts';

const BEGINS = /^(?:fra|pr|primo|begyndelsen|starten)(?!\p{L})/iu;
const YEAR_FOLLOWS = /^\s(20\d\d)$/;

/**
 * The day on which something takes effect that a letter dates by the month.
 *
 * @param words `udgangen af november`, `fra februar`; the last word names the month
 * @param after the five characters behind, which may be a year
 * @param written ISO date of the letter: a month without a year is the next one
 * @returns the first of the month, or its last day where something ends; nothing where the last word is no month
 */
export function effectiveMonth(words: string, after: string, written: string): string | undefined {
  const month = months.get(words.slice(words.search(/\S+$/)).toLowerCase());
  if (month === undefined) return undefined;
  const year = YEAR_FOLLOWS.exec(after)?.[1] ?? yearOfNext(month, written);
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  return BEGINS.test(words) ? first : addDays(addMonths(first, 1), -1);
}

function yearOfNext(month: number, written: string): number {
  const [year, current] = written.split('-').map(Number);
  return month < current ? year + 1 : year;
}
