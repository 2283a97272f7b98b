import type { AmountEntity } from './entities.ts';
import { isGap, tokenFrom, wordAt } from './gaps.ts';
import { TOKEN_NUMBER, type Tokens } from './tokens.ts';

/** Words for the currency, and the powers of ten that may stand before it, lower case. */
export const currencyWords: ReadonlySet<string> = new Set(['kr', 'kroner', 'krone', 'dkk', 'kroners']);
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ['mio', 1e6],
  ['million', 1e6],
  ['millioner', 1e6],
  ['mia', 1e9],
  ['milliard', 1e9],
  ['milliarder', 1e9],
]);

/** Danish notation: full stops between thousands, a comma before the decimals. */
const NUMBER = /^(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,(\d{1,2}))?$/;

/**
 * Reads an amount at a number that is followed by a currency word or a power of ten: `6.660 kr.`, `18 mio. kr.`.
 *
 * @returns the amount in øre; the abbreviation's full stop belongs to it
 */
export function readAmount(text: string, tokens: Tokens, index: number): AmountEntity | undefined {
  let at = index + 1;
  if (!isGap(text, tokens.ends[index], tokens.starts[at])) return undefined;
  const factor = magnitudes.get(wordAt(text, tokens, at)) ?? 1;
  if (factor > 1) {
    at++;
    const end = tokens.ends[at - 1];
    if (at >= tokens.count || !isGap(text, text.charCodeAt(end) === 0x2e ? end + 1 : end, tokens.starts[at]))
      return undefined;
  }
  const currency = wordAt(text, tokens, at);
  const øre = øreOf(text.slice(tokens.starts[index], tokens.ends[index]), factor);
  if (øre < 0 || !currencyWords.has(currency)) return undefined;
  const end = tokens.ends[at];
  const to = currency === 'kr' && text.charCodeAt(end) === 0x2e ? end + 1 : end;
  return { kind: 'beløb', øre, from: tokens.starts[index], to, first: index, last: at + 1 };
}

/** Reads `1.200,-` at its number. */
export function readDashAmount(text: string, tokens: Tokens, index: number): AmountEntity | undefined {
  const end = tokens.ends[index];
  if (!/^,[-–](?![\wæøå])/.test(text.slice(end, end + 3))) return undefined;
  const øre = øreOf(text.slice(tokens.starts[index], end), 1);
  return øre < 0
    ? undefined
    : { kind: 'beløb', øre, from: tokens.starts[index], to: end + 2, first: index, last: index + 1 };
}

/** Reads an amount at a currency word that stands before its number: `kr. 6.660,50`. */
export function readPrefixedAmount(text: string, tokens: Tokens, index: number): AmountEntity | undefined {
  const number = index + 1;
  if (number >= tokens.count || tokens.kinds[number] !== TOKEN_NUMBER) return undefined;
  const end = tokens.ends[index];
  if (!isGap(text, text.charCodeAt(end) === 0x2e ? end + 1 : end, tokens.starts[number])) return undefined;
  const øre = øreOf(text.slice(tokens.starts[number], tokens.ends[number]), 1);
  if (øre < 0) return undefined;
  const to = text.startsWith(',-', tokens.ends[number]) ? tokens.ends[number] + 2 : tokens.ends[number];
  return { kind: 'beløb', øre, from: tokens.starts[index], to, first: index, last: tokenFrom(tokens, number, to) };
}

/** The number times `factor` in øre, or -1 where it is not written as an amount. */
function øreOf(number: string, factor: number): number {
  const parts = NUMBER.exec(number);
  if (!parts) return -1;
  const whole = Number(parts[1].replaceAll('.', ''));
  const hundredths = parts[2] ? Number(parts[2].padEnd(2, '0')) : 0;
  return whole * 100 * factor + hundredths * factor;
}
