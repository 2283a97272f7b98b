import { danishDate } from '../../text/calendar.ts';
import type { DateEntity } from '../../text/entities.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { choose, chosenEntities } from './choices.ts';
import type { NamedCheck } from './registry.ts';

/** What stands between the two days of a period. */
export const UNTIL_BETWEEN =
  /^\s*(?:,?\s*(?:og\s+)?(?:til(?: og med)?|indtil|frem til|t\.?\s?o\.?\s?m\.?)\s+(?:den\s+)?|[-–—]\s*(?:den\s+)?)$/i;
/** What stands before the last day of a period. */
export const UNTIL_A_DAY =
  /(?:\b(?:til(?: og med)?|indtil|frem til|t\.?\s?o\.?\s?m\.?)\s+(?:den\s+)?|[-–—]\s*(?:den\s+)?)$/i;
const SINCE =
  /(?:(?<!(?:journal|brev|mail|notat|attest|afgørelse|bevilling|rapport|udtalelse|referat|regning|besked|dokument|oplysning)\p{L}*\s+)\bfra(?: og med)?|\bperioden|\bperiode|\btidsrummet|\btiden|\bgælder)(?:\s+fra)?:?\s*(?:den\s+)?$/iu;
/** `mødet er flyttet fra den 5. til den 3.`: two days, and no time between them. */
const MOVED = /flyt|ryk|ændr|udsk[uy]d|udsæt|udsat|rett|korriger|forkort|afkort|i stedet|fremover|retur|tilbage/i;

const endsPeriod = choose(
  'dato',
  (found) =>
    !found.entity.iso.startsWith('--') && !found.quoted && UNTIL_A_DAY.test(found.before) && !MOVED.test(found.text),
);

/** `hjælp fra den 24. marts 2025.` */
const BEGINS_ON = /(?<!\p{L})fra(?:\s+og med)?\s+(?:den\s+)?$/iu;
/** `Bevillingen løber til og med den`, in the sentence after. */
const IT_RUNS_UNTIL =
  /^[\s*_]*(?:bevillingen|hjælpen|støtten|ordningen|ydelsen|tilskuddet|indsatsen|forløbet|det)\s+(?:løber|gælder|varer|fortsætter|udløber)\s+(?:(?:til(?: og med)?|indtil|frem til)\s+)?(?:den\s+)?$/iu;
const runsUntil = choose(
  'dato',
  (found) => !found.entity.iso.startsWith('--') && !found.quoted && IT_RUNS_UNTIL.test(found.before),
);

/** `periode-omvendt`: a period whose last day lies before its first. Only dates with a year are judged. */
export const reversedPeriod: NamedCheck = (evidence) => [
  ...reversedInSentence(evidence),
  ...endsBeforeItBegins(evidence),
];

/** Help from a day, and the sentence after says that it lasts until an earlier one. */
function* endsBeforeItBegins(evidence: Evidence): Generator<Violation> {
  const { passages, text } = evidence.decision;
  for (const end of chosenEntities(evidence, runsUntil)) {
    const { passage, offset } = passages[end.passage];
    const { entities } = passage.reading;
    const base = offset + passage.from;
    const begin = entities[entities.indexOf(end.entity) - 1];
    if (begin?.kind !== 'dato' || begin.iso.startsWith('--') || begin.iso <= end.entity.iso || end.sentence === 0)
      continue;
    const before = evidence.sentence({ passage: end.passage, sentence: end.sentence - 1 });
    if (base + begin.from < before.from || !BEGINS_ON.test(text.slice(before.from, base + begin.from))) continue;
    const note = `Den begynder den ${danishDate(begin.iso)} og slutter den ${danishDate(end.entity.iso)}.`;
    yield { from: end.from, to: end.to, note };
  }
}

function reversedInSentence(evidence: Evidence): Violation[] {
  const { passages, text } = evidence.decision;
  const violations: Violation[] = [];
  for (const end of chosenEntities(evidence, endsPeriod)) {
    const { passage, offset } = passages[end.passage];
    const { entities } = passage.reading;
    const base = offset + passage.from;
    const before = entities[entities.indexOf(end.entity) - 1] as DateEntity | undefined;
    if (before?.kind !== 'dato' || before.iso.startsWith('--') || before.iso <= end.entity.iso) continue;
    const { from: sentenceFrom } = evidence.sentence(end);
    const from = base + before.from;
    if (from < sentenceFrom || !UNTIL_BETWEEN.test(text.slice(base + before.to, end.from))) continue;
    if (!SINCE.test(text.slice(sentenceFrom, from))) continue;
    const note = `Perioden begynder den ${danishDate(before.iso)} og slutter den ${danishDate(end.entity.iso)}.`;
    violations.push({ from, to: end.to, note });
  }
  return violations;
}
