import { TOKEN_NUMBER, type Tokens } from './tokens.ts';

/** Abbreviations after which a full stop does not end the sentence, even before a capital letter. */
const NEVER_LAST = new Set(
  'jf jfr stk nr litra kap bek lbk afs pgf tlf telf ca kl dr hr fr f eks bl bl.a f.eks p.g.a i.f.t fx vedr cpr j sagsnr jnr adr evt inkl ekskl max mht ift iht dvs d.v.s pga bla att pag pl gl skt sct'.split(
    ' ',
  ),
);
/** Abbreviations that may stand last in a sentence: a capital letter after them starts the next one. */
const MAYBE_LAST = new Set(
  'd kr mv m.v mm m.m m.fl pct pkt md mdr dgl osv min st th tv o.l o.a lign pr mio mia jan feb mar apr jun jul aug sep sept okt nov dec'.split(
    ' ',
  ),
);
/** A month keeps an ordinal before it even where it has a capital: `1. Januar`. */
const MONTH = /^(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)$/;

/** A line shorter than this was broken on purpose (an address, a signature), not wrapped by an editor. */
const WRAPPED_LINE_LENGTH = 55;

/** No sentence goes on for ever: text without full stops is cut, so that finding phrases in it stays cheap. In tokens. */
export const LONGEST_SENTENCE = 400;

/**
 * Finds the sentence of each token, counted from 0.
 *
 * A sentence ends at `.`, `!` or `?` before a capital letter, digit or quotation mark, unless an abbreviation or an
 * ordinal (`12. juni`) stands there; at a blank line, a cell of a table or an item of a list; and at a line break that was
 * made on purpose: after a short line, or a hard break. A sentence of more than 400 tokens is cut.
 *
 * @param text the text that `tokens` came from
 * @returns as many numbers as there are tokens
 */
export function sentenceNumbers(text: string, tokens: Tokens): Int32Array {
  const numbers = new Int32Array(tokens.count);
  let sentence = 0;
  let begun = 0;
  let lineStart = tokens.count ? text.lastIndexOf('\n', tokens.starts[0]) + 1 : 0;
  for (let i = 1; i < tokens.count; i++) {
    const gapFrom = tokens.ends[i - 1];
    const gapTo = tokens.starts[i];
    // Nearly all gaps are one space.
    if (gapTo - gapFrom === 1 && text.charCodeAt(gapFrom) !== 0x0a && i - begun < LONGEST_SENTENCE) {
      numbers[i] = sentence;
      continue;
    }
    let ends = i - begun >= LONGEST_SENTENCE;
    const newline = indexWithin(text, 0x0a, gapFrom, gapTo);
    if (newline >= 0) {
      ends ||=
        newline - lineStart < WRAPPED_LINE_LENGTH ||
        isHardBreak(text, newline) ||
        BLOCK.test(text.slice(newline, gapTo + 3));
      lineStart = lastWithin(text, 0x0a, newline, gapTo) + 1;
    }
    if (ends || endsBetween(text, tokens, i, gapFrom, gapTo)) {
      sentence++;
      begun = i;
    }
    numbers[i] = sentence;
  }
  return numbers;
}

/** What makes the next line a block of its own: a blank line, or the mark of a heading, list, quotation or table. */
const BLOCK = /^\n[^\S\n]*(?:\n|#|[-+*][^\S\n]|>[^\S\n]*(?:\n|[-+*][^\S\n])|\||\d{1,2}[.)][^\S\n]|-{3})/;

function indexWithin(text: string, code: number, from: number, to: number): number {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === code) return i;
  return -1;
}

function lastWithin(text: string, code: number, from: number, to: number): number {
  let i = to - 1;
  while (i > from && text.charCodeAt(i) !== code) i--;
  return i;
}

/** CommonMark's hard line breaks: two spaces or a backslash at the end of the line. */
function isHardBreak(text: string, newline: number): boolean {
  const last = text[newline - 1] === '\r' ? newline - 2 : newline - 1;
  return text[last] === '\\' || (text[last] === ' ' && text[last - 1] === ' ');
}

function endsBetween(text: string, tokens: Tokens, next: number, from: number, to: number): boolean {
  let mark = '';
  for (let i = from; i < to; i++) {
    const char = text[i];
    if (char === '|') return true;
    if (char === '.' || char === '!' || char === '?') mark = mark === '' ? char : mark;
  }
  if (mark === '' || to - from < 2) return false;
  if (mark !== '.') return true;
  const first = text[tokens.starts[next]];
  const capital = first !== first.toLowerCase();
  const startsNew =
    capital ||
    tokens.kinds[next] === TOKEN_NUMBER ||
    first === '§' ||
    /[»"“”]/.test(text.slice(from, to).trimEnd().slice(1));
  if (!startsNew) return false;
  if (tokens.kinds[next - 1] === TOKEN_NUMBER) return capital && !isOrdinal(tokens, next, text);
  const before = abbreviationAt(text, tokens, next - 1);
  const abbreviation = before.toLowerCase();
  if (MAYBE_LAST.has(abbreviation)) return capital;
  // A lone capital is an initial (`H. C. Andersen`); only the pronoun `I` stands last.
  return !NEVER_LAST.has(abbreviation) && !(before.length === 1 && before !== 'I' && before !== abbreviation);
}

/** The word of a token, with the parts joined to it by full stops (`bl.a`), as the tables above spell them. */
function abbreviationAt(text: string, tokens: Tokens, index: number): string {
  let first = index;
  for (let i = 0; i < 2 && first > 0; i++) {
    const joined = tokens.starts[first] === tokens.ends[first - 1] + 1 && text[tokens.ends[first - 1]] === '.';
    if (!joined) break;
    first--;
  }
  return text.slice(tokens.starts[first], tokens.ends[index]);
}

/** `1. Afgørelse` at the start of a line, `1. Januar`: the number belongs to what follows. */
function isOrdinal(tokens: Tokens, next: number, text: string): boolean {
  if (MONTH.test(text.slice(tokens.starts[next], tokens.ends[next]).toLowerCase())) return true;
  let start = tokens.starts[next - 1];
  while (start > 0 && LIST_INDENT.has(text[start - 1])) start--;
  return start === 0 || text[start - 1] === '\n';
}

/** What may stand between the start of a line and its number: indentation, and the marks of quotes, headings, emphasis. */
const LIST_INDENT = new Set(' \t>#*_');
