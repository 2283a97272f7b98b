import { COMPLAINT } from '../../decision/vocabulary.ts';
import { danishDate } from '../../text/calendar.ts';
import type { DurationEntity } from '../../text/entities.ts';
import type { Violation } from '../finding.ts';
import { entitiesIn } from './entities-in.ts';
import type { NamedCheck } from './registry.ts';

const COMPLAIN = /klag/i;
/** A complaint period stands where complaints are spoken of, or a few words on in the same guidance. */
const COMPLAINT_WORDS = /klag|frist|ankestyrelsen/i;
/** What the municipality or Ankestyrelsen does with the complaint has time limits of its own. */
const HANDLING =
  /vurder|behandl|svar|videre|oversend|fremsend|træffe|forvent|begrund|ser på|kigger|tager stilling|ankestyrelsen (?:har|skal|vil)|besked/i;
const DEADLINE =
  /(?:inden(?: for)?|senest|frist\S*(?: er| på)*|har(?: du| i| de)?|indtil|i løbet af|på)\s*(?:en|et)?\s*$/i;

/** Four weeks (RSL § 67, stk. 1), which are 28 days. */
function isFourWeeks({ amount, unit }: DurationEntity): boolean {
  return (unit === 'uger' && amount === 4) || (unit === 'dage' && amount === 28);
}

const COUNTED_FROM_LETTER =
  /^\s*(?:fra|efter)\s+(?:(?:afgørelsens|brevets)\s+dato|dags dato|d\.d\.|datoen (?:på|for))/i;

/** The clause that an entity stands in: from the last full clause break before it. */
function clauseBefore(before: string): string {
  const breaks = [...before.matchAll(/[;:]|,\s*(?:og|men|hvorefter|så)\s/gi)];
  const last = breaks.at(-1);
  return last ? before.slice(last.index) : before;
}

/** `klagefrist-forkert`: the letter gives another period for complaints than four weeks, or counts it from the letter's date. */
export const complaintPeriodWrong: NamedCheck = (evidence) => {
  const violations: Violation[] = [];
  for (const found of entitiesIn(evidence, 'frist', COMPLAINT_WORDS)) {
    const { entity, from, to, role } = found;
    if (entity.unit === 'timer' || entity.unit === 'år') continue;
    const clause = clauseBefore(found.before);
    const speaksOfComplaint = COMPLAIN.test(clause) || (role === COMPLAINT && /frist\S*(?: er| på)*\s*$/i.test(clause));
    if (!speaksOfComplaint || HANDLING.test(clause) || !DEADLINE.test(clause)) continue;
    if (!isFourWeeks(entity)) violations.push({ from, to });
    else if (COUNTED_FROM_LETTER.test(found.after)) {
      violations.push({ from, to });
    }
  }
  return violations;
};

/** `frist-i-fortiden`: the last day for complaints lies before the letter's date. */
export const complaintDeadlinePassed: NamedCheck = (evidence) => {
  const written = evidence.decision.date?.iso;
  if (!written) return 'ikke relevant';
  const violations: Violation[] = [];
  for (const found of entitiesIn(evidence, 'dato', COMPLAIN)) {
    const { entity, from, to } = found;
    if (entity.iso.startsWith('--') || entity.iso >= written) continue;
    const before = found.before;
    if (!COMPLAIN.test(before) || !/(?:senest|inden|frist\S*)(?: er)?\s*(?:den\s*)?$/i.test(before)) continue;
    violations.push({
      from,
      to,
      note: `Fristen, den ${danishDate(entity.iso)}, ligger før brevets dato, den ${danishDate(written)}.`,
    });
  }
  return violations;
};
