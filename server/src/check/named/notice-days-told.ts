import { COMPLAINT, type Role } from '../../decision/vocabulary.ts';
import type { Pack } from '../../pack/pack.ts';
import { nearestDay } from '../../text/calendar.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { choose, chosenEntities } from './choices.ts';
import { monthsTold } from './months-told.ts';
import { isFarAhead, isTooEarly, takesEffect, tellsEffect, tooEarly } from './notice-days.ts';
import { speaksOfNotice } from './notice-told.ts';
import type { NamedCheck } from './registry.ts';

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

function* monthsWithin(evidence: Evidence, pack: Pack, written: string): Generator<Violation> {
  for (const { passage, from, to, iso } of monthsTold(evidence, pack, written))
    if (isTooEarly(iso, written) && !OF_SOMETHING_ELSE.has(evidence.decision.structure.roles[passage]))
      yield { from, to, note: tooEarly(iso, written) };
}
