import type { MovedPlaces } from '../decision/moved-places.ts';
import type { Place } from '../decision/outcome.ts';
import type { PassageIndex, Reads } from '../decision/passage-index.ts';
import type { Violation } from './finding.ts';
import { allMoved, movedViolation } from './moved-results.ts';
import { judgesPassages, looksAtNoWords } from './named/registry.ts';

/** What a named check says of a letter. */
export type Answer = readonly Violation[] | 'ikke relevant';

/** Who asks the checks. */
export interface Asking {
  /** Asks a check. */
  ask(check: string): Answer;
  /** Asks a check that judges passages one by one about those that were edited. */
  askAboutEdited(check: string): Answer;
  /** Where those stand. */
  readonly edited: Place;
}

interface KeptAnswer {
  readonly answer: Answer;
  readonly reads: Reads;
}

/** What named checks have said of a letter, and which of its passages they looked at to say it. */
export class NamedAnswers {
  readonly #known = new Map<string, KeptAnswer>();

  /** What a check says; it is asked once. */
  of(check: string, index: PassageIndex, ask: () => Answer): Answer {
    let known = this.#known.get(check);
    if (!known) {
      const { result, reads } = index.watch(ask);
      known = { answer: result, reads };
      this.#known.set(check, known);
    }
    return known.answer;
  }

  /** To be called before all are asked again. */
  forget(): void {
    this.#known.clear();
  }

  /**
   * Takes in an edit after which the letter reads as before. Only a check that looked at the edited passages may say something else:
   * it looks at words, too.
   *
   * @returns whether all say what they said, at the places where that stands now; if not, forget them
   */
  stand(index: PassageIndex, places: MovedPlaces, asking: Asking): boolean {
    if (!this.move(places)) return false;
    for (const [check, { answer, reads }] of this.#known) {
      if (looksAtNoWords(check)) continue;
      if (index.isTouched(reads)) {
        const again = index.watch(() => asking.ask(check));
        if (!areSame(again.result, answer)) return false;
        this.#known.set(check, { answer: again.result, reads: again.reads });
      } else if (judgesPassages(check) && !areSame(asking.askAboutEdited(check), within(answer, asking.edited)))
        return false;
    }
    return true;
  }

  /** Takes in that places have moved; false where one is not known: then forget them. */
  move(places: MovedPlaces): boolean {
    for (const [check, { answer, reads }] of this.#known) {
      if (answer === 'ikke relevant' || answer.length === 0) continue;
      const moved = allMoved(answer, (one) => movedViolation(one, places));
      if (moved === undefined) return false;
      this.#known.set(check, { answer: moved, reads });
    }
    return true;
  }
}

function within(answer: Answer, { from, to }: Place): Answer {
  return answer === 'ikke relevant'
    ? answer
    : answer.filter((violation) => from <= violation.from && violation.from < to);
}

function areSame(one: Answer, other: Answer): boolean {
  if (one === 'ikke relevant' || other === 'ikke relevant') return one === other;
  return one.length === other.length && one.every((violation, i) => saysTheSame(violation, other[i]));
}

function saysTheSame(one: Violation, other: Violation): boolean {
  return (
    one.from === other.from &&
    one.to === other.to &&
    one.note === other.note &&
    one.grounds === other.grounds &&
    one.sentenceFrom === other.sentenceFrom &&
    one.replacement?.from === other.replacement?.from &&
    one.replacement?.to === other.replacement?.to &&
    one.replacement?.text === other.replacement?.text
  );
}
