import type { ExampleResult } from '../../check/example.ts';
import { quote } from '../../check/example-words.ts';
import type { PlacedExample } from '../../check/pack-under-test.ts';
import { fileName } from '../../pack/load.ts';
import type { ManifestFile } from '../../pack/schema.ts';
import { LineIndex } from '../../text/line-index.ts';
import { type JunitSuite, writeJunit } from './junit.ts';

/** An example that has been run. */
export interface ExampleRun extends PlacedExample {
  readonly result: ExampleResult;
}

export interface TestReport {
  /** The pack's folder; paths in the report begin with it, so that they can be opened. */
  readonly root: string;
  readonly manifest: ManifestFile;
  readonly runs: readonly ExampleRun[];
}

/** The formats by the names that `--format` takes. */
export const testFormats = { tekst: writeText, json: writeJson, junit: writeXml } as const;
export type TestFormat = keyof typeof testFormats;

/** Whether a word names a format. */
export function isTestFormat(word: string): word is TestFormat {
  return Object.hasOwn(testFormats, word);
}

/** Writes a report. */
export function writeRuns(format: TestFormat, report: TestReport): string {
  return testFormats[format](report);
}

/** For people: what does not hold, in the form that editors make links of, and a sum. */
function writeText(report: TestReport): string {
  const failing = report.runs.filter(({ result }) => !result.ok);
  const told = failing.map((run) => {
    const { example, result } = run;
    const indented = (text: string) => text.replaceAll('\n', '\n              ');
    return `${placeOf(report, run).text}: ${nameOf(run)} holder ikke [${example.id}]
    ${quote(example.text)}
    forventet: ${indented(result.expected)}
    fundet:    ${indented(result.found)}
`;
  });
  const { titel, version } = report.manifest;
  const count = report.runs.length;
  const what = count === 1 ? '1 eksempel' : `${count || 'ingen'} eksempler`;
  const outcome = count === 0 ? '' : failing.length === 0 ? ', alle holder' : `, ${failing.length} holder ikke`;
  return [...told, `${titel} ${version}: ${what}${outcome}.\n`].join('\n');
}

/** One JSON object. Lines and columns count from 1. */
function writeJson(report: TestReport): string {
  const { manifest, runs } = report;
  const eksempler = runs.map((run) => {
    const { file, line, column } = placeOf(report, run);
    const { example, result } = run;
    return {
      mappe: example.folder,
      id: example.id,
      slags: example.kind,
      nr: example.index + 1,
      fil: file,
      linje: line,
      kolonne: column,
      holder: result.ok,
      forventet: result.expected,
      fundet: result.found,
    };
  });
  const pakke = { id: manifest.id, titel: manifest.titel, version: manifest.version };
  const antal = { eksempler: runs.length, 'holder ikke': runs.filter(({ result }) => !result.ok).length };
  return `${JSON.stringify({ pakke, eksempler, antal }, null, 1)}\n`;
}

/** One suite a file. */
function writeXml(report: TestReport): string {
  const byFile = new Map<string, ExampleRun[]>();
  for (const run of report.runs) {
    const { file } = placeOf(report, run);
    byFile.set(file, [...(byFile.get(file) ?? []), run]);
  }
  const suites = [...byFile].map(
    ([file, runs]): JunitSuite => ({
      name: file,
      cases: runs.map((run) => {
        const { example, result } = run;
        const failure = `${placeOf(report, run).text}: forventet: ${result.expected}; fundet: ${result.found}`;
        const name = `${nameOf(run)}: ${quote(example.text)}`;
        return { group: `${example.folder}.${example.id}`, name, failure: result.ok ? undefined : failure };
      }),
    }),
  );
  return writeJunit(`${report.manifest.id} ${report.manifest.version}`, suites);
}

function nameOf({ example }: ExampleRun): string {
  return `eksempel ${example.index + 1} under "${example.kind}"`;
}

/** Where an example stands; of a pack below only the file is known. */
function placeOf({ root }: TestReport, { example, file, place }: ExampleRun) {
  const path = file?.source.path ?? `${example.folder}/${fileName(example.id)}.yaml`;
  if (!file) return { file: path, line: null, column: null, text: `${path} i en pakke nedenunder` };
  const shown = root === '.' ? path : `${root.replace(/[/\\]+$/, '')}/${path}`;
  const { line, column } = new LineIndex(file.source.text).place(place?.from ?? 0);
  return { file: shown, line, column, text: `${shown}:${line}:${column}` };
}
