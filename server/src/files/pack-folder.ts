import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SourcePack } from '../pack/chain.ts';
import { type LoadedPack, loadPack, type SourceText } from '../pack/load.ts';
import { folderSchemas } from '../pack/schema.ts';

/**
 * Reads a pack from a folder on disk.
 *
 * @throws Error with a Danish message where the folder is missing or is no pack at all
 */
export function loadPackFolder(folder: string): LoadedPack {
  const sources = readPackSources(folder);
  if (sources.length === 0) throw new Error(noPack(folder));
  return loadPack(sources);
}

/** The packs in the folders beside a pack's folder or zip file. They are read when somebody asks for their files. */
export function packsBeside(folder: string): SourcePack[] {
  const own = resolve(folder);
  const above = dirname(own);
  const names = readdirSync(above).sort();
  const roots = names.map((name) => join(above, name)).filter((root) => existsSync(join(root, 'pakke.yaml')));
  return roots.filter((root) => root !== own).map((root) => new FolderPack(root));
}

class FolderPack implements SourcePack {
  readonly root: string;
  #sources: readonly SourceText[] | undefined;

  constructor(root: string) {
    this.root = root;
  }

  get sources(): readonly SourceText[] {
    this.#sources ??= readPackSources(this.root);
    return this.#sources;
  }
}

/** What is told of a folder without any file of a pack. */
export function noPack(folder: string): string {
  return `${folder} er ingen pakke: der er hverken pakke.yaml eller nogen af mapperne ${Object.keys(folderSchemas).join(', ')}.`;
}

/**
 * The files of a pack folder, unread.
 *
 * @throws Error with a Danish message where the folder is missing
 */
export function readPackSources(folder: string): SourceText[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`Mappen ${folder} findes ikke. Ret stien til pakken.`);
  }
  const sources: SourceText[] = [];
  const add = (path: string) => sources.push({ path, text: readFileSync(join(folder, path), 'utf8') });
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isFile() && entry.name === 'pakke.yaml') add(entry.name);
    if (!entry.isDirectory() || !(entry.name in folderSchemas)) continue;
    for (const file of readdirSync(join(folder, entry.name), { withFileTypes: true }))
      if (!file.isDirectory() && /\.ya?ml$/.test(file.name)) add(`${entry.name}/${file.name}`);
  }
  return sources;
}

/** Folders that no pack of a workspace is in, and that hold very many files. */
const NOT_SEARCHED: ReadonlySet<string> = new Set(['node_modules', 'dist']);

/** The packs below folders: folders that have a `pakke.yaml`. Folders and packs are URIs; what cannot be read is passed over. */
export function packsBelow(folders: readonly string[]): string[] {
  return folders.filter((uri) => uri.startsWith('file:')).flatMap((uri) => [...packFolders(fileURLToPath(uri))]);
}

/** A pack lies near the top of a workspace; a home folder opened by mistake is not walked to its end. */
const DEEPEST = 5;

function* packFolders(folder: string, depth = 0): Generator<string> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return;
  }
  if (entries.some((entry) => entry.isFile() && entry.name === 'pakke.yaml')) yield pathToFileURL(folder).href;
  for (const entry of entries)
    if (depth < DEEPEST && entry.isDirectory() && !entry.name.startsWith('.') && !NOT_SEARCHED.has(entry.name))
      yield* packFolders(join(folder, entry.name), depth + 1);
}
