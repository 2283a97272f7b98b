import { sentenceAt } from '../decision/citations.ts';
import type { Passage } from '../decision/passage.ts';
import { textOf } from '../decision/passage-index.ts';
import type { Condition, LikenessOfKind, Wording } from '../pack/pack.ts';
import { asAdvice } from './corroboration.ts';
import type { Violation } from './finding.ts';
import type { LetterUnderCheck } from './letter-under-check.ts';
import { passageAt } from './passage-at.ts';
import { type OpenWording, type Suspicions, searchesOf } from './suspicions.ts';

/** Looks for wordings in a letter. */
export class WordingCheck {
  readonly #under: LetterUnderCheck;
  readonly #mostPerRule: number;

  /** @param mostPerRule how many findings of one wording are enough */
  constructor(under: LetterUnderCheck, mostPerRule: number) {
    this.#under = under;
    this.#mostPerRule = mostPerRule;
  }

  /** Reports all wordings of the pack that the letter has; those about waivers last, for they ask what the others came to. */
  run(): void {
    const { sought, checked, checkedLast, ofWhole } = searchesOf(this.#under.pack);
    for (const wording of this.#applying(checked)) this.#checkedWording(wording);
    for (const suspicions of this.#suspected(sought)) this.#soughtWording(suspicions);
    for (const wording of this.#applying(ofWhole)) this.#weighedWording(wording);
    if (this.#under.waivers.all.length > 0)
      for (const wording of this.#applying(checkedLast)) this.#checkedWording(wording);
  }

  /**
   * Whether what wordings look for by the weights of sentences stands in a passage as it stood when they were last asked about it.
   *
   * @param before the passage as it was then; it reads like the one that there is now
   */
  standsAsIn(before: Passage, number: number): boolean {
    const { sought, checked } = searchesOf(this.#under.pack);
    const { decision, evidence } = this.#under;
    const placed = decision.passages[number];
    const stands = (suspicions: Suspicions) =>
      !suspicions.search.byWeight ||
      !evidence.isIn(number, suspicions.open.wording.find) ||
      suspicions.standsAsIn(before, placed.passage, () => textOf(placed, decision.text));
    const weighs = ({ find }: Wording) => find.likeness !== undefined && this.#objectsIn(number, find.check!);
    return this.#suspected(sought).every(stands) && !this.#applying(checked).some(weighs);
  }

  #objectsIn(passage: number, check: string): boolean {
    const violations = this.#under.objectionsOf(check);
    return (
      violations !== 'ikke relevant' && violations.some((violation) => this.#locate(violation)?.passage === passage)
    );
  }

  /** Of some wordings those that apply to the letter. */
  #applying(all: readonly Wording[]): readonly Wording[] {
    return this.#under.verdicts.among(all, (wording) => this.#under.verdicts.applies(wording, this.#under.evidence));
  }

  /** Of what wordings look for that of those that apply, and that nothing in the letter at large excuses. */
  #suspected(all: readonly Suspicions[]): readonly Suspicions[] {
    return this.#under.verdicts.among(
      all,
      ({ open }) => this.#under.verdicts.applies(open.wording, this.#under.evidence) && this.#letterAllows(open),
    );
  }

  /** A wording that a named check looks for. */
  #checkedWording(wording: Wording): void {
    const violations = this.#under.objectionsOf(wording.find.check!);
    if (violations === 'ikke relevant') return;
    let left = this.#mostPerRule;
    for (const violation of violations) {
      const at = this.#locate(violation);
      if (at !== undefined && !this.#isObjectionable(wording, wording, at)) continue;
      if (wording.find.likeness && !(at && this.#isAlike(at, wording.find.likeness))) continue;
      if (this.#under.waivers.setAside(wording, violation)) continue;
      this.#under.report(wording, violation);
      if (--left === 0) return;
    }
  }

  /** Whether the sentence of a place is like those of a kind. */
  #isAlike(at: { readonly passage: number; readonly sentence: number }, { kind, least }: LikenessOfKind): boolean {
    const placed = this.#under.decision.passages[at.passage];
    const { weighed } = this.#under.pack.vocabulary.sentences;
    return weighed.of(placed.passage, () => textOf(placed, this.#under.decision.text))[at.sentence][kind] >= least;
  }

  /** A wording that is looked for in the passages. One finding a sentence is enough, except where each word is to be replaced. */
  #soughtWording(suspicions: Suspicions): void {
    const { open, search } = suspicions;
    const { wording } = open;
    let left = this.#mostPerRule;
    for (const index of this.#under.decision.index.with(search.trait)) {
      if (!this.#under.evidence.isIn(index, wording.find)) continue;
      const { passage } = this.#under.decision.passages[index];
      const text = () => textOf(this.#under.decision.passages[index], this.#under.decision.text);
      let reported = -1;
      for (const hit of suspicions.standingIn(passage, text)) {
        if (reported === hit.sentence && !wording.replaces) continue;
        const found = this.#under.evidence.found(index, hit);
        if (!this.#isObjectionable(wording, open, found)) continue;
        if (this.#under.weighed.excuses(wording)) return;
        reported = hit.sentence;
        if (this.#under.waivers.setAside(wording, found)) continue;
        const grounds = suspicions.grounds(passage, text, hit);
        this.#under.report(wording, { ...found, grounds }, this.#under.evidence.sentence(found).from);
        // What the letter has too little of is one defect, however many sentences rest on it.
        if (wording.enough || wording.once || --left === 0) return;
      }
    }
  }

  /** A wording that the letter is weighed for as a whole. It is told at the sentence that shows it most. */
  #weighedWording(wording: Wording): void {
    const letter = wording.find.letter!;
    const { verdict } = this.#under.weighed.likelihood(letter);
    if (verdict === 'met') return;
    const witness = verdict === 'missed' ? undefined : this.#witnessOf(wording);
    const told =
      verdict === 'missed' || witness
        ? { ...wording, isWitnessed: witness !== undefined }
        : {
            ...asAdvice(wording),
            accusesBesideOthers: verdict === 'likely' && this.#under.doubtAbout(wording) === undefined,
          };
    for (const at of this.#under.weighed.places(letter)) {
      if (!this.#isObjectionable(wording, wording, at) || this.#under.waivers.setAside(wording, at)) continue;
      const grounds = [witness?.note, at.grounds].filter(Boolean).join(' ');
      this.#under.report(wording, { ...at, grounds }, this.#under.evidence.sentence(at).from, told);
    }
  }

  /** What the wording's witness objects to, where the letter as a whole leaves it open. */
  #witnessOf({ witness }: Wording): Violation | undefined {
    const said = witness === undefined ? [] : this.#under.objectionsOf(witness);
    return said === 'ikke relevant' ? undefined : said[0];
  }

  /** Whether what the letter says at large leaves a wording standing, wherever it is. */
  #letterAllows({ onLetter: { also, unless } }: OpenWording): boolean {
    const holds = (condition: Condition) => this.#under.evidence.occurs(condition.set, condition);
    return also.every(holds) && !unless.some(holds);
  }

  /** Whether a wording's place, companions and excuses leave it standing. */
  #isObjectionable(
    { find }: Wording,
    { also, unless }: Pick<Wording, 'also' | 'unless'>,
    at: { passage: number; sentence: number },
  ): boolean {
    if (!this.#under.evidence.isIn(at.passage, find)) return false;
    if (!also.every((condition) => this.#under.evidence.holds(condition, at))) return false;
    return !unless.some((condition) => this.#under.evidence.holds(condition, at));
  }

  /** Passage and sentence of a place; undefined where it is in none. */
  #locate({ from }: Violation): { passage: number; sentence: number } | undefined {
    const { passages } = this.#under.decision;
    const passage = passageAt(passages, from);
    if (passage < 0) return undefined;
    const { offset, passage: read } = passages[passage];
    return { passage, sentence: sentenceAt(read.reading.sentences, from - offset - read.from) };
  }
}
