import { sentenceAt } from '../decision/citations.ts';
import type { Decision } from '../decision/decision.ts';
import type { Place } from '../decision/outcome.ts';
import { LETTERHEAD, REASONS, RESULT, type Role } from '../decision/vocabulary.ts';

const FACTS: Role = 'sagens-oplysninger';

/** Where a section is missed that is not there: in the one that builds on it. */
const MISSED_IN: ReadonlyMap<Role, readonly Role[]> = new Map([
  [REASONS, []],
  [FACTS, [REASONS, RESULT]],
  ['borgerens-syn', [FACTS, REASONS, RESULT]],
  ['andre-muligheder', [REASONS, RESULT]],
]);

/**
 * Where to point when something is missing: the section that it belongs in, else the one that it is missed in, or the sentence that
 * tells the outcome; else the title, else the first sentence.
 *
 * @param belongsIn the section to begin with
 * @param others sections that will do as well
 */
export function anchorFor(decision: Decision, belongsIn: Role | undefined, others: Iterable<Role> = []): Place {
  const missedIn = belongsIn && MISSED_IN.get(belongsIn);
  for (const role of [belongsIn, ...others, ...(missedIn ?? [])]) {
    const index = role === undefined ? -1 : decision.structure.roles.indexOf(role);
    if (index >= 0) return firstSentence(decision, index);
  }
  const told = missedIn && decision.outcome?.place;
  if (told) return sentenceAround(decision, told);
  if (decision.structure.title >= 0) return firstSentence(decision, decision.structure.title);
  const first = decision.structure.roles.findIndex((role) => role !== LETTERHEAD);
  return decision.passages.length > 0 ? firstSentence(decision, Math.max(0, first)) : { from: 0, to: 0 };
}

function sentenceAround({ passages }: Decision, place: Place): Place {
  const { passage, offset } = passages.findLast((placed) => placed.offset + placed.passage.from <= place.from)!;
  const base = offset + passage.from;
  const { sentences } = passage.reading;
  const sentence = sentenceAt(sentences, place.from - base);
  return { from: base + sentences[2 * sentence], to: base + sentences[2 * sentence + 1] };
}

function firstSentence({ passages }: Decision, index: number): Place {
  const { passage, offset } = passages[index];
  const base = offset + passage.from;
  const { sentences } = passage.reading;
  return sentences.length > 0
    ? { from: base + sentences[0], to: base + sentences[1] }
    : { from: base, to: offset + passage.to };
}
