/**
 * Judges a cited provision at a day: did it stand in the act then? Two sources answer. What the pack's `love` files tell with
 * a known day (`fra`, `til`) wins. Else the editions that have been read answer: what two editions on either side of the
 * day agree on held between them; where they disagree, the day of the change is not known and nothing is decided.
 */
import type { SectionNumber } from '../text/entities.ts';
import { type ActEditions, type Edition, editionDay } from './editions.ts';
import { kindOf, lackIn } from './lack.ts';
import type { Pack } from './pack.ts';
import type { FileOf } from './schema.ts';

/** A provision to judge. `stk` and `nr` where the citation gives them. */
export interface CitedProvision {
  /** Id of the act in the pack: `SEL`, `BL`. */
  readonly act: string;
  readonly section: SectionNumber;
  readonly stk?: number;
  readonly nr?: number;
}

/**
 * What is known of a provision at a day.
 *
 * - `gælder`: the section stood in the act. `whole` is false where the citation goes deeper than the data tell of.
 * - `findes ikke`: no edition that has been read has the section. `certain` is false on days after the newest edition.
 * - `endnu ikke`: it came later: on the day `from` where that is known, else it is first seen in `firstIn`.
 * - `ikke længere`: it ended: `until` is its last day where that is known, else it was last seen in `lastIn`.
 * - `intet stykke`, `intet nummer`: the section stood, but had only `count` stk. (or that stk. only `count` nr.) in `edition`.
 *   `certain` is false on days after the newest edition, for it may have been amended since.
 * - `ikke afgjort`: it changed between two editions, and the day is not known.
 * - `ukendt`: the day or the act is outside what has been read.
 */
export type LawVerdict =
  | { readonly kind: 'gælder'; readonly whole: boolean }
  | { readonly kind: 'findes ikke'; readonly newest: Edition; readonly certain: boolean }
  | { readonly kind: 'endnu ikke'; readonly from?: string; readonly firstIn?: Edition }
  | {
      readonly kind: 'ikke længere';
      readonly until?: string;
      readonly lastIn?: Edition;
      readonly successors: readonly string[];
    }
  | { readonly kind: 'intet stykke'; readonly count: number; readonly edition: Edition; readonly certain: boolean }
  | { readonly kind: 'intet nummer'; readonly count: number; readonly edition: Edition; readonly certain: boolean }
  | { readonly kind: 'ikke afgjort'; readonly after: Edition; readonly before: Edition }
  | { readonly kind: 'ukendt' };

const STANDS: LawVerdict = { kind: 'gælder', whole: true };

type LawSection = FileOf<'love'>['paragraffer'][string];

/** More verdicts than one letter asks for. */
const MOST_KEPT = 5_000;
const keptOf = new WeakMap<Pack, Map<string, LawVerdict>>();

/**
 * Judges a provision at a day. A pack's verdicts are kept, so that asking for every citation at every keystroke is cheap.
 *
 * @param date `2025-03-14`, the day whose law is asked about
 */
export function judgeProvision(pack: Pack, cited: CitedProvision, date: string): LawVerdict {
  let kept = keptOf.get(pack);
  if (!kept) {
    kept = new Map();
    keptOf.set(pack, kept);
  }
  const key = `${date} ${cited.act} ${cited.section} ${cited.stk} ${cited.nr}`;
  let verdict = kept.get(key);
  if (!verdict) {
    if (kept.size >= MOST_KEPT) kept.clear();
    verdict = judge(pack, cited, date);
    kept.set(key, verdict);
  }
  return verdict;
}

function judge(pack: Pack, cited: CitedProvision, date: string): LawVerdict {
  const act = pack.acts.get(cited.act);
  const section = act?.paragraffer[cited.section];
  const successors = successorsOf(section, cited);
  const outside = outsideKnownDays(act, section, date, successors);
  if (outside) return outside;
  const editions = pack.editions.get(cited.act);
  if (!editions) return { kind: 'ukendt' };
  const around = editionsAround(editions, date);
  if (!around) return stoodBeforeTheOldest(editions, section, cited.section, date);
  const stands = byEditions(editions, cited.section, around, section, successors);
  return stands.kind === 'gælder' ? byShape(editions, cited, around, section, date) : stands;
}

/** Where the rule stands now: that of the subsection or item cited, where the pack tells it, else of the section. */
function successorsOf(section: LawSection | undefined, { stk, nr }: CitedProvision): readonly string[] {
  const parts = section?.['efterfølger for led'] ?? {};
  const part = parts[`stk. ${stk}, nr. ${nr}`] ?? parts[`stk. ${stk}`];
  return part === undefined ? (section?.efterfølger ?? []) : [part];
}

/** What the days told in the pack rule out; nothing where they do not. */
function outsideKnownDays(
  act: FileOf<'love'> | undefined,
  section: LawSection | undefined,
  date: string,
  successors: readonly string[],
): LawVerdict | undefined {
  const until = earliest(section?.til, act?.til);
  if (until !== undefined && date > until) return { kind: 'ikke længere', until, successors };
  if (act?.fra !== undefined && date < act.fra) return { kind: 'endnu ikke', from: act.fra };
  // The same number may have had another subject before.
  if (section?.fra !== undefined && date < section.fra && !section.tidligere)
    return { kind: 'endnu ikke', from: section.fra };
  return undefined;
}

/** Before the oldest edition, only a section that is known to have come by then, and stands in that edition, is known. */
function stoodBeforeTheOldest(
  editions: ActEditions,
  section: LawSection | undefined,
  number: SectionNumber,
  date: string,
): LawVerdict {
  const stood = section?.fra !== undefined && section.fra <= date && editions.historyOf(number)?.[0] !== undefined;
  return stood ? { kind: 'gælder', whole: false } : { kind: 'ukendt' };
}

const earliest = (a: string | undefined, b: string | undefined) =>
  a === undefined || (b !== undefined && b < a) ? b : a;

/** Indexes of the editions on either side of a day: the last from before or on it, and the first after it. */
interface Around {
  readonly before: number;
  /** Equals the number of editions on days after the newest. */
  readonly after: number;
}

/** Nothing on days before the oldest edition. */
function editionsAround({ all }: ActEditions, date: string): Around | undefined {
  const after = all.findIndex((edition) => editionDay(edition) > date);
  if (after === 0) return undefined;
  const before = (after < 0 ? all.length : after) - 1;
  return { before, after: editionDay(all[before]) === date ? before : before + 1 };
}

/** An order is replaced as a whole, with new numbers; an act is amended. */
const isReplacedAsWhole = ({ newest }: ActEditions) => newest.slags === 'BEK';

/** A number with a letter is put in between others, and may be newer than the newest edition. */
const MAY_BE_NEW = /[a-zæøå]$/;

function byEditions(
  editions: ActEditions,
  section: SectionNumber,
  { before, after }: Around,
  { fra, til }: LawSection = {},
  successors: readonly string[] = [],
): LawVerdict {
  const { all, newest } = editions;
  const history = editions.historyOf(section);
  const isBeyond = after === all.length;
  if (!history) {
    if (isBeyond && (MAY_BE_NEW.test(section) || isReplacedAsWhole(editions))) return { kind: 'ukendt' };
    return { kind: 'findes ikke', newest, certain: !isBeyond };
  }
  const stoodBefore = history[before] !== undefined;
  const standsAfter = isBeyond ? stoodBefore : history[after] !== undefined;
  if (stoodBefore !== standsAfter) {
    // That the day is not outside the known ones has been settled; so where the day of the change is known, it stood.
    const dayIsKnown = (stoodBefore ? til : fra) !== undefined;
    return dayIsKnown ? STANDS : { kind: 'ikke afgjort', after: all[before], before: all[after] };
  }
  if (stoodBefore) return STANDS;
  const lastIn = all[history.findLastIndex((shape, index) => shape !== undefined && index < before)];
  if (lastIn) return { kind: 'ikke længere', lastIn, successors };
  return { kind: 'endnu ikke', firstIn: all[history.findIndex((shape) => shape !== undefined)] };
}

/** Whether stk. and nr. stand in a section that does. Both editions around the day must lack them. */
function byShape(
  editions: ActEditions,
  { section: number, stk, nr }: CitedProvision,
  { before, after }: Around,
  section: LawSection | undefined,
  date: string,
): LawVerdict {
  const history = editions.historyOf(number);
  if ((stk === undefined && nr === undefined) || !history) return STANDS;
  const isBeyond = after === editions.all.length;
  if (isBeyond && isReplacedAsWhole(editions)) return { kind: 'gælder', whole: false };
  const telling = [...new Set(isBeyond ? [before] : [before, after])]
    .map((index) => ({ edition: editions.all[index], shape: history[index] }))
    .filter(({ edition }) => isSameText(section, editionDay(edition), date));
  const answers = telling.map(({ shape }) => lackIn(shape, stk, nr));
  const [first] = answers;
  if (first === undefined || answers.some((answer) => kindOf(answer) !== kindOf(first)))
    return { kind: 'gælder', whole: false };
  if (typeof first === 'string') return { kind: 'gælder', whole: first === 'has it' };
  return { ...first, edition: telling[0].edition, certain: !isBeyond };
}

/** Whether an edition shows the text of the day: not where the section is known to have changed between the two. */
function isSameText({ fra, til: end, tidligere = [] }: LawSection = {}, edition: string, date: string): boolean {
  if (end !== undefined && edition > end) return false;
  if (fra !== undefined && edition < fra !== date < fra) return false;
  return tidligere.every(({ til }) => til === undefined || edition > til === date > til);
}
