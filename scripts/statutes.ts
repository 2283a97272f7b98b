/**
 * Reads the statutes as promulgated, which lie beside the project and not in it (`../shared/data/statutes`, one JSON file a
 * version: title, number, year, day of issue, url, sections). What is made from them is structure only: which sections a
 * version has, how many subsections (stk.) each has, and how many numbered items (nr.) each of those.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { SectionShape } from '../server/src/pack/editions.ts';
import type { FileOf } from '../server/src/pack/schema.ts';
import { normalizeSection } from '../server/src/text/provisions.ts';

const lawFolder = fileURLToPath(new URL('../snippets/love/', import.meta.url));
export const statuteFolder = fileURLToPath(new URL('../../shared/data/statutes/', import.meta.url));

/** One promulgated version of an act. */
export interface Statute {
  readonly file: string;
  readonly kind: 'LOV' | 'LBK' | 'BEK';
  readonly number: number;
  readonly year: number;
  /** Day of issue, `2025-09-22`. */
  readonly issued: string;
  /** Day it took effect as a whole, where its own text says so. */
  readonly inForce?: string;
  readonly url: string;
  /** Sections with a text of their own → their shape; one printed as repealed or left out is not there. */
  readonly sections: ReadonlyMap<string, SectionShape>;
}

/** The versions of one act of the pack, oldest first. */
export interface StatuteHistory {
  /** Id of the act in the pack. */
  readonly act: string;
  readonly versions: readonly Statute[];
}

export const statutesAreThere = () => existsSync(statuteFolder);

/**
 * All statutes by act. The pack's act is known by the address of the newest version.
 *
 * @throws Error for a statute whose newest version no act of the pack names
 */
export function readStatutes(): StatuteHistory[] {
  const byName = new Map<string, Statute[]>();
  for (const file of readdirSync(statuteFolder).filter((name) => name.endsWith('.json'))) {
    const name = file.replace(/-\d{4}-\d+\.json$/, '');
    byName.set(name, [...(byName.get(name) ?? []), readStatute(file)]);
  }
  const actByUrl = new Map(readActs().map(({ url, id }) => [url, id]));
  return [...byName.values()].map((unsorted) => {
    const versions = unsorted.sort((a, b) => a.issued.localeCompare(b.issued));
    const act = actByUrl.get(versions[versions.length - 1].url);
    if (act === undefined) throw new Error(`${versions[versions.length - 1].file}: ingen lov i pakken har den adresse`);
    return { act, versions };
  });
}

function readActs(): FileOf<'love'>[] {
  return readdirSync(lawFolder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => parse(readFileSync(lawFolder + name, 'utf8')) as FileOf<'love'>);
}

/** A section printed only as repealed or left out. */
const LAPSED = /^§§?[^.]*\.?\s*\((?:ophæve[ts]|udelades)\)/i;
/** `Bekendtgørelse af lov om …` prints an act anew; `Bekendtgørelse om …` is an order. */
const kindOf = (title: string) =>
  /^bekendtgørelse af /i.test(title) ? 'LBK' : /^bekendtgørelse om /i.test(title) ? 'BEK' : 'LOV';

function readStatute(file: string): Statute {
  const { title, number, year, issued, url, sections } = JSON.parse(readFileSync(statuteFolder + file, 'utf8')) as {
    title: string;
    number: number;
    year: number;
    issued: string;
    url: string;
    sections: Record<string, string>;
  };
  const shapes = new Map<string, SectionShape>();
  for (const [key, text] of Object.entries(sections))
    if (/^\d+ ?[a-zæøå]?$/.test(key) && !LAPSED.test(text.trim())) shapes.set(normalizeSection(key), readShape(text));
  const kind = kindOf(title);
  return {
    file,
    kind,
    number,
    year,
    issued,
    inForce: kind === 'LBK' ? undefined : readInForce(Object.values(sections)),
    url: url.replace(/\/xml$/, ''),
    sections: shapes,
  };
}

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');
const IN_FORCE = /(?:loven|bekendtgørelsen) træder i kraft den (\d{1,2})\. ([a-z]+) (\d{4})/i;

/** The one day on which the whole takes effect; none where the statute names several, or none. */
function readInForce(texts: readonly string[]): string | undefined {
  const found = texts.map((text) => IN_FORCE.exec(text)).filter((match) => match !== null);
  if (found.length !== 1) return undefined;
  const [, day, month, year] = found[0];
  return `${year}-${String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `Stk. 2.` at the head of a subsection; `Stk. 2-5.` covers several. In running text the word has a small letter. */
const STK = /(?:^|[\s»])Stk\. (\d+)(?:-(\d+))?\. /g;
/** `1) ` at the head of an item; `3 a) ` shows an item put in between. */
const NR = /(?:^|\s)(\d{1,3})( [a-z])?\) /g;

/**
 * Reads a section's structure. Where the numbers do not run 1, 2, 3 … (two wordings printed after each other, a quoted
 * provision, two lists in one subsection) the count is not known.
 *
 * @param text the section's text in one line, beginning with `§ 83.`
 */
export function readShape(text: string): SectionShape {
  const heads = [...text.matchAll(STK)];
  let last = 1;
  for (const [, first, through] of heads) {
    if (Number(first) !== last + 1) return {};
    last = Number(through ?? first);
  }
  if (heads.some((head) => head[2] !== undefined)) return { stk: last };
  const starts = [0, ...heads.map((head) => head.index), text.length];
  const nr = new Map<number, number | undefined>();
  for (let stk = 1; stk <= last; stk++) {
    const items = [...text.slice(starts[stk - 1], starts[stk]).matchAll(NR)];
    const isList = items.every((item, index) => item[2] === undefined && Number(item[1]) === index + 1);
    if (items.length > 0) nr.set(stk, isList && items.length > 1 ? items.length : undefined);
  }
  return { stk: last, nr };
}
