import { parseArgs } from 'node:util';
import { namedCheckNames } from '../../check/named/registry.ts';
import { compareVerdicts, type NamedLetter } from '../../check/pack-diff.ts';
import { findLetters, LetterFileError, readLetterFile } from '../../files/letter-files.ts';
import { compilePack } from '../../pack/compile.ts';
import type { LoadedPack } from '../../pack/load.ts';
import type { Pack } from '../../pack/pack.ts';
import { formatProblem } from '../../pack/problem.ts';
import { localDay } from '../../text/calendar.ts';
import { COULD_NOT_RUN, NO_ERRORS, type Output } from '../check-command.ts';
import { readChosenPack } from './chosen-pack.ts';
import { isTryFormat, type TryFormat, tryFormats, writeComparison } from './try-report.ts';

export const tryUsage = `Brug: rettesnor pakke prøv [MAPPE] BREVE [--format tekst|json] [--mod MAPPE2]

Holder breve op mod pakken og mod den, den bygger på, og fortæller, hvilke breve der bliver bedømt anderledes.

  MAPPE             pakkens mappe; uden den: mappen, du står i
  BREVE             et brev eller en mappe med breve (alle *.md i den)
  --format json     én JSON-rapport i stedet for tekst
  --mod MAPPE2      sammenlign med denne pakke i stedet, fx en ældre udgave

Kan også skrives: rettesnor pakke proev
Slutkode: 0 brevene er prøvet · 2 kunne ikke køre, eller et brev kunne ikke læses
`;

/** `rettesnor pakke prøv`: tells which letters a pack judges otherwise than another does. */
export async function runTry(args: readonly string[], builtIn: LoadedPack, { out, err }: Output): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    out(tryUsage);
    return NO_ERRORS;
  }
  try {
    const { root, letters: path, format, against } = readArguments(args);
    let failed = false;
    const refuse = (error: LetterFileError) => {
      err(`${error.message}\n`);
      failed = true;
    };
    const after = packAt(root, builtIn, err);
    const before = against === undefined ? packUnder(root, builtIn) : packAt(against, builtIn, err);
    const letters = readLetters(findLetters(path, refuse), refuse);
    const diffs = compareVerdicts(before, after, letters.read(), localDay(new Date()));
    out(writeComparison(format, { before: before.manifest, after: after.manifest, letters: letters.count(), diffs }));
    return failed ? COULD_NOT_RUN : NO_ERRORS;
  } catch (error) {
    err(`${(error as Error).message}\n`);
    return COULD_NOT_RUN;
  }
}

/** A pack on top of what it extends; what is wrong in its files is told. */
function packAt(root: string, builtIn: LoadedPack, err: Output['err']): Pack {
  const pack = compilePack(readChosenPack(root, builtIn).loaded, namedCheckNames);
  for (const problem of pack.problems) err(`Pakken i ${root}: ${formatProblem(problem)}\n`);
  return pack;
}

/** What a pack extends; a pack in the built-in pack's place is held against the one that the program came with. */
function packUnder(root: string, builtIn: LoadedPack): Pack {
  return compilePack(readChosenPack(root, builtIn).below ?? builtIn);
}

/** Reads letters one by one; one that cannot be read is told to `refuse` and passed over. */
function readLetters(paths: readonly string[], refuse: (error: LetterFileError) => void) {
  let count = 0;
  function* read(): Generator<NamedLetter> {
    for (const name of paths) {
      try {
        const { text } = readLetterFile(name);
        count++;
        yield { name, text };
      } catch (error) {
        if (!(error instanceof LetterFileError)) throw error;
        refuse(error);
      }
    }
  }
  return { read, count: () => count };
}

interface TryArguments {
  readonly root: string;
  readonly letters: string;
  readonly format: TryFormat;
  readonly against?: string;
}

/** @throws Error with a Danish message where an argument cannot be used */
function readArguments(args: readonly string[]): TryArguments {
  const { values, positionals } = parse(args);
  const { format = 'tekst', mod } = values;
  if (!isTryFormat(format))
    throw new Error(`--format kan være ${Object.keys(tryFormats).join(', ')}, ikke "${format}".`);
  if (positionals.length < 1 || positionals.length > 2)
    throw new Error(`Skriv pakkens mappe og én mappe med breve.\n\n${tryUsage}`);
  const [root, letters] = positionals.length === 2 ? positionals : ['.', positionals[0]];
  return { root, letters, format, against: mod };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string' }, mod: { type: 'string' } },
    });
  } catch (error) {
    // Node names the argument in its (English) message.
    const named = /'(-[^'\s]*)/.exec((error as Error).message)?.[1] ?? args.join(' ');
    throw new Error(`Rettesnor forstår ikke "${named}".\n\n${tryUsage}`);
  }
}
