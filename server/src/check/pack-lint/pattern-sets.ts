import type { ConditionFile, FileOf, PatternSource } from '../../pack/schema.ts';
import type { Scope } from '../../pack/vocabulary.ts';
import type { ReviewedPack } from './reviewed-pack.ts';

/**
 * The patterns of a list with the markers in it written out, as far as that says the same: a marker with exceptions stays
 * what it is.
 */
export function writtenOut(patterns: readonly PatternSource[], { loaded }: ReviewedPack): ReadonlySet<string> {
  const all = new Set<string>();
  const markers = new Map(loaded.files.kendetegn.map((file) => [file.id, file]));
  const seen = new Set<string>();
  const add = (list: readonly PatternSource[]) => {
    for (const pattern of list) {
      if (typeof pattern === 'string') all.add(pattern.replace(/\s+/g, ' ').trim());
      else if (!seen.has(pattern.kendetegn)) {
        seen.add(pattern.kendetegn);
        all.add(`{kendetegn: ${pattern.kendetegn}}`);
        const marker: FileOf<'kendetegn'> | undefined = markers.get(pattern.kendetegn);
        if (marker && marker.undtagen === undefined) add(marker.mønstre);
      }
    }
  };
  add(patterns);
  return all;
}

/** Whether wherever one of the first patterns is found, one of the others is found too, by what they say alone. */
export function isWithin(
  patterns: readonly PatternSource[],
  others: readonly PatternSource[],
  reviewed: ReviewedPack,
): boolean {
  const known = writtenOut(others, reviewed);
  return patterns.every((pattern) => {
    if (typeof pattern === 'string') return known.has(pattern.replace(/\s+/g, ' ').trim());
    if (known.has(`{kendetegn: ${pattern.kendetegn}}`)) return true;
    const marker = reviewed.loaded.files.kendetegn.find(({ id }) => id === pattern.kendetegn);
    return marker !== undefined && isWithin(marker.mønstre, others, reviewed);
  });
}

const widths: readonly Scope[] = ['sætning', 'nabosætning', 'stykke', 'afsnit', 'brev'];

/** Whether a condition that holds makes another hold: its patterns are among the other's, and it is looked for in no more of the letter. */
export function implies(condition: ConditionFile, other: ConditionFile, reviewed: ReviewedPack): boolean {
  return (
    widths.indexOf(condition.i) <= widths.indexOf(other.i) &&
    isRegionWithin(
      { only: condition['kun i'], not: condition['ikke i'] },
      { only: other['kun i'], not: other['ikke i'] },
    ) &&
    isWithin(condition['en af'], other['en af'], reviewed)
  );
}

/** Sections of the letter: only these, and not those. What is absent does not limit. */
export interface RegionOfLetter {
  readonly only?: readonly string[];
  readonly not?: readonly string[];
}

/** Whether all of one region is in another. */
export function isRegionWithin(region: RegionOfLetter, other: RegionOfLetter): boolean {
  const { only, not = [] } = region;
  const isLimited = other.only !== undefined && !(only?.every((role) => other.only!.includes(role)) ?? false);
  return !isLimited && (other.not ?? []).every((role) => not.includes(role) || (only && !only.includes(role)));
}

/** Whether no section of the letter is left in a region. */
export function isNowhere({ only, not = [] }: RegionOfLetter): boolean {
  return only?.every((role) => not.includes(role)) ?? false;
}
