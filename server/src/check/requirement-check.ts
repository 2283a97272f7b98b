import type { Place } from '../decision/outcome.ts';
import type { Requirement } from '../pack/pack.ts';
import type { SetId } from '../phrase/reading.ts';
import { anchorFor } from './anchor.ts';
import { asAdvice } from './corroboration.ts';
import type { Evidence } from './evidence.ts';
import type { ChecklistEntry, Violation } from './finding.ts';
import type { LetterUnderCheck } from './letter-under-check.ts';

/** Asks a letter for what requirements need. */
export class RequirementCheck {
  readonly #under: LetterUnderCheck;
  readonly #mostPerRule: number;

  /** @param mostPerRule how many findings of one requirement are enough */
  constructor(under: LetterUnderCheck, mostPerRule: number) {
    this.#under = under;
    this.#mostPerRule = mostPerRule;
  }

  /** The state of a requirement in the letter; what is missed is reported. */
  entry(requirement: Requirement): ChecklistEntry {
    if (!this.#under.verdicts.applies(requirement, this.#under.evidence))
      return { requirement, status: 'ikke relevant' };
    const assessed = this.#assess(requirement);
    if (assessed === 'ikke relevant') return { requirement, status: assessed };
    if (assessed.length === 0) return new MetRequirement(requirement, this.#under.evidence);
    const alike = this.#under.weighed.placeThatMeets(requirement);
    if (alike) return { requirement, status: 'opfyldt', place: alike };
    const inAll = requirement.needs.letter && this.#under.weighed.likelihood(requirement.needs.letter);
    if (inAll?.verdict === 'met') return { requirement, status: 'opfyldt' };
    const violations = assessed.filter((violation) => !this.#under.waivers.setAside(requirement, violation));
    if (violations.length === 0) {
      const waiver = this.#under.waivers.setAside(requirement, assessed[0]);
      return { requirement, status: 'fraviget', place: assessed[0], waiver };
    }
    const place = violations[0];
    if (requirement.question) {
      if (this.#isConfirmed(requirement)) return { requirement, status: 'opfyldt', place };
      return { requirement, status: 'skal bekræftes', place, message: requirement.question };
    }
    const doubt = this.#under.doubtAbout(requirement);
    const isLikely = inAll?.verdict === 'likely';
    const isOpen = inAll?.verdict === 'unsure' || isLikely || doubt !== undefined;
    // A doubt without words is that of the letter as a whole, which the witness settles; another is about the outcome.
    const isWitnessed = isOpen && !doubt && this.#witnesses(requirement);
    if (isOpen && !isWitnessed)
      return this.#ask(
        requirement,
        { ...place, grounds: [inAll?.grounds ?? place.grounds, doubt].filter(Boolean).join(' ') },
        isLikely && doubt === undefined,
      );
    for (const violation of violations.slice(0, this.#mostPerRule))
      this.#under.report(requirement, { grounds: inAll?.grounds, ...violation }, violation.sentenceFrom, {
        ...requirement,
        isWitnessed,
      });
    return { requirement, status: 'mangler', place, message: requirement.message };
  }

  /** Whether the requirement's witness says that something is missing. */
  #witnesses({ witness }: Requirement): boolean {
    const said = witness === undefined ? [] : this.#under.objectionsOf(witness);
    return said !== 'ikke relevant' && said.length > 0;
  }

  /**
   * Asks for a look at what may be missing, instead of saying that it is; who has looked, may sign it off.
   *
   * @param accusesBesideOthers whether it is said all the same, where the letter has other findings
   */
  #ask(requirement: Requirement, place: Violation, accusesBesideOthers: boolean): ChecklistEntry {
    if (this.#isConfirmed(requirement)) return { requirement, status: 'opfyldt', place };
    const advice = asAdvice(requirement);
    this.#under.report(requirement, place, undefined, { ...advice, accusesBesideOthers });
    return { requirement, status: 'skal bekræftes', place, message: advice.message };
  }

  /** What a requirement misses; nothing, where it is met. */
  #assess(requirement: Requirement): readonly Violation[] | 'ikke relevant' {
    const { needs } = requirement;
    if (needs.check) return this.#under.objectionsOf(needs.check);
    return this.#under.verdicts.meets(requirement, () => this.#saysEnough(requirement))
      ? []
      : [this.#anchor(requirement)];
  }

  #saysEnough({ needs }: Requirement): boolean {
    const { evidence } = this.#under;
    const has = (set: SetId) =>
      evidence.occurs(set, needs) || (needs.inFrontMatter && evidence.decision.firstInFrontMatter(set) !== undefined);
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
    const cause = when.length === 0 ? undefined : this.#under.evidence.first(when[0].set, when[0]);
    if (cause) {
      const sentence = this.#under.evidence.sentence(cause);
      return { ...sentence, sentenceFrom: sentence.from };
    }
    return anchorFor(this.#under.decision, insertInto, needs.onlyIn);
  }

  /** Whether a section of one of the roles is there and says something beyond its heading. */
  #hasSection(roles: readonly string[]): boolean {
    const { structure, passages } = this.#under.decision;
    return passages.some(({ passage }, index) => {
      const role = structure.roles[index];
      return (
        role !== undefined && roles.includes(role) && passage.kind !== 'heading' && passage.reading.sentences.length > 0
      );
    });
  }

  /** What the text cannot show may be signed off; what it does show may not. A sign-off names who and when. */
  #isConfirmed({ id }: Requirement): boolean {
    return this.#under.decision.frontMatter.bekræftet.some(
      ({ krav, af, den }) => krav === id && af !== undefined && den !== undefined,
    );
  }
}

/** A requirement that is met; where, is looked for only when somebody asks, which is not at every keystroke. */
class MetRequirement implements ChecklistEntry {
  readonly status = 'opfyldt';
  readonly followsLetter = true;
  readonly requirement: Requirement;
  readonly #evidence: Evidence;

  constructor(requirement: Requirement, evidence: Evidence) {
    this.requirement = requirement;
    this.#evidence = evidence;
  }

  get place(): Place | undefined {
    const { needs } = this.requirement;
    const set = needs.anyOf ?? needs.allOf[0];
    if (set === undefined) return undefined;
    const found = this.#evidence.first(set, needs);
    return found || !needs.inFrontMatter ? found : this.#evidence.decision.firstInFrontMatter(set);
  }
}
