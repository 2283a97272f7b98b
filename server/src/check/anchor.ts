import type { Decision } from '../decision/decision.ts';
import type { Place } from '../decision/outcome.ts';
import { LETTERHEAD, type Role } from '../decision/vocabulary.ts';

/** Where to point when something is missing: the section that it belongs in, else the title, else the first sentence. */
export function anchorFor(decision: Decision, roles: readonly (Role | undefined)[]): Place {
  for (const role of roles) {
    const index = role === undefined ? -1 : decision.structure.roles.indexOf(role);
    if (index >= 0) return firstSentence(decision, index);
  }
  if (decision.structure.title >= 0) return firstSentence(decision, decision.structure.title);
  const first = decision.structure.roles.findIndex((role) => role !== LETTERHEAD);
  return decision.passages.length > 0 ? firstSentence(decision, Math.max(0, first)) : { from: 0, to: 0 };
}

function firstSentence({ passages }: Decision, index: number): Place {
  const { passage, offset } = passages[index];
  const base = offset + passage.from;
  const { sentences } = passage.reading;
  return sentences.length > 0
    ? { from: base + sentences[0], to: base + sentences[1] }
    : { from: base, to: offset + passage.to };
}
