import { quote } from '../../check/example-words.ts';
import { type ChangedFinding, type ChangedState, type LetterDiff, totalsByRule } from '../../check/pack-diff.ts';
import type { ManifestFile } from '../../pack/schema.ts';

/** Letters held against two packs. */
export interface Comparison {
  readonly before: ManifestFile;
  readonly after: ManifestFile;
  /** How many letters were read. */
  readonly letters: number;
  readonly diffs: readonly LetterDiff[];
}

/** The formats by the names that `--format` takes. */
export const tryFormats = { tekst: writeText, json: writeJson } as const;
export type TryFormat = keyof typeof tryFormats;

/** Whether a word names a format. */
export function isTryFormat(word: string): word is TryFormat {
  return Object.hasOwn(tryFormats, word);
}

/** Writes a report. */
export function writeComparison(format: TryFormat, comparison: Comparison): string {
  return tryFormats[format](comparison);
}

/** For people: the letters in which something changes, in the form that editors make links of, the rules, and a sum. */
function writeText({ before, after, letters, diffs }: Comparison): string {
  const parts = diffs.map(({ name, added, gone, states }) =>
    [
      ...added.map((finding) => formatFinding(name, 'nyt fund', finding)),
      ...gone.map((finding) => formatFinding(name, 'fund væk', finding)),
      ...states.map((state) => formatState(name, state)),
    ].join(''),
  );
  const rules = totalsByRule(diffs).map(
    ({ code, added, gone, states }) => `    ${code}: ${changesOf(added, gone, states)}\n`,
  );
  if (rules.length > 0) parts.push(`Regler, der gør forskellen:\n${rules.join('')}`);
  const packs = `${after.titel} ${after.version} mod ${before.titel} ${before.version}`;
  const count = letters === 1 ? '1 brev' : `${letters} breve`;
  const changed = diffs.length === 0 ? 'ingen bliver bedømt anderledes' : `${diffs.length} bliver bedømt anderledes`;
  return [...parts, `${packs}: ${count}, ${changed}.\n`].join('\n');
}

function formatFinding(name: string, what: string, { line, column, severity, message, code, excerpt }: ChangedFinding) {
  const words = excerpt.trim() === '' ? '' : `    ${quote(excerpt)}\n`;
  return `${name}:${line}:${column}: ${what}: ${severity}: ${message} [${code}]\n${words}`;
}

function formatState(name: string, { code, title, before, after }: ChangedState): string {
  return `${name}: krav: ${title}: ${before ?? 'ikke med'} → ${after ?? 'ikke med'} [${code}]\n`;
}

/** One JSON object. Lines and columns count from 1. */
function writeJson({ before, after, letters, diffs }: Comparison): string {
  const pack = ({ id, titel, version }: ManifestFile) => ({ id, titel, version });
  const finding = ({ code, severity, message, line, column, excerpt }: ChangedFinding) => ({
    kode: code,
    alvor: severity,
    besked: message,
    linje: line,
    kolonne: column,
    uddrag: excerpt,
  });
  const report = {
    pakke: pack(after),
    mod: pack(before),
    breve: letters,
    ændrede: diffs.map(({ name, added, gone, states }) => ({
      fil: name,
      nye: added.map(finding),
      væk: gone.map(finding),
      tjekliste: states.map((state) => ({ krav: state.code, før: state.before ?? null, efter: state.after ?? null })),
    })),
    regler: totalsByRule(diffs).map(({ code, added, gone, states }) => ({
      kode: code,
      nye: added,
      væk: gone,
      tilstande: states,
    })),
  };
  return `${JSON.stringify(report, null, 1)}\n`;
}

/** What has changed, without what has not. */
function changesOf(added: number, gone: number, states: number): string {
  const parts = [
    added > 0 && (added === 1 ? '1 nyt fund' : `${added} nye fund`),
    gone > 0 && `${gone} fund væk`,
    states > 0 && `${states} ændret i tjeklisten`,
  ];
  return parts.filter((part) => part !== false).join(', ');
}
