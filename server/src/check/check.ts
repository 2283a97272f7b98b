import { sentenceAt } from '../decision/citations.ts';
import type { Decision } from '../decision/decision.ts';
import type { Place } from '../decision/outcome.ts';
import { textOf } from '../decision/passage-index.ts';
import {
  type Condition,
  type LikenessOfKind,
  letterOf,
  type Pack,
  type Requirement,
  type Rule,
  type Wording,
} from '../pack/pack.ts';
import type { SetId } from '../phrase/reading.ts';
import { anchorFor } from './anchor.ts';
import { asAdvice, withCorroboration } from './corroboration.ts';
import { Evidence } from './evidence.ts';
import type { ChecklistEntry, Finding, Violation } from './finding.ts';
import { LetterLikeness } from './letter-likeness.ts';
import { isExcused, placeThatMeets } from './meeting-sentences.ts';
import { namedChecks } from './named/registry.ts';
import { withoutRepeats, withoutYielding } from './repeats.ts';
import { type OpenWording, type Suspicions, searchesOf } from './suspicions.ts';
import { Verdicts } from './verdicts.ts';
import type { Waiver, Waivers } from './waivers.ts';

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Findings of rules that say what another rule's finding says of the same sentence already. */
  readonly repeats: readonly Finding[];
  readonly checklist: readonly ChecklistEntry[];
  /** The letter's waivers, also those that do not count. */
  readonly waivers: readonly Waiver[];
}

/**
 * Holds a decision against a pack.
 *
 * @param today `2026-11-23`: the law of this day holds for a letter without a date of its own
 * @param mostPerWording how many findings of one wording are enough, for an editor shows them all at each keystroke
 * @returns findings from first to last in the letter, and the state of every requirement in the pack's order
 */
export function checkDecision(decision: Decision, pack: Pack, today: string, mostPerWording = Infinity): CheckResult {
  return new Check(decision, pack, today, mostPerWording).run();
}

/** Nothing is missing in a letter that nobody has begun. */
const NOTHING_WRITTEN: CheckResult = { findings: [], repeats: [], checklist: [], waivers: [] };

class Check {
  readonly #decision: Decision;
  readonly #pack: Pack;
  readonly #evidence: Evidence;
  readonly #whole: LetterLikeness;
  readonly #verdicts: Verdicts;
  readonly #date: string;
  readonly #mostPerWording: number;
  readonly #findings: Finding[] = [];

  constructor(decision: Decision, pack: Pack, today: string, mostPerWording: number) {
    this.#mostPerWording = mostPerWording;
    this.#decision = decision;
    this.#pack = pack;
    this.#evidence = new Evidence(decision, pack, today);
    this.#whole = new LetterLikeness(pack, this.#evidence);
    this.#date = decision.date?.iso ?? today;
    this.#verdicts = Verdicts.of(decision.circumstances, pack, this.#date);
  }

  run(): CheckResult {
    if (this.#decision.passages.length === 0) return NOTHING_WRITTEN;
    const checklist = this.#pack.requirements.map((requirement) => this.#requirement(requirement));
    const { sought, checked, checkedLast, ofWhole } = searchesOf(this.#pack);
    for (const wording of this.#applying(checked)) this.#checkedWording(wording);
    for (const suspicions of this.#suspected(sought)) this.#soughtWording(suspicions);
    for (const wording of this.#applying(ofWhole)) this.#weighedWording(wording);
    if (this.#waivers.all.length > 0) for (const wording of this.#applying(checkedLast)) this.#checkedWording(wording);
    this.#findings.sort((a, b) => a.from - b.from || a.to - b.to);
    const told = withoutRepeats(
      withCorroboration(
        this.#findings,
        (rule) => this.#doubtAbout(rule),
        (rule) => this.#whole.bearsOut(rule),
      ),
      (one, other) => this.#sectionAt(one) === this.#sectionAt(other),
    );
    return { ...told, checklist: withoutYielding(checklist, told.repeats), waivers: this.#waivers.all };
  }

  #requirement(requirement: Requirement): ChecklistEntry {
    if (!this.#verdicts.applies(requirement, this.#evidence)) return { requirement, status: 'ikke relevant' };
    const assessed = this.#assess(requirement);
    if (assessed === 'ikke relevant') return { requirement, status: assessed };
    if (assessed.length === 0) return new MetRequirement(requirement, this.#evidence);
    const alike = placeThatMeets(requirement, this.#pack, this.#evidence);
    if (alike) return { requirement, status: 'opfyldt', place: alike };
    const inAll = requirement.needs.letter && this.#whole.of(requirement.needs.letter);
    if (inAll?.verdict === 'met') return { requirement, status: 'opfyldt' };
    const violations = assessed.filter((violation) => !this.#waivers.setAside(requirement, violation));
    if (violations.length === 0) {
      const waiver = this.#waivers.setAside(requirement, assessed[0]);
      return { requirement, status: 'fraviget', place: assessed[0], waiver };
    }
    const place = violations[0];
    if (requirement.question) {
      if (this.#isConfirmed(requirement)) return { requirement, status: 'opfyldt', place };
      return { requirement, status: 'skal bekræftes', place, message: requirement.question };
    }
    const doubt = this.#doubtAbout(requirement);
    if (inAll?.verdict === 'unsure' || doubt !== undefined)
      return this.#ask(requirement, {
        ...place,
        grounds: [inAll?.grounds ?? place.grounds, doubt].filter(Boolean).join(' '),
      });
    for (const violation of violations)
      this.#report(requirement, { grounds: inAll?.grounds, ...violation }, violation.sentenceFrom);
    return { requirement, status: 'mangler', place, message: requirement.message };
  }

  /** Asks for a look at what may be missing, instead of saying that it is; who has looked, may sign it off. */
  #ask(requirement: Requirement, place: Violation): ChecklistEntry {
    if (this.#isConfirmed(requirement)) return { requirement, status: 'opfyldt', place };
    const advice = asAdvice(requirement);
    this.#report(requirement, place, undefined, advice);
    return { requirement, status: 'skal bekræftes', place, message: advice.message };
  }

  /** What a requirement misses; nothing, where it is met. */
  #assess(requirement: Requirement): readonly Violation[] | 'ikke relevant' {
    const { needs } = requirement;
    if (needs.check) return namedChecks[needs.check]?.(this.#evidence, this.#pack, this.#date) ?? 'ikke relevant';
    return this.#verdicts.meets(requirement, () => this.#saysEnough(requirement)) ? [] : [this.#anchor(requirement)];
  }

  #saysEnough({ needs }: Requirement): boolean {
    const has = (set: SetId) => this.#evidence.occurs(set, needs);
    const asks = needs.anyOf !== undefined || needs.allOf.length > 0 || needs.sections.length > 0;
    // Where only what sentences are like would do, no words do.
    if (!asks && (needs.likeness || needs.letter)) return false;
    return (
      (needs.anyOf === undefined || has(needs.anyOf)) &&
      needs.allOf.every(has) &&
      (needs.sections.length === 0 || this.#hasSection(needs.sections))
    );
  }

  /** Where to point at what is missing: at what brought the requirement up, else where it belongs. */
  #anchor({ applies: { when }, insertInto, needs }: Requirement): Violation {
    const cause = when.length === 0 ? undefined : this.#evidence.first(when[0].set, when[0]);
    if (cause) {
      const sentence = this.#evidence.sentence(cause);
      return { ...sentence, sentenceFrom: sentence.from };
    }
    return anchorFor(this.#decision, insertInto, needs.onlyIn);
  }

  /** Whether a section of one of the roles is there and says something beyond its heading. */
  #hasSection(roles: readonly string[]): boolean {
    const { structure, passages } = this.#decision;
    return passages.some(({ passage }, index) => {
      const role = structure.roles[index];
      return (
        role !== undefined && roles.includes(role) && passage.kind !== 'heading' && passage.reading.sentences.length > 0
      );
    });
  }

  /** Of some wordings those that apply to the letter. */
  #applying(all: readonly Wording[]): readonly Wording[] {
    return this.#verdicts.among(all, (wording) => this.#verdicts.applies(wording, this.#evidence));
  }

  /** Of what wordings look for that of those that apply, and that nothing in the letter at large excuses. */
  #suspected(all: readonly Suspicions[]): readonly Suspicions[] {
    return this.#verdicts.among(
      all,
      ({ open }) => this.#verdicts.applies(open.wording, this.#evidence) && this.#letterAllows(open),
    );
  }

  /** A wording that a named check looks for. */
  #checkedWording(wording: Wording): void {
    const violations = namedChecks[wording.find.check!]?.(this.#evidence, this.#pack, this.#date) ?? [];
    if (violations === 'ikke relevant') return;
    for (const violation of violations) {
      const at = this.#locate(violation);
      if (at !== undefined && !this.#isObjectionable(wording, wording, at)) continue;
      if (wording.find.likeness && !(at && this.#isAlike(at, wording.find.likeness))) continue;
      if (!this.#waivers.setAside(wording, violation)) this.#report(wording, violation);
    }
  }

  /** Whether the sentence of a place is like those of a kind. */
  #isAlike(at: { readonly passage: number; readonly sentence: number }, { kind, least }: LikenessOfKind): boolean {
    const placed = this.#decision.passages[at.passage];
    const { weighed } = this.#pack.vocabulary.sentences;
    return weighed.of(placed.passage, () => textOf(placed, this.#decision.text))[at.sentence][kind] >= least;
  }

  /** A wording that is looked for in the passages. One finding a sentence is enough, except where each word is to be replaced. */
  #soughtWording(suspicions: Suspicions): void {
    const { open, search } = suspicions;
    const { wording } = open;
    let left = this.#mostPerWording;
    for (const index of this.#decision.index.with(search.trait)) {
      if (!this.#evidence.isIn(index, wording.find)) continue;
      const { passage } = this.#decision.passages[index];
      const text = () => textOf(this.#decision.passages[index], this.#decision.text);
      let reported = -1;
      for (const hit of suspicions.standingIn(passage, text)) {
        if (reported === hit.sentence && !wording.replaces) continue;
        const found = this.#evidence.found(index, hit);
        if (!this.#isObjectionable(wording, open, found)) continue;
        if (isExcused(wording, this.#pack, this.#evidence)) return;
        reported = hit.sentence;
        if (this.#waivers.setAside(wording, found)) continue;
        const grounds = suspicions.grounds(passage, text, hit);
        this.#report(wording, { ...found, grounds }, this.#evidence.sentence(found).from);
        // What the letter has too little of is one defect, however many sentences rest on it.
        if (wording.enough || wording.once || --left === 0) return;
      }
    }
  }

  /** A wording that the letter is weighed for as a whole. It is told at the sentence that shows it most. */
  #weighedWording(wording: Wording): void {
    const letter = wording.find.letter!;
    const { verdict } = this.#whole.of(letter);
    if (verdict === 'met') return;
    const told = verdict === 'unsure' ? asAdvice(wording) : wording;
    for (const at of this.#whole.places(letter)) {
      if (!this.#isObjectionable(wording, wording, at) || this.#waivers.setAside(wording, at)) continue;
      this.#report(wording, at, this.#evidence.sentence(at).from, told);
    }
  }

  /** Whether what the letter says at large leaves a wording standing, wherever it is. */
  #letterAllows({ onLetter: { also, unless } }: OpenWording): boolean {
    const holds = (condition: Condition) => this.#evidence.occurs(condition.set, condition);
    return also.every(holds) && !unless.some(holds);
  }

  /** Whether a wording's place, companions and excuses leave it standing. */
  #isObjectionable(
    { find }: Wording,
    { also, unless }: Pick<Wording, 'also' | 'unless'>,
    at: { passage: number; sentence: number },
  ): boolean {
    if (!this.#evidence.isIn(at.passage, find)) return false;
    if (!also.every((condition) => this.#evidence.holds(condition, at))) return false;
    return !unless.some((condition) => this.#evidence.holds(condition, at));
  }

  /** Passage and sentence of a place; undefined where it is in none. */
  #locate({ from }: Violation): { passage: number; sentence: number } | undefined {
    const { passages } = this.#decision;
    const passage = passageAt(passages, from);
    if (passage < 0) return undefined;
    const { offset, passage: read } = passages[passage];
    return { passage, sentence: sentenceAt(read.reading.sentences, from - offset - read.from) };
  }

  /**
   * Whether the letter as a whole speaks against what a rule says, or is all that says that the rule applies.
   *
   * @returns what the user can do about it, as a Danish sentence, or nothing; undefined where there is no doubt
   */
  #doubtAbout(rule: Rule): string | undefined {
    const toldAs = this.#decision.outcome?.toldAs;
    if (toldAs !== undefined && rule.applies.outcomes?.has(toldAs) === false)
      return `Brevet ligner ikke et, hvor borgeren får alt. Får borgeren alt, så skriv »afgørelse: ${toldAs}« øverst i brevet.`;
    return this.#whole.speaksAgainst(rule) ? '' : undefined;
  }

  #sectionAt({ from }: Place): number | undefined {
    const { passages, structure } = this.#decision;
    return structure.sectionOf[passageAt(passages, from)];
  }

  /** What the text cannot show may be signed off; what it does show may not. A sign-off names who and when. */
  #isConfirmed({ id }: Requirement): boolean {
    return this.#decision.frontMatter.bekræftet.some(
      ({ krav, af, den }) => krav === id && af !== undefined && den !== undefined,
    );
  }

  get #waivers(): Waivers {
    return this.#evidence.waivers;
  }

  /** @param told how it is told, where not as the rule says */
  #report(
    rule: Rule,
    { from, to, note, grounds, replacement }: Violation,
    sentenceFrom?: number,
    { severity, message }: Pick<Finding, 'severity' | 'message'> = rule,
  ): void {
    this.#findings.push({
      sentenceFrom,
      code: rule.id,
      rule,
      faultType: rule.faultType,
      severity,
      message: [note, message, grounds].filter(Boolean).join(' '),
      legalBasis: rule.legalBasis,
      url: rule.sources.find((source) => source.url)?.url,
      replacement,
      ofWhole: letterOf(rule) !== undefined,
      from,
      to,
    });
  }
}

/** Number of the last passage that begins at or before an offset; -1 where none does. */
function passageAt(passages: Decision['passages'], offset: number): number {
  let low = -1;
  let high = passages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (passages[middle].offset + passages[middle].passage.from <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A requirement that is met; where, is looked for only when somebody asks, which is not at every keystroke. */
class MetRequirement implements ChecklistEntry {
  readonly status = 'opfyldt';
  readonly requirement: Requirement;
  readonly #evidence: Evidence;

  constructor(requirement: Requirement, evidence: Evidence) {
    this.requirement = requirement;
    this.#evidence = evidence;
  }

  get place(): Place | undefined {
    const { needs } = this.requirement;
    const set = needs.anyOf ?? needs.allOf[0];
    return set === undefined ? undefined : this.#evidence.first(set, needs);
  }
}
