import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkLetter } from '../check/check-letter.ts';
import { decodeLetter, findLetters, LetterFileError, readLetterFile } from '../files/letter-files.ts';
import { loadExtendingFolder } from '../files/pack-folder.ts';
import { compilePack } from '../pack/compile.ts';
import type { LoadedPack } from '../pack/load.ts';
import type { Pack } from '../pack/pack.ts';
import { formatProblem } from '../pack/problem.ts';
import { formatLetter, type LetterReport, reportLetter, summarize } from './report.ts';

export const checkUsage = `Brug: rettesnor tjek [--format tekst|json] [--pakke MAPPE] STI …

  STI               et brev, en mappe (alle *.md i den), eller - for standard input
  --format json     én samlet JSON-rapport i stedet for tekst
  --pakke MAPPE     kommunens egen pakke oven på grundpakken

Slutkode: 0 ingen fejl · 1 mindst én fejl · 2 kunne ikke køre
`;

export const NO_ERRORS = 0;
export const ERRORS_FOUND = 1;
export const COULD_NOT_RUN = 2;

/** Where a command writes; replaced in tests. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/**
 * `rettesnor tjek`: checks letters and reports.
 *
 * @returns the exit code; a path that cannot be used is told on `err` and makes it 2, but the other letters are checked
 */
export function runCheck(args: readonly string[], builtIn: LoadedPack, { out, err }: Output): number {
  if (args.includes('--help') || args.includes('-h')) {
    out(checkUsage);
    return NO_ERRORS;
  }
  const options = readOptions(args, err);
  if (!options) return COULD_NOT_RUN;
  const pack = readPack(builtIn, options.pakke, err);
  if (!pack) return COULD_NOT_RUN;
  const today = new Date().toISOString().slice(0, 10);
  const reports: LetterReport[] = [];
  let failed = false;
  const refuse = ({ message }: LetterFileError) => {
    err(`${message}\n`);
    failed = true;
  };
  const attempt = (use: () => void) => {
    try {
      use();
    } catch (error) {
      if (!(error instanceof LetterFileError)) throw error;
      refuse(error);
    }
  };
  const check = (name: string, { text, remark }: { text: string; remark?: string }) => {
    if (remark) err(`${remark}\n`);
    const checked = checkLetter(text, pack, today);
    for (const problem of checked.decision.frontMatter.problems) err(`${name}: ${problem.message}\n`);
    const report = reportLetter(name, checked);
    reports.push(report);
    if (options.format === 'tekst') out(formatLetter(report));
  };
  for (const path of options.paths) {
    attempt(() => {
      if (path === '-') check('-', decodeLetter(readFileSync(0), 'standard input'));
      else for (const file of findLetters(path, refuse)) attempt(() => check(file, readLetterFile(file)));
    });
  }
  out(options.format === 'json' ? `${JSON.stringify({ filer: reports })}\n` : summarize(reports));
  if (failed) return COULD_NOT_RUN;
  return reports.some(({ fund }) => fund.some(({ alvor }) => alvor === 'fejl')) ? ERRORS_FOUND : NO_ERRORS;
}

interface Options {
  readonly format: 'tekst' | 'json';
  readonly pakke?: string;
  readonly paths: readonly string[];
}

function readOptions(args: readonly string[], err: Output['err']): Options | undefined {
  let parsed: { values: { format?: string; pakke?: string }; positionals: string[] };
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string' }, pakke: { type: 'string' } },
    });
  } catch (error) {
    // Node names the argument in its (English) message.
    const named = /'(-[^'\s]*)/.exec((error as Error).message)?.[1] ?? args.join(' ');
    err(`Rettesnor forstår ikke "${named}".\n\n${checkUsage}`);
    return undefined;
  }
  const { format = 'tekst', pakke } = parsed.values;
  if (format !== 'tekst' && format !== 'json') {
    err(`--format kan være tekst eller json, ikke "${format}".\n`);
    return undefined;
  }
  if (parsed.positionals.length === 0) {
    err(`Skriv, hvilke breve der skal kontrolleres.\n\n${checkUsage}`);
    return undefined;
  }
  return { format, pakke, paths: parsed.positionals };
}

/** A pack with faulty files is used without them; the faults are told. A folder that is no pack stops the run. */
function readPack(builtIn: LoadedPack, folder: string | undefined, err: Output['err']): Pack | undefined {
  try {
    const pack = compilePack(folder === undefined ? builtIn : loadExtendingFolder(builtIn, folder));
    for (const problem of pack.problems) err(`Pakken: ${formatProblem(problem)}\n`);
    return pack;
  } catch (error) {
    err(`${(error as Error).message}\n`);
    return undefined;
  }
}
