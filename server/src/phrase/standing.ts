/** Where in its sentence a pattern must stand: at most so many words from the start, from the end; absent for anywhere. */
export interface Standing {
  readonly fromStart?: number;
  readonly fromEnd?: number;
}

/** A gap is at most 20 words (pattern.ts); one more says that there is a bound. */
const BITS = 5;
const MASK = (1 << BITS) - 1;

/** A standing as one figure; 0 for anywhere. */
export function standingFigure({ fromStart, fromEnd }: Standing): number {
  return bound(fromStart) | (bound(fromEnd) << BITS);
}

const bound = (words: number | undefined) => (words === undefined ? 0 : words + 1);

/** The most words before the pattern that a figure allows; -1 for any number. */
export const mostBefore = (figure: number): number => (figure & MASK) - 1;

/** The most words after it; -1 for any number. */
export const mostAfter = (figure: number): number => (figure >> BITS) - 1;

/** What `standingFigure` was given. */
export function standingOf(figure: number): Standing {
  const [fromStart, fromEnd] = [mostBefore(figure), mostAfter(figure)];
  return { ...(fromStart >= 0 ? { fromStart } : {}), ...(fromEnd >= 0 ? { fromEnd } : {}) };
}
