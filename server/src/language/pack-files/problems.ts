import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { namedChecks } from '../../check/named/registry.ts';
import { sectionsOf } from '../../handbook/law-index.ts';
import { actName } from '../../handbook/law-text.ts';
import { fileName, type LoadedPack } from '../../pack/load.ts';
import type { Pack } from '../../pack/pack.ts';
import { readManifest, readPackFile } from '../../pack/read-pack-file.ts';
import type { ReferenceKind } from '../../pack/schema-parts.ts';
import { type Reference, referencesIn } from '../../pack/shape.ts';
import { PatternError, parsePattern } from '../../phrase/pattern.ts';
import { variantsOf } from '../../phrase/variants.ts';
import { Vocabulary } from '../../phrase/vocabulary.ts';
import { parseProvision } from '../../text/provisions.ts';
import { SOURCE } from '../diagnostics.ts';
import type { OpenPackFile } from './open-pack-file.ts';
import { folderOf, type PackEntry } from './pack-workspace.ts';
import { type NodePlace, partOf, placesIn } from './place.ts';

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
  const places = new Map(
    [...placesIn(file)].filter(({ kind }) => kind === 'value').map((place) => [JSON.stringify(place.path), place]),
  );
  return referencesIn(file.address.kind, value).flatMap((reference) => {
    const place = places.get(JSON.stringify(reference.path));
    return place ? (problemOf(file, reference, place, around) ?? []) : [];
  });
}

function dataOf(file: OpenPackFile): unknown {
  try {
    return file.yaml.toJS({ maxAliasCount: 100 });
  } catch {
    // Told by the format's problems.
    return undefined;
  }
}

function problemOf(
  file: OpenPackFile,
  { viser: kind, id: text }: Reference,
  place: NodePlace,
  around: PackSurroundings,
): Problem | undefined {
  if (kind === 'mønster') return patternProblem(file, text, place);
  const message =
    kind === 'bestemmelse'
      ? provisionProblem(text, around.pack)
      : kind === 'principmeddelelse'
        ? principleProblem(text, around.pack)
        : unknownProblem(kind, text, around.entries);
  const severity =
    kind === 'bestemmelse' || kind === 'principmeddelelse' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error;
  return message === undefined ? undefined : { ...place, message, severity };
}

/** What cannot be read of a pattern, at its very character. */
function patternProblem(file: OpenPackFile, text: string, place: NodePlace): Problem | undefined {
  try {
    variantsOf(parsePattern(text).pattern, new Vocabulary());
    return undefined;
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    const whole = error.length === 0 || (error.offset === 0 && error.length === 1 && error.source === '');
    const part = whole ? place : partOf(file, place, error.offset, error.length);
    return { ...part, message: `Mønstret kan ikke læses: ${error.message}`, severity: DiagnosticSeverity.Error };
  }
}

function unknownProblem(kind: ReferenceKind, id: string, entries: readonly PackEntry[]): string | undefined {
  if (kind === 'kontrol')
    return id in namedChecks
      ? undefined
      : `Kontrollen "${id}" findes ikke. Kontroller er indbygget i Rettesnor; vælg mellem ${Object.keys(namedChecks).join(', ')}.`;
  if (kind === 'udfald' && id === UNKNOWN_OUTCOME) return undefined;
  const folder = folderOf[kind];
  if (folder === undefined || entries.some((entry) => entry.kind === folder && entry.id === id)) return undefined;
  if (kind === 'pakke') return `Pakken "${id}" findes ikke i mapperne her. Åbn den ved siden af, eller ret navnet.`;
  return `"${id}" findes ikke i mappen ${folder}. Er navnet stavet rigtigt?`;
}

/** What a rule lists among its outcomes to hold also for letters that do not tell theirs. */
const UNKNOWN_OUTCOME = 'ukendt';

function provisionProblem(text: string, pack: Pack): string | undefined {
  const provision = parseProvision(text);
  if (!provision)
    return text.includes('§') ? `"${text}" kan ikke læses som en bestemmelse. Skriv fx "SEL § 95-96".` : undefined;
  const { act, first } = provision;
  if (act === undefined) return `Skriv, hvilken lov "${text}" står i, fx "SEL ${text}".`;
  if (!pack.acts.has(act)) return `Pakken kender ingen lov med forkortelsen "${act}". Se mappen love.`;
  const sections = sectionsOf(pack, act);
  if (first === undefined || sections.length === 0 || sections.includes(first)) return undefined;
  return `§ ${first} findes ikke i de udgaver af ${actName(pack, act)}, som pakken kender.`;
}

function principleProblem(id: string, pack: Pack): string | undefined {
  const principle = pack.principles.get(id);
  if (!principle) return `Pakken kender ikke principmeddelelse ${id}. Se mappen principper.`;
  if (principle.status !== 'kasseret') return undefined;
  const successors = principle['erstattet af'];
  return `Principmeddelelse ${id} er kasseret${successors?.length ? ` og erstattet af ${successors.join(' og ')}` : ''}.`;
}
