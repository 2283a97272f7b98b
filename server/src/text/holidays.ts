import { addDays, weekdayOf } from './calendar.ts';

/**
 * Danish public holidays. The days are those that the minister for the church lists in his answer to question 19 of
 * Kirkeudvalget (KIU alm. del 2022-23, 2. samling), from the bill that abolished store bededag (L 13, LOV nr. 214 af
 * 07/03/2023). Eleven lines instead of a library: those that know Denmark bring the rest of the world along.
 */

/** Store bededag was a public holiday for the last time in this year. */
const LAST_STORE_BEDEDAG = 2023;

/** Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher), valid in every year of that calendar. */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const monthAndDay = h + l - 7 * m + 114;
  return new Date(Date.UTC(year, Math.floor(monthAndDay / 31) - 1, (monthAndDay % 31) + 1)).toISOString().slice(0, 10);
}

function holidaysOf(year: number): ReadonlyMap<string, string> {
  const easter = easterSunday(year);
  return new Map([
    [`${year}-01-01`, 'nytårsdag'],
    [addDays(easter, -3), 'skærtorsdag'],
    [addDays(easter, -2), 'langfredag'],
    [easter, 'påskedag'],
    [addDays(easter, 1), '2. påskedag'],
    ...(year <= LAST_STORE_BEDEDAG ? [[addDays(easter, 26), 'store bededag'] as const] : []),
    [addDays(easter, 39), 'Kristi himmelfartsdag'],
    [addDays(easter, 49), 'pinsedag'],
    [addDays(easter, 50), '2. pinsedag'],
    [`${year}-12-25`, 'juledag'],
    [`${year}-12-26`, '2. juledag'],
  ]);
}

const yearOf = (iso: string) => Number(iso.slice(0, 4));

/** The name of the public holiday that an ISO date is, or undefined. */
export function holidayName(iso: string): string | undefined {
  return holidaysOf(yearOf(iso)).get(iso);
}

/**
 * Days that are no public holidays, but that some rules count with them: forældelseslovens § 27, stk. 2, the 5th of June, the
 * 24th and the 31st of December; borger.dk on complaints about Udbetaling Danmark the Friday after Ascension Day.
 */
export function nearHolidayName(iso: string): string | undefined {
  const year = yearOf(iso);
  if (iso === addDays(easterSunday(year), 40)) return 'fredagen efter Kristi himmelfartsdag';
  const names = new Map([
    [`${year}-06-05`, 'grundlovsdag'],
    [`${year}-12-24`, 'juleaftensdag'],
    [`${year}-12-31`, 'nytårsaftensdag'],
  ]);
  return names.get(iso);
}

/** Why a day is no working day: `lørdag`, `søndag` or the holiday's name; undefined where it is one. */
export function dayOff(iso: string): string | undefined {
  const weekday = weekdayOf(iso);
  return holidayName(iso) ?? (weekday === 'lørdag' || weekday === 'søndag' ? weekday : undefined);
}

/** The first working day on or after an ISO date. */
export function workingDayFrom(iso: string): string {
  let day = iso;
  while (dayOff(day)) day = addDays(day, 1);
  return day;
}
