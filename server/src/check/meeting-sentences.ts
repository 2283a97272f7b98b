import type { Place } from '../decision/outcome.ts';
import { textOf } from '../decision/passage-index.ts';
import type { Pack, Requirement, Wording } from '../pack/pack.ts';
import type { Evidence, Region } from './evidence.ts';
import { CountOfLikeness, type SearchForLikeness } from './searches.ts';
import { searchesOf } from './suspicions.ts';

/**
 * Where a letter has sentences that are enough to meet a requirement, for they are like those that do: the first of them, or
 * the one with which there are enough in all. Undefined where there are not, and where the requirement asks for none.
 */
export function placeThatMeets(requirement: Requirement, pack: Pack, evidence: Evidence): Place | undefined {
  const search = searchesOf(pack).meeting.get(requirement);
  if (search === undefined) return undefined;
  return search instanceof CountOfLikeness
    ? enoughInAll(search, requirement.needs, evidence)
    : firstAlike(search, requirement.needs, evidence);
}

/** Whether a letter has so many sentences of the kind that a wording names that it is excused. */
export function isExcused(wording: Wording, pack: Pack, evidence: Evidence): boolean {
  const count = wording.enough && searchesOf(pack).excusing.get(wording);
  return count !== undefined && enoughInAll(count, wording.enough!, evidence) !== undefined;
}

function firstAlike(search: SearchForLikeness, region: Region, evidence: Evidence): Place | undefined {
  const { passages, text, index } = evidence.decision;
  const first = index.with(search.trait).find((passage) => evidence.isIn(passage, region));
  if (first === undefined) return undefined;
  const [hit] = search.hitsIn(passages[first].passage, () => textOf(passages[first], text));
  return evidence.found(first, hit);
}

function enoughInAll(search: CountOfLikeness, region: Region, evidence: Evidence): Place | undefined {
  const { passages, text, index } = evidence.decision;
  let left = search.total;
  for (const at of index.with(search.trait)) {
    if (!evidence.isIn(at, region)) continue;
    const { passage } = passages[at];
    const itsText = () => textOf(passages[at], text);
    left -= search.in(passage, itsText);
    if (left <= 0) return evidence.found(at, search.mostIn(passage, itsText));
  }
  return undefined;
}
