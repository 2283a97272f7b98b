import { parseArgs } from 'node:util';
import { namedCheckNames } from '../check/named/registry.ts';
import { findLetters, LetterFileError } from '../files/letter-files.ts';
import { readPackAt } from '../files/pack-at.ts';
import { noPack } from '../files/pack-folder.ts';
import { loadChain } from '../pack/chain.ts';
import { compilePack } from '../pack/compile.ts';
import type { LoadedPack } from '../pack/load.ts';
import type { Pack } from '../pack/pack.ts';
import { formatProblem } from '../pack/problem.ts';
import { localDay } from '../text/calendar.ts';
import { checkFile, STANDARD_INPUT } from './check-file.ts';
import { type FormatName, Report } from './report.ts';
import { checkInWorkers, worthWorkers } from './workers.ts';

export const checkUsage = `Brug: rettesnor tjek [--format tekst|json] [--pakke STED] STI …

  STI               et brev, en mappe (alle *.md i den), eller - for standard input
  --format json     én samlet JSON-rapport i stedet for tekst
  --pakke STED      kommunens egen pakke oven på grundpakken: en mappe eller en zip-fil; efter zip-filen kan der stå
                    #sha256=… med det tal, den skal have

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
 * `rettesnor tjek`: checks letters and reports each as soon as it is read, so that memory does not grow with the folder.
 *
 * @param program file of this program, to start workers from when there are many letters
 * @returns the exit code; a path that cannot be used is told on `err` and makes it 2, but the other letters are checked
 */
export async function runCheck(
  args: readonly string[],
  builtIn: LoadedPack,
  program: string,
  { out, err }: Output,
): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    out(checkUsage);
    return NO_ERRORS;
  }
  const options = readOptions(args, err);
  if (!options) return COULD_NOT_RUN;
  let failed = false;
  const refuse = (error: LetterFileError) => {
    err(`${error.message}\n`);
    failed = true;
  };
  const files = options.paths.flatMap((path) => lettersAt(path, refuse));
  const checking = { today: localDay(new Date()), format: options.format };
  const inWorkers = worthWorkers(files.length);
  // The workers make the built-in pack ready themselves; a municipality's is read here too, to tell what is wrong with it.
  const pack = inWorkers && options.pakke === undefined ? undefined : readPack(builtIn, options.pakke, err);
  if (pack === 'unusable') return COULD_NOT_RUN;
  const outcomes =
    pack === undefined || inWorkers
      ? checkInWorkers(files, program, { pakke: options.pakke, ...checking })
      : files.map((file) => () => checkFile(file, pack, checking));
  const packs = (pack?.chain ?? [builtIn.manifest]).map(({ id, titel, version }) => ({ id, titel, version }));
  const report = new Report(options.format, packs, out);
  for await (const next of outcomes) {
    const outcome = typeof next === 'function' ? next() : next;
    for (const message of outcome.messages) err(`${message}\n`);
    failed ||= outcome.letter === undefined;
    if (outcome.letter) report.add(outcome.letter);
  }
  report.end();
  if (failed) return COULD_NOT_RUN;
  return report.counts.fejl > 0 ? ERRORS_FOUND : NO_ERRORS;
}

/** The letters that a path names; what cannot be used is told to `refuse`. */
function lettersAt(path: string, refuse: (error: LetterFileError) => void): string[] {
  try {
    return path === STANDARD_INPUT ? [path] : findLetters(path, refuse);
  } catch (error) {
    if (!(error instanceof LetterFileError)) throw error;
    refuse(error);
    return [];
  }
}

interface Options {
  readonly format: FormatName;
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

/** A pack with faulty files is used without them; the faults are told. What is no pack at all stops the run. */
function readPack(builtIn: LoadedPack, place: string | undefined, err: Output['err']): Pack | 'unusable' {
  try {
    const pack = packFor(builtIn, place);
    for (const problem of pack.problems) err(`Pakken: ${formatProblem(problem)}\n`);
    return pack;
  } catch (error) {
    err(`${(error as Error).message}\n`);
    return 'unusable';
  }
}

/**
 * The pack that letters are checked with: the built-in one, or a municipality's on top of it.
 *
 * @param place a folder or a zip file, see `readPackAt`
 * @throws Error with a Danish message where there is no pack
 */
export function packFor(builtIn: LoadedPack, place: string | undefined): Pack {
  if (place === undefined) return compilePack(builtIn);
  const { sources, beside } = readPackAt(place, localDay(new Date()));
  if (sources.length === 0) throw new Error(noPack(place));
  return compilePack(loadChain({ root: place, sources }, beside, builtIn), namedCheckNames);
}
