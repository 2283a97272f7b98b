import type { SetId } from './reading.ts';

/** Which sets of phrases occur in a stretch of text: one bit a set. Made and combined millions of times, so plain words. */
export type SetBits = Uint32Array;

/** @param sets number of sets in the book */
export function emptyBits(sets: number): SetBits {
  return new Uint32Array((sets + 31) >>> 5);
}

export function setBit(bits: SetBits, set: SetId): void {
  bits[set >>> 5] |= 1 << (set & 31);
}

export function hasBit(bits: SetBits, set: SetId): boolean {
  return (bits[set >>> 5] & (1 << (set & 31))) !== 0;
}

/** Adds all bits of `from` to `into`. */
export function addBits(into: SetBits, from: SetBits): void {
  for (let i = 0; i < from.length; i++) into[i] |= from[i];
}

export function haveSameBits(some: SetBits, others: SetBits): boolean {
  for (let i = 0; i < some.length; i++) if (some[i] !== others[i]) return false;
  return some.length === others.length;
}

export function unsetBit(bits: SetBits, set: SetId): void {
  bits[set >>> 5] &= ~(1 << (set & 31));
}

/** Calls `each` with every set of the bits, lowest first. */
export function forEachBit(bits: SetBits, each: (set: SetId) => void): void {
  for (let word = 0; word < bits.length; word++) {
    for (let left = bits[word]; left !== 0; left &= left - 1) each((word << 5) + 31 - Math.clz32(left & -left));
  }
}
