import { readFileSync } from 'node:fs';
import { checkLetter } from '../check/check-letter.ts';
import { decodeLetter, LetterFileError, readLetterFile } from '../files/letter-files.ts';
import type { Pack } from '../pack/pack.ts';
import { type LetterReport, reportLetter } from './report.ts';

/** What came of one file: its report, or why there is none; and what the user should be told besides. */
export interface FileOutcome {
  readonly report?: LetterReport;
  /** Danish sentences for standard error. */
  readonly messages: readonly string[];
}

/** Name of standard input among the paths. */
export const STANDARD_INPUT = '-';

/**
 * Checks one file. Never throws for what a file can be: a file that cannot be used gives a message and no report.
 *
 * @param today `2026-11-23`, see `checkDecision`
 */
export function checkFile(path: string, pack: Pack, today: string): FileOutcome {
  try {
    const { text, remark } =
      path === STANDARD_INPUT ? decodeLetter(readFileSync(0), 'Standard input') : readLetterFile(path);
    const checked = checkLetter(text, pack, today);
    const problems = checked.decision.frontMatter.problems.map(({ message }) => `${path}: ${message}`);
    return { report: reportLetter(path, checked), messages: remark ? [remark, ...problems] : problems };
  } catch (error) {
    if (error instanceof LetterFileError) return { messages: [error.message] };
    throw error;
  }
}
