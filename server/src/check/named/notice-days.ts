import { RESULT, type Role, TITLE } from '../../decision/vocabulary.ts';
import { addDays, danishDate, possibleDays } from '../../text/calendar.ts';
import { choose } from './choices.ts';

/** SEL § 3 a, stk. 1, and BL § 11, stk. 1: at least 14 weeks from the citizen's receipt. */
export const NOTICE_DAYS = 14 * 7;
export const TAKES_EFFECT =
  /ophør|stop|standse|slutter|(?:holder|hører) op|bortfald|falder bort|frakend|nedsæt|\bned(?:\s|$)|begynder\s+(?:den\s*)?$|nedsat|reducer|sidste|virkning|træder i kraft|fra\s+(?:og med\s+)?(?:\p{L}+dag\s+)?(?:den\s*)?$|pr\.\s*(?:den\s*)?$|til og med|udgangen af|aflever|indfri|afspejl|slår igennem|overgang|overflyt|lagt om|første gang|er slut\s+(?:den\s*)?$/iu;
/** `frem til den 31. marts` is an end only where the sentence speaks of what the citizen has had so far. */
const UNTIL = /frem til\s+(?:og med\s+)?(?:den\s*)?$/i;
const SO_FAR = /behold|gamle|nuværende|hidtid|som nu|løn til|uændret/i;
/** `den 28. juni, og det bliver også Emils sidste dag`. */
const LAST_DAY = /^,?\s+og\s+(?:det|den)\s+(?:bliver|er)\s+(?:\p{L}+\s+){0,4}?sidste\s+(?:dag|gang)(?!\p{L})/iu;

/** `Ændringen sker tirsdag den`. */
const HAPPENS =
  /^(?:ændringen|nedsættelsen|nedgangen|ophøret)\s+sker\s+(?:derfor\s+|altså\s+)?(?:\p{L}+dag\s+)?(?:den\s*)?$/iu;

export const takesEffect = choose(
  'dato',
  ({ before, after, text }) =>
    TAKES_EFFECT.test(before) ||
    HAPPENS.test(before) ||
    LAST_DAY.test(after) ||
    (UNTIL.test(before) && SO_FAR.test(text)),
);
/** `Det sker tirsdag den`: what it is, the sentence before tells. */
export const itHappens = choose('dato', ({ before }) =>
  /^det\s+sker\s+(?:derfor\s+|altså\s+)?(?:\p{L}+dag\s+)?(?:den\s*)?$/iu.test(before),
);
/** The first day from the letter's on that a date without a year may mean; a date with one is what it is. */
export const nextDay = (iso: string, written: string) =>
  possibleDays(iso, written).find((day) => day >= written) ?? iso;

export const isFarAhead = (iso: string | undefined, written: string) =>
  iso !== undefined && iso >= addDays(written, NOTICE_DAYS);

export const isTooEarly = (iso: string, written: string) => iso > written && iso < addDays(written, NOTICE_DAYS);

export const tooEarly = (iso: string, written: string) =>
  `Ændringen får virkning omkring den ${danishDate(iso)}; 14 uger efter brevets dato er den ${danishDate(addDays(written, NOTICE_DAYS))}.`;

export function tellsEffect(role: Role | undefined): boolean {
  return role === undefined || role === RESULT || role === TITLE || role === 'varsling';
}
