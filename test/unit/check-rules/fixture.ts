/** A small rule with letters that it must and must not object to. */
export interface RuleFixture {
  readonly name: string;
  readonly rule: Record<string, unknown>;
  /** Letters with the words that the finding must point at between `⟦` and `⟧`. */
  readonly fails: readonly string[];
  readonly passes: readonly string[];
}

/** A rule that switches a named check on, and may have its name. */
export interface CheckFixture extends Omit<RuleFixture, 'name'> {
  readonly check: string;
  readonly name?: string;
}

/** Begins a letter of that day. */
export const dated = '4. marts 2026\n\n';
