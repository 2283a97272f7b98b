import { parseArgs } from 'node:util';
import { runExample } from '../../check/pack-examples.ts';
import { putToTest } from '../../check/pack-under-test.ts';
import type { LoadedPack } from '../../pack/load.ts';
import { formatProblem } from '../../pack/problem.ts';
import { localDay } from '../../text/calendar.ts';
import { COULD_NOT_RUN, ERRORS_FOUND, NO_ERRORS, type Output } from '../check-command.ts';
import { readChosenPack } from './chosen-pack.ts';
import { isTestFormat, type TestFormat, testFormats, writeRuns } from './test-report.ts';

export const testUsage = `Brug: rettesnor pakke test [MAPPE] [--format tekst|json|junit] [--kun ID] [--alle]

Prøver reglernes eksempler: hver regel skal reagere på sine egne eksempler på fejl og lade dem, der er i orden, være.

  MAPPE             pakkens mappe; uden den: mappen, du står i
  --format json     én JSON-rapport i stedet for tekst; junit: JUnit-XML
  --kun ID          kun eksemplerne i filen med dette id
  --alle            også eksemplerne i de pakker, som pakken bygger på

Slutkode: 0 alle eksempler holder · 1 mindst ét holder ikke, eller en fil har en fejl · 2 kunne ikke køre
`;

/** `rettesnor pakke test`: runs the examples of a pack, and tells those that do not hold. */
export async function runTest(args: readonly string[], builtIn: LoadedPack, { out, err }: Output): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    out(testUsage);
    return NO_ERRORS;
  }
  try {
    const { root, format, only, all } = readArguments(args);
    const { sources, below } = readChosenPack(root, builtIn);
    const { pack, examples } = putToTest(sources, below);
    for (const problem of pack.problems) err(`Pakken: ${formatProblem(problem)}\n`);
    const chosen = examples.filter(
      ({ example, file }) => (all || file !== undefined) && (only === undefined || example.id === only),
    );
    if (chosen.length === 0 && only !== undefined)
      throw new Error(`Pakken har ingen eksempler i en fil med id "${only}". Er det stavet rigtigt?`);
    const today = localDay(new Date());
    const runs = chosen.map((placed) => ({ ...placed, result: runExample(placed.example, pack, today) }));
    out(writeRuns(format, { root, manifest: pack.manifest, runs }));
    const isBroken = pack.problems.some(({ fatal }) => fatal);
    return isBroken || runs.some(({ result }) => !result.ok) ? ERRORS_FOUND : NO_ERRORS;
  } catch (error) {
    err(`${(error as Error).message}\n`);
    return COULD_NOT_RUN;
  }
}

interface TestArguments {
  readonly root: string;
  readonly format: TestFormat;
  readonly only?: string;
  readonly all: boolean;
}

/** @throws Error with a Danish message where an argument cannot be used */
function readArguments(args: readonly string[]): TestArguments {
  const { values, positionals } = parse(args);
  const { format = 'tekst', kun, alle = false } = values;
  if (!isTestFormat(format))
    throw new Error(`--format kan være ${Object.keys(testFormats).join(', ')}, ikke "${format}".`);
  if (positionals.length > 1) throw new Error(`Skriv én mappe.\n\n${testUsage}`);
  return { root: positionals[0] ?? '.', format, only: kun, all: alle };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string' }, kun: { type: 'string' }, alle: { type: 'boolean' } },
    });
  } catch (error) {
    // Node names the argument in its (English) message.
    const named = /'(-[^'\s]*)/.exec((error as Error).message)?.[1] ?? args.join(' ');
    throw new Error(`Rettesnor forstår ikke "${named}".\n\n${testUsage}`);
  }
}
