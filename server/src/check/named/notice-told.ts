import { nearestDay } from '../../text/calendar.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { choose, chosenEntities } from './choices.ts';
import { entitiesIn } from './entities-in.ts';
import { isFarAhead, isTooEarly, nextDay, takesEffect, tellsEffect, tooEarly } from './notice-days.ts';

/** `Fra den 1. juni er du på 26 timer`, `Derfor har du 15 timer fra den 1. juni`: the help itself from that day on. */
const HAS_FROM = /^(?:[^.;]*\sog\s)?fra(?:\s+og\s+med)?\s+(?:den\s+)?$/i;
const THEN_HAS = /^,?\s+(?:er|har|får|bliver)\s+(?:du|de|i)\s+(?:(?:på|kun|i alt)\s+)?\d+(?:,\d+)?\s+timer/i;
const HAS_HOURS_FROM =
  /(?<!\p{L})(?:har|får)\s+(?:du|de|i)\s+(?:(?:kun|i alt)\s+)?\d+(?:,\d+)?\s+timer(?:\s+\p{L}+){0,3}\s+fra(?:\s+og\s+med)?\s+(?:den\s+)?$/iu;
/** `Nedsættelsen træder i kraft den 1. april`, `Ordningen ophører den 30. juni`: nothing but the change begins or ends then. */
const SURELY_TAKES_EFFECT =
  /(?:nedsættelsen|reduktionen|ændringen|ophøret|afgørelsen|de nye timer|det nye timetal|den nye (?:ordning|bevilling|udmåling)|det nye antal)\s+(?:træder i kraft|får virkning|har (?:derfor )?virkning|gælder|sker)\s+(?:derfor\s+)?(?:fra\s+)?(?:og med\s+)?(?:\p{L}+dag\s+)?(?:den\s+)?$|(?:ordningen|tilskuddet|hjælpen|ydelsen|bevillingen|dækningen)\s+(?:ophører|stopper|nedsættes|bortfalder)(?:\s+(?:derfor|altså|dermed))?(?:\s+(?:med virkning\s+)?(?:fra|pr\.))?\s+(?:\p{L}+dag\s+)?(?:den\s+)?$/iu;
/** The citizen has had the notice before, or does without it. */
const ANOTHER_WAY = /ønske|afkald|frafald|fravalg|forud/i;
const surelyTakesEffect = choose(
  'dato',
  ({ before, text, quoted }) => !quoted && SURELY_TAKES_EFFECT.test(before) && !ANOTHER_WAY.test(text),
);
/** `med et varsel på 14 uger`: said of this letter's change, and not of one that was told of before. */
const givesNotice = choose(
  'frist',
  ({ entity, text, quoted }) =>
    !quoted &&
    entity.unit === 'uger' &&
    entity.amount === 14 &&
    /varsel|varsl|uger er regnet/i.test(text) &&
    !ANOTHER_WAY.test(text) &&
    !/(?<!\p{L})(?:før|tidligere|allerede|siden|blev)(?!\p{L})/iu.test(text),
);
const AS_BEFORE = /fortsat|uændret|stadig|ekstra|flere|oveni/i;
const hasHoursFrom = choose(
  'dato',
  ({ before, after, text, quoted }) =>
    !quoted &&
    !AS_BEFORE.test(text) &&
    ((HAS_FROM.test(before) && THEN_HAS.test(after)) || HAS_HOURS_FROM.test(before)),
);
/** Fourteen weeks are spoken of, and not only where the letter tells what the law says. */
export function speaksOfNotice(evidence: Evidence): boolean {
  for (const { entity, role } of entitiesIn(evidence, 'frist'))
    if (entity.unit === 'uger' && entity.amount === 14 && role !== 'regler') return true;
  return false;
}

/** A letter that tells of the 14 weeks, and all the same gives a new number of hours, or ends the help, before they have passed. */
export function tooEarlyAllTheSame(evidence: Evidence): Violation[] {
  const { date, outcome } = evidence.decision;
  const written = date?.iso;
  if (!written) return [];
  const hours = outcome?.id === 'nedsættelse' ? chosenEntities(evidence, hasHoursFrom) : [];
  const isSure = chosenEntities(evidence, givesNotice).length > 0 && !isLaterElsewhere(evidence, written);
  const changes = isSure ? chosenEntities(evidence, surelyTakesEffect) : [];
  for (const { entity, from, to, role } of [...hours, ...changes]) {
    const iso = nearestDay(entity.iso, written);
    if (tellsEffect(role) && iso !== undefined && isTooEarly(iso, written))
      return [{ from, to, note: tooEarly(iso, written) }];
  }
  return [];
}

/** Whether a change has a day far enough ahead. */
const isLaterElsewhere = (evidence: Evidence, written: string) =>
  chosenEntities(evidence, takesEffect).some(
    ({ role, entity }) => tellsEffect(role) && isFarAhead(nextDay(entity.iso, written), written),
  );
