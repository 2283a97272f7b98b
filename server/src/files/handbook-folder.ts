import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Lists what a handbook wrote, so that the next one knows its own files from those of others. */
const LIST = 'rettesnor-haandbog.json';

/**
 * Writes a handbook into a folder, which it makes. Into a folder with other things it is written only where an earlier
 * handbook stands; files of that which are no longer wanted are taken away, and files of others are left alone.
 *
 * @param files path within the folder, with `/` → text
 * @throws Error with a Danish message where the folder is somebody else's, or cannot be written
 */
export function writeHandbook(folder: string, files: ReadonlyMap<string, string>): void {
  const before = earlierFiles(folder);
  const foreign = [...files.keys()].find((path) => !before.has(path) && existsSync(join(folder, path)));
  if (foreign !== undefined)
    throw new Error(
      `${join(folder, foreign)} er ikke skrevet af Rettesnor og bliver ikke overskrevet. Vælg en anden mappe.`,
    );
  const paths = [...files.keys()].sort();
  mkdirSync(folder, { recursive: true });
  // First of all, with the old ones in it: a run that is broken off leaves a folder that the next one may write in.
  writeFileSync(join(folder, LIST), listOf([...new Set([...before, ...paths])].sort()));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const path of before) if (!files.has(path)) rmSync(join(folder, path), { force: true });
  writeFileSync(join(folder, LIST), listOf(paths));
}

const listOf = (filer: readonly string[]) => `${JSON.stringify({ rettesnor: 'håndbog', filer }, null, 1)}\n`;

/** The files that an earlier handbook wrote in a folder. */
function earlierFiles(folder: string): ReadonlySet<string> {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return new Set();
  if (!found.isDirectory()) throw new Error(`${folder} er en fil og ikke en mappe. Vælg en mappe til håndbogen.`);
  if (readdirSync(folder).length === 0) return new Set();
  const listed = readList(join(folder, LIST));
  if (!listed)
    throw new Error(
      `Mappen ${folder} er ikke tom, og der ligger ingen tidligere håndbog i den. Vælg en tom eller ny mappe.`,
    );
  return new Set(listed);
}

function readList(path: string): string[] | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const { filer } = JSON.parse(readFileSync(path, 'utf8')) as { filer?: unknown };
    // A list that somebody has changed must not lead out of the folder.
    return Array.isArray(filer) ? filer.filter(isInside) : undefined;
  } catch {
    return undefined;
  }
}

const isInside = (path: unknown): path is string =>
  typeof path === 'string' && /^[\w-]+(?:\/[\w-]+)*\.(?:html|md|css|js)$/.test(path);
