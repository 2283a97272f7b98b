import { COMPLAINT, type Role } from '../../decision/vocabulary.ts';
import { readsMarker } from '../../pack/code-markers.ts';
import type { Pack } from '../../pack/pack.ts';
import { hitsOf } from '../../phrase/reading.ts';
import { nearestDay } from '../../text/calendar.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { choose, chosenEntities } from './choices.ts';
import { effectiveMonth } from './effective-month.ts';
import { isFarAhead, isTooEarly, takesEffect, tellsEffect, tooEarly } from './notice-days.ts';
import { speaksOfNotice } from './notice-told.ts';
import type { NamedCheck } from './registry.ts';

/** Marker of the pack: the month in which something ends or begins. */
const IN_MONTH = readsMarker('virkning-måned');
/** A space and four digits. */
const ROOM_FOR_YEAR = 5;
const OF_SOMETHING_ELSE: ReadonlySet<Role | undefined> = new Set([
  COMPLAINT,
  'ansøgning',
  'borgerens-syn',
  'partshøring',
  'opfølgning',
  'hilsen',
]);
const isTold = choose('dato', ({ quoted }) => !quoted);

/**
 * `dag-inden-14-uger`: every day and month within 14 weeks of a letter that speaks of no such notice; that the sentence is about a change
 * of the help, the rule has to ask by its words. Silent where the change has a day further ahead.
 */
export const dayWithinNotice: NamedCheck = (evidence, pack) => {
  const written = evidence.decision.date?.iso;
  if (!written || speaksOfNotice(evidence) || hasDayFarAhead(evidence, written)) return 'ikke relevant';
  const days = chosenEntities(evidence, isTold).flatMap(({ entity, role, from, to }): Violation[] => {
    const iso = nearestDay(entity.iso, written);
    const isWithin = iso !== undefined && isTooEarly(iso, written) && !OF_SOMETHING_ELSE.has(role);
    return isWithin ? [{ from, to, note: tooEarly(iso, written) }] : [];
  });
  return [...days, ...monthsWithin(evidence, pack, written)];
};

const hasDayFarAhead = (evidence: Evidence, written: string) =>
  chosenEntities(evidence, takesEffect).some(
    ({ entity, role }) => tellsEffect(role) && isFarAhead(nearestDay(entity.iso, written), written),
  );

function monthsWithin(evidence: Evidence, { markers }: Pack, written: string): Violation[] {
  const month = markers.get(IN_MONTH);
  if (month === undefined) return [];
  const { passages, structure, text } = evidence.decision;
  return evidence.passagesWithSet(month).flatMap((passage) => {
    if (OF_SOMETHING_ELSE.has(structure.roles[passage])) return [];
    return hitsOf(passages[passage].passage.reading, month).flatMap((hit): Violation[] => {
      const { from, to, quoted } = evidence.found(passage, hit);
      const iso = quoted
        ? undefined
        : effectiveMonth(text.slice(from, to), text.slice(to, to + ROOM_FOR_YEAR), written);
      return iso !== undefined && isTooEarly(iso, written) ? [{ from, to, note: tooEarly(iso, written) }] : [];
    });
  });
}
