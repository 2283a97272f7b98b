import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { ZipRefusal } from './refusal.ts';
import type { PackedFile } from './unpack.ts';

/** The file in a published pack with the SHA-256 of every other file, as `sha256sum` writes and checks it. */
export const CHECKSUMS = 'indhold.sha256';

/** SHA-256 as 64 hex digits, lower case. The same on Node and in a web worker. */
export function sha256Of(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** The text of `indhold.sha256`: a line a file, in the order of the paths. */
export function checksumsOf(files: readonly PackedFile[]): string {
  return [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, bytes }) => `${sha256Of(bytes)}  ${path}\n`)
    .join('');
}

/**
 * Holds files against the list they came with.
 *
 * @param files all files, the list among them
 * @throws ZipRefusal where the list is missing, or does not name exactly the files that are there, with their hashes
 */
export function verifyChecksums(files: readonly PackedFile[]): void {
  const list = files.find(({ path }) => path === CHECKSUMS);
  if (!list) {
    throw new ZipRefusal(
      `Zip-filen mangler ${CHECKSUMS}, så Rettesnor kan ikke se, om pakken er hel. Lav den med "rettesnor pakke udgiv".`,
    );
  }
  const expected = readChecksums(new TextDecoder().decode(list.bytes));
  for (const { path, bytes } of files) {
    if (path === CHECKSUMS) continue;
    const hash = expected.get(path);
    if (hash === undefined) {
      throw new ZipRefusal(`Filen "${path}" er i zip-filen, men ikke i ${CHECKSUMS}. Brug den ikke, og bed om en ny.`);
    }
    if (hash !== sha256Of(bytes)) {
      throw new ZipRefusal(
        `Filen "${path}" er ændret, siden pakken blev udgivet: dens SHA-256 passer ikke med ${CHECKSUMS}. Brug den ikke, og bed om en ny.`,
      );
    }
    expected.delete(path);
  }
  for (const path of expected.keys())
    throw new ZipRefusal(`Filen "${path}" står i ${CHECKSUMS}, men mangler i zip-filen. Bed om en ny.`);
}

function readChecksums(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [index, line] of text.replace(/\n$/, '').split('\n').entries()) {
    const [, hash, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (path === undefined || found.has(path)) {
      throw new ZipRefusal(
        `Linje ${index + 1} i ${CHECKSUMS} kan ikke bruges. Lav pakken med "rettesnor pakke udgiv".`,
      );
    }
    found.set(path, hash);
  }
  return found;
}
