/** What of the law the writer is in the middle of typing. `from` is where it begins, an offset in the letter. */
export type Typed =
  /** A section: `§ 8`, or the next one of `§§ 95 og`, which has no sign of its own; `number` is what is there of it. */
  | { readonly kind: 'paragraf'; readonly from: number; readonly sign: '§' | '§§' | ''; readonly number: string }
  | { readonly kind: 'princip'; readonly from: number }
  /** A word, or two, that an act's name could begin with. */
  | { readonly kind: 'lov'; readonly from: number; readonly words: string };

/** How far back from the cursor to look, in UTF-16 units: as far as a word may stand from the number that it explains. */
export const REACH = 300;

/** `§`, `§ 8`, `§ 82 a`, or a word of the section's subject: `§ merud`. */
const SECTION = /(§{1,2})[ \u00a0]?(?:(\d{1,3})(?: ?[a-zæøå])?|\p{L}{1,20})?$/u;
/** One more section of a list: `§§ 95 og`, `§§ 95, 96 og 9`; the one after `og` is the last. */
const NEXT_SECTION =
  /§§[ \u00a0]?\d(?:(?![ \u00a0](?:og|eller)[ \u00a0])[^.;\n§]){0,80}?(?:,|[ \u00a0]og|[ \u00a0]eller)[ \u00a0](\d{0,3}(?: ?[a-zæøå])?)$/u;
/** A principle decision after the word for one, and perhaps after others of a list. */
const NAMED_PRINCIPLE =
  /(?<!\p{L})(?:[Pp]rincip(?:meddelelse|afgørelse)\p{L}{0,4}|PM|PA)\s(?:nr\.?\s)?(?:[A-ZÆØÅ\d][A-ZÆØÅ\d-]*(?:,|\s(?:og|samt|eller))\s)*((?:[A-ZÆØÅ]{1,2}-)?\d{0,3}(?:[-‑–]\d{0,2})?)$/u;
/** A number that begins like a principle decision's and is no day of a month. */
const BARE_PRINCIPLE = /(?<![\p{L}\d.,/-])((?:[A-ZÆØÅ]-\d{1,3}|3[2-9]|[4-9]\d|\d{3})-\d{0,2})$/u;
/** What makes such a number one also where nobody asked: words of the same sentence. */
const SPEAKS_OF_PRACTICE = /(?:principmeddelelse|principafgørelse|ankestyrelse)[^.!?]*$/i;
const WORDS = /(?<![\p{L}\d])(?:\p{L}{3,} \p{L}+|\p{L}{3,})$/u;

/**
 * Reads the last words before the cursor, and nothing else of the letter: it is asked at every space and hyphen.
 *
 * @param before the letter up to the cursor; what is further back than `REACH` is not needed
 * @param offset the cursor, in the letter
 * @param isAsked the writer asked for suggestions, so that less certain readings count too
 */
export function typedBefore(before: string, offset: number, isAsked: boolean): Typed | undefined {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const section = SECTION.exec(line);
  if (section) {
    const [words, sign, number = ''] = section;
    return { kind: 'paragraf', from: offset - words.length, sign: sign === '§' ? '§' : '§§', number };
  }
  const next = NEXT_SECTION.exec(line);
  if (next) return { kind: 'paragraf', from: offset - next[1].length, sign: '', number: next[1] };
  const named = NAMED_PRINCIPLE.exec(line);
  if (named) return { kind: 'princip', from: offset - named[1].length };
  const bare = isAsked || SPEAKS_OF_PRACTICE.test(line) ? BARE_PRINCIPLE.exec(line) : null;
  if (bare) return { kind: 'princip', from: offset - bare[1].length };
  const words = isAsked ? WORDS.exec(line) : null;
  return words ? { kind: 'lov', from: offset - words[0].length, words: words[0] } : undefined;
}
