import { fitWeights } from './regression.ts';

/** A row of traits, and whether it is of the kind. */
export interface Row {
  readonly traits: ArrayLike<number>;
  readonly isOfKind: boolean;
  /** How much it counts; 1, where this is absent. */
  readonly count?: number;
}

export interface FittedRow {
  readonly base: number;
  readonly weights: readonly number[];
  /** How much each trait changes the weight of a row, as rows usually differ in it. */
  readonly reach: readonly number[];
}

/**
 * Fits the weights of traits that are amounts of different kinds: the penalty bears on each by how much rows usually differ in it.
 *
 * @param rows all of the same length
 * @param penalty as `fitWeights` takes it, of the weights per usual difference
 */
export function fitRows(rows: readonly Row[], penalty: number): FittedRow {
  const scales = Array.from({ length: rows[0].traits.length }, (_, trait) => scaleOf(rows, trait));
  const numbers = Uint32Array.from(scales.keys());
  const samples = rows.map(({ traits, isOfKind, count = 1 }) => {
    const amounts = Float64Array.from(scales, ({ mean, spread }, trait) => (traits[trait] - mean) / spread);
    return { traits: numbers, amounts, isOfKind, count };
  });
  const fitted = fitWeights(samples, scales.length, penalty);
  const weights = scales.map(({ spread }, trait) => fitted.weights[trait] / spread);
  return {
    base: scales.reduce((sum, { mean }, trait) => sum - weights[trait] * mean, fitted.base),
    weights,
    reach: Array.from(fitted.weights, Math.abs),
  };
}

function scaleOf(rows: readonly Row[], trait: number): { mean: number; spread: number } {
  const mean = rows.reduce((sum, { traits }) => sum + traits[trait], 0) / rows.length;
  const variance = rows.reduce((sum, { traits }) => sum + (traits[trait] - mean) ** 2, 0) / rows.length;
  return { mean, spread: Math.sqrt(variance) || 1 };
}

/** Thousandths: finer steps change nothing that can be measured. */
export const thousandths = (weight: number) => Math.round(weight * 1000) / 1000;
