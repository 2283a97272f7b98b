import type { WeightsOfKind } from '../../server/src/likeness/word-weights.ts';
import type { FileOf } from '../../server/src/pack/schema.ts';
import { BETWEEN_TRAITS } from '../../server/src/pack/weights-schema.ts';

/** Learnt weights as a pack's file of `ordvaegte` has them: traits of the same weight on one line, the heaviest first. */
export function weightsFile({ id, base, weights }: WeightsOfKind, titel: string): FileOf<'ordvaegte'> {
  const byWeight = new Map<number, string[]>();
  for (const [trait, weight] of weights) byWeight.set(weight, [...(byWeight.get(weight) ?? []), trait]);
  const vægte = [...byWeight]
    .sort(([a], [b]) => b - a)
    .map(([vægt, traits]) => ({ vægt, træk: traits.sort().join(BETWEEN_TRAITS) }));
  return { id, titel, grundtal: base, vægte };
}
