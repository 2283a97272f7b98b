import type { InContext, WeightsInContext } from '../../server/src/likeness/context-weights.ts';
import { fitRows, thousandths } from './scaled-regression.ts';

/** Sentences are many, and what surrounds them differs a lot: a light penalty will do. */
const PENALTY = 10;

/** A sentence of a labelled letter where it stands, weighed by weights that were learnt without its hand. */
export interface SentenceInLetter extends InContext {
  readonly role: string;
  /** Of each kind that it was marked for, how much of it counts as one; nothing, where nobody has marked it. */
  readonly shares: ReadonlyMap<string, number>;
}

/**
 * Learns how much what surrounds a sentence weighs for its being of a kind, for each kind that sentences were marked for.
 *
 * @param kinds the ids of the kinds, in the order of their numbers
 */
export function learnContexts(
  sentences: readonly SentenceInLetter[],
  kinds: readonly string[],
): readonly WeightsInContext[] {
  const roles = [...new Set(sentences.map(({ role }) => role))].sort();
  const rows = sentences.map((sentence) => ({ sentence, traits: rowOf(sentence, roles) }));
  return kinds.flatMap((id, kind): WeightsInContext[] => {
    const marked = rows.flatMap(({ sentence: { shares }, traits }) => {
      const share = shares.get(id);
      if (share === undefined) return [];
      const [yes, no] = [
        { traits, isOfKind: true, count: share },
        { traits, isOfKind: false, count: 1 - share },
      ];
      return [yes, no].filter(({ count }) => count > 0);
    });
    if (!marked.some(({ isOfKind }) => isOfKind)) return [];
    const { base, weights } = fitRows(marked, PENALTY);
    const [hasBefore, hasAfter] = weights.slice(roles.length).map(thousandths);
    return [
      {
        kind,
        base: thousandths(base),
        roles: new Map(roles.map((role, i) => [role, thousandths(weights[i])])),
        hasBefore,
        hasAfter,
        ofKinds: Float64Array.from(weights.slice(roles.length + 2), thousandths),
      },
    ];
  });
}

function rowOf(
  { weights, probabilities, before, after, role }: SentenceInLetter,
  roles: readonly string[],
): Float64Array {
  const ofKinds = Array.from(weights, (weight, kind) => [
    weight,
    probabilities[kind],
    before?.[kind] ?? 0,
    after?.[kind] ?? 0,
  ]);
  return Float64Array.from([
    ...roles.map((other) => Number(other === role)),
    Number(before !== undefined),
    Number(after !== undefined),
    ...ofKinds.flat(),
  ]);
}
