import type { Learnt } from './adam.ts';
import type { NetSentence } from './net-letters.ts';

/** A sentence on its way through the net. */
export interface Passing {
  readonly sentence: NetSentence;
  readonly slots: readonly number[];
  readonly share: number;
  /** What it says by its words, before and after some is left out. */
  readonly words: Float32Array;
  readonly kept: Float32Array;
  readonly before: Passing | undefined;
  after: Passing | undefined;
  readonly hidden: Float32Array;
  readonly hiddenMask: Float32Array;
  readonly wordsMask: Float32Array;
  readonly heeds: Float32Array;
  readonly says: Float32Array;
  readonly shows: Float32Array;
  readonly backToWords: Float32Array;
  readonly backToHidden: Float32Array;
}

/** The way back through a row that was multiplied by what a sentence says where it stands. */
export function back({ value, gradient }: Learnt, row: number, { hidden, backToHidden }: Passing, wrong: number): void {
  const at = row * hidden.length;
  for (let i = 0; i < hidden.length; i++) {
    gradient[at + i] += wrong * hidden[i];
    backToHidden[i] += wrong * value[at + i];
  }
}

/** The same for what a sentence says by its words. */
export function backThrough(
  { value, gradient }: Learnt,
  row: number,
  { kept, backToWords }: Passing,
  wrong: number,
): void {
  const at = row * kept.length;
  for (let i = 0; i < kept.length; i++) {
    gradient[at + i] += wrong * kept[i];
    backToWords[i] += wrong * value[at + i];
  }
}

/** Of weights in log odds: what part each has of the sum of their powers of e, and the logarithm of that sum. */
export function shares(weights: readonly number[]): { readonly of: readonly number[]; readonly log: number } {
  const most = Math.max(...weights);
  const powers = weights.map((weight) => Math.exp(weight - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return { of: powers.map((power) => power / sum), log: most + Math.log(sum) };
}
