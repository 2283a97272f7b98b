import { id as idSchema } from './schema-parts.ts';

/** Characters of a title that an id is made of; as many whole words as there is room for. */
const LONGEST = 40;

/** Why a word cannot be an id, as a Danish sentence; undefined where it can. */
export function whyNoId(word: string): string | undefined {
  return idSchema.safeParse(word).error?.issues[0].message;
}

/**
 * An id for something with a title: `Klagefristen står i brevet` → `klagefristen-står-i-brevet`.
 *
 * @param prefix stands before it, unless the title begins with it already
 * @param isTaken ids that are passed over; the first free one with a number after it is used instead
 * @returns the empty text for a title without letters and digits
 */
export function proposedId(title: string, isTaken: (id: string) => boolean, prefix?: string): string {
  let id = '';
  for (const word of title
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (id !== '' && id.length + word.length >= LONGEST) break;
    id = id === '' ? word : `${id}-${word}`;
  }
  if (id === '') return '';
  if (prefix !== undefined && id !== prefix && !id.startsWith(`${prefix}-`)) id = `${prefix}-${id}`;
  let free = id;
  for (let number = 2; isTaken(free); number++) free = `${id}-${number}`;
  return free;
}
