import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourcePack } from '../pack/chain.ts';
import type { SourceText } from '../pack/load.ts';
import { LARGEST_ZIP } from '../pack/zip/limits.ts';
import { nameAt, readPlace } from '../pack/zip/place.ts';
import { type Release, readZippedPack, zipTooLarge } from '../pack/zip/read-zip.ts';
import { packsBeside, readPackSources } from './pack-folder.ts';

/** A pack's files, and of a published one what it says of itself. */
export interface FoundPack {
  readonly sources: readonly SourceText[];
  readonly release?: Release;
  /** Packs that it may extend. */
  readonly beside: readonly SourcePack[];
}

/**
 * Reads the files of a pack on disk: a folder, or a zip file as `rettesnor pakke udgiv` makes it.
 *
 * @param place path or `file:` URI; for a zip, `#sha256=…` may follow
 * @param today `2026-11-23`; a published pack may not be dated later
 * @param workspace folder that a relative path is reckoned from; without it, where the process runs
 * @throws Error with a Danish message where nothing is there, or the zip is no published pack
 */
export function readPackAt(place: string, today: string, workspace = ''): FoundPack {
  const { path, isZip, sha256 } = readPlace(place);
  const file = path.startsWith('file:') ? fileURLToPath(path) : workspace ? resolve(workspace, path) : path;
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!isZip || stat?.isDirectory()) {
    if (stat?.isFile())
      throw new Error(`${path} er ingen pakke: den er hverken en mappe eller en zip-fil. Ret stien til pakken.`);
    return { sources: readPackSources(file), beside: packsBeside(file) };
  }
  if (!stat) throw new Error(`Zip-filen ${path} findes ikke. Ret stien til pakken.`);
  const name = nameAt(file);
  if (stat.size > LARGEST_ZIP) throw new Error(zipTooLarge(name));
  return { ...readZippedPack(readFileSync(file), { name, today, sha256 }), beside: packsBeside(file) };
}
