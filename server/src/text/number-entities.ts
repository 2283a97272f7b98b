import { readPostcode, readStreetAddress } from './addresses.ts';
import { currencyWords, magnitudes, readAmount, readDashAmount } from './amounts.ts';
import { months, readLongDate, readMonthFirstDate, readShortDate } from './dates.ts';
import { durationUnits, readDigitDuration } from './durations.ts';
import type { DurationUnit, Entity } from './entities.ts';
import { readBareTime, readCpr, readPercent, readPhone } from './identifiers.ts';
import { readPrinciple } from './principles.ts';
import { TOKEN_NUMBER, TOKEN_WORD, type Tokens } from './tokens.ts';

type Follower = number | DurationUnit | 'beløb' | 'procent';

/** What the word after a number makes of it: the month of a date, the unit of a duration, money or a percentage. */
const followers: ReadonlyMap<string, Follower> = new Map<string, Follower>([
  ...months,
  ...durationUnits,
  ...[...currencyWords, ...magnitudes.keys()].map((word): [string, Follower] => [word, 'beløb']),
  ...['%', 'pct', 'procent', 'procents'].map((word): [string, Follower] => [word, 'procent']),
]);
/** Longest follower with its gap; a longer way to the end of the next word cannot be one. */
const MAX_FOLLOWER = 18;

/**
 * Reads the entity that begins (or, for street addresses, has its house number) at token `index`, a number.
 *
 * @param principleContext see `readPrinciple`
 */
export function readAtNumber(
  text: string,
  tokens: Tokens,
  index: number,
  principleContext: number,
): Entity | undefined {
  const from = tokens.starts[index];
  const to = tokens.ends[index];
  const length = to - from;
  const follower = followerOf(text, tokens, index);
  if (follower !== undefined) {
    const entity = readWithFollower(text, tokens, index, follower);
    if (entity) return entity;
  }
  const after = text.charCodeAt(to);
  if (after === 0x2c) {
    const amount = readDashAmount(text, tokens, index);
    const found = amount ?? readMonthFirstDate(text, tokens, index);
    if (found) return found;
  }
  if (!isPlain(text, from, to)) {
    return (
      readShortDate(text, tokens, index) ??
      (length > 9 ? readCpr(text, tokens, index) : undefined) ??
      readPrinciple(text, tokens, index, principleContext) ??
      (length > 7 ? readPhone(text, tokens, index) : undefined) ??
      readBareTime(text, tokens, index)
    );
  }
  if (length === 6 || length === 10) {
    const cpr = readCpr(text, tokens, index);
    if (cpr) return cpr;
  }
  if (mayBePhone(text, tokens, index, length)) {
    const phone = readPhone(text, tokens, index);
    if (phone) return phone;
  }
  if (length === 4) return readPostcode(text, tokens, index);
  return length < 4 ? readStreetAddress(text, tokens, index) : undefined;
}

function followerOf(text: string, tokens: Tokens, index: number): Follower | undefined {
  const next = index + 1;
  if (next >= tokens.count || tokens.kinds[next] === TOKEN_NUMBER) return undefined;
  const end = tokens.ends[next];
  if (end - tokens.ends[index] > MAX_FOLLOWER) return undefined;
  const word = text.slice(tokens.starts[next], end);
  return followers.get(word) ?? (tokens.kinds[next] === TOKEN_WORD ? followers.get(word.toLowerCase()) : undefined);
}

function readWithFollower(text: string, tokens: Tokens, index: number, follower: Follower): Entity | undefined {
  if (typeof follower === 'number') return readLongDate(text, tokens, index, follower);
  if (follower === 'beløb') return readAmount(text, tokens, index);
  if (follower === 'procent') return readPercent(text, tokens, index);
  return readDigitDuration(text, tokens, index, follower);
}

/** Digits only, without separators. */
function isPlain(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

/** Eight digits at once, a country code, or digits that go on after one space. */
function mayBePhone(text: string, tokens: Tokens, index: number, length: number): boolean {
  if (length === 8 || text.charCodeAt(tokens.starts[index] - 1) === 0x2b) return true;
  const next = index + 1;
  return next < tokens.count && tokens.kinds[next] === TOKEN_NUMBER && tokens.starts[next] === tokens.ends[index] + 1;
}
