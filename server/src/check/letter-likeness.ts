import { textOf } from '../decision/passage-index.ts';
import type { Role } from '../decision/vocabulary.ts';
import {
  FEWEST_SENTENCES,
  joinedWeight,
  type ShownInAll,
  type TraitsOfLetter,
  traitsOfLetter,
  weightOfLetter,
} from '../likeness/letter-weights.ts';
import { NOT_WEIGHED, probabilityOfWeight } from '../likeness/word-weights.ts';
import { type LikenessOfLetter, letterOf, type Pack, type Rule } from '../pack/pack.ts';
import { allows, type Evidence, type Found } from './evidence.ts';
import { sentenceHit } from './searches.ts';
import { groundsFrom, searchesOf } from './suspicions.ts';

/** What a letter's sentences say together of a defect. */
export interface Likelihood {
  /** Whether what a rule asks is met, whether it is missed, or whether somebody has to look; `likely`, where that is enough beside other findings. */
  readonly verdict: 'met' | 'unsure' | 'likely' | 'missed';
  /** How many sentences speak for it, as a Danish sentence; empty, where one of them will show it. */
  readonly grounds: string;
}

/** In so many passages the clearest sentence is looked for; no letter that decides one case has more that show it. */
const MOST_LOOKED_AT = 50;

/** A second place is pointed at from this weight on, in log odds. */
const SHOWS_IT_TOO = -3;

/** So the titles begin of kinds of sentences that go on with what such a sentence does. */
const SHOWING = 'Sætninger, der ';

/** A sentence that shows a defect, and the words that do, as a Danish sentence. */
export type Shown = Found & { readonly grounds: string };

interface Alike {
  readonly passage: number;
  readonly sentence: number;
  readonly weight: number;
}

/** A letter that is weighed as a whole, for one check. */
export class LetterLikeness {
  readonly #pack: Pack;
  readonly #evidence: Evidence;
  /** What the letter's sentences say to the net, once it has been asked. */
  #said: Float64Array | undefined;
  readonly #probabilities = new Map<LikenessOfLetter, number>();
  /** By the sections that do not count. */
  readonly #weighed = new Map<string, { readonly shown: ShownInAll; readonly traits: TraitsOfLetter }>();

  constructor(pack: Pack, evidence: Evidence) {
    this.#pack = pack;
    this.#evidence = evidence;
  }

  /** Weighs the letter for what a rule asks of it. What is only begun may lack something, but shows no fault by itself. */
  of(letter: LikenessOfLetter): Likelihood {
    if (letter.pointsAt !== undefined && this.#isBegunOnly(letter)) return { verdict: 'met', grounds: '' };
    const verdict = this.#verdict(letter);
    return { verdict, grounds: verdict === 'met' || letter.pointsAt !== undefined ? '' : this.#grounds(letter) };
  }

  #verdict(letter: LikenessOfLetter): Likelihood['verdict'] {
    const { most, besideOthersAbove = most, adviceAbove = most } = letter;
    const probability = this.#probability(letter);
    if (probability > most) return 'missed';
    if (probability > besideOthersAbove) return 'likely';
    return probability > adviceAbove ? 'unsure' : 'met';
  }

  /**
   * Whether the letter as a whole speaks against what a rule found in it that does not weigh it itself: of the same pack, a rule that
   * weighs letters for the same kind of defect makes it too improbable, by that rule's bound or its own. Not against what is about one
   * part of the letter alone. It was not learnt from letters that grant in full, and is asked of them all the same: a doubt accuses nobody.
   */
  speaksAgainst(rule: Rule): boolean {
    if (rule.kind === 'vending' && rule.isOfPart) return false;
    const letter = this.#witness(rule);
    return letter?.doubtBelow !== undefined && this.#probability(letter) < (rule.doubtBelow ?? letter.doubtBelow);
  }

  /** Whether the letter as a whole bears out what a rule found in it that does not weigh it itself. */
  bearsOut(rule: Rule): boolean {
    const letter = this.#witness(rule);
    return letter?.bearsOutAbove !== undefined && this.#probability(letter) > letter.bearsOutAbove;
  }

  /** What the letter is weighed for where it may tell of what a rule found; nothing, where it is only begun. */
  #witness(rule: Rule): LikenessOfLetter | undefined {
    const weighing = searchesOf(this.#pack).witnessOf(rule);
    const letter = weighing && !letterOf(rule) ? letterOf(weighing) : undefined;
    return letter && !this.#isBegunOnly(letter) ? letter : undefined;
  }

  /** The sentences that show a defect most clearly: the clearest, and where else it is to be pointed at. */
  clearest(letter: LikenessOfLetter): readonly Found[] {
    const { alsoIn = [], pointsAt } = letter;
    const { passages, index } = this.#evidence.decision;
    const clear = pointsAt === undefined ? [] : index.with(searchesOf(this.#pack).showing.get(pointsAt)!);
    // Where no sentence is clear, the clearest of all will do.
    const clearest = this.#mostAlike(letter, clear.length > 0 ? clear.slice(0, MOST_LOOKED_AT) : passages.keys());
    if (!clearest) return [];
    const { roles } = this.#evidence.decision.structure;
    const role = roles[clearest.passage];
    if (role === undefined || !alsoIn.includes(role)) return [this.#found(clearest)];
    const others = alsoIn
      .filter((other) => other !== role)
      .flatMap((other) => this.#mostAlike(letter, firstOf(roles, other)) ?? [])
      .filter(({ weight }) => weight >= SHOWS_IT_TOO);
    return [clearest, ...others].map((alike) => this.#found(alike));
  }

  /** @param among numbers of passages */
  #mostAlike({ pointsAt, notIn }: LikenessOfLetter, among: Iterable<number>): Alike | undefined {
    if (pointsAt === undefined) return undefined;
    const { passages, text } = this.#evidence.decision;
    const { weighed } = this.#pack.vocabulary.sentences;
    let most: Alike | undefined;
    for (const passage of among) {
      const placed = passages[passage];
      if (placed.passage.kind === 'heading' || !this.#evidence.isIn(passage, { notIn })) continue;
      for (const [sentence, weights] of weighed.of(placed.passage, () => textOf(placed, text)).entries()) {
        const weight = weights[pointsAt];
        if (weight > (most?.weight ?? NOT_WEIGHED)) most = { passage, sentence, weight };
      }
    }
    return most;
  }

  #found({ passage, sentence }: Alike): Found {
    const placed = this.#evidence.decision.passages[passage];
    return this.#evidence.found(passage, sentenceHit(placed.passage, sentence));
  }

  /** A sentence that shows a defect, with the words that do. */
  shown({ pointsAt }: LikenessOfLetter, found: Found): Shown {
    const { passages, text } = this.#evidence.decision;
    const { sentence } = found;
    const placed = passages[found.passage];
    const itsText = textOf(placed, text);
    const { weights } = this.#pack.vocabulary.sentences.weighed;
    const words = weights.strongest(itsText, placed.passage.reading, sentence, pointsAt!);
    return { ...found, grounds: groundsFrom(words, itsText) };
  }

  #isBegunOnly(letter: LikenessOfLetter): boolean {
    return this.#weigh(letter).shown.sentences < FEWEST_SENTENCES;
  }

  #probability(letter: LikenessOfLetter): number {
    let known = this.#probabilities.get(letter);
    if (known === undefined) {
      known = probabilityOfWeight(this.#joinedWeight(letter));
      this.#probabilities.set(letter, known);
    }
    return known;
  }

  /** In log odds. What the net says counts where the file says how much, and the pack has a net that knows the defect. */
  #joinedWeight(letter: LikenessOfLetter): number {
    const weight = weightOfLetter(letter.weights, this.#weigh(letter).traits);
    const { net } = this.#pack;
    const defect = letter.joined && net?.net.defects.get(letter.joined.defect);
    if (!letter.joined || !net || defect === undefined) return weight;
    const { totals, outcome } = this.#evidence.decision;
    this.#said ??= net.saidIn(totals);
    return joinedWeight(letter.joined, weight, net.net.weightOf(defect, this.#said, outcome?.id));
  }

  #weigh({ notIn }: LikenessOfLetter): { readonly shown: ShownInAll; readonly traits: TraitsOfLetter } {
    const key = notIn ? [...notIn].join() : '';
    let known = this.#weighed.get(key);
    if (!known) {
      const { totals, outcome } = this.#evidence.decision;
      const counts = (role: Role | undefined) => allows({ notIn }, role);
      const shown = { ...this.#pack.vocabulary.sentences.shownIn(totals, counts), outcome: outcome?.id };
      known = { shown, traits: traitsOfLetter(shown) };
      this.#weighed.set(key, known);
    }
    return known;
  }

  /** Names the kind of sentence that weighs most of those that show something, and how many of it were found. */
  #grounds(letter: LikenessOfLetter): string {
    const { sentences, numbers } = this.#weigh(letter).shown;
    const titles = this.#pack.files.ordvaegte.map(({ titel }) => titel);
    const shows = letter.weights.kinds.find(({ kind }) => titles[kind].startsWith(SHOWING));
    if (!shows) return '';
    const number = Math.round(numbers[shows.kind]);
    const ofKind = titles[shows.kind].slice(SHOWING.length);
    return `Blandt de ${sentences} sætninger, der er vejet, er der ${number === 0 ? 'ingen' : `kun omkring ${number}`}, der ${ofKind}.`;
  }
}

/** The first passages of a role, as many as are looked at. */
function* firstOf(roles: readonly (Role | undefined)[], wanted: Role): Generator<number> {
  let left = MOST_LOOKED_AT;
  for (let passage = 0; passage < roles.length && left > 0; passage++) {
    if (roles[passage] !== wanted) continue;
    left--;
    yield passage;
  }
}
