import { months, readLongDate, readShortDate } from './dates.ts';
import { wordAt } from './gaps.ts';
import { TOKEN_NUMBER, tokenize } from './tokens.ts';

const LEAD = /^(?:den|d\.)\s+/i;

/**
 * Reads a text that is a date and nothing else, with its day in digits: `23. november 2026`, `23-11-2026`, `23/11 2026`.
 *
 * @returns `2026-11-23`; undefined where it is no date, or one without a year
 */
export function dayOf(written: string): string | undefined {
  const text = written.trim().replace(LEAD, '');
  const tokens = tokenize(text);
  if (tokens.count === 0 || tokens.kinds[0] !== TOKEN_NUMBER) return undefined;
  const month = tokens.count > 1 ? months.get(wordAt(text, tokens, 1)) : undefined;
  const date = month === undefined ? readShortDate(text, tokens, 0) : readLongDate(text, tokens, 0, month);
  const isWhole = date !== undefined && date.from === 0 && date.to === text.length;
  return isWhole && !date.iso.startsWith('--') ? date.iso : undefined;
}
