/**
 * Logistic regression with an L2 penalty, fitted by L-BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.5). Deterministic: the
 * same samples in the same order give the same weights.
 */

/** A sample: the numbers of the traits it has, whether it is of the kind, and how much it counts. */
export interface Sample {
  readonly traits: Uint32Array;
  /** How much it has of each of them; 1, where this is absent. */
  readonly amounts?: Float64Array;
  readonly isOfKind: boolean;
  readonly count: number;
}

export interface Fitted {
  readonly base: number;
  readonly weights: Float64Array;
}

/** For words: thousands of weights, most of them of few examples. */
const PENALTY = 2;
const MOST_STEPS = 120;
const HISTORY = 8;
/** The steepest slope at which the search stops, as a share of the first one's. */
const FLAT = 1e-3;

/**
 * Fits the weights of `traits` traits.
 *
 * @param penalty the penalty on the sum of squares of the weights is half of this; the base is not penalised
 */
export function fitWeights(samples: readonly Sample[], traits: number, penalty = PENALTY): Fitted {
  const size = traits + 1;
  const point = new Float64Array(size);
  const slope = new Float64Array(size);
  let loss = lossAt(samples, penalty, point, slope);
  const flat = FLAT * norm(slope);
  const steps: { readonly moved: Float64Array; readonly bent: Float64Array; readonly curvature: number }[] = [];
  for (let step = 0; step < MOST_STEPS && norm(slope) > flat; step++) {
    const direction = directionOf(slope, steps);
    const descent = dot(direction, slope);
    const next = new Float64Array(size);
    const nextSlope = new Float64Array(size);
    let length = steps.length === 0 ? 1 / norm(slope) : 1;
    let nextLoss = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 30; tries++, length /= 2) {
      for (let i = 0; i < size; i++) next[i] = point[i] + length * direction[i];
      nextLoss = lossAt(samples, penalty, next, nextSlope);
      if (nextLoss <= loss + 1e-4 * length * descent) break;
    }
    if (!(nextLoss < loss)) break;
    const moved = next.map((value, i) => value - point[i]);
    const bent = nextSlope.map((value, i) => value - slope[i]);
    const curvature = dot(moved, bent);
    if (curvature > 1e-12) steps.push({ moved, bent, curvature });
    if (steps.length > HISTORY) steps.shift();
    point.set(next);
    slope.set(nextSlope);
    loss = nextLoss;
  }
  return { base: point[traits], weights: point.subarray(0, traits) };
}

/** The penalised loss at a point; its slope is written to `slope`. */
function lossAt(samples: readonly Sample[], penalty: number, point: Float64Array, slope: Float64Array): number {
  const last = point.length - 1;
  slope.fill(0);
  let loss = 0;
  for (const { traits, amounts, isOfKind, count } of samples) {
    let margin = point[last];
    for (let i = 0; i < traits.length; i++) margin += point[traits[i]] * (amounts?.[i] ?? 1);
    const signed = isOfKind ? margin : -margin;
    loss += count * (signed > 0 ? Math.log1p(Math.exp(-signed)) : Math.log1p(Math.exp(signed)) - signed);
    const pull = ((isOfKind ? -1 : 1) * count) / (1 + Math.exp(signed));
    for (let i = 0; i < traits.length; i++) slope[traits[i]] += pull * (amounts?.[i] ?? 1);
    slope[last] += pull;
  }
  for (let i = 0; i < last; i++) {
    loss += 0.5 * penalty * point[i] * point[i];
    slope[i] += penalty * point[i];
  }
  return loss;
}

function directionOf(
  slope: Float64Array,
  steps: readonly { readonly moved: Float64Array; readonly bent: Float64Array; readonly curvature: number }[],
): Float64Array {
  const direction = slope.map((value) => -value);
  const shares: number[] = [];
  for (let k = steps.length - 1; k >= 0; k--) {
    const { moved, bent, curvature } = steps[k];
    shares[k] = dot(moved, direction) / curvature;
    addScaled(direction, bent, -shares[k]);
  }
  const latest = steps.at(-1);
  if (latest) {
    const scale = latest.curvature / dot(latest.bent, latest.bent);
    for (let i = 0; i < direction.length; i++) direction[i] *= scale;
  }
  for (const [k, { moved, bent, curvature }] of steps.entries())
    addScaled(direction, moved, shares[k] - dot(bent, direction) / curvature);
  return direction;
}

function addScaled(to: Float64Array, vector: Float64Array, scale: number): void {
  for (let i = 0; i < to.length; i++) to[i] += scale * vector[i];
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

const norm = (vector: Float64Array) => Math.sqrt(dot(vector, vector));
