import { headings } from '../../check/pack-lint/lint-pack.ts';
import { type Remark, type RemarkLevel, remarkLevels } from '../../check/pack-lint/remark.ts';
import type { ManifestFile } from '../../pack/schema.ts';
import { danishDate } from '../../text/calendar.ts';
import { type JunitSuite, writeJunit } from './junit.ts';

/** The remarks on a pack, with what they are about. */
export interface LintReport {
  /** The pack's folder; paths in the report begin with it, so that they can be opened. */
  readonly root: string;
  readonly manifest: ManifestFile;
  /** The day whose law the pack was held against. */
  readonly date: string;
  /** In the order of `headings`. */
  readonly remarks: readonly Remark[];
}

/** The formats by the names that `--format` takes. */
export const lintFormats = { tekst: writeText, json: writeJson, junit: writeXml } as const;
export type LintFormat = keyof typeof lintFormats;

/** Whether a word names a format. */
export function isLintFormat(word: string): word is LintFormat {
  return Object.hasOwn(lintFormats, word);
}

/** Writes a report. */
export function writeRemarks(format: LintFormat, report: LintReport): string {
  return lintFormats[format](report);
}

/** For people: the remarks of each check under a heading, in the form that editors make links of, and a sum. */
function writeText(report: LintReport): string {
  const groups = headings.flatMap(({ id, title }) => {
    const remarks = report.remarks.filter(({ check }) => check === id);
    const lines = remarks.map(
      ({ file, line, column, level, message }) => `${pathOf(report, file)}:${line}:${column}: ${level}: ${message}`,
    );
    return remarks.length === 0 ? [] : [`${title} (${remarks.length})\n${lines.join('\n')}\n`];
  });
  const { manifest, date } = report;
  const sum = `${manifest.titel} ${manifest.version}, holdt op mod loven den ${danishDate(date)}: ${sumOf(report)}.\n`;
  return [...groups, sum].join('\n');
}

function sumOf({ remarks }: LintReport): string {
  const { fejl, advarsel, oplysning } = countsOf(remarks);
  const parts = [
    `${fejl || 'ingen'} fejl`,
    advarsel === 1 ? '1 advarsel' : `${advarsel || 'ingen'} advarsler`,
    oplysning === 1 ? '1 oplysning' : `${oplysning || 'ingen'} oplysninger`,
  ];
  return parts.join(', ');
}

function countsOf(remarks: readonly Remark[]): Record<RemarkLevel, number> {
  const counts = Object.fromEntries(remarkLevels.map((level) => [level, 0])) as Record<RemarkLevel, number>;
  for (const { level } of remarks) counts[level]++;
  return counts;
}

/** One JSON object. Lines and columns count from 1. */
function writeJson(report: LintReport): string {
  const { manifest, date, remarks } = report;
  const bemærkninger = remarks.map(({ check, level, file, line, column, message }) => ({
    tjek: check,
    niveau: level,
    fil: pathOf(report, file),
    linje: line,
    kolonne: column,
    besked: message,
  }));
  const pakke = { id: manifest.id, titel: manifest.titel, version: manifest.version };
  return `${JSON.stringify({ pakke, dato: date, bemærkninger, antal: countsOf(remarks) }, null, 1)}\n`;
}

/** One suite a check. Only a `fejl` fails, as with the exit code; the others are written beside it. */
function writeXml(report: LintReport): string {
  const suites = headings.map(({ id, title }): JunitSuite => {
    const remarks = report.remarks.filter(({ check }) => check === id);
    const cases = remarks.map(({ file, line, column, level, message }) => ({
      group: pathOf(report, file),
      name: `${line}:${column} ${message}`,
      [level === 'fejl' ? 'failure' : 'output']: `${pathOf(report, file)}:${line}:${column}: ${level}: ${message}`,
    }));
    return { name: title, cases: cases.length > 0 ? cases : [{ group: id, name: 'ingen bemærkninger' }] };
  });
  return writeJunit(`${report.manifest.id} ${report.manifest.version}`, suites);
}

function pathOf({ root }: LintReport, file: string): string {
  return root === '.' ? file : `${root.replace(/[/\\]+$/, '')}/${file}`;
}
