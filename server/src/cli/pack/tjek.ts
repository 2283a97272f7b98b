import { parseArgs } from 'node:util';
import { lintPack } from '../../check/pack-lint/lint-pack.ts';
import { reviewPack } from '../../check/pack-lint/reviewed-pack.ts';
import type { LoadedPack } from '../../pack/load.ts';
import { date } from '../../pack/schema-parts.ts';
import { localDay } from '../../text/calendar.ts';
import { COULD_NOT_RUN, ERRORS_FOUND, NO_ERRORS, type Output } from '../check-command.ts';
import { type ChosenPack, readChosenPack } from './chosen-pack.ts';
import { isLintFormat, type LintFormat, lintFormats, writeRemarks } from './lint-report.ts';

export const lintUsage = `Brug: rettesnor pakke tjek [MAPPE] [--format tekst|json|junit] [--dato D] [--maaneder N]

Ser pakken efter som helhed: henvisninger, modstrid mellem regler, regler, der aldrig kan gælde, lov og praksis, der er
ændret, og kilder, der skal ses efter.

  MAPPE             pakkens mappe; uden den: mappen, du står i
  --format json     én JSON-rapport i stedet for tekst; junit: JUnit-XML
  --dato D          den dag, loven ses på, fx 2027-01-01; uden den: i dag
  --maaneder N      så gammel må en kilde være, før den skal læses igen; uden den: 12

Slutkode: 0 ingen fejl · 1 mindst én fejl · 2 kunne ikke køre
`;

const USUAL_MONTHS = 12;

interface LintArguments {
  readonly root: string;
  readonly format: LintFormat;
  readonly date: string;
  readonly today: string;
  readonly months: number;
}

/** `rettesnor pakke tjek`: checks a pack as a whole, and lists what a jurist should go through. */
export async function runLint(args: readonly string[], builtIn: LoadedPack, { out, err }: Output): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    out(lintUsage);
    return NO_ERRORS;
  }
  const chosen = choose(args, builtIn, err);
  if (!chosen) return COULD_NOT_RUN;
  const { root, loaded, format, ...options } = chosen;
  const remarks = lintPack(reviewPack(loaded, options));
  out(writeRemarks(format, { root, manifest: loaded.manifest, date: options.date, remarks }));
  return remarks.some(({ level }) => level === 'fejl') ? ERRORS_FOUND : NO_ERRORS;
}

/** The pack and how it is to be checked; nothing where that cannot be done, which is told. */
function choose(
  args: readonly string[],
  builtIn: LoadedPack,
  err: Output['err'],
): (LintArguments & ChosenPack) | undefined {
  try {
    const chosen = readArguments(args);
    return { ...chosen, ...readChosenPack(chosen.root, builtIn) };
  } catch (error) {
    err(`${(error as Error).message}\n`);
    return undefined;
  }
}

/** @throws Error with a Danish message where an argument cannot be used */
function readArguments(args: readonly string[]): LintArguments {
  const today = localDay(new Date());
  const { values, positionals } = parse(args);
  const { format = 'tekst', dato = today, maaneder = `${USUAL_MONTHS}` } = values;
  if (!isLintFormat(format))
    throw new Error(`--format kan være ${Object.keys(lintFormats).join(', ')}, ikke "${format}".`);
  const day = date.safeParse(dato);
  if (!day.success) throw new Error(`--dato: ${day.error.issues[0].message}`);
  if (!/^[1-9]\d{0,3}$/.test(maaneder)) throw new Error(`--maaneder skal være et antal måneder, ikke "${maaneder}".`);
  if (positionals.length > 1) throw new Error(`Skriv én mappe.\n\n${lintUsage}`);
  return { root: positionals[0] ?? '.', format, date: dato, today, months: Number(maaneder) };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string' }, dato: { type: 'string' }, maaneder: { type: 'string' } },
    });
  } catch (error) {
    // Node names the argument in its (English) message.
    const named = /'(-[^'\s]*)/.exec((error as Error).message)?.[1] ?? args.join(' ');
    throw new Error(`Rettesnor forstår ikke "${named}".\n\n${lintUsage}`);
  }
}
