/**
 * Tokens of Danish prose. A token is what a phrase pattern counts as one word: a word (hyphenated compounds are one),
 * a number with its inner separators (`6.660`, `10-02-2021`, `8/6-21`), or one of the signs `§` and `%`.
 * Punctuation, white space and Markdown's emphasis marks are no tokens.
 */

/** What a token is; kept as plain numbers because a letter has hundreds of thousands of them. */
export const TOKEN_WORD = 1;
export const TOKEN_NUMBER = 2;
export const TOKEN_SIGN = 3;

/** Parallel arrays, one entry a token; only the first `count` entries hold. Offsets are UTF-16 code units. */
export interface Tokens {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
}

const SEPARATOR = 0;
const LETTER = 1;
const DIGIT = 2;
const SIGN = 3;
/** Characters that are part of a word but carry no meaning: soft hyphen and zero-width characters. */
const IGNORABLE = 4;

const classes = buildClasses();

function buildClasses(): Uint8Array {
  const table = new Uint8Array(0x250);
  for (let code = 0; code < table.length; code++) {
    const char = String.fromCharCode(code);
    if (/\p{L}|\p{M}/u.test(char)) table[code] = LETTER;
    else if (/[0-9]/.test(char)) table[code] = DIGIT;
  }
  table[0x25] = SIGN; // %
  table[0xa7] = SIGN; // §
  table[0xad] = IGNORABLE;
  return table;
}

function classOf(code: number): number {
  if (code < classes.length) return classes[code];
  if (code < 0x2000) return LETTER;
  if (code >= 0x200b && code <= 0x200f) return IGNORABLE;
  // Surrogates are emoji in letters, private use and what follows it is forms and signs.
  return code < 0x2e80 || (code >= 0xd800 && code <= 0xf8ff) || code >= 0xfe00 ? SEPARATOR : LETTER;
}

/**
 * Splits `text[from, to)` into tokens.
 *
 * @returns tokens whose offsets count from the start of `text`. The arrays are shared and overwritten by the next call:
 *   read what is needed before tokenizing again (the language server reads millions of tokens; it keeps none).
 */
export function tokenize(text: string, from = 0, to = text.length): Tokens {
  buffer.reset(to - from);
  let i = from;
  while (i < to) {
    const kind = classOf(text.charCodeAt(i));
    if (kind === LETTER) i = readWord(text, i, to);
    else if (kind === DIGIT) i = readNumber(text, i, to);
    else {
      if (kind === SIGN) buffer.push(i, i + 1, TOKEN_SIGN);
      i++;
    }
  }
  return buffer;
}

function readWord(text: string, start: number, limit: number): number {
  let i = start + 1;
  while (i < limit) {
    const code = text.charCodeAt(i);
    const kind = classOf(code);
    if (kind === LETTER || kind === IGNORABLE || kind === DIGIT) i++;
    else if (isInnerHyphen(code) && i + 1 < limit && classOf(text.charCodeAt(i + 1)) === LETTER) i += 2;
    else break;
  }
  buffer.push(start, i, TOKEN_WORD);
  return i;
}

/** A number runs on over `.`, `,`, `/`, `-` and `:` as long as a digit follows; letters glued to it (`3a`) are a word of their own. */
function readNumber(text: string, start: number, limit: number): number {
  let i = start + 1;
  while (i < limit) {
    const code = text.charCodeAt(i);
    if (classOf(code) === DIGIT) i++;
    else if (isNumberSeparator(code) && i + 1 < limit && classOf(text.charCodeAt(i + 1)) === DIGIT) i += 2;
    else break;
  }
  buffer.push(start, i, TOKEN_NUMBER);
  return i;
}

const isInnerHyphen = (code: number) => code === 0x2d || code === 0x2010 || code === 0x2011;
const isNumberSeparator = (code: number) =>
  code === 0x2e ||
  code === 0x2c ||
  code === 0x2f ||
  code === 0x2d ||
  code === 0x3a ||
  code === 0x2011 ||
  code === 0x2013;

class TokenBuffer implements Tokens {
  count = 0;
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  kinds = new Uint8Array(1024);

  /** Forgets the tokens and makes sure that there is room for a text of `length` code units. */
  reset(length: number): void {
    this.count = 0;
    if (this.starts.length >= length) return;
    const room = Math.max(length, 2 * this.starts.length);
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.kinds = new Uint8Array(room);
  }

  push(start: number, end: number, kind: number): void {
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.kinds[this.count++] = kind;
  }
}

const buffer = new TokenBuffer();
