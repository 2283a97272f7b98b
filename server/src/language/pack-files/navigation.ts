import { type DocumentUri, type Location, Range, type TextEdit } from 'vscode-languageserver-types';
import { pageUri } from '../../handbook/law-uris.ts';
import { fileName } from '../../pack/load.ts';
import { whyNoId } from '../../pack/new-id.ts';
import type { Folder } from '../../pack/schema.ts';
import { type Reference, referencesIn, schemaAt } from '../../pack/shape.ts';
import { listMentions } from '../../phrase/word-lists.ts';
import { parseProvision } from '../../text/provisions.ts';
import { addressOf, fileUri, OpenPackFile } from './open-pack-file.ts';
import { folderOf, type PackEntry, type PackWorkspace } from './pack-workspace.ts';
import { type NodePlace, partOf, placeAt, placesIn } from './place.ts';

/** A thing of a pack that files refer to by its id. */
export interface PackTarget {
  readonly kind: Folder;
  readonly id: string;
}

const START = Range.create(0, 0, 0, 0);

/** What the id or reference at an offset names; undefined for anything else. */
export function targetAt(file: OpenPackFile, offset: number): { target: PackTarget; place: NodePlace } | undefined {
  const place = placeAt(file, offset);
  if (place?.kind !== 'value' || !place.text) return undefined;
  const { kind } = file.address;
  if (kind !== 'pakke' && place.path.length === 1 && place.path[0] === 'id')
    return { target: { kind, id: place.text }, place };
  const refersTo = schemaAt(kind, place.path)?.viser;
  if (refersTo === 'mønster') {
    const mention = mentionsIn(file, place).find(({ from, to }) => from <= offset && offset <= to);
    return mention && { target: { kind: 'ordlister', id: mention.text }, place: mention };
  }
  const folder = refersTo && folderOf[refersTo];
  return folder === undefined || folder === 'pakke' ? undefined : { target: { kind: folder, id: place.text }, place };
}

/** The lists of words that a pattern names, each by the place of its name. */
function mentionsIn(file: OpenPackFile, pattern: NodePlace): (NodePlace & { readonly text: string })[] {
  return listMentions(pattern.text ?? '').map(({ id, from }) => ({
    ...pattern,
    ...partOf(file, pattern, from, id.length),
    text: id,
  }));
}

/** Where what is named at an offset is defined: a file of a pack, or a page about the law. */
export function packDefinitionAt(file: OpenPackFile, offset: number, entries: readonly PackEntry[]): Location[] {
  const found = targetAt(file, offset);
  if (found) {
    const entry = entries.find(({ kind, id }) => kind === found.target.kind && id === found.target.id);
    return entry?.uri === undefined ? [] : [{ uri: entry.uri, range: START }];
  }
  const place = placeAt(file, offset);
  const refersTo = place?.kind === 'value' ? schemaAt(file.address.kind, place.path)?.viser : undefined;
  const text = place?.text ?? '';
  if (refersTo === 'principmeddelelse') return [{ uri: pageUri({ kind: 'princip', id: text }), range: START }];
  if (refersTo === 'pakke') {
    const entry = entries.find(({ kind, id }) => kind === 'pakke' && id === text);
    return entry?.uri === undefined ? [] : [{ uri: entry.uri, range: START }];
  }
  const provision = refersTo === 'bestemmelse' ? parseProvision(text) : undefined;
  if (provision?.act === undefined) return [];
  const { act, first } = provision;
  return [
    {
      uri: pageUri(first === undefined ? { kind: 'lov', act } : { kind: 'paragraf', act, section: first }),
      range: START,
    },
  ];
}

/** Every place in the files of a pack, and of those around it, that names a thing by its id. */
export async function packReferencesTo(
  { kind, id }: PackTarget,
  packs: PackWorkspace,
  includeDefinition: boolean,
): Promise<Location[]> {
  const found: Location[] = [];
  for (const root of packs.roots) {
    for (const { path, text } of await packs.sourcesOf(root)) {
      if (!text.includes(id)) continue;
      const uri = fileUri(root, path);
      const address = addressOf(uri);
      if (!address) continue;
      const file = new OpenPackFile(address, uri, 'yaml', 0, text);
      for (const place of placesThatName({ kind, id }, file, includeDefinition))
        found.push({ uri, range: file.rangeOf(place) });
    }
  }
  return found;
}

function* placesThatName(target: PackTarget, file: OpenPackFile, includeDefinition: boolean): Generator<NodePlace> {
  const data: unknown = file.yaml.errors.length === 0 ? file.yaml.toJS({ maxAliasCount: 100 }) : undefined;
  const references = referencesIn(file.address.kind, data);
  const pathsOf = (wanted: (reference: Reference) => boolean) =>
    new Set(references.filter(wanted).map(({ path }) => JSON.stringify(path)));
  const named = pathsOf(({ viser, id }) => viser === target.kind && id === target.id);
  if (includeDefinition && file.address.kind === target.kind) named.add('["id"]');
  const patterns = target.kind === 'ordlister' ? pathsOf(({ viser }) => viser === 'mønster') : new Set();
  for (const place of placesIn(file)) {
    if (place.kind !== 'value') continue;
    const path = JSON.stringify(place.path);
    if (place.text === target.id && named.has(path)) yield place;
    else if (patterns.has(path)) yield* mentionsIn(file, place).filter(({ text }) => text === target.id);
  }
}

/** A rename across the files of all packs that are open: edits by file, and the file that gets another name. */
export interface PackRename {
  readonly edits: ReadonlyMap<DocumentUri, TextEdit[]>;
  readonly files: readonly { readonly from: DocumentUri; readonly to: DocumentUri }[];
}

/**
 * Gives a thing another id everywhere.
 *
 * @throws Error in Danish where the id cannot be used, or belongs to the built-in pack
 */
export async function renameInPacks(
  target: PackTarget,
  id: string,
  packs: PackWorkspace,
  entries: readonly PackEntry[],
): Promise<PackRename> {
  const objection = whyNoId(id);
  if (objection !== undefined) throw new Error(objection);
  if (entries.some((entry) => entry.kind === target.kind && entry.id === id))
    throw new Error(`"${id}" findes allerede i mappen ${target.kind}. Vælg et andet id.`);
  const places = await packReferencesTo(target, packs, true);
  const edits = new Map<DocumentUri, TextEdit[]>();
  for (const { uri, range } of places) edits.set(uri, [...(edits.get(uri) ?? []), { range, newText: id }]);
  const own = entries.filter(
    (entry) => entry.kind === target.kind && entry.id === target.id && entry.uri !== undefined,
  );
  if (own.length === 0) throw new Error(`"${target.id}" hører til den indbyggede pakke og kan ikke omdøbes herfra.`);
  const files = own.map(({ uri = '' }) => ({
    from: uri,
    to: uri.replace(/[^/]+(?=\.ya?ml$)/, encodeURIComponent(fileName(id))),
  }));
  return { edits, files };
}
