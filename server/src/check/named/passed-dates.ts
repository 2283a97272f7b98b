import { COMPLAINT, REASONS, RESULT, type Role, RULES, TITLE } from '../../decision/vocabulary.ts';
import { danishDate } from '../../text/calendar.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { type Choice, choose, chosenEntities } from './choices.ts';
import { entitiesIn } from './entities-in.ts';
import type { NamedCheck } from './registry.ts';

const HAS_YEAR: Choice<'dato'>['wanted'] = ({ entity, quoted }) => !entity.iso.startsWith('--') && !quoted;

/** What the citizen is told to do: `skal du sende`, `kan du komme med bemærkninger`, `send`. */
const TOLD_TO_ACT =
  /(?<!\p{L})(?:skal|kan|bedes|må)(?:\s+[\p{L},]+){0,8}?\s+(?:ind|frem|til)?(?:sende|aflevere|svare|ringe|kontakte|betale|melde|give|meddele|returnere|kommentere|komme|skrive)\b|(?:^|[.:;]\s*|,\s*så\s+)(?:ind)?(?:send|aflever|svar|ring|kontakt|betal|meld|giv|returner)\b|\b(?:skal|bedes)\s+(?:derfor\s+)?være\s+(?:(?:ind)?betalt|(?:ind|af)leveret|returneret|udfyldt|fremme)\b|\bbetales\b|\bskal\s+(?:\p{L}+\s+){0,2}?(?:ind|frem|til|af)?(?:sendes|leveres|meldes|gives|indsendes|afleveres|returneres)\b|\bskal\s+(?:\p{L}+\s+){0,3}i hænde\b|\b(?:skal\s+(?:jeg|vi|kommunen)|(?:jeg|vi|kommunen)\s+skal)\s+(?:have|modtage)\b|\bvelkommen\s+til\s+at\s+(?:\p{L}+\s+){0,2}?(?:ind|frem|til)?(?:sende|svare|komme|kommentere|aflevere)\b/iu;
const UNTIL = /\b(?:senest|inden|frem til|indtil|til og med)\s+(?:\p{L}+dag\s+)?(?:den\s+)?$/iu;
/** So much before a date is looked at for `UNTIL`. */
const ITS_LENGTH = 40;
const isLastDay = (before: string) => UNTIL.test(before.slice(-ITS_LENGTH));
/** What was said or asked before, what somebody else must do, and complaints, whose deadline has a rule of its own. */
const NOT_NOW =
  /\b(?:skrev|skrevet|bad|bedt|sendte|sendt|modtog|modtaget|oplyste|oplyst|fik|fået|havde|skulle|blev|kunne|var|ifølge|tidligere|dengang|som|kom|kommet|at (?:du|de|i)|klag\p{L}*|kommunen|vi|lægen|skolen)\b/iu;

/** `skal vi have det senest den`: it is the citizen who is to send it. */
const TO_US = /\b(?:skal\s+(?:jeg|vi|kommunen)|(?:jeg|vi|kommunen)\s+skal)\s+(?:have|modtage)\b/giu;

/** `skal sendes til kommunen senest den`: so it is here. */
const BROUGHT_TO_US = /\btil\s+(?:kommunen|os)\b/giu;

/** `…, så send det senest den`: what comes before is what to send. */
const whatIsTold = (before: string) => before.slice(Math.max(0, before.toLowerCase().lastIndexOf(', så ')));
/** `Sidste dag for at sende bemærkninger er den …` */
const LAST_DAY_IS =
  /\bsidste (?:dag|frist) for (?:at\s+)?(?:(?:ind|frem)?sende|svare|komme|aflevere|bemærkninger|svar)(?:\s+\p{L}+){0,5}\s+er\s+(?:\p{L}+dag\s+)?(?:den\s+)?$/iu;
const isLastDayTold = choose('dato', (found) => HAS_YEAR(found) && LAST_DAY_IS.test(found.before));

/** `Så skal I sige det til Gurli senest den`: whatever it is, it is the citizen's to do. */
const HAS_TO = /(?<!\p{L})(?:(?:du|de|i)\s+(?:skal|bedes)|(?:skal|bedes)\s+(?:du|de|i))(?!\p{L})/iu;

const isPresentDeadline = choose(
  'dato',
  (found) =>
    HAS_YEAR(found) &&
    isLastDay(found.before) &&
    (TOLD_TO_ACT.test(found.text) || HAS_TO.test(found.before)) &&
    !NOT_NOW.test(whatIsTold(found.before).replace(TO_US, '').replace(BROUGHT_TO_US, '')),
);
/** What is promised: `Du bliver kontaktet senest den …`, `Vi ringer til dig inden den …`. */
const PROMISED =
  /(?<!\p{L})(?:(?:du|de|i)\s+(?:bliver|hører|får)|(?:vi|jeg)\s+(?:kontakter|ringer|sender|kommer|skriver|følger|vender)|(?:bliver|hører)\s+(?:du|de|i)|(?:kontakter|ringer|sender|kommer|skriver|vender)\s+(?:vi|jeg)|bliver\s+(?:leveret|installeret|sat|indkaldt)|leveres|opsættes|monteres|svarer\s+(?:dig|dem|jer))(?!\p{L})/iu;
const TOLD_OF_BEFORE =
  /(?<!\p{L})(?:skrev|skrevet|bad|bedt|sendte|fik|fået|havde|har|skulle|blev|kunne|var|ifølge|tidligere|dengang|klag\p{L}*|lovede|aftalt\p{L}*|at (?:du|de|i|vi|jeg)|hvis|når)(?!\p{L})/iu;
const isPromise = choose(
  'dato',
  (found) =>
    HAS_YEAR(found) && isLastDay(found.before) && PROMISED.test(found.before) && !TOLD_OF_BEFORE.test(found.text),
);

/** `Bevillingen gælder, når cyklen er købt senest den`: what the citizen has to see to, to get it. */
const HOLDS_IF =
  /(?<!\p{L})(?:bevillingen|tilskuddet|tilsagnet|støtten|hjælpen)\s+(?:gælder|udbetales|er betinget af|bortfalder)(?:\s+(?:kun|først))?,?\s+(?:når|hvis|at|medmindre)\s[^.;]{3,80}\s$/iu;
/** `udgifter, der er afholdt senest den`: what was paid in a time that is over is paid back. */
const SPENT = /udgift|afhold|kvittering|regning/i;
const isCondition = choose(
  'dato',
  (found) =>
    HAS_YEAR(found) &&
    isLastDay(found.before) &&
    HOLDS_IF.test(found.before.replace(UNTIL, '')) &&
    !NOT_NOW.test(found.before) &&
    !SPENT.test(found.text),
);

/** Where the letter reports what others wrote, or what the law said. */
const REPORTS: ReadonlySet<Role | undefined> = new Set([
  COMPLAINT,
  RULES,
  'borgerens-syn',
  'ansøgning',
  'partshøring',
  'sagens-oplysninger',
]);

/** `frist-overskredet`: the citizen is to do or to get something before a day that was over when the letter was written. */
export const deadlinePassed: NamedCheck = (evidence) => {
  const written = evidence.decision.date?.iso;
  if (!written) return 'ikke relevant';
  const violations: Violation[] = [];
  // What is promised among the rules has gone astray, and is promised all the same; an answer to a complaint is promised with the guidance.
  const told = [
    ...chosenEntities(evidence, isLastDayTold).filter(({ role }) => role === COMPLAINT || !REPORTS.has(role)),
    ...chosenEntities(evidence, isPresentDeadline).filter(({ role }) => !REPORTS.has(role)),
    ...chosenEntities(evidence, isCondition).filter(({ role }) => !REPORTS.has(role)),
    ...chosenEntities(evidence, isPromise).filter(
      ({ role }) => role === RULES || role === COMPLAINT || !REPORTS.has(role),
    ),
  ];
  for (const { entity, from, to } of told) {
    if (entity.iso >= written) continue;
    const note = `Fristen, den ${danishDate(entity.iso)}, ligger før brevets dato, den ${danishDate(written)}.`;
    violations.push({ from, to, note });
  }
  return violations;
};

/** `Vi følger op første gang den`, `Første udbetaling bliver den`: what is still to come. */
const COMING =
  /(?:(?:vi|jeg)\s+(?:følger\s+op|mødes|ses|holder\s+(?:opfølgning|møde))|(?:følger|mødes|ses)\s+(?:vi|jeg)(?:\s+op)?|opfølgning(?:en)?\s+(?:sker|er|bliver)|(?:første|næste)\s+(?:gang|udbetaling|besøg|møde|opfølgning)\s+(?:bliver|er|sker|kommer)|(?:det|vores)\s+(?:næste|kommende)\s+\p{L}*møde,?\s+som\s+(?:du|de|i)\s+er\s+(?:indkaldt|inviteret))(?:\s+(?:første|næste|gang|igen|til|møde|med|dig|jer|hos|os)){0,4}(?:\s+om,?\s[^.;:]{3,60},)?\s+(?:\p{L}+dag\s+)?(?:den\s+)?$/iu;
/** `Vi har aftalt at følge op ved et møde den`. */
const AGREED =
  /(?<!\p{L})har\s+aftalt,?\s+at\s+(?:vi\s+)?(?:følge[r]?\s+op|mødes|ses)(?:\s+[\p{L}]+){0,8}\s+(?:den\s+)?$/iu;
/** `Beløbet sættes ind på din NemKonto den`. */
const PAID =
  /(?<!\p{L})(?:beløbet|pengene|ydelsen|tilskuddet)\s(?:[^.;]{0,40}\s)?(?:sættes ind|udbetales|overføres|går ind)(?:\s[^.;]{0,40})?\s(?<!(?<!\p{L})(?:fra|med|for|til|indtil|af|siden|efter|i|på|perioden|dateret)\s(?:og med\s|den\s)*)(?:den\s+)?$/iu;
const isComing = choose(
  'dato',
  (found) =>
    HAS_YEAR(found) &&
    (AGREED.test(found.before) ||
      PAID.test(found.before) ||
      (COMING.test(found.before) && !TOLD_OF_BEFORE.test(found.text))),
);

/** `aftale-i-fortiden`: a follow-up or a first payment that is still to come is dated before the letter. */
export const comingDatedBefore: NamedCheck = (evidence) => {
  const written = evidence.decision.date?.iso;
  if (!written) return 'ikke relevant';
  return chosenEntities(evidence, isComing)
    .filter(({ entity, role }) => entity.iso < written && !REPORTS.has(role))
    .map(({ entity, from, to }) => ({
      from,
      to,
      note: `Den ${danishDate(entity.iso)} ligger før brevets dato, den ${danishDate(written)}.`,
    }));
};

const TAKES_EFFECT =
  /(?<!\p{L})(?:(?:ophører|stopper|bortfalder|afsluttes|nedsættes)(?:\s+(?:helt|derfor|altså|dermed|herefter|således))?(?:\s+fra(?: og med)?|\s+pr\.?)?|(?:med|får) virkning(?:\s+fra(?: og med)?|\s+pr\.?)?|(?:ændringen|nedsættelsen|ophøret|afgørelsen|det nye timetal)\s+(?:træder i kraft|gælder\s+fra(?: og med)?))\s+(?:den\s+)?$/iu;
/** What was wished, what had ended by itself, what happened before, and what is meant to reach back. */
const HAS_A_REASON =
  /ønske|bedt om|opsagt|sagt op|\bdød|afgået|flyt|allerede|tidligere|tilbagevirk|bagud|ikke længere|efterregul|(?<!\p{L})(?:hvis|såfremt|ville|skulle|var|blev|siden|oprindelig\p{L}*|nuværende|hidtidig\p{L}*|gælder|oplyser|skriver|fortæller)(?!\p{L})/iu;
const takesEffect = choose(
  'dato',
  (found) =>
    HAS_YEAR(found) &&
    TAKES_EFFECT.test(found.before) &&
    !HAS_A_REASON.test(found.before.replace(TAKES_EFFECT, '') + found.after),
);
/** `Fra den 1. februar får du hjælp hver tredje uge`: in a reduction, what is left of it. */
const getsFrom = choose(
  'dato',
  (found) =>
    HAS_YEAR(found) &&
    /^fra(?:\s+og med)?\s+(?:den\s+)?$/i.test(found.before) &&
    /^,?\s+får\s+(?:du|de|i)\s/i.test(found.after) &&
    !HAS_A_REASON.test(found.text),
);
const TELLS_EFFECT: ReadonlySet<Role | undefined> = new Set([
  undefined,
  TITLE,
  RESULT,
  REASONS,
  'varsling',
  'ansøgning',
]);

/**
 * `virkning-før-brevet`: a change to the citizen's disadvantage has effect from a day before the letter's. Where the result tells
 * a later day too, the earlier one may be history, and nothing is said.
 */
export const effectBeforeLetter: NamedCheck = (evidence) => {
  const written = evidence.decision.date?.iso;
  if (!written) return 'ikke relevant';
  const violations: Violation[] = [];
  const reduced = evidence.decision.outcome?.id === 'nedsættelse' ? chosenEntities(evidence, getsFrom) : [];
  for (const { entity, from, to, role } of [...chosenEntities(evidence, takesEffect), ...reduced]) {
    if (entity.iso >= written || !TELLS_EFFECT.has(role)) continue;
    const note = `Ændringen får virkning den ${danishDate(entity.iso)}, men brevet er dateret den ${danishDate(written)}.`;
    violations.push({ from, to, note });
  }
  return violations.length > 0 && tellsLaterDay(evidence, written) ? [] : violations;
};

function tellsLaterDay(evidence: Evidence, written: string): boolean {
  for (const { entity, role } of entitiesIn(evidence, 'dato'))
    if (entity.iso > written && role !== REASONS && TELLS_EFFECT.has(role)) return true;
  return false;
}
