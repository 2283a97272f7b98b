import type { Decision } from '../decision/decision.ts';
import type { PassageRange } from '../decision/passage-lists.ts';
import { letterOf, type Pack, type Rule } from '../pack/pack.ts';
import { Evidence } from './evidence.ts';
import type { Finding, Violation } from './finding.ts';
import { judgesPassages, namedChecks } from './named/registry.ts';
import type { Answer, NamedAnswers } from './named-answers.ts';
import { Verdicts } from './verdicts.ts';
import type { Waivers } from './waivers.ts';
import { WeighedLetter } from './weighed-answers.ts';

const QUOTES = '»';

/** How a finding is told. */
interface Told extends Pick<Finding, 'severity' | 'message'>, Partial<Pick<Finding, 'isWitnessed'>> {
  /** Whether findings of other kinds make it what the rule says. */
  readonly accusesBesideOthers?: boolean;
}

/** A letter while it is held against a pack: what the rules ask of it, and what they have found so far. */
export class LetterUnderCheck {
  readonly decision: Decision;
  readonly pack: Pack;
  readonly evidence: Evidence;
  readonly weighed: WeighedLetter;
  readonly verdicts: Verdicts;
  /** `2026-11-23`: the law of this day holds for the letter. */
  readonly date: string;
  /** In the order in which the rules were asked. */
  readonly findings: Finding[] = [];
  readonly #answers: NamedAnswers;
  /** What was last shown of the letter to checks that judge passages one by one: they share what they work out. */
  #within: { readonly passages: PassageRange; readonly evidence: Evidence } | undefined;

  /**
   * @param today `2026-11-23`: the law of this day holds for a letter without a date of its own
   * @param answers what named checks have said of the letter already
   */
  constructor(decision: Decision, pack: Pack, today: string, answers: NamedAnswers) {
    this.#answers = answers;
    this.decision = decision;
    this.pack = pack;
    this.evidence = Evidence.of(decision, pack, today);
    this.weighed = new WeighedLetter(pack, this.evidence);
    this.date = decision.date?.iso ?? today;
    this.verdicts = Verdicts.of(decision.circumstances, pack, this.date);
  }

  get waivers(): Waivers {
    return this.evidence.waivers;
  }

  /** What a named check objects to; `ikke relevant` where it has nothing to say of such a letter, or where there is no such check. */
  objectionsOf(check: string): Answer {
    return this.#answers.of(check, this.decision.index, () => this.ask(check));
  }

  /** Asks a named check. */
  ask(check: string): Answer {
    return judgesPassages(check)
      ? this.askAbout(check, { first: 0, end: this.decision.passages.length })
      : this.#ask(check, this.evidence);
  }

  /** Asks a check that judges passages one by one about some of them. */
  askAbout(check: string, passages: PassageRange): Answer {
    const { first, end } = this.#within?.passages ?? {};
    if (first !== passages.first || end !== passages.end)
      this.#within = { passages, evidence: this.evidence.within(passages) };
    return this.#ask(check, this.#within!.evidence);
  }

  #ask(check: string, evidence: Evidence): Answer {
    return namedChecks[check]?.(evidence, this.pack, this.date) ?? 'ikke relevant';
  }

  /**
   * Whether the letter as a whole speaks against what a rule says, or is all that says that the rule applies.
   *
   * @returns what the user can do about it, as a Danish sentence, or nothing; undefined where there is no doubt
   */
  doubtAbout(rule: Rule): string | undefined {
    const toldAs = this.decision.outcome?.toldAs;
    if (toldAs !== undefined && rule.applies.outcomes?.has(toldAs) === false)
      return `Brevet ligner ikke et, hvor borgeren får alt. Får borgeren alt, så skriv »afgørelse: ${toldAs}« øverst i brevet.`;
    return this.weighed.speaksAgainst(rule) ? '' : undefined;
  }

  /**
   * Puts what a rule objects to among the findings.
   *
   * @param told how it is told, where not as the rule says
   */
  report(
    rule: Rule,
    { from, to, note, grounds, replacement }: Violation,
    sentenceFrom?: number,
    told: Told = rule,
  ): void {
    const withFacts = (words: string) => [note, words, grounds].filter(Boolean).join(' ');
    this.findings.push({
      sentenceFrom,
      code: rule.id,
      rule,
      faultType: rule.faultType,
      severity: told.severity,
      message: withFacts(told.message),
      besideOthers: told.accusesBesideOthers
        ? { severity: rule.severity, message: withFacts(rule.message) }
        : undefined,
      legalBasis: rule.legalBasis,
      url: rule.sources.find((source) => source.url)?.url,
      replacement,
      isWitnessed: told.isWitnessed === true,
      ofWhole: letterOf(rule) !== undefined,
      quotesLetter: grounds?.includes(QUOTES) === true,
      from,
      to,
    });
  }
}
