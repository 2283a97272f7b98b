import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { namedCheckNames } from '../../check/named/registry.ts';
import { sectionsOf } from '../../handbook/law-index.ts';
import { actName } from '../../handbook/law-text.ts';
import { faultsIn } from '../../pack/faults.ts';
import { fileName, type LoadedPack } from '../../pack/load.ts';
import type { Pack } from '../../pack/pack.ts';
import { readManifest, readPackFile } from '../../pack/read-pack-file.ts';
import { type KnownNames, namesIn, wrongReference } from '../../pack/references.ts';
import { type FileKind, type Reference, referencesIn } from '../../pack/shape.ts';
import { WordLists } from '../../phrase/word-lists.ts';
import { parseProvision } from '../../text/provisions.ts';
import { SOURCE } from '../diagnostics.ts';
import type { OpenPackFile } from './open-pack-file.ts';
import type { PackEntry } from './pack-workspace.ts';
import { partOf, placesIn } from './place.ts';

/** What is known around a pack's file: what it may refer to, and the law. */
export interface PackSurroundings {
  readonly entries: readonly PackEntry[];
  /** What the file's pack lies over; undefined where it lies over none. */
  readonly below?: LoadedPack;
  /** The pack in use; what it knows of the law is what is known of the law. */
  readonly pack: Pack;
}

interface Problem {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly severity: DiagnosticSeverity;
}

/** What is wrong in a pack's file: YAML, format, references, phrase patterns; each at its very place. */
export function problemsIn(file: OpenPackFile, around: PackSurroundings): Diagnostic[] {
  const problems = [...formatProblems(file, around), ...nameProblems(file, around)];
  if (file.yaml.errors.length === 0) problems.push(...referenceProblems(file, around));
  return problems.map(({ from, to, message, severity }) => ({
    range: file.rangeOf({ from, to }),
    severity,
    source: SOURCE,
    message,
  }));
}

function formatProblems(file: OpenPackFile, { below }: PackSurroundings): Problem[] {
  const { kind, path } = file.address;
  const text = file.getText();
  const { problems } =
    kind === 'pakke'
      ? readManifest([{ path, text }])
      : readPackFile(kind, path, text, (id) => below?.files[kind].find((known) => known.id === id));
  return problems.map(({ line, column, endLine, endColumn, message, fatal }) => {
    const from = file.offsetAt({ line: line - 1, character: column - 1 });
    const place = [...placesIn(file)].find((candidate) => candidate.from === from);
    const end = endLine && endColumn ? file.offsetAt({ line: endLine - 1, character: endColumn - 1 }) : undefined;
    const endOfLine = text.slice(0, file.offsetAt({ line, character: 0 })).trimEnd().length;
    return {
      from,
      to: Math.max(from, end ?? place?.to ?? endOfLine),
      message,
      severity: fatal ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    };
  });
}

/** The id and the file's name belong together, and an id is given once. */
function nameProblems(file: OpenPackFile, { entries }: PackSurroundings): Problem[] {
  const { kind, path, root } = file.address;
  const place = [...placesIn(file)].find(
    ({ kind: of, path: at }) => of === 'value' && at.length === 1 && at[0] === 'id',
  );
  const id = place?.text;
  if (!place || !id || kind === 'pakke' || kind === 'love' || kind === 'udgaver') return [];
  const problems: Problem[] = [];
  const name = fileName(id);
  if (path !== `${kind}/${name}.yaml` && path !== `${kind}/${name}.yml`)
    problems.push({
      ...place,
      message: `Filen skal hedde ${name}.yaml, fordi dens id er "${id}".`,
      severity: DiagnosticSeverity.Warning,
    });
  const other = entries.find((entry) => entry.kind === kind && entry.id === id && entry.uri?.startsWith(`${root}/`));
  if (other && other.uri !== file.uri)
    problems.push({
      ...place,
      message: `Der er allerede en fil med id "${id}" i mappen ${kind}. Giv den et andet id.`,
      severity: DiagnosticSeverity.Error,
    });
  return problems;
}

function referenceProblems(file: OpenPackFile, around: PackSurroundings): Problem[] {
  const value: unknown = dataOf(file);
  if (value === undefined) return [];
  const { kind } = file.address;
  const values = [...placesIn(file)].filter((place) => place.kind === 'value');
  const places = new Map(values.map((place) => [JSON.stringify(place.path), place]));
  const problems: Problem[] = [];
  const known = knownNames(around);
  const has = (folder: FileKind) => (id: string) =>
    around.entries.some((entry) => entry.kind === folder && entry.id === id);
  const compiled = {
    hasMarker: has('kendetegn'),
    hasWeights: has('ordvaegte'),
    hasLetterWeights: has('brevvaegte'),
    wordLists: listsAround(around),
  };
  const faults = kind === 'pakke' ? [] : faultsIn(kind, value, compiled);
  for (const { path, message, span } of faults) {
    const place = places.get(JSON.stringify(path));
    if (place)
      problems.push({ ...(span ? partOf(file, place, span.from, span.to - span.from) : place), ...error(message) });
  }
  for (const reference of referencesIn(kind, value)) {
    const place = places.get(JSON.stringify(reference.path));
    if (place)
      for (const problem of problemsOf(reference, kind, known, around)) problems.push({ ...place, ...problem });
  }
  return problems;
}

/** The lists that patterns may name. Of a list that no pack in use has, only the name is known; one word stands for its words. */
function listsAround({ entries, pack, below }: PackSurroundings): WordLists {
  const known = new Map(
    [...pack.files.ordlister, ...(below?.files.ordlister ?? [])].map((list) => [list.id, list.ord]),
  );
  const lists = entries.filter(({ kind }) => kind === 'ordlister');
  return new WordLists(lists.map(({ id }) => ({ id, ord: known.get(id) ?? ['ord'] })));
}

function dataOf(file: OpenPackFile): unknown {
  try {
    return file.yaml.toJS({ maxAliasCount: 100 });
  } catch {
    // Told by the format's problems.
    return undefined;
  }
}

/** What is told of one reference: what keeps the file from being used, what leads nowhere, and what the law has left behind. */
function problemsOf(
  reference: Reference,
  kind: FileKind,
  known: KnownNames,
  around: PackSurroundings,
): Omit<Problem, 'from' | 'to'>[] {
  const { viser, id, path } = reference;
  if (kind === 'pakke') return viser === 'pakke' && !isPack(id, around) ? [error(unknownPack(id))] : [];
  const wrong = wrongReference(reference, kind, known);
  if (wrong !== undefined) return [error(wrong)];
  if (kind === 'principper') return [];
  const dated =
    viser === 'bestemmelse'
      ? unknownSection(id, around.pack)
      : path[0] === 'praksis'
        ? discarded(id, around.pack)
        : undefined;
  return dated === undefined ? [] : [{ message: dated, severity: DiagnosticSeverity.Warning }];
}

const error = (message: string) => ({ message, severity: DiagnosticSeverity.Error });

const unknownPack = (id: string) =>
  `Pakken "${id}" findes ikke i mapperne her. Åbn den ved siden af, eller ret navnet.`;

const isPack = (id: string, { entries }: PackSurroundings) =>
  entries.some((entry) => entry.kind === 'pakke' && entry.id === id);

/** The names of the file's pack and those below it, and the law of the pack in use. */
function knownNames({ entries, pack }: PackSurroundings): KnownNames {
  const ids = (kind: FileKind) => entries.filter((entry) => entry.kind === kind).map(({ id }) => id);
  const { practice } = namesIn(pack.files);
  return {
    roles: new Set(ids('afsnit')),
    outcomes: new Set(ids('udfald')),
    acts: new Set([...ids('love'), ...pack.acts.keys()]),
    practice: new Set([...ids('principper'), ...practice]),
    checks: namedCheckNames,
  };
}

function unknownSection(text: string, pack: Pack): string | undefined {
  const { act, first } = parseProvision(text) ?? {};
  if (act === undefined || first === undefined) return undefined;
  const sections = sectionsOf(pack, act);
  if (sections.length === 0 || sections.includes(first)) return undefined;
  return `§ ${first} findes ikke i de udgaver af ${actName(pack, act)}, som pakken kender.`;
}

function discarded(id: string, pack: Pack): string | undefined {
  const principle = pack.principles.get(id);
  if (principle?.status !== 'kasseret') return undefined;
  const successors = principle['erstattet af'];
  return `Principmeddelelse ${id} er kasseret${successors?.length ? ` og erstattet af ${successors.join(' og ')}` : ''}.`;
}
