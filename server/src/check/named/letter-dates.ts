import { REASONS, RESULT, type Role, TITLE } from '../../decision/vocabulary.ts';
import { danishDate } from '../../text/calendar.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { choose, chosenEntities, judgeWhenAsked, type Occurrence, rememberPerPassage } from './entities-in.ts';
import type { NamedCheck } from './registry.ts';

/** A day that some month or year lacks, with its month. `45 maj` may be a number before a name: above 31 the full stop must be there. */
const LATE_DAY =
  /\b(29|3[01]|(?:3[2-9]|[4-9]\d)(?=\.))\.?\s(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b(?:\s((?:19|20)\d\d)\b)?/gi;

/** Days of a month; a February without a year may have 29. */
function daysIn(month: string, year: string | undefined): number {
  if (month === 'februar') return year === undefined || isLeapYear(Number(year)) ? 29 : 28;
  return /^(?:april|juni|september|november)$/.test(month) ? 30 : 31;
}

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const impossibleDates = rememberPerPassage((text) => {
  const found: { at: number; date: string }[] = [];
  for (const match of text.matchAll(LATE_DAY)) {
    const [whole, day, name, year] = match;
    const month = name.toLowerCase();
    if (Number(day) > daysIn(month, undefined))
      found.push({ at: match.index, date: whole.slice(0, whole.lastIndexOf(name) + name.length) });
    else if (Number(day) > daysIn(month, year)) found.push({ at: match.index, date: whole });
  }
  return found;
});

/** `dato-findes`: a date that is not in the calendar. */
export const noSuchDate: NamedCheck = (evidence) => {
  const violations: Violation[] = [];
  for (const { placed, found } of impossibleDates(evidence)) {
    for (const { at, date } of found) {
      const from = placed.offset + placed.passage.from + at;
      violations.push({ from, to: from + date.length, note: `"${date}" findes ikke i kalenderen.` });
    }
  }
  return violations;
};

/** Something that has happened, dated: `modtog den`, `attest af`. Meetings may lie ahead, and are left out. */
const HAS_HAPPENED =
  /(?:\b(?<verb>modtog|modtaget|søgte|besøgte|skrev|sendte|fik|svarede|ringede|oplyste|fortalte|klagede|kommenterede|partshørte|talte|mødte|deltog|undersøgte|afprøvede|målte|var (?:her|hos|med|ude|hjemme|forbi|inde|på besøg|til (?:møde|samtale|undersøgelse|lægen)))(?<between>(?:\s\p{L}+){0,6})\s(?<!\b(?:fra|til|pr)\s)(?:den|d\.)|(?:attest|erklæring|udtalelse|notat|journal|referat|rapport|epikrise|afgørelse|ansøgning|brev|mail|skrivelse|henvendelse|bevilling|svar|høringssvar|bemærkninger|kommentarer|statusbeskrivelse)(?:en|et|n|ne)?\s(?:af|fra|dateret)(?:\sden)?)\s*$/iu;
/** What is sent, written or begins later is no mistake; nor is the day that somebody was told of. */
const LIES_AHEAD =
  /\b(?:vil|skal|hvis|når|såfremt|senest|inden|får|bliver|indtil|klag\p{L}*)\b|\b(?:tid|tider|\p{L}*frist|plads|indkald\p{L}*|\p{L}*møde\p{L}*|aftal\p{L}*|operation\p{L}*|start\p{L}*|planlagt)(?:\s\p{L}+){0,2}\s+(?:den\s+)?$/iu;

/** What was asked for or told of may itself lie ahead: `søgte om hjælp til rejsen den`, `fortalte om eksamen den`. */
const TOLD_OF = /\b(?:at|om|til (?!os\b|dig\b|jer\b|mig\b|kommunen\b|lægen\b)\p{L}+$)/iu;
/** `modtog din ansøgning om fem dage den`: the day is the application's, whatever it is about. */
const APPLICATION = /^\s(?:\p{L}+\s)?ansøgning(?:en)?\som(?:\s\p{L}+){1,3}$/iu;
const ASKED_TO = /\bat\b|\btil \p{L}+$/iu;

/** How all that `HAS_HAPPENED` finds ends. Asked first, of the last characters alone: most dates have something else before them. */
const BEFORE_ITS_DATE = /(?:\bden|\bd\.|\baf|\bfra|\bdateret)\s*$/iu;
const ITS_LENGTH = 20;

/** `blev holdt den`, `er dateret den`, `har været til samtale den`, `testede dig den`. */
const IS_DONE =
  /(?<!\p{L})(?:blev|er|har)\s+(?:\p{L}+\s+){0,2}?(?:holdt|afholdt|gennemført|foretaget|(?:gennemgået|drøftet|forelagt|fremlagt)(?:\s\p{L}+){0,5}|dateret|underskrevet|besøgt|undersøgt|testet|målt|været (?:til|hos|på|med)(?:\s+\p{L}+){1,4})\s+(?:den|d\.)\s*$|\p{L}{3}(?:ede|gte|rte)\s+(?:dig|dem|jer|ham|hende|os)\s+(?:den|d\.)\s*$/iu;
/** `den 15. april viste du`: what somebody did on the day stands behind it. */
const DID_THEN =
  /^,?\s*(?:hvor\s+)?(?:(?:du|de|i|vi|jeg|han|hun)\s+)?(?:viste|fortalte|sagde|oplyste|forklarede|gik|talte|deltog|gennemgik|målte|testede|besøgte|afprøvede)(?:\s+(?:du|de|i|vi|jeg|han|hun))?(?!\p{L})/iu;
/** `Ved besøget i dit hjem den`: a day on which something was seen or said, where the sentence tells what. */
const AT_THE_EVENT =
  /(?<!\p{L})(?:ved|på|under)\s+(?:\p{L}+\s+){0,4}?\p{L}*(?:besøg(?:et)?|møde(?:t)?|samtale(?:n)?|måling(?:en)?|undersøgelse(?:n)?|afprøvning(?:en)?|observation(?:en)?|test(?:en)?|gennemgang(?:en)?|tilsyn(?:et)?)(?:\s+\p{L}+){0,4}\s+(?:den|d\.)\s*$/iu;
const SEEN_OR_SAID =
  /^\s+så(?!\p{L})|^[\s,]*(?:(?:sagde|viste|prøvede|fortalte|oplyste|forklarede|gik|klarede|målte|konstaterede|noterede|talte|gav|bad|mente|beskrev|oplevede|aftalte|gennemgik|deltog)|(?:har\s+)?(?:\p{L}+\s+){0,2}?(?:beskrevet|fortalt|oplyst|forklaret|vist))(?!\p{L})/iu;
const MAY_BE = /(?<!\p{L})(?:vil|skal|hvis|når|såfremt)(?!\p{L})/iu;
/** How much of the sentence before a date is looked at for them. */
const CLAUSE = 80;

const mayHaveHappened = choose(
  'dato',
  ({ entity, before, quoted }) =>
    !entity.iso.startsWith('--') && !quoted && BEFORE_ITS_DATE.test(before.slice(-ITS_LENGTH)),
);
/** Few dates lie after the letter's, and only those are asked. */
const hasHappened = judgeWhenAsked<'dato'>(({ before, after }) => {
  if (MAY_BE.test(before)) return false;
  if (IS_DONE.test(before.slice(-CLAUSE))) return true;
  if (LIES_AHEAD.test(before)) return false;
  if (DID_THEN.test(after)) return true;
  if (AT_THE_EVENT.test(before) && SEEN_OR_SAID.test(after)) return true;
  const match = HAS_HAPPENED.exec(before);
  if (!match) return false;
  const { verb, between = '' } = match.groups ?? {};
  if (verb === undefined || /^var /i.test(verb)) return true;
  if (verb.toLowerCase() === 'modtog' && APPLICATION.test(between)) return true;
  return !(verb.toLowerCase() === 'søgte' ? ASKED_TO : TOLD_OF).test(between);
});

/** `dato-i-fremtiden`: something that has happened is dated after the letter. */
export const pastDatedAhead: NamedCheck = (evidence) => {
  const written = evidence.decision.date?.iso;
  if (!written) return 'ikke relevant';
  const violations: Violation[] = [];
  for (const found of chosenEntities(evidence, mayHaveHappened)) {
    const { entity, from, to } = found;
    if (entity.iso <= written || !hasHappened(evidence, found)) continue;
    violations.push({
      from,
      to,
      note: `Den ${danishDate(entity.iso)} ligger efter brevets dato, den ${danishDate(written)}.`,
    });
  }
  return violations;
};

const ENDS =
  /(?:ophører|stopper|bortfalder|slutter|afsluttes|opsiges|ophæves|frakendes|ophør)(?:\s+(?:helt|således|derfor|altså|dermed|herefter|endeligt|så))?\s+(?:fra(?: og med)?\s+|med virkning fra\s+|pr\.?\s+)?(?:den\s+)?$/i;
const BEGINS =
  /(?:begynder|starter|træder i kraft|(?:har|får|med) virkning|nedsættes|gælder)\s+(?:fra(?: og med)?\s+|pr\.?\s+)?(?:den\s+)?$/i;
const tellsEnd = choose('dato', ({ entity, before }) => !entity.iso.startsWith('--') && ENDS.test(before));
const tellsBeginning = choose('dato', ({ entity, before }) => !entity.iso.startsWith('--') && BEGINS.test(before));
const NOTICE: Role = 'varsling';
const TELL_THE_EFFECT: ReadonlySet<Role | undefined> = new Set([undefined, TITLE, RESULT, REASONS, NOTICE]);
const DAY = 86_400_000;

/**
 * `dato-uoverensstemmelse`: the title and the letter, or the result and the section about the notice, give different days for
 * the same thing. Days next to each other agree: what stops on the 31st ends on the 1st. Only where each gives one day.
 */
export const effectDatesDisagree: NamedCheck = (evidence) => {
  for (const tells of [tellsEnd, tellsBeginning]) {
    const told: Occurrence<'dato'>[] = [];
    for (const found of chosenEntities(evidence, tells)) if (TELL_THE_EFFECT.has(found.role)) told.push(found);
    const [titles, others] = [told.filter(({ role }) => role === TITLE), told.filter(({ role }) => role !== TITLE)];
    const violation =
      titles.length === 1 ? disagreement('I titlen', titles, others) : resultAgainstNotice(evidence, others);
    if (violation) return [violation];
  }
  return [];
};

/** `Varslet slutter den 9. juni`, `de 14 uger slutter`: the end of the notice, which the change may come after. */
const ENDS_NOTICE = /varsl|varsel|uger\b|frist/i;

/** Days before the letter's are history. */
function resultAgainstNotice(evidence: Evidence, told: readonly Occurrence<'dato'>[]): Violation | undefined {
  const written = evidence.decision.date?.iso;
  if (!written) return undefined;
  const ahead = told.filter((found) => {
    const { from } = evidence.sentence(found);
    return found.entity.iso > written && !ENDS_NOTICE.test(evidence.decision.text.slice(from, found.from));
  });
  return disagreement(
    'I afgørelsen',
    ahead.filter(({ role }) => role === RESULT),
    ahead.filter(({ role }) => role === NOTICE),
  );
}

function disagreement(
  where: string,
  first: readonly Occurrence<'dato'>[],
  second: readonly Occurrence<'dato'>[],
): Violation | undefined {
  const [firstDays, secondDays] = [first, second].map((told) => [...new Set(told.map(({ entity }) => entity.iso))]);
  if (firstDays.length !== 1 || secondDays.length !== 1) return undefined;
  if (Math.abs(Date.parse(secondDays[0]) - Date.parse(firstDays[0])) <= DAY) return undefined;
  const note = `${where} står den ${danishDate(firstDays[0])}, her den ${danishDate(secondDays[0])}.`;
  return { from: second[0].from, to: second[0].to, note };
}
