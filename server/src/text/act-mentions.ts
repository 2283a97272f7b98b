import type { ActLexicon } from './acts.ts';
import { months, readLongDate, readShortDate } from './dates.ts';
import type { Promulgation } from './entities.ts';
import { isGap, tokenText, wordAt } from './gaps.ts';
import { TOKEN_NUMBER, type Tokens } from './tokens.ts';

/** An act named in text, in any way. Offsets are UTF-16 code units, `first` and `last` token indexes. */
export interface ActMention {
  readonly id?: string;
  readonly promulgation?: Promulgation;
  /** `samme lovs`, `lovens`: only a reference back, no name. */
  readonly sameAct?: boolean;
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

/** Kinds of acts that are promulgated with a number; short forms after retsinformation.dk's document types. */
const promulgated = new Set(
  'lov lovs loven lovens lovbekendtgørelse lovbekendtgørelsen lovbekendtgørelses bekendtgørelse bekendtgørelsen bekendtgørelses lbk lbkg bek bkg vejledning vejledningen vej cirkulære cir skrivelse skr'.split(
    ' ',
  ),
);
const sameActWords = new Set('lov lovs bekendtgørelse bekendtgørelses'.split(' '));
const backReferences = new Set('lovens loven bekendtgørelsens bekendtgørelsen'.split(' '));

/** First words of what this module reads beside the names in the lexicon. */
export const mentionWords: readonly string[] = [...promulgated, ...backReferences, 'samme'];

/**
 * Reads an act's name at token `index`: a promulgation (`lovbekendtgørelse nr. 170 af 24. januar 2022`), a name that the
 * lexicon knows or takes for one, or a reference back (`samme lovs`, `lovens`).
 */
export function readActMention(
  text: string,
  tokens: Tokens,
  lexicon: ActLexicon,
  index: number,
): ActMention | undefined {
  const word = wordAt(text, tokens, index);
  const promulgation = promulgated.has(word) ? readPromulgation(text, tokens, lexicon, index) : undefined;
  if (promulgation) return promulgation;
  const match = lexicon.match(text, tokens, index);
  if (match) return match;
  const from = tokens.starts[index];
  if (backReferences.has(word)) return { sameAct: true, from, to: tokens.ends[index], first: index, last: index + 1 };
  if (word !== 'samme' || !sameActWords.has(wordAt(text, tokens, index + 1))) return undefined;
  if (!isGap(text, tokens.ends[index], tokens.starts[index + 1])) return undefined;
  return { sameAct: true, from, to: tokens.ends[index + 1], first: index, last: index + 2 };
}

/** `bekendtgørelse nr. 1480 af 5. december 2023`, `LBK nr 1129 af 22/09/2025`; the date may be missing its day. */
function readPromulgation(text: string, tokens: Tokens, lexicon: ActLexicon, index: number): ActMention | undefined {
  const numberWord = wordAt(text, tokens, index + 1);
  if (numberWord !== 'nr' && numberWord !== 'nummer') return undefined;
  const at = index + 2;
  if (at + 2 >= tokens.count || tokens.kinds[at] !== TOKEN_NUMBER || wordAt(text, tokens, at + 1) !== 'af')
    return undefined;
  const number = Number(tokenText(text, tokens, at));
  const issued = readIssueYear(text, tokens, at + 2);
  if (!Number.isInteger(number) || !issued || !isGap(text, tokens.ends[at], tokens.starts[at + 1])) return undefined;
  const named = nameAfter(text, tokens, lexicon, issued.last);
  return {
    id: named?.id,
    promulgation: { number, year: issued.year },
    from: tokens.starts[index],
    to: named?.to ?? issued.to,
    first: index,
    last: named?.last ?? issued.last,
  };
}

function readIssueYear(
  text: string,
  tokens: Tokens,
  index: number,
): { year: number; to: number; last: number } | undefined {
  if (tokens.kinds[index] !== TOKEN_NUMBER) return undefined;
  const month = months.get(wordAt(text, tokens, index + 1));
  const date = month ? readLongDate(text, tokens, index, month) : readShortDate(text, tokens, index);
  if (date)
    return date.iso.startsWith('--') ? undefined : { year: Number(date.iso.slice(0, 4)), to: date.to, last: date.last };
  const year = tokenText(text, tokens, index);
  return /^(?:19|20)\d\d$/.test(year) ? { year: Number(year), to: tokens.ends[index], last: index + 1 } : undefined;
}

/** `lovbekendtgørelse nr. 909 af 3. juli 2024 om social service`: the title after the date, where the lexicon knows it. */
function nameAfter(text: string, tokens: Tokens, lexicon: ActLexicon, index: number) {
  if (index >= tokens.count || !isGap(text, tokens.ends[index - 1], tokens.starts[index])) return undefined;
  return wordAt(text, tokens, index) === 'om' ? lexicon.matchTitle(text, tokens, index) : undefined;
}
