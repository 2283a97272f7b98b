import { COMPLAINT } from '../../decision/vocabulary.ts';
import { readsMarker } from '../../pack/code-markers.ts';
import type { Pack } from '../../pack/pack.ts';
import { hitsOf } from '../../phrase/reading.ts';
import { hasBit } from '../../phrase/set-bits.ts';
import { addDays, danishDate } from '../../text/calendar.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { choose, chosenEntities, type Occurrence } from './entities-in.ts';
import type { NamedCheck } from './registry.ts';

const HEARING =
  /partshør|høring|mere tid[^.]*frist|frist[^.]*mere tid|bemærkning|udtalelse|udtale|kommenter|kommentar|kunne svare|gennemsyn|indvending|indsigelse|svarfrist|svare (?:på|til|inden|senest)|(?:mulighed|frist\S*|lejlighed|tid) (?:for|til) at svare|sige (?:noget|din|jeres|deres)|skrive tilbage|til at (?:svare|kommentere)/i;
const DEADLINE =
  /(?:frist\S*|senest|inden|indtil|frem til|til og med|(?<!(?:planlagt|aftalt|udskudt|flyttet|sat)\s)til)(?:\s+(?:for|til|på|i|er|var|udløber|slutter|at|svar|bemærkninger|kommentarer|svare|med|og|høringen|partshøringen))*\s*:?\s*(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s+)?(?:den\s*)?$/i;
/** Deadlines for other things than the hearing. */
const OTHER_DEADLINE =
  /klag|regning|kvittering|betal|tilbud(?:det)?\b|gælder|bevilget|ydes|periode|opfølgning|følger op/i;
const ANSWERED =
  /(?<!\p{L}|(?:hvis|såfremt|om|når)\s)(?:du|de|i|han|hun|der|og|men) (?:har |havde )?(?:ikke |ingen |nu |dog |selv |telefonisk |skriftligt )*(?:svaret|svarede|skrev|ringede|kommenteret|reageret|udtalt|oplyst|meddelt|bemærkninger|indvendinger|kommentarer)|ingen (?:bemærkninger|kommentarer|indvendinger)/iu;
/** The citizen did not want to wait; or the hearing was another's. */
const WAIVED = /ønske|samtyk|lov til|afkald|frafald|fravalg|anden sag|andre sager/i;
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
/** The day that the papers were sent stands before the period. */
const SENT = /\b(?:send\p{L}*|sendt\p{L}*|fik|fået|modtog|modtaget|partshørt\p{L}*|hørt\p{L}*|forelag\p{L}*)\b/iu;
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
/** Days before the letter in which nobody has had time to answer. */
const NO_TIME = 3;
/** `ansøgning 22. marts · sendt til dig 10. juni · afgørelse 7. september`: what stands before the mark is told of another day. */
const ANOTHER_STEP = /^.*[·;|]/s;
const LIMITED_AFTER = /frist|senest|inden|\bdage\b|\buger?\b/i;
const isSent = choose(
  'dato',
  ({ text, before, after, quoted }) =>
    !quoted &&
    HEARING.test(text) &&
    SENT.test(before.replace(ANOTHER_STEP, '')) &&
    !DEADLINE.test(before) &&
    !LIMITED_AFTER.test(after) &&
    !ANSWER_OF.test(before) &&
    !OTHER_DEADLINE.test(text) &&
    !WAIVED.test(text) &&
    !ANSWERED.test(after),
);
/** `og du svarede den 5. september`: the day of the answer. */
const ANSWER_OF =
  /(?<!\p{L})(?:svar\p{L}*|skrev|ringede|kommenterede|bemærkede|kommentar\p{L}*|bemærkning\p{L}*)(?: (?:os|tilbage|igen|allerede|også|af|fra))* (?:den )?$/iu;
/** A hearing's deadline lies near the letter; a date without a year that would lie further ahead was last year's. */
const FAR_AHEAD = 120;

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
  for (const found of chosenEntities(evidence, isSent)) {
    const sent = fullDate(found.entity.iso, written);
    if (found.role === COMPLAINT || sent > written || addDays(sent, NO_TIME) < written) continue;
    if (isAnsweredBeside(evidence, found, pack)) continue;
    const note = `Høringen blev sendt den ${danishDate(sent)}, og brevet er dateret den ${danishDate(written)}.`;
    violations.push({ from: found.from, to: found.to, note });
  }
  return violations;
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

/** The one date in the sentence, if it stands before the period. */
function onlyDateBefore(evidence: Evidence, found: Occurrence<'frist'>): string | undefined {
  const { passage } = evidence.decision.passages[found.passage];
  const { sentences, entities } = passage.reading;
  const [from, to] = [sentences[2 * found.sentence], sentences[2 * found.sentence + 1]];
  const dates = entities.filter((entity) => entity.kind === 'dato' && entity.from >= from && entity.to <= to);
  const [date] = dates;
  return dates.length === 1 && date.kind === 'dato' && date.to <= found.entity.from ? date.iso : undefined;
}

/** A date with its year, ISO: the letter's own, or the year before. */
export function fullDate(iso: string, written: string): string {
  if (!iso.startsWith('--')) return iso;
  const year = Number(written.slice(0, 4));
  const thisYear = `${year}${iso.slice(1)}`;
  return thisYear > addDays(written, FAR_AHEAD) ? `${year - 1}${iso.slice(1)}` : thisYear;
}

/** Markers of the pack: the citizen answered; and that an answer is still awaited, which is none. */
const ANSWER = readsMarker('høringssvar');
const NO_ANSWER_YET = readsMarker('høring-ubesvaret');

/** Whether another sentence of the same section tells that the citizen answered. */
function isAnsweredBeside(
  { decision: { structure, passages } }: Evidence,
  { passage, sentence }: HearingDeadline['found'],
  { markers }: Pack,
): boolean {
  const [answer, awaited] = [markers.get(ANSWER), markers.get(NO_ANSWER_YET)];
  if (answer === undefined) return false;
  const section = structure.sections[structure.sectionOf[passage]];
  let answered = false;
  for (let index = section.first; index < section.last; index++) {
    const { reading, kind } = passages[index].passage;
    if (kind === 'heading') continue;
    if (awaited !== undefined && hasBit(reading.present, awaited)) return false;
    answered ||= hitsOf(reading, answer).some((hit) => index !== passage || hit.sentence !== sentence);
  }
  return answered;
}
