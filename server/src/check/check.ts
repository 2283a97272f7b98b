import type { Decision } from '../decision/decision.ts';
import type { Pack } from '../pack/pack.ts';
import type { CheckResult } from './finding.ts';
import { LetterChecker } from './letter-checker.ts';

/**
 * Holds a decision against a pack, once.
 *
 * @param today `2026-11-23`: the law of this day holds for a letter without a date of its own
 * @returns findings from first to last in the letter, and the state of every requirement in the pack's order
 */
export function checkDecision(decision: Decision, pack: Pack, today: string): CheckResult {
  return new LetterChecker(pack).check(decision, today);
}
