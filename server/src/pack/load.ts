import type { WrittenBook } from '../phrase/written-book.ts';
import { fileName } from './file-name.ts';
import type { PackProblem } from './problem.ts';
import { type FileInPack, readManifest, readPackFile } from './read-pack-file.ts';
import { type FileOf, type Folder, folderSchemas, type ManifestFile, type PackFiles } from './schema.ts';

export { fileName };

/** A file of a pack. */
export interface SourceText {
  /** Path within the pack, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** What is told of a pack where rules are told of. */
export interface PackName {
  readonly id: string;
  readonly titel: string;
  readonly version: string;
}

/** Which pack a file comes from, and which packs over it have changed it, lowest first. */
export interface Origin {
  readonly pack: PackName;
  readonly changes: readonly {
    readonly pack: PackName;
    /** Keys that were replaced, and paths of lists that were added to (`tilføj › find › en af`). */
    readonly keys: readonly string[];
    readonly grund: string;
  }[];
}

/** A file that says something of an id, kept so that a problem can be shown where it is written. */
export interface Layer {
  /** Id of the pack. */
  readonly pack: string;
  readonly path: string;
  readonly text: string;
  readonly isChange: boolean;
  /** What holds of the id after this file. */
  readonly value: unknown;
}

/** A pack as its files say it, with those it lies over; validated but not compiled. */
export interface LoadedPack {
  readonly manifest: ManifestFile;
  readonly files: PackFiles;
  readonly problems: readonly PackProblem[];
  /** The packs that it is made of, lowest first; the last is the pack itself. */
  readonly chain: readonly ManifestFile[];
  /** By `krav/klagefrist`. A file that is not in it is the lowest pack's, unchanged; see `originOf`. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** By `krav/klagefrist`, lowest first. A pack from the bundle has none. */
  readonly layers?: ReadonlyMap<string, readonly Layer[]>;
  /** Its patterns as they were read at build time; of the bundled pack and those over it. */
  readonly written?: WrittenBook;
}

export const folders = Object.keys(folderSchemas) as Folder[];

/**
 * Reads a pack that lies over no other. A file that cannot be read is told as a problem and left out; the others hold.
 *
 * @param sources all files of the pack; those outside the known folders are passed over
 */
export function loadPack(sources: readonly SourceText[]): LoadedPack {
  return layOver(undefined, sources);
}

/**
 * Reads a pack and lays it over another: files with an id of their own are added; a file whose id the base has changes that
 * one, if it says why (`grund`). Where it cannot be used, the base's file stays in force.
 *
 * @param base the pack that the new one extends
 * @param sources all files of the new pack; those outside the known folders are passed over
 */
export function extendPack(base: LoadedPack, sources: readonly SourceText[]): LoadedPack {
  return layOver(base, sources);
}

/** Where a file comes from. */
export function originOf(loaded: LoadedPack, folder: Folder, id: string): Origin {
  return loaded.origins.get(`${folder}/${id}`) ?? { pack: nameOf(loaded.chain[0] ?? loaded.manifest), changes: [] };
}

function layOver(base: LoadedPack | undefined, sources: readonly SourceText[]): LoadedPack {
  const { manifest, problems: manifestProblems } = readManifest(sources);
  const problems: PackProblem[] = [...manifestProblems];
  const files = Object.fromEntries(folders.map((folder) => [folder, [...(base?.files[folder] ?? [])]]));
  const origins = new Map(base?.origins);
  const layers = new Map(base?.layers);
  const mine = new Set<string>();
  for (const { path, text } of [...sources].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const [folder, name, ...deeper] = path.split('/');
    if (!isFolder(folder) || name === undefined || deeper.length > 0 || !/\.ya?ml$/.test(name)) continue;
    const known = files[folder] as FileOf<Folder>[];
    const below = (base?.files[folder] ?? []) as readonly FileOf<Folder>[];
    const read = readPackFile(folder, path, text, (id) => below.find((file) => file.id === id));
    problems.push(...read.problems);
    const { value } = read;
    if (value === undefined) continue;
    const place = `${folder}/${value.id}`;
    if (mine.has(place)) {
      const message = `Der er allerede en fil med id "${value.id}" i mappen ${folder}. Giv den et andet id.`;
      problems.push({ file: path, ...read.idPlace, message, fatal: true });
      continue;
    }
    if (folder !== 'love' && fileName(value.id) !== name.replace(/\.ya?ml$/, '')) {
      const message = `Filen skal hedde ${fileName(value.id)}.yaml, fordi dens id er "${value.id}".`;
      problems.push({ file: path, ...read.idPlace, message, fatal: false });
    }
    mine.add(place);
    const index = known.findIndex(({ id }) => id === value.id);
    if (index < 0) known.push(value);
    else known[index] = value;
    origins.set(place, originAfter(base, folder, read, manifest));
    const layer = { pack: manifest.id, path, text, isChange: read.change !== undefined, value };
    layers.set(place, [...(layers.get(place) ?? []), layer]);
  }
  return {
    manifest,
    files: files as unknown as PackFiles,
    problems: [...(base?.problems ?? []), ...problems.map((problem) => ({ pack: manifest.id, ...problem }))],
    chain: [...(base?.chain ?? []), manifest],
    origins,
    layers,
    written: base?.written,
  };
}

function originAfter(
  base: LoadedPack | undefined,
  folder: Folder,
  { value, change }: FileInPack,
  manifest: ManifestFile,
): Origin {
  const pack = nameOf(manifest);
  if (!base || !value || !change) return { pack, changes: [] };
  const before = originOf(base, folder, value.id);
  return { ...before, changes: [...before.changes, { pack, ...change }] };
}

const nameOf = ({ id, titel, version }: ManifestFile): PackName => ({ id, titel, version });

function isFolder(name: string | undefined): name is Folder {
  return folders.includes(name as Folder);
}
