import { durationUnits } from './durations.ts';
import type { PrincipleEntity } from './entities.ts';
import { tokenText, wordAt } from './gaps.ts';
import type { Tokens } from './tokens.ts';

/** `34-18`: running number and two-digit year of the ankemøde; the older form has a letter before (`C-17-99`). */
const NUMBER = /^\d{1,3}[-‑–]\d{2}$/;
/** Words whose numbers are spans of something else. */
const spans = new Set('kl klokken uge uger ugerne side sider s pkt punkt bilag alder klasse fra mellem stk'.split(' '));
const counted = new Set('gange gang personer børn pct procent kr kroner årige'.split(' '));
/** How far back, in UTF-16 code units, a word may stand that says that a number is a principle decision. */
const REACH = 300;

/** Words that say that the numbers after them in their sentence are principle decisions, lower case, inflected. */
export const principleWords: readonly string[] = ['principmeddelelse', 'principafgørelse', 'ankestyrelse'].flatMap(
  (word) => ['', 's', 'n', 'ns', 'r', 'rs', 'rne', 'rnes'].map((ending) => word + ending),
);
/** Abbreviations that say the same, but only in capitals. */
export const principleAbbreviations: readonly string[] = ['PM', 'PA'];

/**
 * Reads the number of a principle decision at token `index`, a number. Notation: Ankestyrelsen's, `N-YY` or `L-N-YY`.
 *
 * @param context offset after the last of `principleWords`, or -1
 * @returns the number alone, without the word before it, so that each of several in a list is like the first
 */
export function readPrinciple(
  text: string,
  tokens: Tokens,
  index: number,
  context: number,
): PrincipleEntity | undefined {
  const to = tokens.ends[index];
  const number = text.slice(tokens.starts[index], to);
  if (!NUMBER.test(number)) return undefined;
  const plain = number.replace(/[‑–]/, '-');
  const from = tokens.starts[index];
  const letter = letterBefore(text, tokens, index);
  if (letter) {
    return { kind: 'princip', id: `${letter}-${plain}`, from: from - 2, to, first: index - 1, last: index + 1 };
  }
  const alone = tokens.count === 1 && text.trim() === number;
  if (!alone && !(context >= 0 && from - context < REACH && isNamed(text, tokens, index, context))) return undefined;
  return { kind: 'princip', id: plain, from, to, first: index, last: index + 1 };
}

/** The capital of `C-17-99`, which is a token of its own. */
function letterBefore(text: string, tokens: Tokens, index: number): string {
  const from = tokens.starts[index];
  if (index === 0 || tokens.starts[index - 1] !== from - 2 || tokens.ends[index - 1] !== from - 1) return '';
  const hyphen = text.charCodeAt(from - 1);
  if (hyphen !== 0x2d && hyphen !== 0x2011) return '';
  const letter = text[from - 2];
  return letter >= 'A' && letter <= 'Z' && text[from - 3] !== '-' ? letter : '';
}

function isNamed(text: string, tokens: Tokens, index: number, context: number): boolean {
  const before = wordAt(text, tokens, index - 1);
  const after = wordAt(text, tokens, index + 1);
  const isSpan =
    spans.has(before) || tokenText(text, tokens, index - 1) === '§' || counted.has(after) || durationUnits.has(after);
  return (
    !isSpan &&
    text[tokens.ends[index]] !== '%' &&
    !/[.!?]\s+[A-ZÆØÅ]|\n\s*\n/.test(text.slice(context, tokens.starts[index]))
  );
}

/** Words and signs around a span of something else: `fra 18-22 år`, `uge 34-18`, `kl. 10-12`, `§ 10-12`. */
const SPAN_BEFORE = new RegExp(String.raw`(?:§|(?<!\p{L})(?:${[...spans].join('|')})\.?)\s*$`, 'iu');
const SPAN_AFTER = new RegExp(
  String.raw`^(?:\s*%|[-–]|\s+(?:${[...counted, ...durationUnits.keys()].join('|')})(?!\p{L}))`,
  'iu',
);

/**
 * Whether a number such as `34-18`, which nothing near it says is a principle decision, could be one all the same.
 *
 * @param line the line that it stands in, from `from` to `to`
 */
export function mayBePrinciple(line: string, from: number, to: number): boolean {
  return !SPAN_BEFORE.test(line.slice(0, from)) && !SPAN_AFTER.test(line.slice(to));
}
