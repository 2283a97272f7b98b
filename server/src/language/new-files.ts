import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import { isMap, isSeq, parseDocument } from 'yaml';
import { fileName } from '../pack/file-name.ts';
import type { SourceText } from '../pack/load.ts';
import { proposedId, whyNoId } from '../pack/new-id.ts';
import { scaffold, scaffoldFolders, scaffoldPack, scaffoldPath } from '../pack/scaffold.ts';
import { fileUri } from './pack-files/open-pack-file.ts';
import type { PackEntry } from './pack-files/pack-workspace.ts';
import type { NewFiles, NewPack, NewPackParams, NewRuleKind, NewRuleParams } from './protocol.ts';

/** What is there already, so that nothing new goes by the same name. */
export interface Known {
  /** The pack's files and those of the packs below it. */
  readonly entries: readonly PackEntry[];
  /** Paths of the pack's own files. */
  readonly paths: readonly string[];
  /** Id of the pack that a new file is for. */
  readonly pack?: string;
}

/** What is known of a pack, from its files and what they may refer to. */
export function knownIn(root: string, entries: readonly PackEntry[], sources: readonly SourceText[]): Known {
  const manifest = fileUri(root, 'pakke.yaml');
  return {
    entries,
    paths: sources.map(({ path }) => path),
    pack: entries.find(({ kind, uri }) => kind === 'pakke' && uri === manifest)?.id,
  };
}

/** Findings and waivers name a rule by its id alone, so requirements and wordings share theirs. */
const RULES: readonly string[] = ['krav', 'vendinger'];

/** Why an id cannot be used for a new pack, or a new file of a kind, as a Danish sentence; undefined where it can. */
export function whyNotId(id: string, kind: NewRuleKind | undefined, { entries, paths }: Known): string | undefined {
  const malformed = whyNoId(id);
  if (malformed !== undefined) return malformed;
  const folder = kind === undefined ? 'pakke' : scaffoldFolders[kind];
  const rivals = RULES.includes(folder) ? RULES : [folder];
  const taken = entries.find((entry) => entry.id === id && rivals.includes(entry.kind));
  if (taken) return `"${id}" er taget: ${taken.titel}. Vælg et andet id.`;
  if (kind === undefined) return undefined;
  // Some file systems take large and small letters for the same.
  const path = scaffoldPath(kind, id).toLowerCase();
  return paths.some((other) => other.toLowerCase() === path)
    ? `Der er allerede en fil, der hedder ${scaffoldPath(kind, id)}. Vælg et andet id.`
    : undefined;
}

/** A free id for a title: for a file in a pack it begins with the pack's own. Empty for a title without letters and digits. */
export function newId(title: string, kind: NewRuleKind | undefined, known: Known): string {
  return proposedId(title, (id) => whyNotId(id, kind, known) !== undefined, kind && known.pack);
}

/** The files of a new pack, with the example of a requirement to open. */
export function newPack({ id, titel, udgiver }: NewPackParams, today: string): NewPack {
  const publisher = udgiver?.trim() || 'Skriv kommunens navn';
  const files = scaffoldPack({ id, title: titel, publisher, today });
  const example = files.find(({ path }) => path.startsWith('krav/')) ?? files[0];
  return { mappe: fileName(id), ...written(files, example) };
}

/** A new file in a pack. */
export function newRule({ slags, id, titel }: NewRuleParams, today: string): NewFiles {
  const file = { path: scaffoldPath(slags, id), text: scaffold(slags, { id, title: titel, today }) };
  return written([file], file);
}

function written(files: readonly SourceText[], opened: SourceText): NewFiles {
  return {
    filer: files.map(({ path, text }) => ({ sti: path, tekst: text })),
    åbn: { sti: opened.path, range: firstToFillIn(opened.text) },
  };
}

/** The first value after id and title, which are filled in already. */
function firstToFillIn(text: string): Range {
  const { contents } = parseDocument(text);
  let node = isMap(contents) ? contents.items[2]?.value : undefined;
  while (isSeq(node) || isMap(node)) node = (isSeq(node) ? node.items[0] : node.items[0]?.value) as typeof node;
  const [from, to] = node?.range ?? [0, 0];
  const document = TextDocument.create('', 'yaml', 0, text);
  return { start: document.positionAt(from), end: document.positionAt(to) };
}
