import { danishDate, possibleDays, WEEKDAYS, weekdayOf } from '../../text/calendar.ts';
import type { Violation } from '../finding.ts';
import { choose, chosenEntities } from './choices.ts';
import type { NamedCheck } from './registry.ts';

/** A weekday right before a date; not the last of `mandag-onsdag`. */
const WEEKDAY_BEFORE = new RegExp(
  `(?<![\\p{L}–-])(${WEEKDAYS.join('|')})(?:en)?,?[\\s*_]+(?:den\\s+|d\\.\\s*)?[*_]*$`,
  'iu',
);

const hasWeekday = choose('dato', (found) => !found.quoted && WEEKDAY_BEFORE.test(found.before));

/**
 * `ugedag-forkert`: `mandag den 3. marts 2026`, which is a Tuesday. A date without a year is wrong when it is so in the letter's
 * year and in the years beside it.
 */
export const weekdayMismatch: NamedCheck = (evidence) => {
  const { date, text } = evidence.decision;
  const violations: Violation[] = [];
  for (const found of chosenEntities(evidence, hasWeekday)) {
    const { from: sentenceFrom } = evidence.sentence(found);
    const match = WEEKDAY_BEFORE.exec(text.slice(sentenceFrom, found.from));
    const days = possibleDays(found.entity.iso, date?.iso);
    if (!match || days.length === 0) continue;
    const weekday = match[1].toLowerCase();
    if (days.some((day) => weekdayOf(day) === weekday)) continue;
    const note =
      days.length === 1
        ? `Den ${danishDate(days[0])} er en ${weekdayOf(days[0])}.`
        : `Datoen er en ${weekday} hverken i brevets år, året før eller året efter.`;
    violations.push({ from: sentenceFrom + match.index, to: found.to, note });
  }
  return violations;
};
