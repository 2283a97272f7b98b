import { COMPLAINT, REASONS, RULES } from '../../decision/vocabulary.ts';
import { readsMarker } from '../../pack/code-markers.ts';
import type { Pack } from '../../pack/pack.ts';
import { hitsOf, occursBeside, occursInSentence } from '../../phrase/reading.ts';
import { nearestDay } from '../../text/calendar.ts';
import type { DurationEntity } from '../../text/entities.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { choose, chosenEntities } from './choices.ts';
import { sentenceBeside } from './hearing-words.ts';
import { monthsTold } from './months-told.ts';
import {
  isFarAhead,
  isTooEarly,
  itHappens,
  NOTICE_DAYS,
  nextDay,
  TAKES_EFFECT,
  takesEffect,
  tellsEffect,
  tooEarly,
} from './notice-days.ts';
import { speaksOfNotice, tooEarlyAllTheSame } from './notice-told.ts';
import type { NamedCheck } from './registry.ts';

/** In the reasons many days are told; there the sentence must speak of the help itself. */
const OF_THE_HELP = /timer|timetal|tilskud|ordning|bevilling|ændring|nedsættelse|ophør/i;

/** `Ydelsen stopper derfor`, `Hjælpen ophører`. */
const HELP_ENDS =
  /(?<!\p{L})(?:ydelsen|hjælpen|støtten|ordningen|bevillingen|udbetalingen|tilskuddet|dækningen|kompensationen)\s+(?:\p{L}+\s+)?(?:stopper|ophører|slutter|bortfalder|standses|nedsættes|afvikles)(?!\p{L})/iu;

/** Markers of the pack: something happens at once, or with a notice counted from now; and it is a change of the help. */
const AT_ONCE = readsMarker('virkning-straks');
const CHANGES = readsMarker('ændrer-hjælpen');

const helpChanges = choose('dato', ({ before, text }) => TAKES_EFFECT.test(before) && OF_THE_HELP.test(text));
/** `Sidste dag i klubben er tirsdag den 30. september`: nothing else has a last day, wherever it stands. */
const lastDay = choose('dato', ({ before }) =>
  /(?<!\p{L})sidste (?:dag|gang|udbetaling)(?!\p{L}|\s(?:for|til)\sat(?!\p{L}))[^.;]{0,60}$/iu.test(before),
);
const OWN_HELP = /(?<!\p{L})(?:din|dit|dine|jeres|deres|(?:du|i|de) (?:har|får|mister|beholder|skal))(?!\p{L})/iu;
/** In a letter without headings the result may stand where the law is told; there it speaks of the citizen's own help. */
const ownHelpEnds = choose('dato', ({ before }) => TAKES_EFFECT.test(before) && OWN_HELP.test(before));

/** `Du går fra 12 til 9 timer`, `Du får færre timer`, `Støtten stopper`. */
const TELLS_CHANGE =
  /(?<!\p{L})(?:ophør\p{L}*|stop\p{L}*|slutter|bortfald\p{L}*|neds[æa]t\p{L}*|reducer\p{L}*|ændre\p{L}*|færre|går fra|ned)(?!\p{L})/iu;

/** The day stands in a sentence that speaks of the change itself. */
const changesOn = choose('dato', ({ text }) =>
  /ophør|stop|slutter|bortfald|frakend|nedsæt|sætter .*\bned\b|reducer|ændring|nye? timetal|får virkning/i.test(text),
);

/** `varsel-14-uger`: the letter takes effect sooner than 14 weeks after its date, and does not speak of the notice. */
export const noticeTooShort: NamedCheck = (evidence, pack) => {
  if (speaksOfNotice(evidence)) return tooEarlyAllTheSame(evidence);
  const atOnce = takesEffectAtOnce(evidence, pack) ?? shortNotice(evidence);
  if (atOnce) return [atOnce];
  const written = evidence.decision.date?.iso;
  if (!written) return 'ikke relevant';
  const hasTime = isChangedFarAhead(evidence, written);
  const tooSoon = onTooEarlyDay(evidence, written, hasTime) ?? inTooEarlyMonth(evidence, pack, written, hasTime);
  return tooSoon ? [tooSoon] : [];
};

/**
 * `ophører den 30. juni 2025`.
 *
 * @param hasTime the letter gives the change a day far enough ahead, too (`isChangedFarAhead`)
 */
function onTooEarlyDay(evidence: Evidence, written: string, hasTime: boolean): Violation | undefined {
  const inResult = chosenEntities(evidence, takesEffect).filter(({ role }) => tellsEffect(role));
  const amongRules = chosenEntities(evidence, ownHelpEnds).filter(({ role }) => role === RULES);
  const amongReasons = chosenEntities(evidence, helpChanges).filter(({ role }) => role === REASONS);
  const practical = chosenEntities(evidence, lastDay).filter(({ role }) => role === 'praktisk' || role === RULES);
  const then = chosenEntities(evidence, itHappens).filter(
    (found) => tellsEffect(found.role) && TELLS_CHANGE.test(sentenceBeside(evidence, found, -1)),
  );
  const changes = chosenEntities(evidence, changesOn);
  for (const { entity, from, to } of [...inResult, ...then, ...amongRules, ...amongReasons, ...practical]) {
    const iso = nearestDay(entity.iso, written);
    if (iso === undefined || !isTooEarly(iso, written) || (hasTime && !changes.some((change) => change.from === from)))
      continue;
    return { from, to, note: tooEarly(iso, written) };
  }
  return undefined;
}

/**
 * Whether the letter gives the change a day far enough ahead: an earlier day is that of something else then, unless it is told of a
 * change, too.
 */
function isChangedFarAhead(evidence: Evidence, written: string): boolean {
  // A date without a year is one to come where the words before it say so; else it is the nearest.
  const starts = new Set(chosenEntities(evidence, takesEffect).map(({ from }) => from));
  return chosenEntities(evidence, changesOn).some(
    ({ role, entity, from }) =>
      tellsEffect(role) &&
      isFarAhead(starts.has(from) ? nextDay(entity.iso, written) : nearestDay(entity.iso, written), written),
  );
}

/** `ophører med udgangen af november 2025`, `du får den sidste gang for januar 2023`. */
function inTooEarlyMonth(evidence: Evidence, pack: Pack, written: string, hasTime: boolean): Violation | undefined {
  const changes = pack.markers.get(CHANGES);
  if (changes === undefined) return undefined;
  const { passages, structure } = evidence.decision;
  for (const { passage, sentence, from, to, iso } of monthsTold(evidence, pack, written)) {
    const role = structure.roles[passage];
    if (!isTooEarly(iso, written)) continue;
    if (
      role === REASONS ? !endsOwnHelp(evidence, changes, { passage, sentence }) : !tellsEffect(role) && role !== RULES
    )
      continue;
    const { reading } = passages[passage].passage;
    if (hasTime ? occursInSentence(reading, changes, sentence) : occursBeside(reading, changes, sentence))
      return { from, to, note: tooEarly(iso, written) };
  }
  return undefined;
}

/** `Ydelsen stopper derfor med udgangen af september`: in the reasons, where many months are told, the sentence must say that the help ends. */
function endsOwnHelp(evidence: Evidence, changes: number, at: { readonly passage: number; readonly sentence: number }) {
  const { passages, text } = evidence.decision;
  const { from, to } = evidence.sentence(at);
  return (
    occursInSentence(passages[at.passage].passage.reading, changes, at.sentence) && HELP_ENDS.test(text.slice(from, to))
  );
}

/** `Ordningen stopper fra i dag`: no date, but no notice either. */
function takesEffectAtOnce(evidence: Evidence, { markers }: Pack): Violation | undefined {
  const [atOnce, changes] = [markers.get(AT_ONCE), markers.get(CHANGES)];
  if (atOnce === undefined || changes === undefined) return undefined;
  const { passages, structure, text } = evidence.decision;
  for (const passage of evidence.passagesWithSet(atOnce)) {
    const { passage: read, offset } = passages[passage];
    const role = structure.roles[passage];
    if (!tellsEffect(role) && role !== RULES) continue;
    const hit = hitsOf(read.reading, atOnce).find(
      ({ quoted, sentence }) => !quoted && occursInSentence(read.reading, changes, sentence),
    );
    if (hit && (role !== RULES || OWN_HELP.test(text.slice(offset + read.from, offset + read.to))))
      return evidence.sentence({ passage, sentence: hit.sentence });
  }
  return undefined;
}

const CHANGES_AFTER =
  /\b(?:gælder|(?:får|har) virkning|træder i kraft|ophører|stopper|bortfalder|nedsættes)(?:\s+(?:først|fra|senest))?\s*$/i;
const FROM_RECEIPT =
  /^\s*(?:efter|fra),?\s+(?:(?:at\s+)?(?:du|de|i)\s+(?:har\s+)?(?:modtage|få)\S*\s+(?:dette|denne|det)?\s*(?:brev|afgørelse)|modtagelsen)/i;

/** `Vi nedsætter din hjælp om en måned`, `Det sker om en måned`. */
const ENDS_IN =
  /(?:ophør|stopper|slutter|lukker|afslutte|bortfald|neds[æa]t|reducer).*\bom\s*$|(?:trapper|nedtrap|afvikle).*\bover\s*$|^(?:det|ændringen|nedsættelsen|nedgangen|det nye timetal)\s+(?:sker|gælder|træder i kraft|får virkning)\s+om\s*$/i;

const isNotice = choose(
  'frist',
  ({ before, after }) =>
    /^s?\s+varsel/i.test(after) ||
    /varsl?e[lt]t?\s+(?:er|på|bliver)\s*$/i.test(before) ||
    (CHANGES_AFTER.test(before) && FROM_RECEIPT.test(after)) ||
    (ENDS_IN.test(before) && /^\s*$/.test(after)),
);

/** `med en måneds varsel`, `varslet er fire uger`, `ophører 14 dage efter, at du har modtaget brevet`. */
function shortNotice(evidence: Evidence): Violation | undefined {
  for (const { entity, from, to, role } of chosenEntities(evidence, isNotice)) {
    const days = daysOf(entity);
    if (role !== COMPLAINT && role !== 'regler' && days !== undefined && days < NOTICE_DAYS) return { from, to };
  }
  return undefined;
}

function daysOf({ amount, unit }: DurationEntity): number | undefined {
  if (unit === 'dage') return amount;
  if (unit === 'uger') return 7 * amount;
  return unit === 'måneder' ? 31 * amount : undefined;
}
