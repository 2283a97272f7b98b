import type { CheckedLetter } from '../check-letter.ts';
import type { Finding } from '../finding.ts';

/** Findings of wordings that look for words. A named check judges the facts of a letter, and a trial letter has none. */
export function phrasedFindings({ findings, repeats }: Pick<CheckedLetter, 'findings' | 'repeats'>): Finding[] {
  return [...findings, ...repeats].filter(({ rule }) => rule.kind === 'vending' && rule.find.set !== undefined);
}
