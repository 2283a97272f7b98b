import type { Reading } from '../phrase/reading.ts';
import { areSameEntity } from '../text/alike-entities.ts';
import type { MovedPlaces } from './moved-places.ts';
import type { Place } from './outcome.ts';
import type { PlacedPassage } from './read-unit.ts';
import type { WeighedSentences } from './weighed-sentences.ts';

/**
 * Whether a passage that came in place of another reads as that did: the same phrases and entities in each of its sentences, and the
 * same parts in quotation marks. A half-typed word is one that nothing knows, so most keystrokes leave a passage so. What may differ is
 * where things stand, what the sentences weigh, and words that only code looks at.
 *
 * @param before its kind, lead and role are those of `after`
 */
export function readAlike(before: PlacedPassage, after: PlacedPassage, places: MovedPlaces): boolean {
  const [was, is] = [before.passage, after.passage];
  const haveMoved = (some: ArrayLike<number>, others: ArrayLike<number>) =>
    areMoved(some, before.offset + was.from, others, after.offset + is.from, places);
  return (
    haveSamePhrases(was.reading, is.reading) &&
    haveSameEntities(was.reading, is.reading) &&
    haveMoved(was.reading.sentences, is.reading.sentences) &&
    haveMoved(was.reading.hitPlaces, is.reading.hitPlaces) &&
    haveMoved(ends(was.reading.quotations), ends(is.reading.quotations)) &&
    haveMoved(ends(was.fields), ends(is.fields))
  );
}

function haveSamePhrases({ hits: was }: Reading, { hits: is }: Reading): boolean {
  return was.length === is.length && was.every((sentence, i) => sentence.readsLike(is[i]));
}

function haveSameEntities({ entities: was }: Reading, { entities: is }: Reading): boolean {
  return was.length === is.length && was.every((entity, i) => areSameEntity(entity, is[i]));
}

/**
 * Whether ranges are others moved by the edit.
 *
 * @param was start and end of each, two numbers a range, counted from `base`
 * @param is the same of the others, counted from `newBase`
 */
function areMoved(
  was: ArrayLike<number>,
  base: number,
  is: ArrayLike<number>,
  newBase: number,
  places: MovedPlaces,
): boolean {
  if (was.length !== is.length) return false;
  for (let i = 0; i < was.length; i += 2) {
    if (places.start(base + was[i]) !== newBase + is[i]) return false;
    if (places.end(base + was[i + 1]) !== newBase + is[i + 1]) return false;
  }
  return true;
}

const ends = (places: readonly Place[]) => places.flatMap(({ from, to }) => [from, to]);

/**
 * Whether the sentences of a passage weigh what those of the one before it weighed.
 *
 * @param textAfter gives the text of `after`
 */
export function weighAlike(
  { passage: before }: PlacedPassage,
  { passage: after }: PlacedPassage,
  weighed: WeighedSentences,
  textAfter: () => string,
): boolean {
  const [was, is] = [weighed.known(before), weighed.of(after, textAfter)];
  // Where nobody had asked, the words can no longer be weighed.
  if (was === undefined || was.length !== is.length) return false;
  return was.every((weights, i) => weights === is[i] || weights.every((weight, kind) => weight === is[i][kind]));
}
