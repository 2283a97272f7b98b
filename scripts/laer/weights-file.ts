import { NO_ROLE, TRAITS_IN_CONTEXT, type WeightsInContext } from '../../server/src/likeness/context-weights.ts';
import type { WeightsOfLetter } from '../../server/src/likeness/letter-weights.ts';
import type { WeightsOfKind } from '../../server/src/likeness/word-weights.ts';
import type { FileOf } from '../../server/src/pack/schema.ts';
import { BETWEEN_TRAITS } from '../../server/src/pack/weights-schema.ts';
import { NOT_COUNTED } from './weighed-letters.ts';

/** Learnt weights as a pack's file of `ordvaegte` has them: traits of the same weight on one line, the heaviest first. */
export function weightsFile({ id, base, weights }: WeightsOfKind, titel: string): FileOf<'ordvaegte'> {
  const byWeight = new Map<number, string[]>();
  for (const [trait, weight] of weights) byWeight.set(weight, [...(byWeight.get(weight) ?? []), trait]);
  const vægte = [...byWeight]
    .sort(([a], [b]) => b - a)
    .map(([vægt, traits]) => ({ vægt, træk: traits.sort().join(BETWEEN_TRAITS) }));
  return { id, titel, grundtal: base, vægte };
}

/**
 * What surrounds a sentence weighs, as a pack's file of `ordvaegte` has it.
 *
 * @param kindIds the ids of the kinds of sentences, by number
 */
export function contextPart(
  { base, roles, hasBefore, hasAfter, ofKinds }: WeightsInContext,
  kindIds: readonly string[],
): NonNullable<FileOf<'ordvaegte'>['sammenhæng']> {
  return {
    grundtal: base,
    'uden afsnit': roles.get(NO_ROLE) ?? 0,
    afsnit: [...roles].flatMap(([afsnit, vægt]) => (afsnit === NO_ROLE ? [] : [{ afsnit, vægt }])),
    'har før': hasBefore,
    'har efter': hasAfter,
    sætninger: kindIds.map((ordvægte, kind) => {
      const [vægt, sandsynlighed, før, efter] = ofKinds.subarray(TRAITS_IN_CONTEXT.length * kind);
      return { ordvægte, vægt, sandsynlighed, før, efter };
    }),
  };
}

/**
 * Learnt weights as a pack's file of `brevvaegte` has them.
 *
 * @param kindIds the ids of the kinds of sentences, by number
 * @param pointsAt the kind of sentences that shows where a finding belongs; by default the one that they are called after, if any
 */
export function letterWeightsFile(
  { id, base, length, outcomes, kinds }: WeightsOfLetter,
  titel: string,
  kindIds: readonly string[],
  pointsAt = kindIds.includes(id) ? id : undefined,
): FileOf<'brevvaegte'> {
  return {
    id,
    titel,
    'ikke i': [...NOT_COUNTED],
    grundtal: base,
    længde: length,
    udfald: [...outcomes].map(([udfald, vægt]) => ({ udfald, vægt })),
    sætninger: kinds.map((of) => ({
      ordvægte: kindIds[of.kind],
      antal: of.count,
      andel: of.share,
      tydeligst: of.clearest,
      'i begrundelsen': of.inReasons,
    })),
    ...(pointsAt === undefined ? {} : { 'peger på': pointsAt }),
  };
}
