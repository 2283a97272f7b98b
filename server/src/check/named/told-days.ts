import { addDays, danishDate, daysBetween, nearestDay, weekdayOf, weekOf } from '../../text/calendar.ts';
import type { DateEntity } from '../../text/entities.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { choose, chosenEntities } from './choices.ts';
import type { Occurrence } from './entities-in.ts';
import type { NamedCheck } from './registry.ts';
import { type ByUnit, DAYS_OF } from './unit-days.ts';

const THE_DAY = String.raw`(?:\p{L}+dag\s+)?(?:(?:den|d\.)\s*)?$`;
const EXPLAINED = String.raw`,?\s*\(?(?:nemlig\s+|altså\s+|det vil sige\s+|nærmere bestemt\s+)?`;
/** `7.-8. februar`: the first of two days. */
const FIRST_OF_TWO = String.raw`(?:\d{1,2}\.?\s*[-–]\s*)?$`;
/** `i går, den 13. marts`; days from the letter's date. */
const NEAR_DAYS: ReadonlyMap<string, number> = new Map([
  ['i forgårs', -2],
  ['i går', -1],
  ['i dag', 0],
  ['i morgen', 1],
  ['i overmorgen', 2],
]);
const NEAR_DAY = new RegExp(`(?<!\\p{L})(${[...NEAR_DAYS.keys()].join('|')}),\\s+${THE_DAY}`, 'iu');
const NEXT_MONTH = new RegExp(`(?<!\\p{L})(?:i|fra|til)\\s+næste måned${EXPLAINED}(?:fra\\s+)?${THE_DAY}`, 'iu');
const AGO = new RegExp(`^\\s+siden${EXPLAINED}${THE_DAY}`, 'iu');
const FOR = /(?<!\p{L})for\s+$/iu;
const WEEK = new RegExp(`(?<!\\p{L})uge\\s+(\\d{1,2})${EXPLAINED}${THE_DAY.replace('$', FIRST_OF_TWO)}`, 'iu');
const WEEKEND = new RegExp(
  `(?<!\\p{L}|(?:hver|anden|tredje|fjerde)\\s)weekend(?:en)?,?\\s+${THE_DAY.replace('$', FIRST_OF_TWO)}`,
  'iu',
);

/** `Du skrev, at du for tre uger siden`: reckoned from the day it was said. */
const REPORTED = /(?:skr[ei]v|oplys|fort[aæ]l|sagde|siger)[^.;]*\sat\s/iu;
const isNear = choose('dato', ({ before, quoted }) => !quoted && !REPORTED.test(before) && NEAR_DAY.test(before));
const isNextMonth = choose('dato', ({ before, quoted }) => !quoted && NEXT_MONTH.test(before));
const isOfWeek = choose('dato', ({ before, quoted }) => !quoted && WEEK.test(before));
const isWeekend = choose('dato', ({ before, quoted }) => !quoted && WEEKEND.test(before));
const isAgo = choose(
  'frist',
  ({ before, after, quoted }) => !quoted && !REPORTED.test(before) && FOR.test(before) && /^\s+siden/i.test(after),
);

/** How far off a time told by its length may be, in days. */
const MAY_BE_OFF: ByUnit = {
  dage: 2,
  uger: 10,
  måneder: 25,
  år: 120,
};
/** A week's number may be told of a day in the week beside it, where a year begins. */
const WEEKS_OFF = 1;

/**
 * `tid-og-dato`: a day is told in two ways that cannot both be right: `i går, den 13. marts` in a letter of the 12th, `uge 12 (21.
 * april)`, `weekenden den 7. februar`, a Wednesday.
 */
export const dayToldInTwoWays: NamedCheck = (evidence) => {
  const written = evidence.decision.date?.iso;
  return [...ofTheWeek(evidence, written), ...(written ? fromTheLetter(evidence, written) : [])];
};

const beforeOf = (evidence: Evidence, found: Occurrence<'dato'>) =>
  evidence.decision.text.slice(evidence.sentence(found).from, found.from);

/** A date without a year is the nearest to the letter's. */
const dayOf = ({ entity: { iso } }: Occurrence<'dato'>, written: string | undefined) =>
  iso.startsWith('--') ? written && nearestDay(iso, written) : iso;

const monthOf = (iso: string) => 12 * Number(iso.slice(0, 4)) + Number(iso.slice(5, 7));
const monthsAhead = (from: string, to: string) => monthOf(to) - monthOf(from);

/** The last week of a year and the first of the next are neighbours. */
function weeksBetween(one: number, other: number): number {
  const apart = Math.abs(one - other);
  return Math.min(apart, Math.abs(52 - apart));
}

/** The date that stands right behind `for tre uger siden`. */
function dateBehind({ decision: { passages, text } }: Evidence, length: Occurrence<'frist'>): DateEntity | undefined {
  const { passage, offset } = passages[length.passage];
  const { entities } = passage.reading;
  const next = entities[entities.indexOf(length.entity) + 1];
  const isBehind = next?.kind === 'dato' && AGO.test(text.slice(length.to, offset + passage.from + next.from));
  return isBehind ? next : undefined;
}

function* ofTheWeek(evidence: Evidence, written: string | undefined): Generator<Violation> {
  for (const found of chosenEntities(evidence, isOfWeek)) {
    const iso = dayOf(found, written);
    const told = Number(WEEK.exec(beforeOf(evidence, found))?.[1]);
    if (iso === undefined || weeksBetween(weekOf(iso), told) <= WEEKS_OFF) continue;
    yield { from: found.from, to: found.to, note: `Den ${danishDate(iso)} ligger i uge ${weekOf(iso)}.` };
  }
  for (const found of chosenEntities(evidence, isWeekend)) {
    const iso = dayOf(found, written);
    if (iso === undefined || ['fredag', 'lørdag', 'søndag', 'mandag'].includes(weekdayOf(iso))) continue;
    yield { from: found.from, to: found.to, note: `Den ${danishDate(iso)} er en ${weekdayOf(iso)}.` };
  }
}

function* fromTheLetter(evidence: Evidence, written: string): Generator<Violation> {
  const letter = `Brevet er dateret den ${danishDate(written)}.`;
  for (const found of chosenEntities(evidence, isNear)) {
    const days = NEAR_DAYS.get(NEAR_DAY.exec(beforeOf(evidence, found))![1].toLowerCase())!;
    const iso = dayOf(found, written);
    if (iso !== undefined && iso !== addDays(written, days)) yield { from: found.from, to: found.to, note: letter };
  }
  for (const found of chosenEntities(evidence, isNextMonth)) {
    const iso = dayOf(found, written);
    if (iso !== undefined && monthsAhead(written, iso) !== 1) yield { from: found.from, to: found.to, note: letter };
  }
  for (const length of chosenEntities(evidence, isAgo)) {
    const found = dateBehind(evidence, length);
    const iso = found && nearestDay(found.iso, written);
    const { amount, unit } = length.entity;
    const [daysOf, off] = [DAYS_OF[unit], MAY_BE_OFF[unit]];
    if (iso === undefined || daysOf === undefined || off === undefined) continue;
    const passed = daysBetween(iso, written);
    if (Math.abs(passed - amount * daysOf) > off)
      yield { from: length.from, to: length.to, note: `${letter} Den ${danishDate(iso)} er ${passed} dage før.` };
  }
}
