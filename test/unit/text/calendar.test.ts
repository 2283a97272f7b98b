import assert from 'node:assert/strict';
import { addMonths, nearestDay, possibleDays, weekdayOf } from '../../../server/src/text/calendar.ts';
import { deadlineAfter } from '../../../server/src/text/deadlines.ts';
import type { DurationUnit } from '../../../server/src/text/entities.ts';
import { dayOff, easterSunday, holidayName, nearHolidayName } from '../../../server/src/text/holidays.ts';

describe('The calendar', () => {
  /** A date without a year, another date, and the day that it means beside it. */
  const nearest: readonly (readonly [string, string, string | undefined])[] = [
    ['--01-20', '2025-12-20', '2026-01-20'],
    ['--12-20', '2026-01-05', '2025-12-20'],
    ['--03-14', '2025-03-01', '2025-03-14'],
    ['2024-01-20', '2025-12-20', '2024-01-20'],
    ['--02-29', '2025-03-01', undefined],
  ];
  for (const [written, near, day] of nearest)
    it(`takes ${written} near ${near} for ${day}`, () => assert.equal(nearestDay(written, near), day));

  it('knows no day of a date without a year where nothing is near', () =>
    assert.deepEqual(possibleDays('--03-14', undefined), []));

  /** Easter Sundays as printed in calendars, with the earliest and the latest that can be (1818 and 1943). */
  const easters =
    '1818-03-22 1943-04-25 1961-04-02 1999-04-04 2000-04-23 2008-03-23 2011-04-24 2019-04-21 2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21 2038-04-25 2049-04-18';
  for (const easter of easters.split(' '))
    it(`has Easter on ${easter}`, () => assert.equal(easterSunday(Number(easter.slice(0, 4))), easter));

  /** Year → the days on which Denmark had a public holiday. */
  const holidays: Readonly<Record<string, string>> = {
    2023: '01-01 04-06 04-07 04-09 04-10 05-05 05-18 05-28 05-29 12-25 12-26',
    2024: '01-01 03-28 03-29 03-31 04-01 05-09 05-19 05-20 12-25 12-26',
    2025: '01-01 04-17 04-18 04-20 04-21 05-29 06-08 06-09 12-25 12-26',
    2026: '01-01 04-02 04-03 04-05 04-06 05-14 05-24 05-25 12-25 12-26',
    2027: '01-01 03-25 03-26 03-28 03-29 05-06 05-16 05-17 12-25 12-26',
  };
  for (const [year, days] of Object.entries(holidays)) {
    it(`knows the public holidays of ${year}`, () => {
      const found: string[] = [];
      for (let day = Date.UTC(Number(year), 0, 1); day < Date.UTC(Number(year) + 1, 0, 1); day += 86_400_000) {
        const iso = new Date(day).toISOString().slice(0, 10);
        if (holidayName(iso)) found.push(iso.slice(5));
      }
      assert.deepEqual(found, days.split(' '));
    });
  }

  it('names days', () => {
    assert.equal(holidayName('2023-05-05'), 'store bededag');
    assert.equal(holidayName('2024-04-26'), undefined);
    assert.equal(dayOff('2024-04-26'), undefined);
    assert.equal(dayOff('2026-11-28'), 'lørdag');
    assert.equal(dayOff('2026-05-25'), '2. pinsedag');
    assert.equal(nearHolidayName('2026-05-15'), 'fredagen efter Kristi himmelfartsdag');
    assert.equal(nearHolidayName('2026-06-05'), 'grundlovsdag');
    assert.equal(nearHolidayName('2026-06-06'), undefined);
  });

  it('knows the weekdays', () => {
    const known = { '2026-03-03': 'tirsdag', '2026-11-25': 'onsdag', '2000-02-29': 'tirsdag', '1849-06-05': 'tirsdag' };
    for (const [iso, weekday] of Object.entries(known)) assert.equal(weekdayOf(iso), weekday, iso);
  });

  it('counts months to the same day, or to the last', () => {
    assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
    assert.equal(addMonths('2028-01-31', 1), '2028-02-29');
    assert.equal(addMonths('2026-11-25', 3), '2027-02-25');
    assert.equal(addMonths('2026-08-31', 25), '2028-09-30');
  });
});

describe('A deadline', () => {
  /** Event, length → last day, and the day that it was moved from with the reason. */
  const deadlines: readonly (readonly [
    event: string,
    amount: number,
    unit: DurationUnit,
    lastDay: string | undefined,
    moved?: string,
  ])[] = [
    ['2026-11-25', 4, 'uger', '2026-12-23'],
    ['2026-11-25', 28, 'dage', '2026-12-23'],
    ['2026-11-25', 14, 'dage', '2026-12-09'],
    ['2026-11-27', 4, 'uger', '2026-12-28', '2026-12-25 juledag'],
    ['2026-11-28', 4, 'uger', '2026-12-28', '2026-12-26 2. juledag'],
    ['2026-03-05', 4, 'uger', '2026-04-07', '2026-04-02 skærtorsdag'],
    ['2026-11-22', 2, 'uger', '2026-12-07', '2026-12-06 søndag'],
    ['2023-04-07', 4, 'uger', '2023-05-08', '2023-05-05 store bededag'],
    ['2024-03-29', 4, 'uger', '2024-04-26'],
    ['2026-01-31', 1, 'måneder', '2026-03-02', '2026-02-28 lørdag'],
    ['2026-04-01', 3, 'hverdage', '2026-04-09'],
    ['2026-11-25', 6, 'hverdage', '2026-12-03'],
    ['2026-11-25', 48, 'timer', undefined],
    ['2026-11-25', 1, 'år', undefined],
    ['2026-11-25', 1.5, 'måneder', undefined],
    ['2026-11-25', 9999, 'hverdage', undefined],
  ];
  for (const [event, amount, unit, lastDay, moved] of deadlines) {
    it(`of ${amount} ${unit} from ${event} ends ${lastDay ?? 'nowhere'}`, () => {
      const deadline = deadlineAfter(event, { amount, unit });
      assert.equal(deadline?.lastDay, lastDay);
      assert.equal(deadline?.moved && `${deadline.moved.from} ${deadline.moved.why}`, moved);
    });
  }
});
