import type { Place } from '../../decision/outcome.ts';
import { COMPLAINT } from '../../decision/vocabulary.ts';
import { addDays, danishDate, nearestDay } from '../../text/calendar.ts';
import type { DurationEntity } from '../../text/entities.ts';
import type { Evidence } from '../evidence.ts';
import type { Replacement, Violation } from '../finding.ts';
import { type Choice, choose, chosenEntities } from './choices.ts';
import { type EntityInSentence, entitiesIn, type Occurrence } from './entities-in.ts';
import type { NamedCheck } from './registry.ts';

const COMPLAIN = /klag/i;
/** A complaint period stands where complaints are spoken of, or a few words on in the same guidance. */
const COMPLAINT_WORDS = /klag|frist|ankestyrelsen|uenig|ikke enig|utilfreds/i;
/** What the municipality or Ankestyrelsen does with the complaint has time limits of its own; an office may be called after it. */
const HANDLING =
  /vurder|(?<!(?<!\p{L})hos\s\p{L}+)(?<!sags)behandl|(?<!(?<!\p{L})hos\s\p{L}*)sagsbehandling|svar|videre|oversend|fremsend|sende[rs].{0,60}ankestyrelsen|træffe|forvent|begrund|(?:ser|se)(?: vi| jeg| kommunen)? på|kigger|overvej|gennemgå|tager(?: vi| jeg| kommunen)? stilling|ankestyrelsen (?:har|skal|vil|bruger)|(?<!give (?:os|mig) |have )besked/iu;
/** Anything else that has a time limit. */
const OTHER_MATTER =
  /hører|kvitter|virkning|varsel|ophør|medhold|fasthold|opsættende|aktindsigt|møde|ringe?r|samtale|træder|gælder|betal|udbetal|tilbage|forlæng|lever(?:e[rst]|ing)|bestil/i;
/** `hos os` and `til os` is where the citizen goes. */
const OUR_DOING = /\b(?:vi|kommunen|(?<!\b(?:hos|til)\s)os)\b.{0,40}$/i;
/** In a sentence that does not itself speak of complaints, what is not the citizen's to do. */
const OTHER_LIMIT = new RegExp(`${OUR_DOING.source}|${OTHER_MATTER.source}`, 'i');
/** `Vi skal have den inden …`: what the citizen has to see to. */
const REACHES_US = /(?<!\p{L})(?:have|har den|modtaget?|nå|nået|når|hænde|fremme)(?!\p{L})/iu;
const DEADLINE =
  /(?:inden(?: for| udløbet af| der er gået)?|senest|indenfor|frist\S*(?: for at klage| for klagen?| til at klage)?(?: er| på| af| lyder på)*|(?:klageret|klageadgang|klagen?|klager) i|senest om|(?<!(?<!\p{L})ikke\s)(?:har|får)(?: du| i| de| man)?(?: nu| altså| så| kun| i alt| højst| præcis)*|indtil|i løbet af|højst|(?:inden for|indenfor|inden|i) de (?:næste|kommende|første))\s*(?:en|et)?\s*$/iu;
const PERIOD_AFTER = /^s?\s+(?:lang\s+)?klagefrist|^,?\s+(?:(?:som\s+)?(?:du|de|i) har\s+)?til at klage/i;
/** `Efter 5 uger kan der ikke længere klages`. */
const TOO_LATE = {
  before: /(?:^|\s)efter\s+$/i,
  after: /ikke (?:længere |mere )?klag|for sent.{0,20}klag|klag.{0,20}for sent/i,
};
/** `Det skal ske inden …`: the complaint that the sentence before speaks of. */
const MUST_HAPPEN =
  /^\s*(?:det|dette|klagen)\s+(?:skal|må|bedes)\s+(?:du\s+|de\s+|i\s+)?(?:ske|gøres|gøre|være (?:gjort|sket|her))(?!\p{L})/iu;
/** Counted from the day the citizen has the letter, or from the letter's own: no other time limit of the guidance is. */
export const COUNTED_FROM_DECISION =
  /^(?:\s+til det)?\s*,?\s*(?:er gået,?\s+)?(?:(?:at )?regnet|talt|beregnet)?\s*(?:efter|fra|siden)\b(?!,?\s*(?:at\s+)?(?:vi|kommunen|jeg|forvaltningen)\b)(?![^.;]{0,40}(?:klagens|klagen\s+(?:er|blev|kom)|havde|(?:modtag\p{L}*|fået|får|fik)\s+(?!til\s)(?:\p{L}+\s+){0,2}klag|(?:af|om)\s+(?:(?:din|jeres|deres|en)\s+)?klag))[^.;]{0,40}?(?:modtag|fået|\bfår\b|\bfik\b|\bbrev|afgørelse|kommet frem|e-boks|digital post|\bdato|øverst)/iu;

/** Four weeks (RSL § 67, stk. 1), which are 28 days. */
export function isFourWeeks({ amount, unit }: DurationEntity): boolean {
  return (unit === 'uger' && amount === 4) || (unit === 'dage' && amount === 28);
}

/** `fra datoen på denne afgørelse`, `efter at brevet er sendt`: not what the citizen receives, but what the letter is. */
const COUNTED_FROM_LETTER =
  /^[\s,]*(?:(?:er gået|at regne|regnet|beregnet|talt|og regnes|som regnes|der regnes|[^.;]{0,40}\b(?:regnes|løber|tæller|tælles)),?\s+)?(?:fra|efter|regnet fra|siden|af),?\s+(?:og med\s+)?(?:den dag,?\s+|dagen for\s+)?(?:(?:afgørelsens|brevets|skrivelsens|meddelelsens|denne afgørelses|dette brevs|dens|dets)\s+(?:dato|datering|afsendelse|udstedelse|udfærdigelse|udarbejdelse|udsendelse)|dags dato|d\.\s?d\b|d\.?\s*$|i dag\b|(?:afgørelses|brev|afsendelses)dato(?:en)?\b|dato\b|(?:den )?dato(?:en)?\b|(?:afsendelsen|dateringen|udstedelsen|underskriften)\b|,?\s*(?:at\s+)?(?:brevet|afgørelsen|skrivelsen|denne afgørelse|dette brev)\s+(?:er|blev|var)\s+(?:dateret|skrevet|sendt|afsendt|truffet|underskrevet|udstedt|postet)|,?\s*(?:at\s+)?(?:vi|kommunen|forvaltningen|afdelingen)\s+(?:har\s+)?(?:traf|truffet|sendte|sendt|afsendte|afsendt|skrev|skrevet|daterede)\b)/i;
/** The day the citizen has it, however it is put. */
const RECEIVED = /modtag|fået|\bfik\b|får\b|frem\b|lander|i hænde|hænde|læst|åbne|meddelelse af|kommet/i;

/** `Brevet ligger i din digitale post i dag`: the citizen has it on the letter's own day. */
const RECEIVED_TODAY =
  /(?:tilgængelig\p{L}*|lagt|ligger|står)\s[^.;]{0,30}(?:digital\p{L}*\s+post\p{L}*|postkasse\p{L}*|e-boks)/iu;

/** `Klagefrist: 4 uger` is no break, nor `Vil du klage, så skriv til os inden …`; `…, så vurderer vi den inden …` is. */
const CLAUSE_BREAK = /;|(?<!frist):|,\s*(?:og|men|hvorefter)\s|,\s*så\s+(?:\p{L}+r\s+)?(?:vi|kommunen|jeg)\s/giu;

/** The clause that an entity stands in: from the last full clause break before it. */
export function clauseBefore(before: string): string {
  const last = [...before.matchAll(CLAUSE_BREAK)].at(-1);
  return last ? before.slice(last.index) : before;
}

/** `til afdelingen, som inden 14 dage vurderer …`: a relative clause tells what who gets the complaint does, and by when. */
const WHO_GETS_IT = /,\s*(?:som|der)\s+(?:\p{L}+\s+){0,2}(?:inden(?:for)?|senest|i løbet af|højst)(?:\s+for)?\s*$/iu;
const isTheirs = ({ before, after }: EntityInSentence<'frist'>) =>
  WHO_GETS_IT.test(before) && HANDLING.test(after.slice(0, 40));

/** A time limit that speaks of the complaint itself. */
const limitsComplaint: Choice<'frist'>['wanted'] = (found) => {
  if (PERIOD_AFTER.test(found.after)) return true;
  if (TOO_LATE.before.test(found.before) && TOO_LATE.after.test(found.after)) return true;
  const clause = clauseBefore(found.before);
  return COMPLAIN.test(clause) && DEADLINE.test(clause) && !HANDLING.test(clause) && !isTheirs(found);
};

/** A time limit that speaks of nothing else: the complaint's, where it stands in the complaint guidance. */
const limitsUnnamed: Choice<'frist'>['wanted'] = (found) => {
  const clause = clauseBefore(found.before);
  if (limitsComplaint(found) || HANDLING.test(clause)) return false;
  if (COUNTED_FROM_DECISION.test(found.after) && !OTHER_MATTER.test(found.before))
    return COMPLAIN.test(clause) || !OUR_DOING.test(found.before) || REACHES_US.test(found.before);
  if (!DEADLINE.test(clause) || !(COMPLAINT_WORDS.test(found.text) || MUST_HAPPEN.test(clause))) return false;
  if (MUST_HAPPEN.test(clause)) return true;
  return (
    /frist\S*(?: er| på| lyder på)*\s*$/i.test(clause) ||
    (!HANDLING.test(found.after) && !OTHER_LIMIT.test(found.before))
  );
};

/** A time limit that is not four weeks, or four weeks that do not count from the day the citizen has the letter. */
function isWrong(found: EntityInSentence<'frist'>): boolean {
  const { unit } = found.entity;
  if (unit === 'timer') return false;
  if (unit === 'år') return COMPLAIN.test(found.text) && COUNTED_FROM_DECISION.test(found.after);
  if (!isFourWeeks(found.entity)) return true;
  return COUNTED_FROM_LETTER.test(found.after) && !RECEIVED.test(found.after) && !RECEIVED_TODAY.test(found.text);
}

/** `klage over, at du kun får 6 måneder`, `klage, fordi du kun får to døgn`: what the complaint is about. */
const OBJECT = /klag\p{L}*(?:\s+over,?\s+at\s(?:(?!,\s+(?:så\s+)?skal\s)[^.;])*|,?\s+fordi\s[^.;,]*)$/iu;
const limitsComplaintWrongly = choose(
  'frist',
  (found) => isWrong(found) && limitsComplaint(found) && !OBJECT.test(found.before),
);
const limitsUnnamedWrongly = choose('frist', (found) => isWrong(found) && limitsUnnamed(found));

/** `senest 4 uger efter den 12. marts`, and the letter is of that day. */
const FROM_A_DAY = /^\s*,?\s*(?:regnet\s+)?(?:efter|fra)\s+(?:og med\s+)?(?:den|d\.)\s+(?=\d|$)/i;
const LONGEST_TO_DAY = 30;
const fourWeeksFromDay = choose(
  'frist',
  (found) =>
    isFourWeeks(found.entity) &&
    FROM_A_DAY.test(found.after) &&
    DEADLINE.test(found.before) &&
    !RECEIVED.test(found.after) &&
    !HANDLING.test(clauseBefore(found.before)),
);

/** Four weeks that count from the day the letter is dated. */
function* countedFromItsDay(evidence: Evidence): Generator<Violation> {
  const { text, date } = evidence.decision;
  const periods = chosenEntities(evidence, fourWeeksFromDay);
  if (periods.length === 0 || !date) return;
  for (const day of entitiesIn(evidence, 'dato')) {
    const period = periods.find(({ to }) => to < day.from && day.from - to < LONGEST_TO_DAY);
    if (!period || period.role !== COMPLAINT || nearestDay(day.entity.iso, date.iso) !== date.iso) continue;
    const { from, to } = period;
    if (FROM_A_DAY.test(text.slice(to, day.from)))
      yield { from, to, replacement: { from, to: day.to, text: FROM_RECEIPT } };
  }
}

/** `klagefrist-forkert`: another period for complaints than four weeks, or one that is counted from the letter's date. */
export const complaintPeriodWrong: NamedCheck = (evidence) => {
  const places = [...chosenEntities(evidence, limitsComplaintWrongly)];
  for (const found of chosenEntities(evidence, limitsUnnamedWrongly)) if (found.role === COMPLAINT) places.push(found);
  return [
    ...places.map((place) => withFourWeeks(place, evidence)),
    ...countedFromItsDay(evidence),
    ...lastDayTooEarly(evidence),
  ];
};

/** The complaint period (RSL § 67, stk. 1) as it can be put in place of a wrong one, with `senest`, `inden` or `fristen er` before it. */
const PERIOD = '4 uger';
const FROM_RECEIPT = `${PERIOD} efter modtagelsen af afgørelsen`;
const LONGEST_COUNTING = 80;
/** Nothing of the clause is left that would speak of the day it was counted from. */
const CLAUSE_ENDS = /^\s*(?:[.,;:)]|$)/;

/** The wrong period with what mends it; nothing mends it where its words run on in a way that cannot be told. */
function withFourWeeks({ from, to }: Occurrence<'frist'>, { decision: { text } }: Evidence): Violation {
  const after = text.slice(to, to + LONGEST_COUNTING);
  const counting = COUNTED_FROM_LETTER.exec(after)?.[0];
  if (counting === undefined || RECEIVED.test(after)) return { from, to, replacement: { from, to, text: PERIOD } };
  if (!CLAUSE_ENDS.test(after.slice(counting.length))) return { from, to };
  return { from, to, replacement: { from, to: to + counting.length, text: FROM_RECEIPT } };
}

/** Words before a date that make it the last day for something. */
const LAST_DAY =
  /(?:senest|inden|indtil|frem til|til og med|frist\S*|udløber|(?<!var\s)sidste dag)(?:\s+(?:er|på|for at klage|udløber|og med|altså|dermed|derfor|således|(?:man|tirs|ons|tors|fre|lør|søn)dag))*\s*(?:den\s*)?$/i;
/** Dates that the letter only looks back at. */
export const PAST =
  /klagede|modtog\b(?! (?:denne )?(?:afgørelsen?|brevet))|modtaget din|modtaget jeres|tidligere|genvurderet/i;
const FOUR_WEEKS = 28;

/** `bevillingen udløber den`: what ends on that day is not the period. */
const HELP_ENDS =
  /(?<!\p{L})(?:bevilling|aftale|ophold|ordning|kontrakt|hjælp|støtte|plads|periode|forløb)\p{L}*\s(?:\p{L}+\s){0,2}udløber(?:\s\p{L}+)*\s*$/iu;
/** `Eksempel: Fik du brevet mandag den 3. februar, skal klagen …`: how to count, with days of no letter. */
const AN_EXAMPLE =
  /(?<!\p{L})(?:eksempel(?:vis)?|fx|f\.eks\.)[^.;]{0,40}(?<!\p{L})(?:fik|får|modtog|modtager)\s(?:du|De|I|man)(?!\p{L})/iu;
const isLastDay: Choice<'dato'>['wanted'] = ({ before }) =>
  LAST_DAY.test(before) &&
  !AN_EXAMPLE.test(before) &&
  !HELP_ENDS.test(before) &&
  !PAST.test(before) &&
  !HANDLING.test(before);
const isLastDayForComplaint = choose(
  'dato',
  (found) =>
    (isLastDay(found) && COMPLAIN.test(found.before)) ||
    (/(?:har|får) til\s+(?:den\s+)?$/i.test(found.before) && /^\s+til at klage/i.test(found.after)),
);
const isLastDayUnnamed = choose(
  'dato',
  (found) => isLastDay(found) && !COMPLAIN.test(found.before) && !OTHER_LIMIT.test(found.before),
);

/** Dates that the letter gives as the last day for complaints. */
function* lastDays(evidence: Evidence): Generator<Occurrence<'dato'>> {
  yield* chosenEntities(evidence, isLastDayForComplaint);
  for (const found of chosenEntities(evidence, isLastDayUnnamed)) if (found.role === COMPLAINT) yield found;
}

/** A last day that leaves less than four weeks, even if the letter were received the day it is dated. */
function lastDayTooEarly(evidence: Evidence): Violation[] {
  const written = evidence.decision.date?.iso;
  if (!written) return [];
  const violations: Violation[] = [];
  for (const { entity, from, to } of lastDays(evidence)) {
    const iso = nearestDay(entity.iso, written);
    if (iso === undefined || iso < written || iso >= addDays(written, FOUR_WEEKS)) continue;
    const note = `Fra brevets dato, den ${danishDate(written)}, til den ${danishDate(iso)} er der mindre end 4 uger.`;
    violations.push({ from, to, note, replacement: replacementOf({ from, to }, evidence) });
  }
  return violations;
}

/** A day of the calendar goes wrong when the letter is sent late: the period does not. */
function replacementOf({ from, to }: Place, { decision: { text } }: Evidence): Replacement {
  const article = /den\s+$/i.exec(text.slice(Math.max(0, from - 8), from))?.[0] ?? '';
  return { from: from - article.length, to, text: FROM_RECEIPT };
}

/** `frist-i-fortiden`: the last day for complaints lies before the letter's date. */
export const complaintDeadlinePassed: NamedCheck = (evidence) => {
  const written = evidence.decision.date?.iso;
  if (!written) return 'ikke relevant';
  const violations: Violation[] = [];
  for (const { entity, from, to } of lastDays(evidence)) {
    const iso = nearestDay(entity.iso, written);
    if (iso === undefined || iso >= written) continue;
    const note = `Fristen, den ${danishDate(iso)}, ligger før brevets dato, den ${danishDate(written)}.`;
    violations.push({ from, to, note, replacement: replacementOf({ from, to }, evidence) });
  }
  return violations;
};
