import { danishDate } from '../../text/calendar.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { choose, chosenEntities } from './choices.ts';
import type { Occurrence } from './entities-in.ts';
import type { NamedCheck } from './registry.ts';

const BORN = /(?<!\p{L})(?:født|f\.)\s+(?:den\s+)?$/iu;
/** `7 år (født den …`, `er syv år og født den …`. */
const AGE_BEFORE = /(?:^|[^\d,])(\d{1,2})\s+år(?:\s+gammel)?\s*,?\s*(?:\(|og\s+|er\s+)*(?:født|f\.)\s+(?:den\s+)?$/iu;
/** `den dag, hun fylder 18, som er den …`. */
const TURNS =
  /(?<!\p{L})fylder\s+(\d{1,2})(?:\s+år)?(?:,?\s+(?:som|det|hvilket)\s+(?:er|sker)|,|\s+først)?\s+(?:den\s+)?$/iu;
/** The age may be that of the day of the application, or soon to come. */
const YEARS_OFF = 1;

const isBirth = choose(
  'dato',
  ({ entity, before, quoted }) => !quoted && !entity.iso.startsWith('--') && BORN.test(before),
);
/** Somebody else, whose day of birth is not told. */
const OF_ANOTHER = /(?<!\p{L})(?:bror|søster|søskende|tvilling|kæreste|ven|veninde|kammerat|fætter|kusine)/iu;
const isBirthday = choose(
  'dato',
  ({ entity, before, quoted }) =>
    !quoted && !entity.iso.startsWith('--') && TURNS.test(before) && !OF_ANOTHER.test(before),
);

/** `alder-og-fødselsdag`: somebody's age, or the day of a birthday, does not fit the day of birth that stands in the letter. */
export const ageDoesNotFit: NamedCheck = (evidence) => {
  const births = chosenEntities(evidence, isBirth);
  const written = evidence.decision.date?.iso;
  const violations: Violation[] = [];
  for (const birth of births) {
    const told = AGE_BEFORE.exec(beforeOf(evidence, birth))?.[1];
    if (told === undefined || !written) continue;
    const age = yearsBetween(birth.entity.iso, written);
    if (Math.abs(age - Number(told)) > YEARS_OFF)
      violations.push({
        from: birth.from,
        to: birth.to,
        note: `Den, der er født den ${danishDate(birth.entity.iso)}, er ${age} år på brevets dato.`,
      });
  }
  const days = new Set(births.map(({ entity }) => entity.iso));
  const [born] = days;
  // Where the letter has more than one day of birth, whose birthday it is cannot be told.
  if (days.size !== 1) return violations;
  for (const birthday of chosenEntities(evidence, isBirthday)) {
    const turns = Number(TURNS.exec(beforeOf(evidence, birthday))![1]);
    const day = `${Number(born.slice(0, 4)) + turns}${born.slice(4)}`;
    if (birthday.entity.iso !== day)
      violations.push({
        from: birthday.from,
        to: birthday.to,
        note: `Den, der er født den ${danishDate(born)}, fylder ${turns} den ${danishDate(day)}.`,
      });
  }
  return violations;
};

const beforeOf = (evidence: Evidence, found: Occurrence<'dato'>) =>
  evidence.decision.text.slice(evidence.sentence(found).from, found.from);

/** Whole years. */
function yearsBetween(from: string, to: string): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
}
