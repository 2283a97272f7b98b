import type { SectionReference } from './entities.ts';
import { skipGap } from './gaps.ts';
import { isCounted, matchAt, readSection } from './section-numbers.ts';

/** What one `§` or `§§` governs: `§§ 95, stk. 1, og 96`. Offsets are UTF-16 code units. */
export interface ReferenceGroup {
  readonly plural: boolean;
  readonly references: readonly SectionReference[];
  readonly from: number;
  readonly to: number;
}

/** The words between two references: a comma, a joining word, or both. */
export interface Link {
  readonly to: number;
  readonly comma: boolean;
  readonly joiner: string;
}

interface Draft {
  section: string;
  through?: string;
  stk?: number;
  nr?: number;
  litra?: string;
  pkt?: number;
  from: number;
  to: number;
}

const levels = ['stk', 'nr', 'litra', 'pkt'] as const;
type Level = (typeof levels)[number];
/** No statute lists more than this after one `stk.`; a longer range is a slip of the keys. */
const MAX_RANGE = 30;

const SIGN = /§(?:\s?§)?|paragraf(?:fen|fer|ferne)?(?![a-zæøå])/iy;
const JOINER = /(?:og|eller|samt|sammenholdt med|jf\.?(?:\s+dog)?|jfr\.?|jævnfør|smh\.?)(?![\wæøå])/iy;
const LEVEL =
  /(stk|stykke|nr|nummer|litra|pkt|punktum)(?![a-zæøå])\.?\s?(?:(\d{1,3})(?!\d)|([a-zæøå])(?![\wæøå])\)?)/iy;
const SENTENCE = /(\d{1,2})\.(?:\s?(?:og|eller|-|–)\s?(\d{1,2})\.)?\s?(?:pkt|punktum)(?![a-zæøå])\.?/iy;
const VALUE = /\d{1,3}(?!\d)/y;
const LITRA = /([a-zæøå])(?![\wæøå])\)?/y;
const VALUE_RANGE = /[^\S\n]?[-–‑][^\S\n]?(\d{1,3}|[a-zæøå])(?![\wæøå])\)?/y;
const LIST_GOES_ON = /\s*(?:,\s*|og\s+|eller\s+)+\d/y;

/**
 * Reads what joins two references: gaps, a comma, `og`, `eller`, `jf.` …
 *
 * @returns where the next reference would begin, or nothing at a blank line
 */
export function readLink(text: string, at: number): Link | undefined {
  let to = skipGap(text, at);
  const comma = text[to] === ',';
  if (comma) to = skipGap(text, to + 1);
  const joiner = to >= 0 && 'oesjOESJ'.includes(text.charAt(to)) ? matchAt(JOINER, text, to)?.[0] : undefined;
  if (joiner) to = skipGap(text, to + joiner.length);
  return to < 0 ? undefined : { to, comma, joiner: joiner?.toLowerCase() ?? '' };
}

/**
 * Reads `§ 100, stk. 2, 3. pkt.`, `§§ 60, 66 og 67`, `paragraf 85` at offset `at`. Notation: Lovtidende's
 * (`§` → `stk.` → `nr.` → `litra` → `pkt.`), and the looser ways of letters.
 *
 * @returns each section or deeper place as a reference of its own (`stk. 1 og 2` are two), or nothing
 */
export function readReferenceGroup(text: string, at: number): ReferenceGroup | undefined {
  const sign = matchAt(SIGN, text, at)?.[0];
  if (sign === undefined) return undefined;
  const plural = /^(?:§\s?§|paragraffer)/i.test(sign);
  const start = skipGap(text, at + sign.length);
  const first = start < 0 ? undefined : readSection(text, start, plural);
  if (!first) return undefined;
  const group: Draft[] = [{ section: first.section, through: first.through, from: at, to: first.to }];
  while (extend(text, group, plural)) {
    // Each round takes in one more part.
  }
  return { plural, references: group, from: at, to: group[group.length - 1].to };
}

/** Takes in the next part of the group, if there is one: a deeper level, one more value of it, or one more section. */
function extend(text: string, group: Draft[], plural: boolean): boolean {
  const last = group[group.length - 1];
  const link = readLink(text, last.to);
  if (!link || !mayGoOn(text.charCodeAt(link.to), link)) return false;
  return readSentenceLevel(text, group, link) || readLevel(text, group, link) || readNumber(text, group, plural, link);
}

/** Most references end here: only digits, the levels' first letters, or after `og` any letter (`litra b og c`) go on. */
function mayGoOn(code: number, link: Link): boolean {
  if (code >= 0x30 && code <= 0x39) return true;
  const letter = code | 0x20;
  return (
    letter === 0x73 || letter === 0x6e || letter === 0x6c || letter === 0x70 || (link.joiner !== '' && letter > 0x60)
  );
}

function readSentenceLevel(text: string, group: Draft[], link: Link): boolean {
  const match = matchAt(SENTENCE, text, link.to);
  if (!match) return false;
  const end = link.to + match[0].length;
  place(group, 'pkt', Number(match[1]), link.to, end, link.joiner !== '');
  if (match[2]) place(group, 'pkt', Number(match[2]), link.to, end, true);
  return true;
}

function readLevel(text: string, group: Draft[], link: Link): boolean {
  const match = matchAt(LEVEL, text, link.to);
  if (!match) return false;
  const name = match[1].toLowerCase();
  const level: Level =
    name === 'stykke' ? 'stk' : name === 'nummer' ? 'nr' : name === 'punktum' ? 'pkt' : (name as Level);
  if ((level === 'litra') !== (match[3] !== undefined)) return false;
  const end = link.to + match[0].length;
  place(group, level, match[3]?.toLowerCase() ?? Number(match[2]), link.to, end, link.joiner !== '');
  readRange(text, group, level);
  return true;
}

/** `stk. 1-3` stands for each number between. */
function readRange(text: string, group: Draft[], level: Level): void {
  const last = group[group.length - 1];
  const match = matchAt(VALUE_RANGE, text, last.to);
  const first = last[level];
  if (!match || first === undefined) return;
  const to = last.to + match[0].length;
  const count = typeof first === 'number' ? Number(match[1]) - first : match[1].charCodeAt(0) - first.charCodeAt(0);
  if (!(count > 0 && count <= MAX_RANGE) || isCounted(text, to)) return;
  last.to = to;
  for (let step = 1; step <= count; step++) {
    const value = typeof first === 'number' ? first + step : String.fromCharCode(first.charCodeAt(0) + step);
    place(group, level, value, last.from, to, true);
  }
}

/** A bare number or letter: one more value of the level last named, or one more section. */
function readNumber(text: string, group: Draft[], plural: boolean, link: Link): boolean {
  const last = group[group.length - 1];
  const level = deepest(last);
  if (!link.comma && link.joiner === '') return false;
  if (level === 'litra') {
    const letter = matchAt(LITRA, text, link.to);
    if (letter && link.joiner !== '' && !'iåø'.includes(letter[1])) {
      place(group, level, letter[1], link.to, link.to + letter[0].length, true);
      return true;
    }
  }
  const digits = matchAt(VALUE, text, link.to)?.[0];
  if (digits === undefined) return false;
  const end = link.to + digits.length;
  if (isCounted(text, end)) return false;
  // In `§§ 32, stk. 1, 2 og 33` only the size tells sections from further values: sections are listed in order.
  const isSection = plural
    ? !level || Number(digits) >= Number.parseInt(last.section, 10)
    : !level && link.joiner !== '';
  if (isSection) return addSection(text, group, link.to);
  if (level === undefined || level === 'litra' || level === 'pkt') return false;
  if (link.comma && (link.joiner !== '' || !matchAt(LIST_GOES_ON, text, end))) return false;
  place(group, level, Number(digits), link.to, end, true);
  readRange(text, group, level);
  return true;
}

function addSection(text: string, group: Draft[], at: number): boolean {
  const section = readSection(text, at, true);
  if (!section || isCounted(text, section.to)) return false;
  group.push({ section: section.section, through: section.through, from: at, to: section.to });
  return true;
}

function deepest(reference: Draft): Level | undefined {
  for (let i = levels.length - 1; i >= 0; i--) if (reference[levels[i]] !== undefined) return levels[i];
  return undefined;
}

/** Sets a level on the last reference, or where it names something beside (`stk. 1 og stk. 2`) on a copy of it. */
function place(group: Draft[], level: Level, value: number | string, from: number, to: number, beside: boolean): void {
  let last = group[group.length - 1];
  const depth = levels.indexOf(level);
  const deepestLevel = deepest(last);
  if (beside || (deepestLevel !== undefined && levels.indexOf(deepestLevel) >= depth)) {
    const copy: Draft = { section: last.section, through: last.through, from, to };
    for (const above of levels.slice(0, depth)) Object.assign(copy, { [above]: last[above] });
    group.push(copy);
    last = copy;
  }
  Object.assign(last, { [level]: value });
  last.to = to;
}
