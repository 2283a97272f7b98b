/**
 * Reads what the pack's `udgaver` files say of an act's editions: which sections each has, and how they are built. A
 * section's line tells the editions it stands in, counted from 1, and how many subsections (stk.) it has there, with the
 * numbered items (nr.) of each: `1-5: 4 (1: 3); 6-9: 5`. Without editions the line holds for all; `?` is not known.
 */
import type { FileOf } from './schema.ts';

/** How a section is built. What is absent is not known. */
export interface SectionShape {
  /** Number of subsections; a section that is not divided has 1. */
  readonly stk?: number;
  /** Subsection → number of its items. A subsection that is not there has none; undefined: not known. */
  readonly nr?: ReadonlyMap<number, number | undefined>;
}

/** An edition of an act: a promulgation that has been read. */
export type Edition = FileOf<'udgaver'>['udgaver'][number];

/** A section through the editions: its shape in each, and nothing where it does not stand. */
export type SectionHistory = readonly (SectionShape | undefined)[];

/** One stretch of editions; the schema uses the same form. */
const STRETCH = String.raw`(?:\d+(?:-\d+)?: )?(?:\?|\d+(?: \((?:\d+: (?:\d+|\?)(?:, )?)+\))?)`;
export const HISTORY = new RegExp(`^${STRETCH}(?:; ${STRETCH})*$`);
const PARTS = /^(?:(\d+)(?:-(\d+))?: )?(?:\?|(\d+)(?: \((.*)\))?)$/;

/**
 * @param line what an `udgaver` file says of a section
 * @param count how many editions the act has
 */
export function readHistory(line: string, count: number): SectionHistory {
  const history = new Array<SectionShape | undefined>(count).fill(undefined);
  for (const stretch of line.split('; ')) {
    const [, first, last, stk, items] = PARTS.exec(stretch) ?? [];
    const shape: SectionShape = stk === undefined ? {} : { stk: Number(stk), nr: readItems(items) };
    const from = first === undefined ? 1 : Number(first);
    const to = first === undefined ? count : Number(last ?? first);
    history.fill(shape, from - 1, to);
  }
  return history;
}

function readItems(items: string | undefined): ReadonlyMap<number, number | undefined> {
  if (items === undefined) return new Map();
  return new Map(
    items.split(', ').map((item) => {
      const [stk, count] = item.split(': ');
      return [Number(stk), count === '?' ? undefined : Number(count)];
    }),
  );
}

/** The form that `readHistory` reads, of a section that stands in at least one edition. */
export function writeHistory(history: SectionHistory): string {
  const stretches: { first: number; last: number; shape: string }[] = [];
  for (const [index, shape] of history.entries()) {
    if (shape === undefined) continue;
    const written = writeShape(shape);
    const open = stretches.at(-1);
    if (open && open.last === index && open.shape === written) open.last = index + 1;
    else stretches.push({ first: index + 1, last: index + 1, shape: written });
  }
  if (stretches.length === 1 && stretches[0].first === 1 && stretches[0].last === history.length)
    return stretches[0].shape;
  return stretches
    .map(({ first, last, shape }) => `${first === last ? first : `${first}-${last}`}: ${shape}`)
    .join('; ');
}

/** A shape whose subsections are counted but whose items are not known is written as not known for each. */
function writeShape({ stk, nr }: SectionShape): string {
  if (stk === undefined) return '?';
  const items = nr ? [...nr] : Array.from({ length: stk }, (_, index) => [index + 1, undefined] as const);
  const written = items.map(([number, count]) => `${number}: ${count ?? '?'}`).join(', ');
  return written === '' ? `${stk}` : `${stk} (${written})`;
}

/** `LBK nr. 1129 af 22/09/2025`, as the law is cited. */
export function editionName({ slags, nr, dato }: Edition): string {
  const [year, month, day] = dato.split('-');
  return `${slags} nr. ${nr} af ${day}/${month}/${year}`;
}

/** The day from which an edition shows the law: the day it took effect where that is known and later than its issue. */
export function editionDay(edition: Edition): string {
  const inForce = edition['i kraft'];
  return inForce !== undefined && inForce > edition.dato ? inForce : edition.dato;
}

/** An act's editions, oldest first. A section's history is read when it is first asked for. */
export class ActEditions {
  readonly all: readonly Edition[];
  readonly #lines: Readonly<Record<string, string>>;
  readonly #read = new Map<string, SectionHistory>();

  constructor({ udgaver, paragraffer }: FileOf<'udgaver'>) {
    this.all = udgaver;
    this.#lines = paragraffer;
  }

  /** The numbers of all sections that stand in at least one edition. */
  get sections(): readonly string[] {
    return Object.keys(this.#lines);
  }

  get newest(): Edition {
    return this.all[this.all.length - 1];
  }

  /** A section through the editions; nothing where it stands in none. */
  historyOf(section: string): SectionHistory | undefined {
    let known = this.#read.get(section);
    if (known === undefined && Object.hasOwn(this.#lines, section)) {
      known = readHistory(this.#lines[section], this.all.length);
      this.#read.set(section, known);
    }
    return known;
  }
}
