import { COMPLAINT, RESULT, type Role, RULES, TITLE } from '../../decision/vocabulary.ts';
import { danishDate, daysBetween } from '../../text/calendar.ts';
import type { Violation } from '../finding.ts';
import { choose, chosenEntities } from './choices.ts';
import type { EntityInSentence } from './entities-in.ts';
import type { NamedCheck } from './registry.ts';

/** In the title and the result, help from a day on: `støtte 3 timer om ugen fra den 1. september`. */
const GIVEN_FROM = /(?<!\p{L})(?:fra(?:\s+og med)?|pr\.|med virkning fra|begynder|starter)\s+(?:den\s+)?$/iu;
const HELP =
  '(?:støtten|bostøtten|hjælpen|bevillingen|ordningen|ydelsen|tilskuddet|ledsagelsen|indsatsen|forløbet|timerne|aflastningen|afløsningen|kontaktpersonen|pladsen|dækningen)';
const STARTS = '(?:starter|begynder|løber|gælder|træder i kraft|går i gang|kan bruges|har virkning|er bevilget)';
/** `inden støtten starter den`, `bevillingen løber fra den`. */
const IT_STARTS = new RegExp(
  String.raw`(?<!\p{L})${HELP}(?:\s+til\s+\p{L}+)?\s+${STARTS}(?:\s+(?:derfor|altså|så|først|som aftalt))?(?:\s+fra(?:\s+og med)?|\s+pr\.)?\s+(?:den\s+)?$`,
  'iu',
);
/** `den 1. juni, hvor bevillingen træder i kraft`. */
const WHEN_IT_STARTS = new RegExp(String.raw`^(?:\s+\d{4})?,?\s+hvor\s+${HELP}\s+${STARTS}(?!\p{L})`, 'iu');
/** Steps, parts and other help have days of their own, and so have trials, conditions and what was before. */
const OF_ANOTHER =
  /gradvis|trapp|derefter|dernæst|herefter|efterfølgende|forsøg|prøve|\bfrist|klag|hvis|medmindre|såfremt|kursus|møde|ferie|oprindelig|tidligere|dengang|indtil|hidtil|forlæng|ny(?:e|t)?\s|resten|øvrige|anden del/i;

const isOfStart = ({ entity, quoted, text }: EntityInSentence<'dato'>) =>
  !entity.iso.startsWith('--') && !quoted && !OF_ANOTHER.test(text);
/** `Du har søgt om, at timerne skal have virkning fra den`: a day that was asked for. */
const ASKED_FOR = /(?<!\p{L})(?:søgt|søgte|bedt|bad|ønske\p{L}*)(?:\s+om)?(?:\s+\p{L}+){0,3},?\s+at\s/iu;
const isGivenFrom = choose(
  'dato',
  (found) => isOfStart(found) && GIVEN_FROM.test(found.before) && !ASKED_FOR.test(found.before),
);
const startsOn = choose(
  'dato',
  (found) => isOfStart(found) && (IT_STARTS.test(found.before) || WHEN_IT_STARTS.test(found.after)),
);

const GIVES_HELP: ReadonlySet<string | undefined> = new Set(['bevilling', 'delvis-bevilling']);
const isMain = (role: Role | undefined) => role === TITLE || role === RESULT;
const NOT_OF_THIS_HELP: ReadonlySet<Role | undefined> = new Set([
  TITLE,
  RESULT,
  'ansøgning',
  'borgerens-syn',
  'sagens-oplysninger',
  'andre-muligheder',
  COMPLAINT,
  RULES,
]);

/** `start-uens`: help is given from one day in the result, and starts on another further down. Only where the result has one day. */
export const startsOnTwoDays: NamedCheck = (evidence) => {
  if (!GIVES_HELP.has(evidence.decision.outcome?.id)) return 'ikke relevant';
  const days = new Set(
    chosenEntities(evidence, isGivenFrom)
      .filter(({ role }) => isMain(role))
      .map(({ entity }) => entity.iso),
  );
  if (days.size !== 1) return 'ikke relevant';
  const [given] = days;
  return chosenEntities(evidence, startsOn)
    .filter(({ role, entity }) => !NOT_OF_THIS_HELP.has(role) && Math.abs(daysBetween(given, entity.iso)) > 1)
    .map(({ from, to, entity }): Violation => {
      const note = `Efter afgørelsen gives hjælpen fra den ${danishDate(given)}, men her står den ${danishDate(entity.iso)}.`;
      return { from, to, note };
    });
};
