import { addDays, addMonths, daysBetween, WEEKDAYS, weekdayOf, weekOf } from '../../text/calendar.ts';
import type { Evidence } from '../evidence.ts';
import { choose, chosenEntities } from './choices.ts';
import type { Occurrence } from './entities-in.ts';
import { ANSWERED, fullDate, HEARING, type HearingDeadline, OTHER_DEADLINE, SENT, WAIVED } from './hearing-words.ts';

/** `senest mandag`, `frist til månedens udgang`, `inden fredag i uge 34`: a day that is named without its date. */
const NAMED_DAY = new RegExp(
  `(?:senest|inden|frist\\S*(?:\\s+\\p{L}+){0,2}\\s+til|svarfrist\\S*(?:\\s+(?:er|var))?)\\s+(?:på\\s+)?(?:(?<weekday>${WEEKDAYS.join('|')})(?!\\p{L})(?:\\s+(?:kl\\.?\\s*\\d+\\s+)?i\\s+(?:uge\\s+(?<week>\\d{1,2})|(?<next>(?:næste uge|ugen efter))))?|(?<month>månedens udgang|udgangen af måneden))`,
  'iu',
);
const isSentUntilNamedDay = choose(
  'dato',
  ({ text, before, after, quoted }) =>
    !quoted &&
    (HEARING.test(text) || /svar|skrive til|ringe til|vende tilbage/i.test(text)) &&
    (SENT.test(before) || SENT.test(after)) &&
    NAMED_DAY.test(after) &&
    !OTHER_DEADLINE.test(text) &&
    !WAIVED.test(text) &&
    !ANSWERED.test(after),
);

/** Deadlines that are named without a date, reckoned from the one day in their sentence on which the papers were sent. */
export function* untilNamedDays(evidence: Evidence, written: string): Generator<HearingDeadline> {
  for (const found of chosenEntities(evidence, isSentUntilNamedDay)) {
    const sent = fullDate(found.entity.iso, written);
    const { from, to } = evidence.sentence(found);
    const deadline = namedDay(evidence.decision.text.slice(found.to, to), sent);
    if (deadline && isOnlyDate(evidence, found, from, to) && sent <= written) yield { found, deadline, sent };
  }
}

/** @param sent ISO date from which the day is reckoned: the next one of its name */
function namedDay(after: string, sent: string): string | undefined {
  const { weekday, week, next, month } = NAMED_DAY.exec(after)?.groups ?? {};
  if (month) return addDays(`${addMonths(sent, 1).slice(0, 7)}-01`, -1);
  if (!weekday) return undefined;
  const at = WEEKDAYS.indexOf(weekday.toLowerCase());
  let day = addDays(sent, 1);
  while (WEEKDAYS.indexOf(weekdayOf(day)) !== at) day = addDays(day, 1);
  if (week) while (weekOf(day) !== Number(week) && daysBetween(sent, day) < DAYS_OF_A_YEAR) day = addDays(day, 7);
  return next && weekOf(day) === weekOf(sent) ? addDays(day, 7) : day;
}

const DAYS_OF_A_YEAR = 365;

function isOnlyDate(
  { decision: { passages } }: Evidence,
  found: Occurrence<'dato'>,
  from: number,
  to: number,
): boolean {
  const { passage, offset } = passages[found.passage];
  const base = offset + passage.from;
  return passage.reading.entities.every(
    (entity) => entity === found.entity || entity.kind !== 'dato' || base + entity.from < from || base + entity.to > to,
  );
}
