import { danishDate } from '../../text/calendar.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { choose, chosenEntities } from './choices.ts';
import type { Occurrence } from './entities-in.ts';
import type { NamedCheck } from './registry.ts';

/** `Vi modtog din ansøgning den`, `din ansøgning, som vi modtog den`, `ansøgning modtaget den`. */
const RECEIVED =
  /(?:\bmodt(?:og|aget)(?: vi)? (?:din|jeres|deres) ansøgning|\b(?:din|jeres|deres) ansøgning)(?<about>(?:,?\s+[\p{L},]+){0,7}?)(?:,? (?:som )?(?:vi )?(?:har )?(?:er |blev )?modt(?:og|aget))?\s+den\s+$/iu;
/** There may be more than one application, or more than one day. */
const ANOTHER =
  /\bny\b|nye\b|først|anden\b|andet\b|fornyet|suppler|tidligere|seneste|igen\b|også|begge|ansøgninger|underskre|dateret|revider|ændre|forlæng|genoptag|oprindelig|sidste|tilføj|endelig|\bnu\b|samme|dengang|trak\b|\bi (?:19|20)\d\d\b/iu;

/** Days further apart are those of two applications; in milliseconds. */
const MOST_APART = 100 * 86_400_000;

/** How all that `RECEIVED` finds ends. Asked first, of the last characters alone. */
const BEFORE_ITS_DATE = /\bden\s+$/i;
const ITS_LENGTH = 10;

const receipt = choose('dato', (found) => {
  if (!BEFORE_ITS_DATE.test(found.before.slice(-ITS_LENGTH))) return false;
  const match = RECEIVED.exec(found.before);
  return (
    match !== null &&
    /modt(?:og|aget)/i.test(match[0]) &&
    // `oplysningerne til din ansøgning er modtaget`: not the application itself.
    (/som/i.test(match[0]) ||
      !/\b(?:til|på|om|af|i|med|over|vedr\S*)\s+$/iu.test(found.before.slice(0, match.index))) &&
    !found.entity.iso.startsWith('--') &&
    !found.quoted &&
    !ANOTHER.test(found.text)
  );
});

/** `Ydelsen regnes fra ansøgningsdatoen den 1. februar 2021`. */
const OWN_NAME = /ansøgningsdato(?:en)?(?:,| er| var)?\s+(?:den\s+)?$/i;
const nameOfTheDay = choose(
  'dato',
  ({ entity, before, quoted, text }) =>
    !quoted && !entity.iso.startsWith('--') && OWN_NAME.test(before) && !ANOTHER.test(text),
);
/** `Du søgte den`, `jeres ansøgning om støtte af`: the day of the application itself, and not one that it is about. */
const APPLIED_ON =
  /(?:(?<!\p{L})søgte(?:\s(?:du|de|i|han|hun|ansøger))?|ansøgning(?:en)?(?:\s\p{L}+){0,5}\s(?:af|dateret))\s(?:den\s)?$/iu;
const applied = choose(
  'dato',
  ({ entity, before, quoted, text }) =>
    !quoted && !entity.iso.startsWith('--') && APPLIED_ON.test(before) && !ANOTHER.test(text),
);
/** Sentences that may tell on what day it came. */
const MAY_TELL = /ansøg|søgte|modt(?:og|aget)/i;
const mayBeTheDay = choose('dato', ({ text, before }) => MAY_TELL.test(text) && !OWN_NAME.test(before));

/** The day that is called the day of the application, where it was applied on another, and nothing that came tells that day. */
function namedOtherwise(evidence: Evidence): Violation[] {
  if (chosenEntities(evidence, applied).length === 0) return [];
  const told = chosenEntities(evidence, mayBeTheDay).map(({ entity }) => entity.iso);
  const isTold = (iso: string) =>
    told.some((day) => day === iso || (day.startsWith('--') && iso.endsWith(day.slice(1))));
  return chosenEntities(evidence, nameOfTheDay)
    .filter(({ entity }) => !isTold(entity.iso))
    .map(({ entity, from, to }) => {
      const note = `Intet andet sted står der, at ansøgningen er fra den ${danishDate(entity.iso)}.`;
      return { from, to, note };
    });
}

/**
 * `ansøgningsdato`: the letter tells two days on which it says that the one application came. Applications about
 * different things are different ones. Or what it calls the day of the application is told nowhere else.
 */
export const applicationDatesDisagree: NamedCheck = (evidence) => [
  ...receivedTwice(evidence),
  ...namedOtherwise(evidence),
];

function receivedTwice(evidence: Evidence): Violation[] {
  const told = chosenEntities(evidence, receipt);
  if (told.length !== 2 || told[0].entity.iso === told[1].entity.iso) return [];
  const [first, second] = told;
  if (Math.abs(Date.parse(first.entity.iso) - Date.parse(second.entity.iso)) > MOST_APART) return [];
  const subjects = [subjectOf(evidence, first), subjectOf(evidence, second)];
  if (subjects[0] !== subjects[1] && subjects[0] !== '' && subjects[1] !== '') return [];
  const note = `Ovenfor er ansøgningen modtaget den ${danishDate(first.entity.iso)}, her den ${danishDate(second.entity.iso)}.`;
  return [{ from: second.from, to: second.to, note }];
}

/** What the application is about: the words between it and the date, if any. */
function subjectOf(evidence: Evidence, { from, ...at }: Occurrence<'dato'>): string {
  const before = evidence.decision.text.slice(evidence.sentence(at).from, from);
  const about = RECEIVED.exec(before)?.groups?.about ?? '';
  return /\bom\s+(.+)/iu.exec(about)?.[1].replace(/\s+/g, ' ').toLowerCase() ?? '';
}
