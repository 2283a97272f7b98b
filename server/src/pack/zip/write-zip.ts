import { strToU8, zipSync } from 'fflate';
import { fileName } from '../load.ts';
import type { ManifestFile } from '../schema.ts';
import { CHECKSUMS, checksumsOf } from './checksums.ts';
import type { PackedFile } from './unpack.ts';

/** The oldest day that a zip can tell, in local time, which is what a zip's times are in: the same bytes everywhere. */
const noTime = () => new Date(1980, 0, 1);

/** What a published pack's file is called; its reader holds id and version against the manifest. */
export function zipName({ id, version }: Pick<ManifestFile, 'id' | 'version'>): string {
  return `${fileName(id)}-${version}.rettesnor.zip`;
}

/** Packs files with their checksums. The same files give the same bytes, whenever and wherever they are packed. */
export function writeZip(files: readonly PackedFile[]): Uint8Array {
  const checksums = { path: CHECKSUMS, bytes: strToU8(checksumsOf(files)) };
  const sorted = [...files, checksums].sort((a, b) => (a.path < b.path ? -1 : 1));
  const entries = sorted.map(({ path, bytes }) => [path, bytes] as const);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: noTime() });
}
