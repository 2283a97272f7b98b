import { TOKEN_WORD, type Tokens } from './tokens.ts';

/**
 * Steps over what may stand inside one expression without splitting it: white space (non-breaking and thin spaces too),
 * one line break with the quote mark of the next line, Markdown's emphasis marks and zero-width characters.
 *
 * @returns the offset of the next meaning-bearing character, or -1 where a blank line stands between
 */
export function skipGap(text: string, from: number): number {
  let newlines = 0;
  let i = from;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a) {
      if (++newlines > 1) return -1;
    } else if (code === 0x3e) {
      if (newlines === 0) return i;
    } else if (!isGapCode(code)) return i;
  }
  return i;
}

/** White space but `\n`, the emphasis marks `*` and `_`, soft hyphens and zero-width characters. */
function isGapCode(code: number): boolean {
  if (code < 0x80) return code === 0x20 || code === 0x09 || code === 0x0d || code === 0x2a || code === 0x5f;
  return code === 0xa0 || code === 0xad || (code >= 0x2000 && code <= 0x200f) || code === 0x202f;
}

/** Whether `text[from, to)` is only a gap as `skipGap` steps over. */
export function isGap(text: string, from: number, to: number): boolean {
  return to === from || (to === from + 1 && text.charCodeAt(from) === 0x20) || skipGap(text, from) >= to;
}

/** The first token at or after `offset`, searched forward from the token `index`: the exclusive end of an entity. */
export function tokenFrom(tokens: Tokens, index: number, offset: number): number {
  let i = index;
  while (i < tokens.count && tokens.starts[i] < offset) i++;
  return i;
}

/** The characters of token `index`, or '' outside the tokens. */
export function tokenText(text: string, tokens: Tokens, index: number): string {
  return index >= 0 && index < tokens.count ? text.slice(tokens.starts[index], tokens.ends[index]) : '';
}

/** Token `index` in lower case where it is a word, else ''. */
export function wordAt(text: string, tokens: Tokens, index: number): string {
  return index >= 0 && index < tokens.count && tokens.kinds[index] === TOKEN_WORD
    ? text.slice(tokens.starts[index], tokens.ends[index]).toLowerCase()
    : '';
}

/** Whether one of the `reach` words before token `index` passes `test`; each is given in lower case. */
export function precededBy(
  text: string,
  tokens: Tokens,
  index: number,
  reach: number,
  test: (word: string) => boolean,
): boolean {
  for (let i = index - 1; i >= 0 && i >= index - reach; i--) if (test(wordAt(text, tokens, i))) return true;
  return false;
}
