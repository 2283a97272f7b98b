import type { MovedPlaces } from '../decision/moved-places.ts';
import type { ChecklistEntry, Finding, Violation } from './finding.ts';

/**
 * A violation, or a finding, where it stands after an edit.
 *
 * @returns the same object where it has not moved; undefined where its place is not known
 */
export function movedViolation<T extends Violation | Finding>(violation: T, places: MovedPlaces): T | undefined {
  const { sentenceFrom, replacement } = violation;
  const place = places.of(violation);
  const sentence = sentenceFrom === undefined ? undefined : places.start(sentenceFrom);
  const replaced = replacement && places.of(replacement);
  if (place === undefined || (sentenceFrom !== undefined && sentence === undefined)) return undefined;
  if (replacement && replaced === undefined) return undefined;
  if (place === violation && sentence === sentenceFrom && replaced === replacement) return violation;
  return {
    ...violation,
    from: place.from,
    to: place.to,
    ...(sentence === undefined ? undefined : { sentenceFrom: sentence }),
    ...(replacement && replaced
      ? { replacement: { ...replacement, from: replaced.from, to: replaced.to } }
      : undefined),
  };
}

/** The state of a requirement, with its place after an edit; undefined where that is not known. */
function movedEntry(entry: ChecklistEntry, places: MovedPlaces): ChecklistEntry | undefined {
  if (entry.followsLetter || entry.place === undefined) return entry;
  const place = places.of(entry.place);
  if (place === undefined) return undefined;
  return place === entry.place ? entry : { ...entry, place };
}

/** Each of some moved; undefined where one of them cannot be. */
export function allMoved<T>(all: readonly T[], move: (one: T) => T | undefined): readonly T[] | undefined {
  const moved: T[] = [];
  for (const one of all) {
    const now = move(one);
    if (now === undefined) return undefined;
    moved.push(now);
  }
  return moved;
}

/** The checklist with its places after an edit; undefined where one is not known. */
export const movedChecklist = (checklist: readonly ChecklistEntry[], places: MovedPlaces) =>
  allMoved(checklist, (entry) => movedEntry(entry, places));
