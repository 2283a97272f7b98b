import type { Decision } from '../decision/decision.ts';
import type { Pack } from '../pack/pack.ts';
import { withCorroboration } from './corroboration.ts';
import type { ChecklistEntry, Finding } from './finding.ts';
import { LetterUnderCheck } from './letter-under-check.ts';
import { passageAt } from './passage-at.ts';
import { withoutRepeats, withoutYielding } from './repeats.ts';
import { RequirementCheck } from './requirement-check.ts';
import type { Waiver } from './waivers.ts';
import { WordingCheck } from './wording-check.ts';

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Findings of rules that say what another rule's finding says of the same sentence already. */
  readonly repeats: readonly Finding[];
  readonly checklist: readonly ChecklistEntry[];
  /** The letter's waivers, also those that do not count. */
  readonly waivers: readonly Waiver[];
}

/**
 * Holds a decision against a pack.
 *
 * @param today `2026-11-23`: the law of this day holds for a letter without a date of its own
 * @param mostPerWording how many findings of one wording are enough, for an editor shows them all at each keystroke
 * @returns findings from first to last in the letter, and the state of every requirement in the pack's order
 */
export function checkDecision(decision: Decision, pack: Pack, today: string, mostPerWording = Infinity): CheckResult {
  if (decision.passages.length === 0) return NOTHING_WRITTEN;
  const under = new LetterUnderCheck(decision, pack, today);
  const requirements = new RequirementCheck(under);
  const checklist = pack.requirements.map((requirement) => requirements.entry(requirement));
  new WordingCheck(under, mostPerWording).run();
  under.findings.sort((a, b) => a.from - b.from || a.to - b.to);
  const told = withoutRepeats(
    withCorroboration(
      under.findings,
      (rule) => under.doubtAbout(rule),
      (rule) => under.whole.bearsOut(rule),
    ),
    (one, other) => sectionAt(decision, one) === sectionAt(decision, other),
  );
  return { ...told, checklist: withoutYielding(checklist, told.repeats), waivers: under.waivers.all };
}

/** Nothing is missing in a letter that nobody has begun. */
const NOTHING_WRITTEN: CheckResult = { findings: [], repeats: [], checklist: [], waivers: [] };

/** Number of the section that a finding is in. */
function sectionAt({ passages, structure }: Decision, { from }: Finding): number | undefined {
  return structure.sectionOf[passageAt(passages, from)];
}
