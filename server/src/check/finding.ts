import type { Place } from '../decision/outcome.ts';
import type { Rule } from '../pack/pack.ts';
import type { FaultType, Severity } from '../pack/vocabulary.ts';
import type { Waiver } from './waivers.ts';

/** A text that mends the defect when it is put in place of another. Offsets are UTF-16 units in the letter. */
export interface Replacement extends Place {
  readonly text: string;
}

/** Something in a letter that a rule objects to. Offsets are UTF-16 units in the letter. */
export interface Finding extends Place {
  /** Where the sentence begins that the finding is about; absent where it is about what the letter lacks. */
  readonly sentenceFrom?: number;
  /** Id of the rule. */
  readonly code: string;
  readonly rule: Rule;
  readonly faultType: FaultType;
  readonly severity: Severity;
  readonly message: string;
  readonly legalBasis: readonly string[];
  /** Page of the law or the source that the rule rests on. */
  readonly url?: string;
  readonly replacement?: Replacement;
  /** How it is told where the letter has findings of other kinds of defects; absent where they make no difference. */
  readonly besideOthers?: Pick<Finding, 'severity' | 'message'>;
  /** A witness said so where the letter as a whole left it open. */
  readonly isWitnessed: boolean;
  /** What all sentences show together made it probable; a rule that knows the words or what is missing says it better. */
  readonly ofWhole: boolean;
  /** Its message quotes words of the letter, and holds no longer than they do. */
  readonly quotesLetter: boolean;
}

export type ChecklistStatus = 'opfyldt' | 'mangler' | 'skal bekræftes' | 'fraviget' | 'ikke relevant';

/** A requirement's state in a letter. */
export interface ChecklistEntry {
  readonly requirement: Extract<Rule, { kind: 'krav' }>;
  readonly status: ChecklistStatus;
  /** Where it is met or missed. */
  readonly place?: Place;
  readonly message?: string;
  /** What sets it aside. */
  readonly waiver?: Waiver;
  /** The place is looked up when it is asked for, also after edits that leave the letter reading as before. */
  readonly followsLetter?: boolean;
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Findings of rules that say what another rule's finding says of the same sentence already. */
  readonly repeats: readonly Finding[];
  readonly checklist: readonly ChecklistEntry[];
  /** The letter's waivers, also those that do not count. */
  readonly waivers: readonly Waiver[];
}

/** What a rule objects to, before the rule's wording is put to it. */
export interface Violation extends Place {
  /** A fact of this letter that the message should tell, as a Danish sentence. */
  readonly note?: string;
  /** What in the letter made the rule see it, as a Danish sentence to end the message with. */
  readonly grounds?: string;
  /** Where the sentence begins that made a requirement apply which the letter does not meet. */
  readonly sentenceFrom?: number;
  /** What would mend it, where one thing only would. */
  readonly replacement?: Replacement;
}
