import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type Range,
} from 'vscode-languageserver-types';
import { namedChecks } from '../../check/named/registry.ts';
import { sectionsOf } from '../../handbook/law-index.ts';
import { type KeyPath, type Shape, schemaAt } from '../../pack/shape.ts';
import { entityKinds } from '../../phrase/pattern.ts';
import type { OpenPackFile } from './open-pack-file.ts';
import { folderOf } from './pack-workspace.ts';
import { placesIn, type WritingPlace, writingAt } from './place.ts';
import type { PackSurroundings } from './problems.ts';

/** Characters that ask for suggestions while one writes a pack's file. */
export const packTriggers: readonly string[] = ['{', '<', '§'];

/**
 * What can be completed at an offset of a pack's file: keys, words to choose from, ids, sections of law, principle decisions,
 * what a pattern can ask for.
 *
 * @param today offered where a date stands
 */
export function packCompletionsAt(
  file: OpenPackFile,
  offset: number,
  around: PackSurroundings,
  today: string,
): CompletionItem[] {
  return writingAt(file.getText(), offset).flatMap((place) => {
    const range = file.rangeOf({ from: place.from, to: offset });
    const shape = schemaAt(file.address.kind, place.path);
    if (!shape) return [];
    return place.kind === 'key'
      ? keyItems(file, place, shape, range)
      : valueItems(place, shape, range, around, today, file);
  });
}

function keyItems(file: OpenPackFile, { path }: WritingPlace, { keys = [] }: Shape, range: Range): CompletionItem[] {
  const present = new Set(keysAt(file, path));
  return keys
    .filter((key) => !present.has(key))
    .flatMap((key, order) => {
      const shape = schemaAt(file.address.kind, [...path, key]);
      return shape ? [keyItem(key, shape, order, range)] : [];
    });
}

function keyItem(key: string, shape: Shape, order: number, range: Range): CompletionItem {
  return {
    label: key,
    kind: CompletionItemKind.Property,
    detail: shape.required ? 'skal udfyldes' : undefined,
    documentation: shape.description,
    sortText: `${shape.required ? 1 : 2}${String(order).padStart(2, '0')}`,
    insertTextFormat: InsertTextFormat.Snippet,
    insertTextMode: InsertTextMode.adjustIndentation,
    textEdit: { range, newText: `${key}:${startOf(shape)}` },
    command: shape.values || shape.viser ? SUGGEST : undefined,
  };
}

/** VS Code then shows what can be chosen; others pass it over. */
const SUGGEST = { title: 'Forslag', command: 'editor.action.triggerSuggest' };

/** How what belongs behind a key begins. */
function startOf({ type }: Shape): string {
  if (type === 'liste') return '\n  - $0';
  return type === 'ordbog' ? '\n  $0' : ' ';
}

function keysAt(file: OpenPackFile, path: KeyPath): string[] {
  return [...placesIn(file)]
    .filter((place) => place.kind === 'key' && place.path.length === path.length + 1)
    .filter((place) => path.every((step, i) => place.path[i] === step))
    .map((place) => String(place.path.at(-1)));
}

function valueItems(
  place: WritingPlace,
  shape: Shape,
  range: Range,
  around: PackSurroundings,
  today: string,
  file: OpenPackFile,
): CompletionItem[] {
  const item = shape.type === 'liste' ? schemaAt(file.address.kind, [...place.path, 0]) : undefined;
  // A list may be begun on the line of its key.
  if (item)
    return itemsFor(item, place, range, around).map((one) => ({
      ...one,
      textEdit: { range, newText: `[${one.label}]` },
    }));
  if (DATES.has(String(place.path.at(-1))))
    return [{ label: today, kind: CompletionItemKind.Value, detail: 'i dag', textEdit: { range, newText: today } }];
  return itemsFor(shape, place, range, around);
}

const DATES: ReadonlySet<string> = new Set(['kontrolleret', 'dato']);

function itemsFor(shape: Shape, place: WritingPlace, range: Range, around: PackSurroundings): CompletionItem[] {
  const plain = (label: string, detail?: string, documentation?: string): CompletionItem => ({
    label,
    kind: CompletionItemKind.EnumMember,
    detail,
    documentation,
    filterText: label,
    textEdit: { range, newText: label },
  });
  if (shape.values) return shape.values.map((choice) => plain(choice));
  switch (shape.viser) {
    case 'kontrol':
      return Object.keys(namedChecks).map((name) => plain(name));
    case 'principmeddelelse':
      return [...around.pack.principles.values()].map(({ id, titel, status }) =>
        plain(id, status === 'kasseret' ? 'kasseret' : undefined, titel),
      );
    case 'bestemmelse':
      return provisionItems(place, range, around);
    case 'mønster':
      return [...entityItems(place, range), ...listItems(place, range, around)];
    case undefined:
      return [];
    default:
      return around.entries
        .filter(({ kind }) => shape.viser !== undefined && kind === folderOf[shape.viser])
        .map(({ id, titel }) => ({ ...plain(id, titel), kind: CompletionItemKind.Reference }));
  }
}

/** Acts first; behind an act, its sections. */
function provisionItems({ typed, from }: WritingPlace, range: Range, { pack }: PackSurroundings): CompletionItem[] {
  const act = /^\s*([\p{L}-]+)\s+§?\s*/u.exec(typed)?.[1];
  if (act === undefined || !pack.acts.has(act))
    return [...pack.acts.values()].map(({ id, titel }) => ({
      label: `${id} §`,
      kind: CompletionItemKind.Module,
      detail: titel,
      filterText: `${id} ${titel}`,
      textEdit: { range, newText: `${id} § ` },
      command: SUGGEST,
    }));
  return sectionsOf(pack, act).map((section, order) => ({
    label: `${act} § ${section}`,
    kind: CompletionItemKind.Constant,
    detail: pack.acts.get(act)?.paragraffer[section]?.emne,
    sortText: String(order).padStart(4, '0'),
    textEdit: { range, newText: `${act} § ${section}` },
    data: { from },
  }));
}

/** Inside `{ }`: what the text layer recognises. */
function entityItems(place: WritingPlace, range: Range): CompletionItem[] {
  const opened = rangeFrom('{', '}', place, range);
  if (!opened) return [];
  return [...entityKinds].map((kind) => ({
    label: `{${kind}}`,
    kind: CompletionItemKind.Variable,
    documentation: { kind: MarkupKind.Markdown, value: ENTITIES[kind] },
    filterText: `{${kind}`,
    textEdit: { range: opened, newText: `{${kind}` },
  }));
}

/** Inside `< >`: the lists of words. */
function listItems(place: WritingPlace, range: Range, { entries }: PackSurroundings): CompletionItem[] {
  const opened = rangeFrom('<', '>', place, range);
  if (!opened) return [];
  return entries
    .filter(({ kind }) => kind === 'ordlister')
    .map(({ id, titel }) => ({
      label: `<${id}>`,
      kind: CompletionItemKind.Reference,
      detail: titel,
      filterText: `<${id}`,
      textEdit: { range: opened, newText: `<${id}>` },
    }));
}

/** From a sign that was opened and not closed, to the cursor. */
function rangeFrom(sign: string, closing: string, { typed }: WritingPlace, { end }: Range): Range | undefined {
  const open = typed.lastIndexOf(sign);
  if (open < 0 || typed.includes(closing, open)) return undefined;
  return { start: { line: end.line, character: end.character - (typed.length - open) }, end };
}

/** What each entity of a pattern finds, as docs/moenstre.md tells it. */
export const ENTITIES: Readonly<Record<string, string>> = {
  dato: 'En dato, uanset hvordan den er skrevet.',
  frist: 'Et tidsrum. `{frist: 4 uger}`: netop fire uger.',
  beløb: 'Et kronebeløb.',
  paragraf: 'En henvisning til en paragraf. `{paragraf: SEL § 41-42}`: til disse. `{paragraf: BL}`: til loven.',
  lov: 'En lov nævnt uden paragraf. `{lov: SUL}`: netop den.',
  princip: 'En principmeddelelse. `{princip: 34-18}`: netop den.',
  cpr: 'Et CPR-nummer.',
  telefon: 'Et telefonnummer.',
  mail: 'En mailadresse.',
  adresse: 'En adresse.',
  procent: 'En procent.',
  klokkeslæt: 'Et klokkeslæt.',
  tal: 'Et tal, med cifre eller bogstaver.',
};
