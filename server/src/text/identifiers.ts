import type { PlainEntity } from './entities.ts';
import { precededBy, skipGap, tokenFrom, wordAt } from './gaps.ts';
import { matchAt } from './section-numbers.ts';
import type { Tokens } from './tokens.ts';

/** `DDMMYY-XXXX` after cpr.dk, with hyphen, space or nothing between. No modulus 11: numbers since 2007 need not fulfil it. */
const CPR = /(\d{2})(\d{2})\d{2}( ?[-–‑] ?|[ \u00a0]?)\d{4}(?!\d)/y;
/** Eight digits in any grouping, perhaps after `+45`. */
const PHONE = /(?:\+45|0045)?[ \u00a0]?\d(?:[ \u00a0.-]?\d){7}(?![\d]|[ -]\d)/y;
const PAIRS = /\d\d([ \u00a0.-])\d\d\1\d\d\1\d\d(?!\d|[ .-]\d)/y;
const phoneWord =
  /^(?:tlf|telefon|telefonnr|telefonnummer|telefonnummeret|mobil|mobilnr|mobilnummer|mobiltelefon|ring|ringe|ringer|sms)$/;
/** Registers whose numbers have eight digits too. */
const otherRegister = /^(?:cvr|se|ean|konto|kontonr|kontonummer|sag|sagsnr|sagsnummer|journalnr|jnr)$/;
const cprWord = /^(?:cpr.*|personnr|personnummer.*)$/;
const TIME =
  /\d{1,2}(?:[.:]\d{2})?(?:[^\S\n]?[-–‑][^\S\n]?\d{1,2}(?:[.:]\d{2})?|\s(?:til|-|–)\s\d{1,2}(?:[.:]\d{2})?)?(?![\d])/y;

/**
 * Reads a personal number at token `index`. Invalid days are accepted (replacement numbers add 60, test data use days that
 * do not exist): for a guard against leaks a miss is worse than a false alarm.
 */
export function readCpr(text: string, tokens: Tokens, index: number): PlainEntity | undefined {
  const from = tokens.starts[index];
  const match = matchAt(CPR, text, from);
  if (!match) return undefined;
  const day = Number(match[1]);
  const month = Number(match[2]);
  const hyphenated = match[3].trim() !== '';
  const isDate =
    month >= 1 &&
    month <= 12 &&
    (hyphenated || (match[3] !== '' && ((day >= 1 && day <= 31) || (day > 60 && day < 92))));
  if (!isDate && !precededBy(text, tokens, index, 4, (word) => cprWord.test(word))) return undefined;
  return plain('cpr', tokens, index, from, from + match[0].length);
}

/** Reads a phone number at token `index`: eight digits in pairs, or in any grouping after `tlf.`, `ring`, `+45` … */
export function readPhone(text: string, tokens: Tokens, index: number): PlainEntity | undefined {
  const at = tokens.starts[index];
  const plus = text.charCodeAt(at - 1) === 0x2b;
  const match = matchAt(PHONE, text, plus ? at - 1 : at);
  if (!match) return undefined;
  const international = plus || match[0].startsWith('0045');
  const from = plus ? at - 1 : at;
  if (!international) {
    const inPairs = matchAt(PAIRS, text, at) !== null;
    const test = inPairs ? otherRegister : phoneWord;
    if (precededBy(text, tokens, index, 3, (word) => test.test(word)) === inPairs) return undefined;
  }
  return plain('telefon', tokens, index, from, from + match[0].length);
}

/** Reads `35,9 pct.`, `51 procent`, `10-20 %` at its number, after which token `index + 1` is the unit. */
export function readPercent(text: string, tokens: Tokens, index: number): PlainEntity | undefined {
  const unit = index + 1;
  if (skipGap(text, tokens.ends[index]) !== tokens.starts[unit]) return undefined;
  const end = tokens.ends[unit];
  const to = wordAt(text, tokens, unit) === 'pct' && text.charCodeAt(end) === 0x2e ? end + 1 : end;
  return plain('procent', tokens, index, tokens.starts[index], to);
}

/** Reads `kl. 9-12`, `klokken 10.30`, `klokken 8 til 15` at its first word. */
export function readTimeOfDay(text: string, tokens: Tokens, index: number): PlainEntity | undefined {
  const end = tokens.ends[index];
  const at = skipGap(text, text.charCodeAt(end) === 0x2e ? end + 1 : end);
  const match = at < 0 ? null : matchAt(TIME, text, at);
  if (!match) return undefined;
  return plain('klokkeslæt', tokens, index, tokens.starts[index], at + match[0].length);
}

/** Reads `10:30`, which needs no word before it, at its number. */
export function readBareTime(text: string, tokens: Tokens, index: number): PlainEntity | undefined {
  const from = tokens.starts[index];
  const to = tokens.ends[index];
  if (!/^(?:[01]?\d|2[0-4]):[0-5]\d(?:[-–](?:[01]?\d|2[0-4]):[0-5]\d)?$/.test(text.slice(from, to))) return undefined;
  return plain('klokkeslæt', tokens, index, from, to);
}

/** Longest part of a mail address on either side of the `@` (RFC 5321 has 64 before, and far more after than is seen). */
const MAX_MAIL_PART = 64;
const isMailCode = (code: number) =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x39) ||
  code === 0x2e ||
  code === 0x2d ||
  code === 0x5f ||
  code === 0x2b ||
  (code >= 0xc0 && code <= 0x24f);

/** Finds the next mail address that begins and ends in `text[from, limit)`: its range, or nothing. */
export function findMail(text: string, from: number, limit: number): { from: number; to: number } | undefined {
  // A search in a slice stops at the limit; without one, a text read in parts would be searched to its end each time.
  const part = text.slice(from, limit);
  for (let at = part.indexOf('@'); at >= 0; at = part.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < MAX_MAIL_PART && isMailCode(part.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (end < part.length && end - at < MAX_MAIL_PART && isMailCode(part.charCodeAt(end))) end++;
    while (end > at + 1 && /[.\-_+]/.test(part[end - 1])) end--;
    while (start < at && /[.\-_+]/.test(part[start])) start++;
    if (start < at && part.slice(at, end).includes('.')) return { from: from + start, to: from + end };
  }
  return undefined;
}

/** A `PlainEntity` of `text[from, to)` that begins at token `first`. */
export function plain(kind: PlainEntity['kind'], tokens: Tokens, first: number, from: number, to: number): PlainEntity {
  return { kind, from, to, first, last: tokenFrom(tokens, first, to) };
}
