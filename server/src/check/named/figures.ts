import type { Reading } from '../../phrase/reading.ts';

/** What figures of help are added up in: time in minutes, money in øre. */
export type FigureUnit = 'minutter' | 'øre';

/** A figure of time or money in a line. Offsets are UTF-16 units in the line. */
export interface Figure {
  readonly unit: FigureUnit;
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

export const MINUTES_AN_HOUR = 60;
const ØRE = 100;
const MINUTES = /(?<![\p{L}\d.,½])(\d{1,3})\s?min(?:utter|\.)?(?!\p{L})/giu;
/** `1 time og 30 minutter`. */
const AND = /^\s(?:og\s)?$/;

/**
 * The figures of time and money in a passage, first to last.
 *
 * @param text the passage's text
 */
export function figuresIn(text: string, { entities }: Reading): Figure[] {
  const figures: Figure[] = [];
  for (const entity of entities) {
    const { from, to } = entity;
    if (entity.kind === 'beløb') figures.push({ unit: 'øre', value: entity.øre, from, to });
    else if (entity.kind === 'frist' && entity.unit === 'timer')
      figures.push({ unit: 'minutter', value: entity.amount * MINUTES_AN_HOUR, from, to });
  }
  for (const { 0: words, 1: number, index } of text.matchAll(MINUTES)) {
    const to = index + words.length;
    const hours = figures.findIndex((figure) => figure.to <= index && AND.test(text.slice(figure.to, index)));
    if (hours < 0) figures.push({ unit: 'minutter', value: Number(number), from: index, to });
    else figures[hours] = { ...figures[hours], value: figures[hours].value + Number(number), to };
  }
  return figures.sort((one, other) => one.from - other.from);
}

const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };
/** A cell of a table that is a figure and nothing else, but perhaps how often. */
const CELL =
  /^(?:kr\.?\s*)?(?<number>(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,2})?)?\s?(?<fraction>[½¼¾])?(?:,-)?\s*(?<unit>timers?|time|min(?:utter|\.)?|kr\.?|kroner)?(?:\s(?:og\s)?(?<minutes>\d{1,2})\s?min(?:utter|\.)?)?(?:\s(?:pr\.?|om|i)\s?\p{L}+\.?)?$/iu;
const EMPTY = /^[-–—0]?$/;

/** What a column is counted in, by the words above it. */
export function unitNamed(words: string): FigureUnit | 'timer' | undefined {
  if (/(?<!\p{L})(?:timer|timetal|time|tid)(?!\p{L})/iu.test(words)) return 'timer';
  if (/(?<!\p{L})min(?:utter|\.)?(?!\p{L})/iu.test(words)) return 'minutter';
  return /(?<!\p{L})(?:kr|kroner|beløb|udgift\p{L}*|merudgift\p{L}*|pris)(?!\p{L})/iu.test(words) ? 'øre' : undefined;
}

/**
 * The figure that a cell of a table is.
 *
 * @param unit what the column is counted in, where the cell does not say
 * @returns undefined where it is anything else; of an empty cell, nothing of no unit
 */
export function figureOfCell(
  cell: string,
  unit: ReturnType<typeof unitNamed>,
): { readonly unit?: FigureUnit; readonly value: number } | undefined {
  const words = cell.replace(/[*_]/g, '').trim();
  if (EMPTY.test(words)) return { value: 0 };
  const groups = CELL.exec(words)?.groups;
  if (!groups || (groups.number === undefined && groups.fraction === undefined)) return undefined;
  const { number = '0', fraction = '', minutes = '0' } = groups;
  const value = Number(number.replaceAll('.', '').replace(',', '.')) + (FRACTIONS[fraction] ?? 0);
  const told = unitNamed(groups.unit ?? (/^kr/i.test(words) ? 'kr' : '')) ?? unit;
  if (told === 'timer') return { unit: 'minutter', value: value * MINUTES_AN_HOUR + Number(minutes) };
  return told === undefined ? undefined : { unit: told, value: told === 'øre' ? value * ØRE : value };
}

/** `5½ time`, `45 minutter`, `1.510 kr.` */
export function asWritten(unit: FigureUnit, value: number): string {
  if (unit === 'øre') {
    const [whole, decimals] = (value / ØRE).toFixed(2).split('.');
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
    return `${grouped}${decimals === '00' ? '' : `,${decimals}`} kr.`;
  }
  const [hours, minutes] = [Math.floor(value / MINUTES_AN_HOUR), Math.round(value % MINUTES_AN_HOUR)];
  if (minutes === 0) return `${hours} ${hours === 1 ? 'time' : 'timer'}`;
  if (minutes === 30) return `${hours || ''}½ time`;
  return hours === 0 ? `${minutes} minutter` : `${hours} ${hours === 1 ? 'time' : 'timer'} og ${minutes} minutter`;
}
