import { COMPLAINT, RESULT, type Role, TITLE } from '../../decision/vocabulary.ts';
import { addDays, addMonths, danishDate, daysBetween, WEEKDAYS, weekdayOf, weekOf } from '../../text/calendar.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { choose, chosenEntities, type Occurrence } from './entities-in.ts';
import { sentTooLate } from './hearing-sent.ts';
import {
  ANSWERED,
  DEADLINE,
  fullDate,
  HEARING,
  isAnsweredBeside,
  OTHER_DEADLINE,
  SENT,
  WAIVED,
} from './hearing-words.ts';
import type { NamedCheck } from './registry.ts';

const isHearingDeadline = choose(
  'dato',
  ({ text, before, after }) =>
    HEARING.test(text) &&
    DEADLINE.test(before) &&
    !OTHER_DEADLINE.test(text) &&
    !WAIVED.test(text) &&
    !ANSWERED.test(after),
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
    HEARING.test(text) &&
    (PERIOD.test(before) || (GIVEN.test(before) && TO_ANSWER.test(after))) &&
    SENT.test(before) &&
    !OTHER_DEADLINE.test(text) &&
    !WAIVED.test(text) &&
    !ANSWERED.test(after),
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
    if (found.role === COMPLAINT || deadline < written || isAnsweredBeside(evidence, found, pack)) continue;
    const until = sent
      ? `Høringen blev sendt den ${danishDate(sent)}, og fristen løb til omkring den ${danishDate(deadline)}`
      : `Høringsfristen er den ${danishDate(deadline)}`;
    const note = `${until}, men brevet er dateret den ${danishDate(written)}.`;
    violations.push({ from: found.from, to: found.to, note });
  }
  return [...violations, ...stillToCome(evidence, written), ...sentTooLate(evidence, pack, written)];
};

interface HearingDeadline {
  readonly found: Occurrence<'dato'> | Occurrence<'frist'>;
  /** ISO */
  readonly deadline: string;
  /** The day that a period counts from, ISO; absent where the letter gives the last day itself. */
  readonly sent?: string;
}

function* deadlines(evidence: Evidence, written: string): Generator<HearingDeadline> {
  for (const found of chosenEntities(evidence, isHearingDeadline))
    yield { found, deadline: fullDate(found.entity.iso, written) };
  for (const found of chosenEntities(evidence, isSentUntilNamedDay)) {
    const sent = fullDate(found.entity.iso, written);
    const { from, to } = evidence.sentence(found);
    const deadline = namedDay(evidence.decision.text.slice(found.to, to), sent);
    if (deadline && isOnlyDate(evidence, found, from, to) && sent <= written) yield { found, deadline, sent };
  }
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

/** `senest mandag`, `frist til månedens udgang`, `inden fredag i uge 34`: a day that is named without its date. */
const NAMED_DAY = new RegExp(
  `(?:senest|inden|frist\\S*(?:\\s+\\p{L}+){0,2}\\s+til|svarfrist\\S*(?:\\s+(?:er|var))?)\\s+(?:på\\s+)?(?:(?<weekday>${WEEKDAYS.join('|')})(?!\\p{L})(?:\\s+(?:kl\\.?\\s*\\d+\\s+)?i\\s+(?:uge\\s+(?<week>\\d{1,2})|(?<next>(?:næste uge|ugen efter))))?|(?<month>månedens udgang|udgangen af måneden))`,
  'iu',
);
const isSentUntilNamedDay = choose(
  'dato',
  ({ text, before, after, quoted }) =>
    !quoted &&
    (HEARING.test(text) || /svar/i.test(text)) &&
    (SENT.test(before) || SENT.test(after)) &&
    NAMED_DAY.test(after) &&
    !OTHER_DEADLINE.test(text) &&
    !WAIVED.test(text) &&
    !ANSWERED.test(after),
);

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

/** The one date in the sentence before the deadline; nothing, where the sentence has others. */
function onlyDateBefore(evidence: Evidence, found: HearingDeadline['found']): string | undefined {
  const { passage } = evidence.decision.passages[found.passage];
  const { sentences, entities } = passage.reading;
  const [from, to] = [sentences[2 * found.sentence], sentences[2 * found.sentence + 1]];
  const dates = entities.filter(
    (entity) => entity.kind === 'dato' && entity.from >= from && entity.to <= to && entity !== found.entity,
  );
  const [date] = dates;
  return dates.length === 1 && date.kind === 'dato' && date.to <= found.entity.from ? date.iso : undefined;
}

const NOT_ABOUT_HEARINGS: ReadonlySet<Role | undefined> = new Set([COMPLAINT, RESULT, TITLE, 'opfølgning', 'praktisk']);
/** `Fristen blev forlænget til den`, `aftalte, at du ville vende tilbage med dit svar, når du kom hjem den`. */
const EXTENDED_TO =
  /frist\S*[^.;]{0,90}(?:forlæng|udskud|udskyd|udsat|udsæt|rykke)\S*(?:\s+\p{L}+){0,3}\s+til\s+(?:og med\s+)?(?:den\s+|d\.\s*)?$|(?:forlæng|udskød|udsatte|rykkede)\S*\s+(?:\p{L}+\s+){0,3}frist\S*\s+til\s+(?:og med\s+)?(?:den\s+|d\.\s*)?$/iu;
const ANSWERS_ON =
  /(?:vende tilbage|ville svare|give (?:os |mig )?(?:svar|besked)|komme med (?:dit svar|bemærkninger|kommentarer))[^.;]{0,80}\s(?:den\s+|d\.\s*)$/iu;
const EXTENDS = /forlæng|udskud|udskyd|udskød|udsat|udsæt|rykke/i;
const isAnswerAhead = choose(
  'dato',
  ({ before, text, quoted }) =>
    !quoted &&
    !OTHER_DEADLINE.test(text) &&
    ((EXTENDED_TO.test(before) && !/afkald|frafald/i.test(text)) ||
      (/frist/i.test(text) && EXTENDS.test(before) && /\stil\s+(?:og med\s+)?(?:den\s+|d\.\s*)?$/i.test(before)) ||
      (ANSWERS_ON.test(before) && !WAIVED.test(text) && !ANSWERED.test(text))),
);
/** The answer came all the same, before the new day. */
const CAME_ALL_THE_SAME =
  /(?<!\p{L})(?:svarede|svaret kom|dit svar|deres svar|jeres svar|høringssvar|bemærkningerne|(?:du|de|i|der) (?:har ikke|havde ikke|havde ingen|har ingen|kom ingen))(?!\p{L})/iu;

/** A new deadline, or a day on which an answer was to come, that lies ahead when the letter is written. */
function stillToCome(evidence: Evidence, written: string): Violation[] {
  const { passages, text } = evidence.decision;
  return chosenEntities(evidence, isAnswerAhead).flatMap((found) => {
    const day = fullDate(found.entity.iso, written);
    if (NOT_ABOUT_HEARINGS.has(found.role) || day < written) return [];
    const { offset, passage } = passages[found.passage];
    if (CAME_ALL_THE_SAME.test(text.slice(found.to, offset + passage.to))) return [];
    const note = `Svaret skulle komme den ${danishDate(day)}, men brevet er dateret den ${danishDate(written)}.`;
    return [{ from: found.from, to: found.to, note }];
  });
}

/** A deadline with the day that the papers were sent before it in its sentence. */
const endsAfterSending = choose(
  'dato',
  ({ entity, text, before, quoted }) =>
    !quoted &&
    !entity.iso.startsWith('--') &&
    HEARING.test(text) &&
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
