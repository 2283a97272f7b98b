const DAY = 86_400_000;

/** The ISO date `days` after another. @example addDays('2024-11-04', 98) === '2025-02-10' */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10);
}

/** Days from one ISO date to another; below zero where the other comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The number of an ISO date's week (ISO 8601: the first week of a year is the one with its first Thursday). */
export function weekOf(iso: string): number {
  const thursday = addDays(iso, 3 - WEEKDAYS.indexOf(weekdayOf(iso)));
  return 1 + Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7);
}

/**
 * The same day of the month so many months later, or the month's last day where it has no such day.
 *
 * @example addMonths('2026-01-31', 1) === '2026-02-28'
 */
export function addMonths(iso: string, months: number): string {
  const [year, month, day] = iso.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const daysInMonth = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return addDays(first.toISOString().slice(0, 10), Math.min(day, daysInMonth) - 1);
}

/** Lower case, from January. */
export const MONTHS: readonly string[] =
  'januar februar marts april maj juni juli august september oktober november december'.split(' ');

/** Lower case, from Monday as in Denmark. */
export const WEEKDAYS: readonly string[] = 'mandag tirsdag onsdag torsdag fredag lørdag søndag'.split(' ');

/** Which of `WEEKDAYS` an ISO date is. @example weekdayOf('2026-03-03') === 'tirsdag' */
export function weekdayOf(iso: string): string {
  return WEEKDAYS[(new Date(Date.parse(iso)).getUTCDay() + 6) % 7];
}

/** An ISO date as a Dane writes it: `2024-11-04` → `4. november 2024`. */
export function danishDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day}. ${MONTHS[month - 1]} ${year}`;
}

/**
 * The days that a date may mean: the date itself, or, of one without a year (`--03-14`), the day in the year of another date and
 * in those before and after. None for 29 February without a year, or where no other date is known.
 */
export function possibleDays(iso: string, near: string | undefined): string[] {
  if (!iso.startsWith('--')) return [iso];
  if (near === undefined || iso === '--02-29') return [];
  const year = Number(near.slice(0, 4));
  return [year - 1, year, year + 1].map((each) => `${each}${iso.slice(1)}`);
}

/** Of the days that a date may mean the one nearest to another date: `--01-20` in a letter of December lies ahead. */
export function nearestDay(iso: string, near: string): string | undefined {
  const distance = (day: string) => Math.abs(Date.parse(day) - Date.parse(near));
  return possibleDays(iso, near).sort((a, b) => distance(a) - distance(b))[0];
}

/** The calendar day where the machine is, as an ISO date: `2026-11-23`. */
export function localDay(now: Date): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
