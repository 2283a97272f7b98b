import { largestFile } from '../file-size.ts';
import { LARGEST_PACK, MOST_FILES } from './limits.ts';
import { ZipRefusal } from './refusal.ts';

/** A file in a zip, as the zip's list of contents tells of it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its packed bytes begin. */
  readonly start: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const LISTED = 0x02014b50;
const LISTED_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;

const ENCRYPTED = 0x0001 | 0x0040 | 0x2000;
/** In the upper half of the outer attributes, where the zip was made under Unix. */
const FILE_TYPE = 0o170000;
const REGULAR = 0o100000;
const FOLDER = 0o040000;
const SYMLINK = 0o120000;
/** Values that say "see the zip64 fields". */
const ALL_16 = 0xffff;
const ALL_32 = 0xffffffff;
const ZIP64_FIELD = 0x0001;

/**
 * Lists the files in a zip without unpacking any. The list at the end of the zip is what counts, and each file's own header
 * must agree with it, so that no two readers see different files. Folders are left out.
 *
 * @throws ZipRefusal for whatever a pack has no use for: names that lead elsewhere, links, encryption, zip64, too much
 */
export function listZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const first = view.getUint32(end + 16, true);
  if (count === ALL_16 || size === ALL_32 || first === ALL_32) throw new ZipRefusal(ZIP64);
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) {
    throw new ZipRefusal('Zip-filen er delt over flere filer. Bed om pakken som én fil.');
  }
  if (count > MOST_FILES) throw new ZipRefusal(`Zip-filen har ${count} filer. En pakke kan højst have ${MOST_FILES}.`);
  if (first + size > end) throw new ZipRefusal(TRUNCATED);
  const names = new Names();
  const entries: ZipEntry[] = [];
  let total = 0;
  let at = first;
  for (let i = 0; i < count; i++) {
    if (at + LISTED_SIZE > end || view.getUint32(at, true) !== LISTED) throw new ZipRefusal(TRUNCATED);
    const nameEnd = at + LISTED_SIZE + view.getUint16(at + 28, true);
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw new ZipRefusal(TRUNCATED);
    const entry = readListed(bytes, view, at);
    names.add(entry.name);
    total += entry.unpacked;
    if (total > LARGEST_PACK) throw new ZipRefusal(TOO_LARGE);
    if (!entry.name.endsWith('/')) entries.push(entry);
    at = next;
  }
  return entries;
}

const ZIP64 = 'Zip-filen er i formatet zip64, som er til meget store filer. Lav pakken med "rettesnor pakke udgiv".';
const TRUNCATED = 'Zip-filen er ikke hel: noget af den mangler eller er ødelagt. Hent den igen.';
export const TOO_LARGE = `Pakken fylder mere end ${LARGEST_PACK / 1e6} MB, når den er pakket ud. Så stor kan en pakke ikke være.`;

/** Stops at a file that is larger than one of its name may be. */
export function checkSize(name: string, bytes: number): void {
  const most = largestFile(name);
  if (bytes > most.bytes) throw new ZipRefusal(`Filen "${name}" i zip-filen er for stor. ${most.remedy}`);
}

/** Where the end record stands; it may be followed by a comment. */
function endOf(view: DataView): number {
  const length = view.byteLength;
  const lowest = Math.max(0, length - END_SIZE - LONGEST_COMMENT);
  for (let at = length - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END && at + END_SIZE + view.getUint16(at + 20, true) === length) return at;
  }
  const isZip = length >= 4 && view.getUint32(0, true) === LOCAL;
  throw new ZipRefusal(
    isZip ? TRUNCATED : 'Filen er ikke en zip-fil. Brug en pakke, der er lavet med "rettesnor pakke udgiv".',
  );
}

function readListed(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const nameBytes = bytes.subarray(at + LISTED_SIZE, at + LISTED_SIZE + nameLength);
  const name = checkName(nameBytes);
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const unpacked = view.getUint32(at + 24, true);
  const header = view.getUint32(at + 42, true);
  if (packed === ALL_32 || unpacked === ALL_32 || header === ALL_32) throw new ZipRefusal(ZIP64);
  if (hasField(view, at + LISTED_SIZE + nameLength, view.getUint16(at + 30, true), ZIP64_FIELD))
    throw new ZipRefusal(ZIP64);
  if (view.getUint16(at + 8, true) & ENCRYPTED) {
    throw new ZipRefusal(`Filen "${name}" i zip-filen er krypteret. En pakke kan ikke have adgangskode.`);
  }
  if (method !== 0 && method !== 8) {
    throw new ZipRefusal(
      `Filen "${name}" er pakket på en måde, Rettesnor ikke kender. Lav pakken med "rettesnor pakke udgiv".`,
    );
  }
  checkType(name, view.getUint16(at + 40, true) & FILE_TYPE);
  checkSize(name, unpacked);
  if (name.endsWith('/') && (unpacked > 0 || packed > 2)) {
    throw new ZipRefusal(`"${name}" i zip-filen er en mappe med indhold i sig selv. Zip-filen er ødelagt.`);
  }
  const start = startOf(bytes, view, header, nameBytes);
  if (start + packed > view.byteLength) throw new ZipRefusal(TRUNCATED);
  return { name, method, packed, unpacked, start };
}

function hasField(view: DataView, from: number, length: number, wanted: number): boolean {
  for (let at = from; at + 4 <= Math.min(from + length, view.byteLength); at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === wanted) return true;
  }
  return false;
}

/** Where a file's bytes begin, behind its own header, which must name it as the list does. */
function startOf(bytes: Uint8Array, view: DataView, header: number, name: Uint8Array): number {
  const nameStart = header + LOCAL_SIZE;
  if (nameStart + name.length > view.byteLength || view.getUint32(header, true) !== LOCAL)
    throw new ZipRefusal(TRUNCATED);
  const length = view.getUint16(header + 26, true);
  if (length !== name.length || name.some((byte, i) => bytes[nameStart + i] !== byte)) {
    throw new ZipRefusal('Zip-filen modsiger sig selv: en fil har to navne. Brug den ikke, og bed om en ny.');
  }
  return nameStart + length + view.getUint16(header + 28, true);
}

function checkType(name: string, type: number): void {
  if (type === 0 || type === REGULAR || type === FOLDER) return;
  throw new ZipRefusal(
    type === SYMLINK
      ? `"${name}" i zip-filen er et symbolsk link. En pakke kan kun have rigtige filer.`
      : `"${name}" i zip-filen er ikke en almindelig fil. En pakke kan kun have rigtige filer.`,
  );
}

/** A name that stays within the pack on any system, as it stands; or a refusal. */
function checkName(bytes: Uint8Array): string {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ZipRefusal('En fil i zip-filen har et navn, der ikke kan læses (ikke UTF-8). Giv filen et andet navn.');
  }
  const parts = name.replace(/\/$/, '').split('/');
  if (name.startsWith('/') || name.includes('\\') || /^[a-z]:/i.test(name) || parts.includes('..')) {
    throw new ZipRefusal(`Filnavnet "${name}" i zip-filen fører uden for pakken. Brug den ikke, og bed om en ny.`);
  }
  if (parts.some((part) => part === '' || part === '.') || hasControlCharacter(name)) {
    throw new ZipRefusal(`Filnavnet "${name}" i zip-filen er ikke et rigtigt navn. Giv filen et andet navn.`);
  }
  return name;
}

function hasControlCharacter(name: string): boolean {
  return [...name].some((character) => character < ' ' || character === '\u007f');
}

/** Keeps two files from having one name, also where a file system takes two names for the same. */
class Names {
  readonly #exact = new Set<string>();
  readonly #folded = new Map<string, string>();

  add(name: string): void {
    if (this.#exact.has(name)) throw new ZipRefusal(`Filen "${name}" er to gange i zip-filen. Pak den igen.`);
    const folded = name.replace(/\/$/, '').normalize('NFC').toLowerCase();
    const other = this.#folded.get(folded);
    if (other !== undefined) {
      throw new ZipRefusal(
        `Filerne "${other}" og "${name}" i zip-filen har samme navn på nær store og små bogstaver. Giv den ene et andet navn.`,
      );
    }
    this.#exact.add(name);
    this.#folded.set(folded, name);
  }
}
