import type { PackProblem } from './problem.ts';
import { readManifest, readPackFile } from './read-file.ts';
import { type FileOf, type Folder, folderSchemas, type ManifestFile, type PackFiles } from './schema.ts';

/** A file of a pack. */
export interface SourceText {
  /** Path within the pack, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A pack as its files say it, validated but not compiled. */
export interface LoadedPack {
  readonly manifest: ManifestFile;
  readonly files: PackFiles;
  readonly problems: readonly PackProblem[];
}

const folders = Object.keys(folderSchemas) as Folder[];

/** A pack whose `pakke.yaml` cannot be read is used all the same, under this name. */
const UNNAMED: ManifestFile = {
  id: 'unavngivet',
  titel: 'Pakke uden navn',
  version: '0.0.0',
  udgiver: 'ukendt',
  dato: '2000-01-01',
};

/**
 * Reads a pack from its files. A file that cannot be read is told as a problem and left out; the others hold.
 *
 * @param sources all files of the pack; those outside the known folders are passed over
 */
export function loadPack(sources: readonly SourceText[]): LoadedPack {
  const problems: PackProblem[] = [];
  const files = Object.fromEntries(folders.map((folder) => [folder, [] as unknown[]])) as Record<Folder, unknown[]>;
  let manifest = UNNAMED;
  const manifestText = sources.find((source) => source.path === 'pakke.yaml');
  if (manifestText) {
    const read = readManifest(manifestText.path, manifestText.text);
    problems.push(...read.problems);
    manifest = read.value ?? UNNAMED;
  } else {
    problems.push({
      file: 'pakke.yaml',
      line: 1,
      column: 1,
      message: 'Pakken mangler filen pakke.yaml med id, titel, version, udgiver og dato.',
      fatal: false,
    });
  }
  for (const { path, text } of [...sources].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const [folder, name, ...deeper] = path.split('/');
    if (!isFolder(folder) || name === undefined || deeper.length > 0 || !/\.ya?ml$/.test(name)) continue;
    const read = readPackFile(folder, path, text);
    problems.push(...read.problems);
    if (read.value === undefined) continue;
    const known = files[folder] as FileOf<Folder>[];
    const value = read.value as FileOf<Folder>;
    if (known.some((other) => other.id === value.id)) {
      problems.push({
        file: path,
        ...read.locate(['id']),
        message: `Der er allerede en fil med id "${value.id}" i mappen ${folder}. Giv den et andet id.`,
        fatal: true,
      });
      continue;
    }
    if (folder !== 'love' && fileName(value.id) !== name.replace(/\.ya?ml$/, '')) {
      problems.push({
        file: path,
        ...read.locate(['id']),
        message: `Filen skal hedde ${fileName(value.id)}.yaml, fordi dens id er "${value.id}".`,
        fatal: false,
      });
    }
    known.push(value);
  }
  return { manifest, files: files as unknown as PackFiles, problems };
}

function isFolder(name: string | undefined): name is Folder {
  return folders.includes(name as Folder);
}

/** File names keep to ASCII, so that they survive every file system: `partshøring` → `partshoering`. */
export function fileName(id: string): string {
  return id
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .replace(/Æ/g, 'AE')
    .replace(/Ø/g, 'OE')
    .replace(/Å/g, 'AA');
}

/**
 * Lays one pack over another: files with an id of their own are added, files with a known id replace it.
 *
 * @param base the pack that `over` extends
 */
export function extendPack(base: LoadedPack, over: LoadedPack): LoadedPack {
  const merged = Object.fromEntries(
    folders.map((folder) => {
      const mine = over.files[folder] as readonly { id: string }[];
      const theirs = (base.files[folder] as readonly { id: string }[]).filter(
        (file) => !mine.some((own) => own.id === file.id),
      );
      return [folder, [...theirs, ...mine]];
    }),
  );
  return {
    manifest: over.manifest,
    files: merged as unknown as PackFiles,
    problems: [...base.problems, ...over.problems],
  };
}
