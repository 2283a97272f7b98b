import { danishDate } from '../../text/calendar.ts';
import type { Violation } from '../finding.ts';
import { choose, chosenEntities } from './choices.ts';
import { judgeWhenAsked, rememberPerPassage } from './entities-in.ts';
import type { NamedCheck } from './registry.ts';

/** A day that some month or year lacks, with its month; `nr. 45. August` is a number and a name. `45 maj` may be a number before a name: above 31 the full stop must be there. */
const LATE_DAY =
  /\b(29|3[01]|(?:3[2-9]|[4-9]\d)(?=\.))\.?\s(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b(?:\s((?:19|20)\d\d)\b)?/g;

/** Days of a month; a February without a year may have 29. */
function daysIn(month: string, year: string | undefined): number {
  if (month === 'februar') return year === undefined || isLeapYear(Number(year)) ? 29 : 28;
  return /^(?:april|juni|september|november)$/.test(month) ? 30 : 31;
}

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The letter says itself that the date was wrong. */
const IS_MENDED = /dato\p{L}*\s+(?:findes ikke|(?:er|var)\s+(?:forkert|en fejl))|skrivefejl|tastefejl/iu;

const impossibleDates = rememberPerPassage((text) => {
  const found: { at: number; date: string }[] = [];
  for (const match of text.matchAll(LATE_DAY)) {
    const [whole, day, name, year] = match;
    const month = name.toLowerCase();
    if (Number(day) > daysIn(month, undefined))
      found.push({ at: match.index, date: whole.slice(0, whole.lastIndexOf(name) + name.length) });
    else if (Number(day) > daysIn(month, year)) found.push({ at: match.index, date: whole });
  }
  return found.length > 0 && IS_MENDED.test(text) ? [] : found;
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

/** `Bjergvad, den 13. november 2025`: the place and the day, on a line of their own above the signature. */
const PLACE_AND_DAY = /^[\s*_]*\p{Lu}[\p{L} .-]{2,40},\s+(?:den\s+|d\.\s*)?$/u;
const AT_THE_END = 4;
const isSignedOn = choose(
  'dato',
  ({ entity, before, after, quoted }) =>
    !quoted && !entity.iso.startsWith('--') && PLACE_AND_DAY.test(before) && /^[\s.*_]*(?:\n|$)/.test(after),
);

/** `to-brevdatoer`: the letter is dated at its head, and has another day above the signature. */
export const signedOnAnotherDay: NamedCheck = (evidence) => {
  const { date, passages } = evidence.decision;
  if (!date?.place) return 'ikke relevant';
  return chosenEntities(evidence, isSignedOn)
    .filter(({ entity, passage, from }) => {
      const isLast = passage >= passages.length - AT_THE_END && from !== date.place?.from;
      return isLast && entity.iso !== date.iso;
    })
    .map(({ from, to }) => ({ from, to, note: `Øverst er brevet dateret den ${danishDate(date.iso)}.` }));
};

/** Something that has happened, dated: `modtog den`, `attest af`. Meetings may lie ahead, and are left out. */
const HAS_HAPPENED =
  /(?:\b(?<verb>modtog|modtaget|søgte|besøgte|skrev|sendte|fik|svarede|ringede|oplyste|fortalte|klagede|kommenterede|partshørte|talte|mødte|deltog|undersøgte|afprøvede|målte|var (?:her|hos|med|ude|hjemme|forbi|inde|på besøg|til (?:møde|samtale|undersøgelse|lægen)))(?<between>(?:\s\p{L}+){0,6})\s(?<!\b(?:fra|til|pr)\s)(?:den|d\.)|(?:attest|handleplan|udredning|undersøgelse|vurdering|erklæring|udtalelse|notat|journal|referat|rapport|epikrise|afgørelse|ansøgning|brev|mail|skrivelse|henvendelse|bevilling|svar|høringssvar|bemærkninger|kommentarer|statusbeskrivelse)(?:en|et|n|ne)?\s(?:af|fra|dateret)(?:\sden)?)\s*$/iu;
/** What is sent, written or begins later is no mistake; nor is the day that somebody was told of. */
const LIES_AHEAD =
  /\b(?:vil|skal|hvis|når|såfremt|senest|inden|får|bliver|indtil|klag\p{L}*|kan (?:(?:du|de|i|igen) )?(?:søge|ansøge|indgive))\b|\b(?:tid|tider|\p{L}*frist|plads|indkald\p{L}*|\p{L}*møde\p{L}*|aftal\p{L}*|operation\p{L}*|start\p{L}*|planlagt)(?:\s\p{L}+){0,2}\s+(?:den\s+)?$|\bbevilling\p{L}*\s+fra(?:\s+og\s+med)?\s+(?:den\s+)?$/iu;

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
  /(?<!\p{L})(?:blev|er|har)\s+(?:\p{L}+\s+){0,2}?(?:holdt|afholdt|truffet|gennemført|foretaget|(?:gennemgået|drøftet|forelagt|fremlagt)(?:\s\p{L}+){0,5}|dateret|underskrevet|besøgt|undersøgt|testet|målt|været (?:til|hos|på|med)(?:\s+\p{L}+){1,4})\s+(?:den|d\.)\s*$|\p{L}{3}(?:ede|gte|rte)\s+(?:dig|dem|jer|ham|hende|os)\s+(?:den|d\.)\s*$/iu;
/** `den 15. april viste du`: what somebody did on the day stands behind it. */
const DID_THEN =
  /^,?\s*(?:hvor\s+)?(?:(?:du|de|i|vi|jeg|han|hun)\s+)?(?:viste|fortalte|sagde|oplyste|forklarede|gik|talte|deltog|gennemgik|målte|testede|besøgte|afprøvede)(?:\s+(?:du|de|i|vi|jeg|han|hun))?(?!\p{L})/iu;
/** `Ved besøget i dit hjem den`: a day on which something was seen or said, where the sentence tells what. */
const AT_THE_EVENT =
  /(?<!\p{L})(?:ved|på|under)\s+(?:\p{L}+\s+){0,4}?\p{L}*(?:besøg(?:et)?|møde(?:t)?|samtale(?:n)?|måling(?:en)?|undersøgelse(?:n)?|afprøvning(?:en)?|observation(?:en)?|test(?:en)?|gennemgang(?:en)?|tilsyn(?:et)?)(?:\s+\p{L}+){0,4}\s+(?:den|d\.)\s*$/iu;
const SEEN_OR_SAID =
  /^\s+så(?!\p{L})|^(?:\s+hos\s+\p{L}+(?:\s+selv)?)?[\s,]*(?:(?:sagde|viste|prøvede|fortalte|oplyste|forklarede|gik|klarede|målte|konstaterede|noterede|talte|gav|bad|mente|beskrev|oplevede|aftalte|gennemgik|deltog|gentog|tog|fik|stod|spurgte|drøftede|nævnte|ønskede|svarede|skrev|var (?:du|de|i|vi))|(?:har\s+)?(?:\p{L}+\s+){0,2}?(?:beskrevet|fortalt|oplyst|forklaret|vist))(?!\p{L})/iu;
/** `talte om det hele på mødet den`: what was said there has been said. */
const SAID_THERE =
  /(?<!\p{L})(?:talte|fortalte|sagde|viste|gennemgik|drøftede|oplyste|nævnte|spurgte|beskrev|aftalte|mødtes|deltog|var (?:du|de|i|vi))(?:\s(?!(?:at|hvad|hvem|hvordan|hvornår|når|skal|vil|kan|ville|skulle|kunne)\s)\p{L}+){0,6}\s(?:på|ved|under|til)\s(?:\p{L}+\s){0,2}?\p{L}*(?:møde|samtale|besøg)(?:t|n|et)?\s(?:den|d\.)\s*$/iu;
const MAY_BE = /(?<!\p{L})(?:vil|skal|hvis|når|såfremt)(?!\p{L})/iu;
/** How much of the sentence before a date is looked at for them. */
const CLAUSE = 80;

/** `besøgte dig den 14. marts og igen den`: what is told of the first day is told of the second. */
const FIRST_OF_TWO = /(?:den\s+)?\d{1,2}\.\s\p{L}+(?:\s\d{4})?,?\s+og\s+(?:igen\s+)?(?=(?:den\s+)?$)/iu;

const mayHaveHappened = choose(
  'dato',
  ({ entity, before, quoted }) =>
    !entity.iso.startsWith('--') && !quoted && BEFORE_ITS_DATE.test(before.slice(-ITS_LENGTH)),
);
/** Few dates lie after the letter's, and only those are asked. */
const hasHappened = judgeWhenAsked<'dato'>(({ before: whole, after }) => {
  const before = whole.replace(FIRST_OF_TWO, '');
  if (MAY_BE.test(before)) return false;
  if (IS_DONE.test(before.slice(-CLAUSE))) return true;
  if (AT_THE_EVENT.test(before) && SEEN_OR_SAID.test(after)) return true;
  if (SAID_THERE.test(before)) return true;
  if (LIES_AHEAD.test(before)) return false;
  if (DID_THEN.test(after)) return true;
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
