import type { FoundRemark } from './remark.ts';
import type { ReviewedPack } from './reviewed-pack.ts';

/** A check of a pack as a whole. */
export interface CheckOfPack {
  readonly id: string;
  /** What it is about, as the heading over its remarks. */
  readonly title: string;
  /** What it has to say, in any order. */
  readonly run: (reviewed: ReviewedPack) => Iterable<FoundRemark>;
}
