import { Inflate } from 'fflate';
import { checkSize, listZip, TOO_LARGE, type ZipEntry } from './directory.ts';
import { LARGEST_PACK } from './limits.ts';
import { ZipRefusal } from './refusal.ts';

/** A file of a pack as bytes. */
export interface PackedFile {
  /** Path within the pack, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Packed bytes given to the inflater at a time: what it makes of them at most (about 1000 times as many) is soon thrown away. */
const PORTION = 1024;

/**
 * Unpacks all files of a zip, in the order of its list. What the zip says of sizes is not trusted: a file that grows beyond
 * what it said, or beyond what a pack may hold, stops the unpacking there.
 *
 * @throws ZipRefusal see `listZip`, and for files whose bytes are not what the list says
 */
export function unpackZip(zip: Uint8Array): PackedFile[] {
  let total = 0;
  return listZip(zip).map((entry) => {
    const bytes = unpack(zip, entry);
    total += bytes.length;
    if (total > LARGEST_PACK) throw new ZipRefusal(TOO_LARGE);
    return { path: entry.name, bytes };
  });
}

function unpack(zip: Uint8Array, { name, method, packed, unpacked, start }: ZipEntry): Uint8Array {
  const source = zip.subarray(start, start + packed);
  const wrongSize = () =>
    new ZipRefusal(`Filen "${name}" fylder ikke det, zip-filen siger. Brug den ikke, og bed om en ny.`);
  if (method === 0) {
    if (packed !== unpacked) throw wrongSize();
    return source;
  }
  const out = new Uint8Array(unpacked);
  let length = 0;
  let ended = false;
  const inflate = new Inflate((part, final) => {
    checkSize(name, length + part.length);
    if (length + part.length > unpacked) throw wrongSize();
    out.set(part, length);
    length += part.length;
    ended ||= final;
  });
  try {
    for (let at = 0; at < packed && !ended; at += PORTION)
      inflate.push(source.subarray(at, at + PORTION), at + PORTION >= packed);
  } catch (error) {
    if (error instanceof ZipRefusal) throw error;
    throw new ZipRefusal(`Filen "${name}" i zip-filen er ødelagt og kan ikke pakkes ud. Hent zip-filen igen.`);
  }
  if (length !== unpacked) throw wrongSize();
  return out;
}
