import type { Decision } from '../decision/decision.ts';

/** Number of the last passage that begins at or before an offset; -1 where none does. */
export function passageAt(passages: Decision['passages'], offset: number): number {
  let low = -1;
  let high = passages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (passages[middle].offset + passages[middle].passage.from <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
