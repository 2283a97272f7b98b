import type { Places, SentenceOccurrences } from './occurrences.ts';
import { CHOICE, FIRST_STEP, OPTIONAL, SLACK, STEP_SIZE, STEPS, type VariantAt } from './variant-index.ts';

/** Room for the ways in which a variant has been read so far; more than a sentence can have of different ends. */
const MOST_WAYS = 2048;

/** The ways in which a variant can be read in a sentence: where each began, how far it came, and the words it may pass over. */
export class Ways {
  firsts = new Int32Array(MOST_WAYS);
  ends = new Int32Array(MOST_WAYS);
  #slacks = new Int32Array(MOST_WAYS);
  #nextFirsts = new Int32Array(MOST_WAYS);
  #nextEnds = new Int32Array(MOST_WAYS);
  #nextSlacks = new Int32Array(MOST_WAYS);

  /** Reads a variant in a sentence that its first step stands in; returns the number of ways, which stand in `firsts` and `ends`. */
  read(code: Int32Array, at: VariantAt, occurrences: SentenceOccurrences): number {
    const end = at + FIRST_STEP + STEP_SIZE * code[at + STEPS];
    let step = at + FIRST_STEP;
    let count = this.#begin(occurrences.places(code[step + CHOICE]));
    for (step += STEP_SIZE; step < end && count > 0; step += STEP_SIZE) {
      const choice = code[step + CHOICE];
      const slack = code[step + SLACK];
      let next = occurrences.stands(choice) ? this.#goOn(occurrences.places(choice), slack, count, occurrences) : 0;
      if (code[step + OPTIONAL] === 1) next = this.#passOver(slack, count, next);
      this.#swap();
      count = next;
    }
    return count;
  }

  #begin({ spans, used }: Places): number {
    let count = 0;
    for (let i = 0; i < used && count < MOST_WAYS; i += 2) {
      this.firsts[count] = spans[i];
      this.ends[count] = spans[i + 1];
      this.#slacks[count++] = 0;
    }
    return count;
  }

  #goOn({ spans, used }: Places, slack: number, ways: number, occurrences: SentenceOccurrences): number {
    let count = 0;
    for (let i = 0; i < used && count < MOST_WAYS; i += 2) {
      const first = this.#earliestBefore(spans[i], slack, ways, occurrences);
      if (first < 0) continue;
      this.#nextFirsts[count] = first;
      this.#nextEnds[count] = spans[i + 1];
      this.#nextSlacks[count++] = 0;
    }
    return count;
  }

  /** A step that may be missing: all ways stay, with its slack for what comes after. */
  #passOver(slack: number, ways: number, found: number): number {
    let count = found;
    for (let i = 0; i < ways && count < MOST_WAYS; i++) {
      this.#nextFirsts[count] = this.firsts[i];
      this.#nextEnds[count] = this.ends[i];
      this.#nextSlacks[count++] = this.#slacks[i] + slack;
    }
    return count;
  }

  /** Of the ways that can go on at `start`, where the earliest began; -1 for none. The others would only be shorter. */
  #earliestBefore(start: number, slack: number, ways: number, occurrences: SentenceOccurrences): number {
    let earliest = -1;
    for (let i = 0; i < ways; i++) {
      const end = this.ends[i];
      if (end > start) continue;
      if (end < start && occurrences.distance(end, start) > slack + this.#slacks[i]) continue;
      if (earliest < 0 || this.firsts[i] < earliest) earliest = this.firsts[i];
    }
    return earliest;
  }

  #swap(): void {
    [this.firsts, this.#nextFirsts] = [this.#nextFirsts, this.firsts];
    [this.ends, this.#nextEnds] = [this.#nextEnds, this.ends];
    [this.#slacks, this.#nextSlacks] = [this.#nextSlacks, this.#slacks];
  }
}
