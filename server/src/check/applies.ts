import type { Decision } from '../decision/decision.ts';
import type { Applies } from '../pack/pack.ts';
import { coversReference, type Provision, parseProvision } from '../text/provisions.ts';
import type { Evidence } from './evidence.ts';

/** Conditions of `gælder` speak of the whole letter. */
const ANYWHERE = { passage: 0, sentence: 0 };

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
  if (outcomes && !(decision.outcome && outcomes.has(decision.outcome.id))) return false;
  if (person && decision.person !== person) return false;
  if ((from && date < from) || (to && date > to)) return false;
  if (provisions && !provisions.some((provision) => restsOn(decision, provision))) return false;
  return (
    when.every((condition) => evidence.holds(condition, ANYWHERE)) &&
    !unless.some((condition) => evidence.holds(condition, ANYWHERE))
  );
}

/** The front matter's `bestemmelse` wins over what the text cites. */
function restsOn({ citations, frontMatter }: Decision, provision: Provision): boolean {
  const stated = frontMatter.bestemmelser.map(parseProvision).filter((parsed) => parsed !== undefined);
  if (stated.length > 0) {
    return stated.some(
      ({ act, first, through, stk, nr }) =>
        first !== undefined && coversReference(provision, act, { section: first, through, stk, nr, from: 0, to: 0 }),
    );
  }
  return citations.some(({ act, reference }) => coversReference(provision, act, reference));
}
