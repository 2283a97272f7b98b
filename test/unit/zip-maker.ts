import { deflateSync, strToU8 } from 'fflate';
import { checksumsOf } from '../../server/src/pack/zip/checksums.ts';

/** A file for a zip, and what the zip shall say of it that is not so. */
export interface Part {
  readonly name: string | Uint8Array;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  /** Unix mode, in the upper half of the outer attributes. */
  readonly mode?: number;
  readonly unpacked?: number;
  readonly localName?: string;
  readonly extra?: Uint8Array;
}

const bytesOf = (content: string | Uint8Array) => (typeof content === 'string' ? strToU8(content) : content);
const u16 = (value: number) => [value & 0xff, (value >> 8) & 0xff];
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];

/** A zip file put together byte by byte, so that it can be wrong in any way. */
export function zipOf(
  parts: readonly Part[],
  end: { readonly count?: number; readonly comment?: string } = {},
): Uint8Array {
  const body: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  const lengthOf = (pieces: readonly Uint8Array[]) => pieces.reduce((sum, piece) => sum + piece.length, 0);
  for (const part of parts) {
    const content = bytesOf(part.content);
    const packed = part.stored ? content : deflateSync(content);
    const name = bytesOf(part.name);
    const local = bytesOf(part.localName ?? part.name);
    const extra = part.extra ?? new Uint8Array();
    const at = lengthOf(body);
    const method = part.method ?? (part.stored ? 0 : 8);
    const facts = [
      ...u16(part.flags ?? 0x800),
      ...u16(method),
      ...u32(0),
      ...u32(0),
      ...u32(packed.length),
      ...u32(part.unpacked ?? content.length),
    ];
    body.push(
      Uint8Array.from([...u32(0x04034b50), ...u16(20), ...facts, ...u16(local.length), ...u16(0)]),
      local,
      packed,
    );
    const attributes = u32(((part.mode ?? 0o100644) << 16) >>> 0);
    list.push(
      Uint8Array.from([...u32(0x02014b50), ...u16(0x314), ...u16(20), ...facts]),
      Uint8Array.from([
        ...u16(name.length),
        ...u16(extra.length),
        ...u16(0),
        ...u16(0),
        ...u16(0),
        ...attributes,
        ...u32(at),
      ]),
      name,
      extra,
    );
  }
  const comment = strToU8(end.comment ?? '');
  const count = u16(end.count ?? parts.length);
  const tail = [...u32(0x06054b50), ...u16(0), ...u16(0), ...count, ...count, ...u32(lengthOf(list))];
  const pieces = [
    ...body,
    ...list,
    Uint8Array.from([...tail, ...u32(lengthOf(body)), ...u16(comment.length)]),
    comment,
  ];
  const zip = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    zip.set(piece, at);
    at += piece.length;
  }
  return zip;
}

/** `pakke.yaml` of a pack that is in order, with what a test says differently. */
export const manifestText = (changes: Readonly<Record<string, string>> = {}) =>
  Object.entries({
    id: 'testby',
    titel: 'Testbys regler',
    version: '1.2.0',
    udgiver: 'Testby',
    dato: '2026-11-20',
    ændringer: '[{ version: 1.2.0, dato: 2026-11-20, hvad: Nye regler. }]',
    ...changes,
  })
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');

/** The list of hashes that fits files. */
export const checksumsFor = (parts: readonly Part[]): Part => ({
  name: 'indhold.sha256',
  content: checksumsOf(parts.map(({ name, content }) => ({ path: name as string, bytes: bytesOf(content) }))),
});

export const manifestPart: Part = { name: 'pakke.yaml', content: manifestText() };

/** A published pack with files beside the manifest. */
export const publishedZip = (...parts: readonly Part[]) => {
  const all = [manifestPart, ...parts];
  return zipOf([...all, checksumsFor(all)]);
};
