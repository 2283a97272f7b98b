import { distance } from 'fastest-levenshtein';
import { type CodeAction, CodeActionKind, type Diagnostic, type TextEdit } from 'vscode-languageserver-types';
import { namedChecks } from '../../check/named/registry.ts';
import { sectionsOf } from '../../handbook/law-index.ts';
import { schemaAt } from '../../pack/shape.ts';
import { parseProvision } from '../../text/provisions.ts';
import type { OpenPackFile } from './open-pack-file.ts';
import { folderOf } from './pack-workspace.ts';
import { type NodePlace, placesIn } from './place.ts';
import type { PackSurroundings } from './problems.ts';

/** More suggestions than this are no help. */
const MOST_SUGGESTIONS = 3;

/**
 * Repairs for the problems in a range of a pack's file: another spelling of a key, an id, a word or a section; a source that is
 * missing; the file's name.
 */
export function packActionsIn(
  file: OpenPackFile,
  range: { from: number; to: number },
  diagnostics: readonly Diagnostic[],
  around: PackSurroundings,
  today: string,
): CodeAction[] {
  const places = [...placesIn(file)].filter(({ from, to }) => from <= range.to && range.from <= to);
  const spellings = places.flatMap((place) =>
    suggestionsFor(file, place, around).map((text, i) =>
      action(
        file,
        `Skriv "${text}"`,
        { range: file.rangeOf(place), newText: quotedAs(file, place, text) },
        diagnostics,
        i === 0,
      ),
    ),
  );
  return [...spellings, ...missingKeys(file, diagnostics, today)];
}

/** What could be meant by a word that is not known. */
function suggestionsFor(file: OpenPackFile, place: NodePlace, { entries, pack }: PackSurroundings): string[] {
  const { kind } = file.address;
  if (place.kind === 'key') {
    const keys = schemaAt(kind, place.path.slice(0, -1))?.keys;
    const written = String(place.path.at(-1));
    return keys === undefined || keys.includes(written) ? [] : nearest(written, keys);
  }
  const shape = schemaAt(kind, place.path);
  const written = place.text ?? '';
  if (kind !== 'pakke' && place.path.length === 1 && place.path[0] === 'id') return [];
  if (shape?.values) return shape.values.includes(written) ? [] : nearest(written, shape.values);
  switch (shape?.viser) {
    case undefined:
    case 'mønster':
      return [];
    case 'kontrol':
      return unlessKnown(written, Object.keys(namedChecks));
    case 'principmeddelelse': {
      const principle = pack.principles.get(written);
      if (principle?.status === 'kasseret') return [...(principle['erstattet af'] ?? [])];
      return unlessKnown(written, [...pack.principles.keys()]);
    }
    case 'bestemmelse':
      return sectionsLike(written, { entries, pack });
    default:
      return unlessKnown(
        written,
        entries
          .filter((entry) => shape?.viser !== undefined && entry.kind === folderOf[shape.viser])
          .map(({ id }) => id),
      );
  }
}

const unlessKnown = (written: string, known: readonly string[]) =>
  known.includes(written) ? [] : nearest(written, known);

/** An unknown section's neighbours by spelling: `SEL § 85a` for § 85 a. */
function sectionsLike(written: string, { pack }: PackSurroundings): string[] {
  const provision = parseProvision(written);
  if (!provision?.first) return [];
  const { act, first } = provision;
  if (act === undefined || !pack.acts.has(act))
    return nearest(act ?? '', [...pack.acts.keys()]).map((id) => written.replace(act ?? '', id));
  const sections = sectionsOf(pack, act);
  return sections.includes(first) ? [] : nearest(first, sections).map((section) => `${act} § ${section}`);
}

/** The words that are spelt most like one; none that has little to do with it. */
function nearest(written: string, known: readonly string[]): string[] {
  return known
    .map((word) => ({ word, far: distance(written.toLowerCase(), word.toLowerCase()) }))
    .filter(({ word, far }) => far <= Math.max(2, Math.ceil(Math.max(written.length, word.length) / 3)))
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ word }) => word);
}

/** Keeps the quotation marks that the text has. */
function quotedAs(file: OpenPackFile, { from }: NodePlace, text: string): string {
  const sign = file.getText().charAt(from);
  return sign === '"' || sign === "'" ? sign + text + sign : text;
}

/** Keys that a file must have, with what belongs in them to begin with. */
function missingKeys(file: OpenPackFile, diagnostics: readonly Diagnostic[], today: string): CodeAction[] {
  const shape = schemaAt(file.address.kind, []);
  const present = new Set([...placesIn(file)].filter(({ path }) => path.length === 1).map(({ path }) => path[0]));
  const isMissing = (key: string) => !present.has(key) && schemaAt(file.address.kind, [key])?.required === true;
  const missing = shape?.keys?.filter(isMissing) ?? [];
  const named = missing.filter((key) => diagnostics.some(({ message }) => String(message).startsWith(`"${key}"`)));
  return named.map((key) => {
    const end = file.getText().trimEnd().length;
    const at = file.rangeOf({ from: end, to: end });
    const text = STARTS[key]?.(today) ?? ` ${schemaAt(file.address.kind, [key])?.values?.[0] ?? ''}`;
    return action(
      file,
      `Tilføj ${key}`,
      { range: at, newText: `${end === 0 ? '' : '\n'}${key}:${text.trimEnd()}` },
      diagnostics,
      true,
    );
  });
}

const STARTS: Readonly<Record<string, (today: string) => string>> = {
  kilder: (today) => `\n  - { titel: "", url: "https://", kontrolleret: ${today} }`,
  eksempler: () => '\n  fejl:\n    - |\n      \n  ok:\n    - |\n      ',
  dato: (today) => ` ${today}`,
  kontrolleret: (today) => ` ${today}`,
};

function action(
  file: OpenPackFile,
  title: string,
  edit: TextEdit,
  diagnostics: readonly Diagnostic[],
  isPreferred: boolean,
): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [...diagnostics],
    isPreferred,
    edit: { changes: { [file.uri]: [edit] } },
  };
}
