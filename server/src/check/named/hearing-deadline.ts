import { COMPLAINT } from '../../decision/vocabulary.ts';
import { hasBit } from '../../phrase/set-bits.ts';
import { addDays, danishDate } from '../../text/calendar.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { choose, chosenEntities, type Occurrence } from './entities-in.ts';
import type { NamedCheck } from './registry.ts';

const HEARING =
  /partshør|høring|bemærkning|udtalelse|udtale|kommenter|kommentar|gennemsyn|indvending|indsigelse|svarfrist|svare (?:på|til)|sige (?:noget|din|jeres|deres)|skrive tilbage/i;
const DEADLINE =
  /(?:frist\S*|senest|inden|indtil|frem til|til og med|til)(?:\s+(?:for|til|på|er|var|at|svar|bemærkninger|kommentarer|svare|med|og))*\s*:?\s*(?:den\s*)?$/i;
/** Deadlines for other things than the hearing. */
const OTHER_DEADLINE =
  /klag|regning|kvittering|betal|tilbud(?:det)?\b|gælder|bevilget|ydes|periode|opfølgning|følger op/i;
const ANSWERED =
  /(?:du|de|i|han|hun|der|og|men) (?:har |havde )?(?:ikke |ingen |nu |dog |selv |telefonisk |skriftligt )*(?:svaret|svarede|skrev|ringede|kommenteret|reageret|udtalt|oplyst|meddelt|bemærkninger|indvendinger|kommentarer)|ingen (?:bemærkninger|kommentarer|indvendinger)/i;
const isHearingDeadline = choose(
  'dato',
  ({ text, before, after }) =>
    HEARING.test(text) && DEADLINE.test(before) && !OTHER_DEADLINE.test(text) && !ANSWERED.test(after),
);
/** A hearing's deadline lies near the letter; a date without a year that would lie further ahead was last year's. */
const FAR_AHEAD = 120;

/**
 * `høringsfrist-ikke-udløbet`: the letter is dated before the hearing's deadline had passed, and nobody had answered
 * (FVL § 19, stk. 1: no decision before the party has had the chance to comment).
 */
export const hearingDeadlineNotPassed: NamedCheck = (evidence, pack) => {
  const written = evidence.decision.date?.iso;
  if (!written) return 'ikke relevant';
  const answer = pack.markers.get('høringssvar');
  const violations: Violation[] = [];
  for (const found of chosenEntities(evidence, isHearingDeadline)) {
    const { from, to } = found;
    const deadline = fullDate(found.entity.iso, written);
    if (found.role === COMPLAINT || deadline < written) continue;
    if (answer !== undefined && isAnsweredBeside(evidence, found, answer)) continue;
    const note = `Høringsfristen er den ${danishDate(deadline)}, men brevet er dateret den ${danishDate(written)}.`;
    violations.push({ from, to, note });
  }
  return violations;
};

/** A date with its year: the letter's own, or the year before. */
function fullDate(iso: string, written: string): string {
  if (!iso.startsWith('--')) return iso;
  const year = Number(written.slice(0, 4));
  const thisYear = `${year}${iso.slice(1)}`;
  return thisYear > addDays(written, FAR_AHEAD) ? `${year - 1}${iso.slice(1)}` : thisYear;
}

/** Whether another sentence of the same section tells that the citizen answered. */
function isAnsweredBeside(
  { decision: { structure, passages } }: Evidence,
  { passage, sentence }: Occurrence<'dato'>,
  answer: number,
): boolean {
  const section = structure.sections[structure.sectionOf[passage]];
  for (let index = section.first; index < section.last; index++) {
    const { hits, present } = passages[index].passage.reading;
    if (!hasBit(present, answer)) continue;
    if (hits.some((found, number) => hasBit(found.present, answer) && (index !== passage || number !== sentence)))
      return true;
  }
  return false;
}
