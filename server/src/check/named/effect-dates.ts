import { textOf } from '../../decision/passage-index.ts';
import { COMPLAINT, REASONS, RESULT, type Role, RULES, TITLE } from '../../decision/vocabulary.ts';
import { addDays, danishDate, daysBetween } from '../../text/calendar.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { choose, chosenEntities } from './choices.ts';
import type { EntityInSentence, Occurrence } from './entities-in.ts';
import { nextDay } from './notice-days.ts';
import type { NamedCheck } from './registry.ts';

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

/** What the citizen keeps until a day, or gets for the last time: the change comes the day after. */
const KEEPS_UNTIL =
  /(?:sidste (?:dag|gang|udbetaling|besøg)|beholder|uændret|som hidtil|som nu)(?:[^.;]{0,70}\s)?(?:til og med|er|bliver|frem til|indtil)(?:\s+(?:derfor|altså|dermed|så))?\s+(?:\p{L}+dag\s+)?(?:den\s+)?$/iu;
/** `Nedsættelsen sker den`, `sker ændringen først den`: said of the change itself. */
const CHANGES_ON =
  /(?:(?:ændringen|nedsættelsen|ophøret|støtten|hjælpen|ordningen|bevillingen|ydelsen|tilskuddet)\s+(?:sker|gælder|træder i kraft|får virkning|ophører|stopper|slutter)|(?:sker|gælder|træder|får)\s+(?:ændringen|nedsættelsen|ophøret)(?:\s+(?:i kraft|virkning))?|(?:nedsættes|ophører|stopper))(?:\s+(?:altså|derfor|først|så|helt|med virkning))*(?:\s+(?:fra|pr\.)(?:\s+og med)?)?\s+(?:den\s+)?$/i;
/** In the title and the result any day from which something holds is that of the change. */
const HOLDS_FROM = /(?:fra(?:\s+og med)?|pr\.|virkning|ophører|stopper|slutter|bortfalder|i kraft)\s+(?:den\s+)?$/i;
/** `Indtil den 1. august, hvor ændringen får virkning`. */
const WHEN_IT_CHANGES =
  /^,?\s+hvor\s+(?:ændringen|nedsættelsen|ophøret|afgørelsen)\s+(?:får virkning|har virkning|træder i kraft|sker|gælder fra)(?!\p{L})/iu;
const FROM_THEN = /^fra(?:\s+og med)?\s+(?:den\s+)?$/i;
const IS_THEN = /^,?\s+(?:er|har|får)\s+(?:støtten|hjælpen|ordningen|du|de|i)(?!\p{L})/iu;
/** In steps, on trial, under a condition; or of a period for notice, complaint or application. */
const OF_ANOTHER =
  /gradvis|trapp|derefter(?! slut)|dernæst|herefter|efterfølgende|forsøg|prøve|varsl|varsel|\bfrist|klag|hvis|medmindre|såfremt|kursus|møde|ferie|oprindelig|tidligere|dengang|ønske/i;
const isOfChange = ({ quoted, text }: EntityInSentence<'dato'>) => !quoted && !OF_ANOTHER.test(text);
const keepsUntil = choose('dato', (found) => isOfChange(found) && KEEPS_UNTIL.test(found.before));
const changesOn = choose(
  'dato',
  (found) =>
    isOfChange(found) &&
    !KEEPS_UNTIL.test(found.before) &&
    (CHANGES_ON.test(found.before) ||
      WHEN_IT_CHANGES.test(found.after) ||
      (FROM_THEN.test(found.before) && IS_THEN.test(found.after))),
);
const holdsFrom = choose(
  'dato',
  (found) => isOfChange(found) && HOLDS_FROM.test(found.before) && !KEEPS_UNTIL.test(found.before),
);
/** `Din ledsagelse fortsætter uændret`: what is kept, by its name. */
const WHAT_IS_KEPT = /(?<!\p{L})(?:din|dit|dine|deres|jeres)\s+(?:nuværende\s+|hidtidige\s+)?(\p{L}{4,})/giu;
const MEANS_ANY_HELP = /hjælp|støtte|ordning|bevilling|ydelse|tilskud|time|beløb/iu;
/** Names of help are known again by their beginning: `ledsagelse`, `ledsageordning`. */
const SAME_BEGINNING = 5;

/** Whether what is kept until a day is called by a name that the change is not told with: other help, which goes on. */
function isOfOtherHelp(evidence: Evidence, kept: Occurrence<'dato'>, changes: readonly Occurrence<'dato'>[]): boolean {
  const { text } = evidence.decision;
  const sentenceOf = (found: Occurrence<'dato'>) => {
    const { from, to } = evidence.sentence(found);
    return text.slice(from, to).toLowerCase();
  };
  const told = changes.map(sentenceOf).join(' ');
  return [...sentenceOf(kept).matchAll(WHAT_IS_KEPT)].some(
    ([, name]) => !MEANS_ANY_HELP.test(name) && !told.includes(name.slice(0, SAME_BEGINNING)),
  );
}

/** `beholder alle 84 timer`: what is kept, in figures. */
const KEPT_AMOUNT =
  /(?<!\p{L})(?:beholder|uændret|som hidtil|som nu)(?!\p{L})[^.;]{0,40}?(?<figures>\d+)\s*(?:½\s*)?(?:timer|time|minutter|kr\.?|kroner|dage|nætter|døgn)(?!\p{L})/iu;

/**
 * Whether what is kept until a day is the old amount of the help that changes: the paragraphs of the result tell it once more. An amount
 * that they tell nothing else of may be one of other help.
 */
function keepsOldAmount(evidence: Evidence, kept: Occurrence<'dato'>, changes: readonly Occurrence<'dato'>[]): boolean {
  const { passages, text } = evidence.decision;
  const figures = KEPT_AMOUNT.exec(text.slice(evidence.sentence(kept).from, kept.from))?.groups?.figures;
  if (figures === undefined) return false;
  const paragraphs = [...new Set([kept, ...changes].map(({ passage }) => passage))];
  const told = paragraphs.map((passage) => textOf(passages[passage], text)).join(' ');
  return [...told.matchAll(/\d+/g)].filter(([number]) => number === figures).length > 1;
}

const TAKES_HELP: ReadonlySet<string | undefined> = new Set(['nedsættelse', 'ophør']);
const isMain = (role: Role | undefined) => role === TITLE || role === RESULT;
const NOT_OF_CHANGE: ReadonlySet<Role | undefined> = new Set([COMPLAINT, RULES, 'ansøgning', 'borgerens-syn']);

/**
 * `virkning-uens`: a reduction or an end has one day in the title or the result, and another elsewhere: that on which it begins, or the
 * one after the last of what the citizen keeps. Only where each place tells one day, and it lies ahead.
 */
export const changeOnTwoDays: NamedCheck = (evidence) => {
  const { date, outcome } = evidence.decision;
  if (!date || !TAKES_HELP.has(outcome?.id)) return 'ikke relevant';
  const dayOf = ({ entity }: Occurrence<'dato'>) => nextDay(entity.iso, date.iso);
  const inMain = chosenEntities(evidence, holdsFrom).filter(({ role }) => isMain(role));
  const elsewhere = chosenEntities(evidence, changesOn).filter(({ role }) => !isMain(role));
  const told = [
    ...[...inMain, ...elsewhere].map((found) => ({ found, day: dayOf(found) })),
    ...chosenEntities(evidence, keepsUntil)
      .filter((found) => !isOfOtherHelp(evidence, found, inMain))
      .map((found) => ({ found, day: addDays(dayOf(found), 1) })),
  ].filter(({ found, day }) => day > date.iso && !NOT_OF_CHANGE.has(found.role));
  const days = [...new Set(told.map(({ day }) => day))].sort();
  const [first, last] = [days[0], days.at(-1)];
  // Days next to each other agree; and of three days nobody knows which is meant.
  const groups = days.filter((day, i) => i === 0 || daysBetween(days[i - 1], day) > 1);
  if (first === undefined || last === undefined || groups.length !== 2) return [];
  const isOfChangeItself = ({ found }: { found: Occurrence<'dato'> }) =>
    isMain(found.role) && !keepsOldAmount(evidence, found, inMain);
  const main = told.filter(isOfChangeItself);
  const other = told.filter(
    (one) => !isOfChangeItself(one) && main.every(({ day }) => Math.abs(daysBetween(day, one.day)) > 1),
  );
  const isOne = new Set(main.map(({ day }) => groups.findLast((group) => group <= day))).size === 1;
  if (!isOne || other.length === 0) return [];
  const [{ found }] = other;
  const note = `I afgørelsen sker ændringen den ${danishDate(main[0].day)}, her den ${danishDate(other[0].day)}.`;
  return [{ from: found.from, to: found.to, note }];
};

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
