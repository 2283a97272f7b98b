import { textOf } from '../../decision/passage-index.ts';
import type { Role } from '../../decision/vocabulary.ts';
import type { Evidence } from '../evidence.ts';
import { IS_LINE, type Line, lineIn, TOTAL } from './breakdown-lines.ts';
import { type FigureUnit, figureOfCell, unitNamed } from './figures.ts';

/** A list or a table whose figures add up to something. Offsets are UTF-16 units in the letter. */
export interface Breakdown {
  readonly unit: FigureUnit;
  /** Of the figures. */
  readonly sum: number;
  /** How much the sum may be off, for the figures may be rounded. */
  readonly tolerance: number;
  /** How often, as its first two letters; none where that is not said. */
  readonly period: string;
  readonly role: Role | undefined;
  /** The numbers of its passages. */
  readonly first: number;
  readonly last: number;
  /** What it says that they add up to, where it does. */
  readonly total?: { readonly value: number; readonly from: number; readonly to: number };
}

/** Figures that are not simply added: what is taken off or refused, counted more than once, or not exact. */
const NOT_ADDED =
  /(?<!\p{L})(?:minus|fradrag\p{L}*|fratruk\p{L}*|fratræk\p{L}*|træk\p{L}*|heraf|hvoraf|egenbetaling|rabat|modregn\p{L}*|afrund\p{L}*|rundet|ca|cirka|omkring|omtrent|gennemsnit\p{L}*|højst|mindst|op til|mellem|eller|gange|antal|stk|nej|afslag|afslås|ikke|søgt|ansøgt|hver\s(?:anden|tredje|fjerde|\d)|pr\.?\s(?:gang|besøg|stk))(?!\p{L})|[−×]|\d\s?(?:x|-|–)\s?\d|%/iu;
const ONCE = /(?<!\p{L})(?:1|én|en)\sgang(?!\p{L})/giu;
const PERIODS = /(?<!\p{L})(uge|måned|md|mdr|dag|år)(?:lig\p{L}*|e[nt]?)?(?!\p{L})/giu;
const LETTERS_OF_PERIOD = 2;
const FEWEST = 2;

/** The letter's breakdowns, first to last. */
export function breakdownsIn(evidence: Evidence): Breakdown[] {
  return groupsOf(evidence).flatMap((group) => tableOf(group, evidence) ?? listOf(group, evidence) ?? []);
}

interface Placed {
  readonly number: number;
  readonly line: Line;
  readonly text: string;
  readonly offset: number;
}

/** Lines that follow one another; a table and a list are not one. */
function groupsOf({ decision: { passages, index, text } }: Evidence): Placed[][] {
  const groups: Placed[][] = [];
  for (const number of index.with(IS_LINE)) {
    const placed = passages[number];
    const itsText = textOf(placed, text);
    const line = lineIn(placed.passage, () => itsText)!;
    const offset = placed.offset + placed.passage.from;
    const before = groups.at(-1)?.at(-1);
    const goesOn =
      before !== undefined &&
      before.number === number - 1 &&
      (line.kind === 'total' || line.kind === before.line.kind) &&
      before.line.kind !== 'total' &&
      (line.kind !== 'row' || !/\n\s*\n/.test(text.slice(before.offset + before.text.length, offset)));
    const one = { number, line, text: itsText, offset };
    if (goesOn) groups.at(-1)!.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** A list of figures, and what it says that they add up to. */
function listOf(group: readonly Placed[], evidence: Evidence): Breakdown | undefined {
  const told = group.flatMap(({ line, ...rest }) => (line.kind === 'row' ? [] : [{ ...rest, line }]));
  const items = told.filter(({ line }) => line.kind === 'item');
  const units = new Set(told.map(({ line }) => line.unit));
  if (told.length < group.length || items.length < FEWEST || units.size !== 1) return undefined;
  const last = told.at(-1)!;
  const total = last.line.kind === 'total' ? last : undefined;
  return addedUp(
    items.map(({ line }) => line.value),
    group,
    evidence,
    {
      unit: last.line.unit,
      words: told.map(({ text }) => text),
      total: total && {
        value: total.line.value,
        from: total.offset + total.line.from,
        to: total.offset + total.line.to,
      },
    },
  );
}

/** The one column of a table that is figures of one unit, and what the table, or the line below, says that they add up to. */
function tableOf(group: readonly Placed[], evidence: Evidence): Breakdown | undefined {
  const rows = group.flatMap(({ line, ...rest }) => (line.kind === 'row' ? [{ ...rest, cells: line.cells }] : []));
  const [header, ...body] = rows;
  if (header === undefined || body.length < FEWEST) return undefined;
  const width = header.cells.length;
  if (rows.some(({ cells }) => cells.length !== width)) return undefined;
  const ends = body.findIndex(({ text }) => TOTAL.test(text));
  const added = ends < 0 ? body : body.slice(0, ends);
  const columns = header.cells.flatMap((words, column) => {
    const unit = unitNamed(words);
    const figures = body
      .slice(0, ends < 0 ? undefined : ends + 1)
      .map(({ cells }) => figureOfCell(cells[column], unit));
    const units = new Set(figures.flatMap((figure) => figure?.unit ?? []));
    const totalIsTold = ends < 0 || figures.at(-1)?.unit !== undefined;
    const isColumn = units.size === 1 && totalIsTold && figures.every((figure) => figure !== undefined);
    return isColumn ? [{ unit: [...units][0], values: figures.map((figure) => figure!.value) }] : [];
  });
  // Of two columns the one may be what was applied for.
  if (columns.length !== 1 || added.length < FEWEST) return undefined;
  const [{ unit, values }] = columns;
  const below = group.find(({ line }) => line.kind === 'total');
  const row = ends < 0 ? undefined : body[ends];
  const total =
    row !== undefined
      ? { value: values[ends], from: row.offset, to: row.offset + row.text.length }
      : below?.line.kind === 'total' && below.line.unit === unit
        ? { value: below.line.value, from: below.offset + below.line.from, to: below.offset + below.line.to }
        : undefined;
  return addedUp(values.slice(0, added.length), group, evidence, {
    unit,
    words: [...rows.map(({ text }) => text), ...(below ? [below.text] : [])],
    total,
  });
}

/** Undefined where the words say that the figures are not simply added, or are for more than one period. */
function addedUp(
  values: readonly number[],
  group: readonly Placed[],
  { decision }: Evidence,
  { unit, words, total }: Pick<Breakdown, 'unit' | 'total'> & { readonly words: readonly string[] },
): Breakdown | undefined {
  if (words.some((line) => NOT_ADDED.test(line.replace(ONCE, '')))) return undefined;
  const periods = new Set(
    words.flatMap((line) =>
      [...line.matchAll(PERIODS)].map(([, word]) =>
        word
          .toLowerCase()
          .replace(/^mdr?$/, 'måned')
          .slice(0, LETTERS_OF_PERIOD),
      ),
    ),
  );
  if (periods.size > 1) return undefined;
  const [first, last] = [group[0].number, group.at(-1)!.number];
  // An item before the first may have a figure that cannot be told.
  if (decision.passages[first - 1]?.passage.kind === decision.passages[first].passage.kind) return undefined;
  return {
    unit,
    sum: values.reduce((sum, value) => sum + value, 0),
    tolerance: unit === 'øre' ? 100 * values.length : 2,
    period: [...periods][0] ?? '',
    role: decision.structure.roles[first],
    first,
    last,
    total,
  };
}
