import type { Comment } from '../decision/comments.ts';
import type { Decision } from '../decision/decision.ts';
import { type FrontMatterText, isCalendarDay, waiverPlaces } from '../decision/front-matter.ts';
import type { Place } from '../decision/outcome.ts';
import type { Pack, Rule } from '../pack/pack.ts';
import { danishDate } from '../text/calendar.ts';

/** What a waiver says, wherever it stands; dates as written. */
export interface WaiverFields {
  readonly krav: string;
  readonly grund?: string;
  readonly af?: string;
  readonly den?: string;
  readonly til?: string;
}

/** A waiver in a letter. `from` and `to`: the rule's id in the front matter, or the whole comment. */
export interface Waiver extends Place, WaiverFields {
  /** What it sets findings aside in: a sentence or a block; the whole letter where absent. */
  readonly covers?: Place;
  /** Why it does not count, as a Danish sentence; absent where it does. */
  readonly incomplete?: string;
  readonly expired?: string;
  readonly unknown?: string;
}

/** A template's field that nobody filled in is no reason and no initials. */
export const isFilledIn = (value: string | undefined) => value !== undefined && !/^\[.*\]$/.test(value);

/** A letter's waivers, and which of them set something aside. Nothing is worked out for a letter without any. */
export class Waivers {
  readonly all: readonly Waiver[];
  readonly #used = new Set<Waiver>();

  /** @param today `2026-11-23`: a waiver runs out by today, whatever day the letter is of */
  constructor(decision: Decision, pack: Pack, today: string) {
    const { fraviget } = decision.frontMatter;
    const { comments } = decision;
    this.all =
      fraviget.length === 0 && comments.length === 0
        ? NONE
        : collect(decision, today).map((waiver) => withRule(waiver, pack));
  }

  /** Whether a waiver that counts sets aside what a rule objects to at a place; if so, it has been of use. */
  setAside(rule: Rule, place: Place): Waiver | undefined {
    // What is wrong with a waiver cannot be waived.
    if (this.all.length === 0 || rule.faultType === 'fravigelse-ugyldig') return undefined;
    const waiver = this.all.find(
      ({ krav, incomplete, expired, covers }) =>
        krav === rule.id && !incomplete && !expired && (!covers || (place.from < covers.to && covers.from < place.to)),
    );
    if (waiver) this.#used.add(waiver);
    return waiver;
  }

  /** Whether it has set something aside so far. */
  isUsed(waiver: Waiver): boolean {
    return this.#used.has(waiver);
  }
}

function withRule(waiver: Waiver, { requirements, wordings }: Pack): Waiver {
  const isIt = ({ id }: Rule) => id === waiver.krav;
  if (requirements.some(isIt) || wordings.some(isIt)) return waiver;
  return { ...waiver, unknown: `Pakken har ingen regel med navnet "${waiver.krav}".` };
}

const NONE: readonly Waiver[] = [];
const placesOf = new WeakMap<FrontMatterText, readonly Place[]>();

function collect(decision: Decision, today: string): Waiver[] {
  const { frontMatter, frontMatterText, comments } = decision;
  const waivers: Waiver[] = [];
  if (frontMatterText && frontMatter.fraviget.length > 0) {
    let places = placesOf.get(frontMatterText);
    if (!places) {
      places = waiverPlaces(frontMatterText);
      placesOf.set(frontMatterText, places);
    }
    for (const [index, { krav, grund, af, den, til }] of frontMatter.fraviget.entries())
      waivers.push(judged({ krav, grund, af, den, til }, places[index] ?? { from: 0, to: 0 }, today));
  }
  for (const comment of comments) {
    const fields = readWaiverComment(comment.text);
    if (fields) waivers.push(judged(fields, comment, today, besides(decision, comment)));
  }
  return waivers;
}

function judged(fields: WaiverFields, { from, to }: Place, today: string, covers?: Place): Waiver {
  const { grund, af, den } = fields;
  const missing = [
    !isFilledIn(grund) && 'grund',
    !isFilledIn(af) && 'initialer (af)',
    !isFilledIn(den) && 'dato (den)',
  ].filter((name) => name !== false);
  const incomplete = missing.length > 0 ? `Fravigelsen mangler ${inWords(missing)}.` : undefined;
  return { ...fields, from, to, covers, incomplete, expired: whyOutOfTime(fields, today) };
}

function whyOutOfTime({ den, til }: WaiverFields, today: string): string | undefined {
  for (const day of [den, til])
    if (day !== undefined && isFilledIn(day) && !isCalendarDay(day)) return `Datoen "${day}" kan ikke læses.`;
  if (den !== undefined && isFilledIn(den) && den > today)
    return `Fravigelsen er dateret ${danishDate(den)}, som ikke er kommet endnu.`;
  if (til !== undefined && isFilledIn(til) && til < today) return `Fravigelsen gjaldt til og med ${danishDate(til)}.`;
  return undefined;
}

const inWords = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} og ${words.at(-1)}`;

/**
 * Reads `fraviget: klagefrist; grund: …; af: JHA; den: 2026-02-10; til: 2026-12-31`. A semicolon may stand in the reason.
 *
 * @returns undefined for a comment that is no waiver
 */
export function readWaiverComment(text: string): WaiverFields | undefined {
  const head = /^\s*fraviget\s*:\s*/i.exec(text);
  if (!head) return undefined;
  const [krav, ...parts] = text.slice(head[0].length).split(/;\s*(?=(?:grund|af|den|til)\s*:)/i);
  const read: Record<string, string> = {};
  for (const part of parts) {
    const colon = part.indexOf(':');
    const value = part
      .slice(colon + 1)
      .replace(/[\s;]+$/, '')
      .trim();
    if (value) read[part.slice(0, colon).trim().toLowerCase()] = value;
  }
  return { krav: krav.replace(/[\s;]+$/, ''), grund: read.grund, af: read.af, den: read.den, til: read.til };
}

/**
 * What a comment stands beside: in a passage the sentence that it stands in or after, else the one after it; on a line of
 * its own the nearest block.
 */
function besides({ passages, text }: Decision, { from, to }: Comment): Place {
  let nearest: Place = { from, to };
  let least = Infinity;
  for (const { passage, offset } of passages) {
    const start = offset + passage.from;
    const end = offset + passage.to;
    if (start <= from && to <= end) return sentenceBeside(passage.reading.sentences, start, from);
    const distance = start >= to ? lines(text.slice(to, start)) - 0.5 : lines(text.slice(end, from));
    if (distance < least) {
      least = distance;
      nearest = { from: start, to: end };
    }
  }
  return nearest;
}

const lines = (text: string) => text.split('\n').length;

function sentenceBeside(sentences: Int32Array, base: number, from: number): Place {
  let chosen = 0;
  for (let i = 0; i < sentences.length; i += 2) if (base + sentences[i] < from) chosen = i;
  return { from: base + sentences[chosen], to: base + sentences[chosen + 1] };
}
