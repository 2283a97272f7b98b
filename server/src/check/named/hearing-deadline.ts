import type { Passage } from '../../decision/passage.ts';
import { COMPLAINT } from '../../decision/vocabulary.ts';
import { addDays, danishDate } from '../../text/calendar.ts';
import type { DateEntity } from '../../text/entities.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { choose, chosenEntities } from './choices.ts';
import type { EntityInSentence } from './entities-in.ts';
import { stillToCome } from './hearing-ahead.ts';
import { untilNamedDays } from './hearing-named-day.ts';
import { sentTooLate } from './hearing-sent.ts';
import {
  ANSWERED,
  DEADLINE,
  fullDate,
  type HearingDeadline,
  isAnsweredBeside,
  isOfHearing,
  OTHER_DEADLINE,
  SENT,
  sentenceBeside,
  WAIVED,
} from './hearing-words.ts';
import type { NamedCheck } from './registry.ts';

/** Nobody has answered or done without the hearing, and the deadline is not one for something else. */
const isStillOpen = ({ text, after }: Pick<EntityInSentence<'dato'>, 'text' | 'after'>) =>
  !OTHER_DEADLINE.test(text) && !WAIVED.test(text) && !ANSWERED.test(after);

const isHearingDeadline = choose(
  'dato',
  (found) => isOfHearing(found.text) && DEADLINE.test(found.before) && isStillOpen(found),
);

const MAY_ANSWER = /(?<!\p{L})(?:kan|kunne|skal|skulle|bedes)\s+(?:\p{L}+\s+){0,2}svare(?!\p{L})/iu;
/** `Du kan svare frem til den`: of a hearing only where the sentence before tells that something was sent for it. */
const mayAnswerUntil = choose(
  'dato',
  (found) =>
    !found.quoted &&
    !isOfHearing(found.text) &&
    MAY_ANSWER.test(found.before) &&
    DEADLINE.test(found.before) &&
    isStillOpen(found),
);

const PERIOD =
  /(?:frist(?:en)?(?:\s+(?:for|til|på|er|var|at|svar|bemærkninger|kommentarer|svare|med|og))*|\b(?:inden(?:for)?|senest|i løbet af))\s*$/i;
/** `gav dig to uger til at svare` */
const GIVEN = /\b(?:gav|givet|fik|fået|havde|har|haft)(?:\s+(?:dig|jer|dem|du|de|i|ansøger|forældrene))?\s*$/i;
const TO_ANSWER = /^\s+til (?:at (?:svare|kommentere|udtale|komme|læse)|bemærkninger|svar)/i;
const isHearingPeriod = choose(
  'frist',
  ({ entity: { amount, unit }, text, before, after, quoted }) =>
    (unit === 'dage' || unit === 'uger') &&
    Number.isInteger(amount) &&
    !quoted &&
    isOfHearing(text) &&
    (PERIOD.test(before) || (GIVEN.test(before) && TO_ANSWER.test(after))) &&
    SENT.test(before) &&
    isStillOpen({ text, after }),
);
/**
 * `høringsfrist-ikke-udløbet`: the letter is dated before the hearing's deadline had passed, and nobody had answered
 * (FVL § 19, stk. 1: no decision before the party has had the chance to comment).
 */
export const hearingDeadlineNotPassed: NamedCheck = (evidence, pack) => {
  const written = evidence.decision.date?.iso;
  if (!written) return 'ikke relevant';
  const violations: Violation[] = [];
  for (const { found, deadline, sent } of deadlines(evidence, written)) {
    if (found.role === COMPLAINT || deadline < written) continue;
    if (isAnsweredBeside(evidence, found, pack, isAgreed(evidence, found))) continue;
    const until = sent
      ? `Høringen blev sendt den ${danishDate(sent)}, og fristen løb til omkring den ${danishDate(deadline)}`
      : `Høringsfristen er den ${danishDate(deadline)}`;
    const note = `${until}, men brevet er dateret den ${danishDate(written)}.`;
    violations.push({ from: found.from, to: found.to, note });
  }
  return [...violations, ...stillToCome(evidence, written), ...sentTooLate(evidence, pack, written)];
};

/** `Vi aftalte, at du kunne svare til og med`: a day that came of asking for more time. */
function isAgreed(evidence: Evidence, { passage, sentence, from }: HearingDeadline['found']): boolean {
  const before = evidence.decision.text.slice(evidence.sentence({ passage, sentence }).from, from);
  return /(?<!\p{L})(?:aftalte|aftalt|forlænge\p{L}*|udsæt\p{L}*|udsatte)(?!\p{L})/iu.test(before);
}

function* deadlines(evidence: Evidence, written: string): Generator<HearingDeadline> {
  for (const found of chosenEntities(evidence, isHearingDeadline))
    yield { found, deadline: fullDate(found.entity.iso, written) };
  for (const found of chosenEntities(evidence, mayAnswerUntil))
    if (isOfSending(evidence, found)) yield { found, deadline: fullDate(found.entity.iso, written) };
  yield* untilNamedDays(evidence, written);
  for (const found of chosenEntities(evidence, isHearingPeriod)) {
    const sent = onlyDateBefore(evidence, found);
    const iso = sent && fullDate(sent, written);
    if (iso === undefined || iso > written) continue;
    const { amount, unit } = found.entity;
    const deadline = addDays(iso, unit === 'uger' ? 7 * amount : amount);
    // How days are counted is not settled everywhere: the last day speaks only when the letter came more than a day before it.
    if (addDays(written, 1) < deadline) yield { found, deadline, sent: iso };
  }
}

/** The one date in the sentence before the deadline; nothing, where the sentence has others. */
function onlyDateBefore(evidence: Evidence, found: HearingDeadline['found']): string | undefined {
  const { passage } = evidence.decision.passages[found.passage];
  const dates = datesIn(passage, found.sentence).filter((date) => date !== found.entity);
  const [date] = dates;
  if (dates.length === 0) return onlyDateOfHearingBefore(evidence, found);
  return dates.length === 1 && date.to <= found.entity.from ? date.iso : undefined;
}

function datesIn({ reading: { sentences, entities } }: Passage, sentence: number): DateEntity[] {
  const [first, last] = [sentences[2 * sentence], sentences[2 * sentence + 1]];
  return entities.filter(
    (entity) => entity.kind === 'dato' && entity.from >= first && entity.to <= last,
  ) as DateEntity[];
}

/** `Vores høringsbrev er af den 20. januar. Du fik tre uger til at svare.`: the one date of the sentence before, where it tells of the hearing. */
function onlyDateOfHearingBefore(evidence: Evidence, found: HearingDeadline['found']): string | undefined {
  if (!/høring/i.test(sentenceBeside(evidence, found, -1))) return undefined;
  const { passage } = evidence.decision.passages[found.passage];
  const dates = datesIn(passage, found.sentence - 1);
  const [date] = dates;
  return dates.length === 1 ? date.iso : undefined;
}

/** `Notatet sendte jeg til dig til udtalelse.`, the sentence before. */
function isOfSending(evidence: Evidence, found: HearingDeadline['found']): boolean {
  const before = sentenceBeside(evidence, found, -1);
  return isOfHearing(before) && SENT.test(before);
}

/** A deadline with the day that the papers were sent before it in its sentence. */
const endsAfterSending = choose(
  'dato',
  ({ entity, text, before, quoted }) =>
    !quoted &&
    !entity.iso.startsWith('--') &&
    isOfHearing(text) &&
    SENT.test(before) &&
    DEADLINE.test(before) &&
    !OTHER_DEADLINE.test(text),
);

/** `høringsfrist-før-udsendelsen`: a sentence tells a hearing's deadline that had passed when the papers were sent. */
export const deadlineBeforeSending: NamedCheck = (evidence) =>
  chosenEntities(evidence, endsAfterSending).flatMap((found) => {
    const sent = onlyDateBefore(evidence, found);
    if (sent === undefined || sent.startsWith('--') || sent <= found.entity.iso) return [];
    const note = `Høringen blev sendt den ${danishDate(sent)}, og fristen er den ${danishDate(found.entity.iso)}.`;
    return [{ from: found.from, to: found.to, note }];
  });
