import { skipGap } from './gaps.ts';

/** A section number, or range of them, and the offset after it. */
export interface SectionRange {
  readonly section: string;
  readonly through?: string;
  readonly to: number;
}

const DIGITS = /\d{1,4}(?!\d)/y;
const LETTER_RANGE = /[-–‑]([a-zæøå])(?![\wæøåÆØÅ])/y;
const DASH = /[^\S\n]*[-–‑][^\S\n]*(?:§[^\S\n]*)?(?=\d)/y;
const TIL = /\s+til\s+(?=\d)/y;

/** Runs a sticky pattern at `at`. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * Reads `41`, `3 a`, `85a`, `107-110`, `82 a-82 b`, `82 a-c` at offset `at`, as statutes and letters write them.
 *
 * @param plural whether `§§` stands before, so that `til` can only join two sections
 */
export function readSection(text: string, at: number, plural: boolean): SectionRange | undefined {
  const single = readSingle(text, at);
  if (!single) return undefined;
  const letters = single.letter && matchAt(LETTER_RANGE, text, single.to);
  if (letters) {
    return { section: single.section, through: `${single.digits} ${letters[1]}`, to: single.to + letters[0].length };
  }
  const dash = matchAt(DASH, text, single.to) ?? (plural ? matchAt(TIL, text, single.to) : null);
  const end = dash && readSingle(text, single.to + dash[0].length);
  if (end && Number(end.digits) >= Number(single.digits) && !isCounted(text, end.to)) {
    return { section: single.section, through: end.section, to: end.to };
  }
  return { section: single.section, to: single.to };
}

function readSingle(text: string, at: number) {
  const digits = matchAt(DIGITS, text, at)?.[0];
  if (digits === undefined) return undefined;
  const end = at + digits.length;
  const to = letterEnd(text, end);
  if (to === end) return { section: digits, digits, letter: false, to };
  return { section: `${digits} ${text[to - 1].toLowerCase()}`, digits, letter: true, to };
}

const ONE_LETTER = /[A-Za-zÆØÅæøå](?![\wÆØÅæøåé'’])/y;
/** `§ 85 d. 3. maj`, `§ 85 f.eks.`, `§ 85 a-kasse`: the letter begins something else. */
const BEGINS_WORD = /\.(?:[a-zæøå]|[^\S\n]*(?:\d|eks))|[-–‑][a-zæøå]{2}/y;
const FOREIGN = /\s+(?:propos|la|priori|posteriori|conto|jour)(?![a-zæøå])/y;
const PUNCTUATION = /[,.;:)\]]|$/y;
const GOES_ON = /[,.;:)\]]|\s*$|\s+(?:stk|nr|og|eller|litra)(?![a-zæøå])/y;

/**
 * The offset after the letter of a section number whose digits end at `end`, or `end` where it has none. `i`, `å`, `ø`
 * and a capital letter are words or names of their own, so they need punctuation (or `stk.`) after them.
 */
function letterEnd(text: string, end: number): number {
  const at = skipGap(text, end);
  if (at < 0 || !matchAt(ONE_LETTER, text, at)) return end;
  const to = at + 1;
  if (matchAt(BEGINS_WORD, text, to)) return end;
  if (at === end) return to;
  const letter = text[at];
  if (letter === 'a') return matchAt(FOREIGN, text, to) ? end : to;
  if ('iåøI'.includes(letter)) return matchAt(PUNCTUATION, text, to) ? to : end;
  if (letter !== letter.toLowerCase()) return matchAt(GOES_ON, text, to) ? to : end;
  return to;
}

const COUNTED =
  /[./:]\d|\s*(?:%|½)|\.?\s*(?:timer?|dage?|hverdage|uger?|måned(?:er)?|år|kr|kroner|mio|pct|procent|gange?|personer|børn|voksne|hjælpere|møder|meter|km|kg|minutter|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?![a-zæøå])/iy;

/** Whether the number before `to` counts something or begins a date (`§ 85 og 3 timer`, `§ 85 og 3. maj`). */
export function isCounted(text: string, to: number): boolean {
  return matchAt(COUNTED, text, to) !== null;
}
