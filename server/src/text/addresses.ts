import type { PlainEntity } from './entities.ts';
import { tokenText } from './gaps.ts';
import { isCounted, matchAt } from './section-numbers.ts';
import { TOKEN_WORD, type Tokens } from './tokens.ts';

/** What names of Danish streets end with. */
const STREET =
  /^[A-ZÆØÅ][a-zæøåéü-]*(?:veje?n?|gaden?|all[eé](?:en)?|stræde[t]?|vænge[t]?|pladsen|plads|torve?t?|boulevarden?|parken|haven|bakken|toften|stien|krogen|vangen|brinken|lunden|kajen|skrænten|højen|svinget|passagen|broen?)$/;
/** Words of a street's name before its last one: `Gammel Kongevej`, `H.C. Andersens Boulevard`. */
const STREET_PART =
  /^(?:Gammel|Gl|Store|St|Lille|Ny|Nørre|Sønder|Øster|Vester|Nordre|Søndre|Østre|Vestre|Sankt|Skt|Sct|[A-ZÆØÅ][a-zæøåé]+s)$/;
/** House letter, floor and side, after Danish address practice: `12 B, 2. tv.`, `4, st. th`. */
const FLOOR =
  /[^\S\n]?[A-Z]?(?![\wÆØÅæøå])(?:,?[^\S\n]*(?:\d{1,2}|st|kl)\.(?:[^\S\n]*sal)?,?(?:[^\S\n]*(?:tv|th|mf)\b\.?)?)?/y;
/** Postcode and town, the town perhaps with its postal district: `8000 Aarhus C`, `4840 Nørre Alslev`. */
const POSTCODE =
  /(?:DK-)?\d{4}[ \u00a0]{1,2}(?:(?:Nørre|Sønder|Øster|Vester|Store|Lille|Gammel|Ny|Kongens|Sankt) )?[A-ZÆØÅ][a-zæøåé]+(?: (?:[A-ZÆØÅ]{1,2}|Kbh)(?![\wÆØÅæøå]))?/y;
const BEFORE_TOWN = /[^\S\n]*[,·|–\n-]?\s{0,2}/y;
/** Four digits that are more often a year than a postcode, if nothing before them says otherwise. */
const YEAR = /^(?:19|20)/;

/** Reads `Rådhuspladsen 9, 0000 Prøvstrup` at its house number; the postcode and town belong to it if they follow. */
export function readStreetAddress(text: string, tokens: Tokens, index: number): PlainEntity | undefined {
  const name = index - 1;
  if (name < 0 || tokens.kinds[name] !== TOKEN_WORD || tokens.ends[name] !== tokens.starts[index] - 1) return undefined;
  const initial = text.charCodeAt(tokens.starts[name]);
  if (initial >= 0x61 && initial <= 0x7a) return undefined;
  if (!STREET.test(tokenText(text, tokens, name)) || isCounted(text, tokens.ends[index])) return undefined;
  let first = name;
  for (let i = 0; i < 3 && first > 0 && isStreetPart(text, tokens, first - 1); i++) first--;
  let to = tokens.ends[index];
  to += matchAt(FLOOR, text, to)?.[0].length ?? 0;
  const gap = matchAt(BEFORE_TOWN, text, to)?.[0].length ?? 0;
  const town = gap > 0 ? matchAt(POSTCODE, text, to + gap) : null;
  if (town) to += gap + town[0].length;
  return address(tokens, first, to);
}

/** Reads `0000 Prøvstrup` at its four digits. */
export function readPostcode(text: string, tokens: Tokens, index: number): PlainEntity | undefined {
  const from = tokens.starts[index];
  const town = matchAt(POSTCODE, text, from);
  if (!town) return undefined;
  if (YEAR.test(town[0]) && !/[\n,·|(-]$/.test(text.slice(Math.max(0, from - 3), from).trimEnd() || '\n')) {
    if (from > 0 && text[from - 1] !== '\n') return undefined;
  }
  return address(tokens, index, from + town[0].length);
}

function isStreetPart(text: string, tokens: Tokens, index: number): boolean {
  const gap = text.slice(tokens.ends[index], tokens.starts[index + 1]);
  return (gap === ' ' || gap === '. ') && STREET_PART.test(tokenText(text, tokens, index));
}

function address(tokens: Tokens, first: number, to: number): PlainEntity {
  let last = first;
  while (last < tokens.count && tokens.starts[last] < to) last++;
  return { kind: 'adresse', from: tokens.starts[first], to, first, last };
}
