import { addDays, addMonths } from './calendar.ts';
import type { DurationEntity } from './entities.ts';
import { dayOff, workingDayFrom } from './holidays.ts';

/** The day that a period of time ends on. Dates are ISO. */
export interface Deadline {
  /** The last day, moved to a working day where it would have been none. */
  readonly lastDay: string;
  /** The day that counting alone leads to, and why it was left: `søndag`, `juledag`. Absent where it stands. */
  readonly moved?: { readonly from: string; readonly why: string };
}

/** More working days than any letter gives. */
const MOST_WORKING_DAYS = 200;

/**
 * Counts a period from an event to its last day. The day of the event is not counted: four weeks end on the same weekday, a
 * month on the same day of the month. A last day that is no working day is moved to the next. Counting: Justitsministeriets
 * vejledning nr. 9533 af 26/06/2018 about complaints, as told by others; for other periods the same is customary.
 *
 * @param event the ISO date counted from
 * @returns nothing for hours, years and parts of days, which letters do not count deadlines in
 */
export function deadlineAfter(
  event: string,
  { amount, unit }: Pick<DurationEntity, 'amount' | 'unit'>,
): Deadline | undefined {
  if (!Number.isInteger(amount) || amount < 1) return undefined;
  const counted = lastDayCounted(event, amount, unit);
  if (counted === undefined) return undefined;
  const why = dayOff(counted);
  return why === undefined ? { lastDay: counted } : { lastDay: workingDayFrom(counted), moved: { from: counted, why } };
}

function lastDayCounted(event: string, amount: number, unit: DurationEntity['unit']): string | undefined {
  if (unit === 'dage') return addDays(event, amount);
  if (unit === 'uger') return addDays(event, 7 * amount);
  if (unit === 'måneder') return addMonths(event, amount);
  if (unit !== 'hverdage' || amount > MOST_WORKING_DAYS) return undefined;
  let day = event;
  for (let left = amount; left > 0; left--) day = workingDayFrom(addDays(day, 1));
  return day;
}
