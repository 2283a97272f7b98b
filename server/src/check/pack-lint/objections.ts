import type { CheckedLetter } from '../check-letter.ts';
import type { Finding } from '../finding.ts';
import type { FileKey, FoundRemark } from './remark.ts';

/**
 * Findings of wordings that look for words, or for sentences like others. A named check judges the facts of a letter, and a trial letter
 * has none; nor is it a whole letter to weigh.
 */
export function phrasedFindings({ findings, repeats }: Pick<CheckedLetter, 'findings' | 'repeats'>): Finding[] {
  return [...findings, ...repeats].filter(
    ({ rule, ofWhole }) => rule.kind === 'vending' && rule.find.check === undefined && !ofWhole,
  );
}

/** Where a wording says what it looks for. */
export function wordingKey(id: string): FileKey {
  return { folder: 'vendinger', id, path: ['find', 'en af'] };
}

/** What wordings object to in a text of the pack: each is told once, however many letters show it. */
export class Objections {
  readonly #key: FileKey;
  readonly #subject: string;
  readonly #found = new Map<string, { readonly finding: Finding; readonly words: string }>();

  constructor(key: FileKey, subject: string) {
    this.#key = key;
    this.#subject = subject;
  }

  /** Takes the findings in a stretch of a checked letter. */
  add(checked: CheckedLetter, from: number, to = Infinity): void {
    for (const finding of phrasedFindings(checked))
      if (finding.from >= from && finding.from < to && !this.#found.has(finding.code)) {
        const words = checked.decision.text.slice(finding.from, finding.to).replace(/\s+/g, ' ');
        this.#found.set(finding.code, { finding, words });
      }
  }

  *remarks(): Generator<FoundRemark> {
    for (const { finding, words } of this.#found.values())
      yield {
        ...this.#key,
        other: wordingKey(finding.code),
        level: finding.severity === 'råd' ? 'advarsel' : 'fejl',
        message: `${this.#subject} bryder vendingen "${finding.code}": »${words}«. Skriv det om, eller giv vendingen en undskyldning.`,
      };
  }
}
