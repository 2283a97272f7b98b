import { type Decision, readDecision } from '../decision/decision.ts';
import { Letter } from '../decision/letter.ts';
import type { Pack } from '../pack/pack.ts';
import { checkDecision } from './check.ts';
import type { CheckResult } from './finding.ts';

/** A letter's decision, and what the pack says of it. */
export interface CheckedLetter extends CheckResult {
  readonly decision: Decision;
}

/**
 * Reads and checks a letter in one go, for callers that do not edit it.
 *
 * @param today `2026-11-23`, see `checkDecision`
 */
export function checkLetter(text: string, pack: Pack, today: string): CheckedLetter {
  const decision = readDecision(new Letter(text, pack.vocabulary));
  return { decision, ...checkDecision(decision, pack, today) };
}
