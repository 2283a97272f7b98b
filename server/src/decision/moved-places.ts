import type { PassageChange } from './letter.ts';
import type { Place } from './outcome.ts';
import type { PlacedPassage } from './read-unit.ts';

/**
 * Where places of a letter are after an edit. A place that begins or ends right where something was written may have moved in two
 * ways; that is known only where a sentence begins or ends there, too.
 */
export class MovedPlaces {
  readonly #change: PassageChange;
  readonly #passages: readonly PlacedPassage[];
  readonly #delta: number;

  /**
   * @param change put as many passages as it removed in their place, each with as many sentences
   * @param passages the letter's, after it
   */
  constructor(change: PassageChange, passages: readonly PlacedPassage[]) {
    const { from, to, inserted } = change.edit;
    this.#change = change;
    this.#passages = passages;
    this.#delta = inserted - (to - from);
  }

  /** The place after the edit; undefined where it is not known. The same object where it has not moved. */
  of(place: Place): Place | undefined {
    if (place.to < this.#change.edit.from) return place;
    const from = this.start(place.from);
    const to = this.end(place.to);
    return from === undefined || to === undefined ? undefined : { from, to };
  }

  /** Where what begins at an offset begins after the edit; undefined where that is not known. */
  start(offset: number): number | undefined {
    return this.#moved(offset, START);
  }

  /** Where what ends at an offset ends after the edit; undefined where that is not known. */
  end(offset: number): number | undefined {
    return this.#moved(offset, END);
  }

  #moved(offset: number, side: Side): number | undefined {
    const { from, to } = this.#change.edit;
    if (offset < from) return offset;
    return offset > to ? offset + this.#delta : this.#sentenceBoundary(offset, side);
  }

  #sentenceBoundary(offset: number, side: Side): number | undefined {
    const { removed, first } = this.#change;
    for (const [i, before] of removed.entries()) {
      const { sentences } = before.passage.reading;
      const was = offset - before.offset - before.passage.from;
      const after = this.#passages[first + i];
      for (let at: number = side; at < sentences.length; at += 2)
        if (sentences[at] === was) return after.offset + after.passage.from + after.passage.reading.sentences[at];
    }
    return undefined;
  }
}

type Side = typeof START | typeof END;
const START = 0;
const END = 1;
