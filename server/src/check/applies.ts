import { UNKNOWN_OUTCOME } from '../decision/vocabulary.ts';
import type { Applies, Condition } from '../pack/pack.ts';
import type { Evidence } from './evidence.ts';

/**
 * Whether a rule applies to the letter. What the letter does not tell does not apply: silence never accuses.
 *
 * @param date the day whose law the letter is read against
 */
export function applies(
  { outcomes, provisions, person, from, to, when, unless }: Applies,
  evidence: Evidence,
  date: string,
): boolean {
  const { decision } = evidence;
  if (outcomes && !outcomes.has(decision.outcome?.id ?? UNKNOWN_OUTCOME)) return false;
  if (person && decision.person !== person) return false;
  if ((from && date < from) || (to && date > to)) return false;
  if (provisions && !provisions.some((provision) => evidence.restsOn(provision))) return false;
  // Conditions of `gælder` speak of the whole letter.
  const holds = (condition: Condition) => evidence.occurs(condition.set, condition);
  return when.every(holds) && !unless.some(holds);
}
