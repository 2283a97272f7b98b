import type { MovedPlaces } from '../decision/moved-places.ts';
import type { Place } from '../decision/outcome.ts';
import type { LikenessOfLetter, Pack, Requirement, Rule, Wording } from '../pack/pack.ts';
import type { Evidence } from './evidence.ts';
import { LetterLikeness, type Likelihood, type Shown } from './letter-likeness.ts';
import { isExcused, placeThatMeets } from './meeting-sentences.ts';
import { allMoved } from './moved-results.ts';

/** A question to the weights of a letter's sentences, and what came of it. */
interface Asked {
  readonly ask: (letter: WeighedLetter) => Said;
  readonly said: Said;
  /** Whether the answer hangs on the letter as a whole, and so on the pack's net, too. */
  readonly isOfWhole: boolean;
}

interface Said {
  readonly words: string;
  readonly places: readonly Place[];
}

/** What the weights of a letter's sentences were asked, and said. */
export type WeighedAnswers = readonly Asked[];

/** The same answers, at the places where they stand after an edit; undefined where one is not known. */
export function movedAnswers(answers: WeighedAnswers, places: MovedPlaces): WeighedAnswers | undefined {
  return allMoved(answers, (asked) => {
    if (asked.said.places.length === 0) return asked;
    const moved = allMoved(asked.said.places, (place) => places.of(place));
    return moved && { ...asked, said: { words: asked.said.words, places: moved } };
  });
}

/** A letter as its sentences weigh, for one check. What it is asked, it notes. */
export class WeighedLetter {
  readonly #pack: Pack;
  readonly #evidence: Evidence;
  readonly #whole: LetterLikeness;
  readonly #asked: Asked[] = [];

  constructor(pack: Pack, evidence: Evidence) {
    this.#pack = pack;
    this.#evidence = evidence;
    this.#whole = new LetterLikeness(pack, evidence);
  }

  /** See `LetterLikeness.of`. */
  likelihood(of: LikenessOfLetter): Likelihood {
    return this.#note(
      (letter) => letter.#whole.of(of),
      ({ verdict, grounds }) => ({ words: `${verdict} ${grounds}`, places: [] }),
      true,
    );
  }

  /** See `LetterLikeness.clearest`; with the words that show the defect. */
  places(of: LikenessOfLetter): readonly Shown[] {
    const clearest = this.#note(
      (letter) => letter.#whole.clearest(of),
      (places) => ({ words: '', places }),
    );
    return clearest.map((found) => this.#whole.shown(of, found));
  }

  /** See `LetterLikeness.speaksAgainst`. */
  speaksAgainst(rule: Rule): boolean {
    return this.#note((letter) => letter.#whole.speaksAgainst(rule), yesOrNo, true);
  }

  /** See `LetterLikeness.bearsOut`. */
  bearsOut(rule: Rule): boolean {
    return this.#note((letter) => letter.#whole.bearsOut(rule), yesOrNo, true);
  }

  /** See `isExcused`. */
  excuses(wording: Wording): boolean {
    return this.#note((letter) => isExcused(wording, letter.#pack, letter.#evidence), yesOrNo);
  }

  /** See `placeThatMeets`. */
  placeThatMeets(requirement: Requirement): Place | undefined {
    return this.#note(
      (letter) => placeThatMeets(requirement, letter.#pack, letter.#evidence),
      (place) => ({ words: '', places: place ? [place] : [] }),
    );
  }

  /** What it has been asked so far. */
  get asked(): WeighedAnswers {
    return this.#asked;
  }

  /** Whether it gives answers that were given before. */
  saysAgain(answers: WeighedAnswers): boolean {
    return answers.every(({ ask, said }) => {
      const now = ask(this);
      return now.words === said.words && areSame(now.places, said.places);
    });
  }

  /** The same of the answers that hang on the letter as a whole. */
  saysAgainOfWhole(answers: WeighedAnswers): boolean {
    return this.saysAgain(answers.filter(({ isOfWhole }) => isOfWhole));
  }

  #note<T>(ask: (letter: WeighedLetter) => T, say: (answer: T) => Said, isOfWhole = false): T {
    const answer = ask(this);
    this.#asked.push({ ask: (letter) => say(ask(letter)), said: say(answer), isOfWhole });
    return answer;
  }
}

const yesOrNo = (answer: boolean): Said => ({ words: String(answer), places: [] });

function areSame(some: readonly Place[], others: readonly Place[]): boolean {
  return (
    some.length === others.length && some.every(({ from, to }, i) => from === others[i].from && to === others[i].to)
  );
}
