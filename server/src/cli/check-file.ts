import { readFileSync } from 'node:fs';
import { checkLetter } from '../check/check-letter.ts';
import { decodeLetter, LetterFileError, readLetterFile } from '../files/letter-files.ts';
import type { Pack } from '../pack/pack.ts';
import { type FormatName, reportLetter, type WrittenLetter, writeLetter } from './report.ts';

/** How the files of a run are checked. Plain data, so that it can be handed to a worker. */
export interface CheckOptions {
  /** `2026-11-23`, see `checkDecision` */
  readonly today: string;
  readonly format: FormatName;
}

/** What came of one file: its part of the report, or why there is none; and what the user should be told besides. */
export interface FileOutcome {
  readonly letter?: WrittenLetter;
  /** Danish sentences for standard error. */
  readonly messages: readonly string[];
}

/** Name of standard input among the paths. */
export const STANDARD_INPUT = '-';

/**
 * Checks one file. Never throws for what a file can be: a file that cannot be used gives a message and no report.
 */
export function checkFile(path: string, pack: Pack, { today, format }: CheckOptions): FileOutcome {
  try {
    const { text, remark } =
      path === STANDARD_INPUT ? decodeLetter(readFileSync(0), 'Standard input') : readLetterFile(path);
    const checked = checkLetter(text, pack, today);
    const problems = checked.decision.frontMatter.problems.map(({ message }) => `${path}: ${message}`);
    const letter = writeLetter(reportLetter(path, checked), format);
    return { letter, messages: remark ? [remark, ...problems] : problems };
  } catch (error) {
    if (error instanceof LetterFileError) return { messages: [error.message] };
    throw error;
  }
}
