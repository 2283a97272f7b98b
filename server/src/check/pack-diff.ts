import type { Pack } from '../pack/pack.ts';
import type { Severity } from '../pack/vocabulary.ts';
import { LineIndex } from '../text/line-index.ts';
import { checkLetter } from './check-letter.ts';
import type { ChecklistStatus, Finding } from './finding.ts';

/** A letter to hold against two packs. */
export interface NamedLetter {
  /** Path or URI; only told on. */
  readonly name: string;
  readonly text: string;
}

/** A finding that one pack has and the other has not. Offsets are UTF-16 units; line and column count from 1. */
export interface ChangedFinding {
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly message: string;
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly column: number;
  readonly excerpt: string;
}

/** A requirement whose state the packs do not agree on; a state is absent where the pack has no such requirement. */
export interface ChangedState {
  readonly code: string;
  readonly title: string;
  readonly before?: ChecklistStatus;
  readonly after?: ChecklistStatus;
}

/** What becomes of a letter when one pack takes another's place. */
export interface LetterDiff {
  readonly name: string;
  readonly added: readonly ChangedFinding[];
  readonly gone: readonly ChangedFinding[];
  readonly states: readonly ChangedState[];
}

/** How much changes in a letter. */
export const changesIn = ({ added, gone, states }: LetterDiff): number => added.length + gone.length + states.length;

/**
 * Holds letters against two packs.
 *
 * @param letters read one by one, so that they need not all be in memory
 * @param today `2026-11-23`: the law of this day holds for a letter without a date of its own
 * @returns the letters whose verdict changes, those with most change first; a finding is the same where rule, severity and
 *   place are
 */
export function compareVerdicts(
  before: Pack,
  after: Pack,
  letters: Iterable<NamedLetter>,
  today: string,
): LetterDiff[] {
  return byMostChange(Array.from(letters, (letter) => compareLetter(before, after, letter, today)));
}

/** The letters in which something changes, those with most change first, then by name. */
export function byMostChange(diffs: readonly LetterDiff[]): LetterDiff[] {
  return diffs
    .filter((diff) => changesIn(diff) > 0)
    .sort((a, b) => changesIn(b) - changesIn(a) || (a.name < b.name ? -1 : 1));
}

/** Holds one letter against two packs. */
export function compareLetter(before: Pack, after: Pack, { name, text }: NamedLetter, today: string): LetterDiff {
  const old = checkLetter(text, before, today);
  const now = checkLetter(text, after, today);
  const lines = new LineIndex(text);
  const states = new Map<string, ChangedState>();
  const noState = (code: string, title: string): ChangedState => ({ code, title });
  for (const { requirement, status } of old.checklist)
    states.set(requirement.id, { ...noState(requirement.id, requirement.title), before: status });
  for (const { requirement, status } of now.checklist) {
    const known = states.get(requirement.id) ?? noState(requirement.id, requirement.title);
    states.set(requirement.id, { ...known, title: requirement.title, after: status });
  }
  return {
    name,
    added: without(now.findings, old.findings).map((finding) => told(finding, text, lines)),
    gone: without(old.findings, now.findings).map((finding) => told(finding, text, lines)),
    states: [...states.values()].filter(isChange),
  };
}

/** A requirement that only one pack has changes nothing for the letters that it is not asked of. */
function isChange({ before = 'ikke relevant', after = 'ikke relevant' }: ChangedState): boolean {
  return before !== after;
}

function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const known = new Set(others.map(keyOf));
  return findings.filter((finding) => !known.has(keyOf(finding)));
}

function keyOf({ code, severity, from, to }: Finding): string {
  return `${code} ${severity} ${from} ${to}`;
}

function told({ code, rule, severity, message, from, to }: Finding, text: string, lines: LineIndex): ChangedFinding {
  return { code, title: rule.title, severity, message, from, to, ...lines.place(from), excerpt: text.slice(from, to) };
}

/** What changes because of one rule, over some letters. */
export interface RuleTotal {
  readonly code: string;
  readonly title: string;
  readonly added: number;
  readonly gone: number;
  readonly states: number;
}

/** The changes by rule, those with most first, then by id. */
export function totalsByRule(diffs: readonly LetterDiff[]): RuleTotal[] {
  const totals = new Map<string, RuleTotal>();
  const count = (kind: 'added' | 'gone' | 'states', { code, title }: { code: string; title: string }) => {
    const total = totals.get(code) ?? { code, title, added: 0, gone: 0, states: 0 };
    totals.set(code, { ...total, [kind]: total[kind] + 1 });
  };
  for (const diff of diffs)
    for (const kind of ['added', 'gone', 'states'] as const) for (const change of diff[kind]) count(kind, change);
  const sum = ({ added, gone, states }: RuleTotal) => added + gone + states;
  return [...totals.values()].sort((a, b) => sum(b) - sum(a) || (a.code < b.code ? -1 : 1));
}
