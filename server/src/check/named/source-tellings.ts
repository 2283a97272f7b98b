import { COMPLAINT, type Role, RULES, TITLE } from '../../decision/vocabulary.ts';
import { readsMarker } from '../../pack/code-markers.ts';
import type { Pack } from '../../pack/pack.ts';
import { hitsOf, occursInSentence, type Reading } from '../../phrase/reading.ts';

/** Markers of the pack that the check puts together. */
const MARKERS = {
  /** Somebody other than the citizen told the municipality something. */
  reported: readsMarker('fremmed-kilde'),
  /** The sentence goes on with what the one before reported. */
  goesOn: readsMarker('fortsat-gengivelse'),
  /** What is told speaks against the citizen's wish. */
  adverse: readsMarker('taler-imod'),
  /** The municipality says itself that the source carries the decision. */
  decisive: readsMarker('ydre-kilde-til-ugunst'),
  /** What was told in the sentence before carries the decision. */
  carries: readsMarker('bærer-afgørelsen'),
  /** The citizen knew it, or was heard on it. */
  known: readsMarker('oplysningen-kendt'),
  /** Words for a source: person or place. */
  source: readsMarker('kilde-nævnt'),
  /** Words for a paper, whoever wrote it. */
  paper: readsMarker('papir-nævnt'),
  /** Words for everything that the case rests on. */
  everything: readsMarker('hele-materialet'),
} as const;

/** Where a letter tells other things than what the decision rests on, whoever said them. */
export const NOT_THE_BASIS: ReadonlySet<Role | undefined> = new Set<Role | undefined>([
  COMPLAINT,
  RULES,
  TITLE,
  'ansøgning',
  'andre-muligheder',
  'hilsen',
  'opfølgning',
  'praktisk',
]);

/** A sentence of the letter with the sources it speaks of, and its days. */
export interface Told {
  readonly sentence: number;
  /** Stems of the words for persons and places in it, and for papers; empty where it names none. */
  readonly sources: readonly string[];
  readonly papers: readonly string[];
  /** The days in it, `--03-14` without a year. */
  readonly days: readonly string[];
  /** It speaks of everything in the case. */
  readonly all: boolean;
}
export interface Adverse extends Told {
  /** The municipality says that this carries the decision. */
  readonly decisive: boolean;
}
export interface InPassage {
  readonly adverse: readonly Adverse[];
  readonly known: readonly Told[];
  /** Stems of the papers that somebody is said to have written, and who is named. */
  readonly papers: readonly string[];
}

/** Whether two passages tell the same. */
export function tellsTheSame(a: InPassage, b: InPassage): boolean {
  return (
    a === b ||
    (haveTheSame(a.adverse, b.adverse, (one, other) => one.decisive === other.decisive && isTheSame(one, other)) &&
      haveTheSame(a.known, b.known, isTheSame) &&
      haveTheSame(a.papers, b.papers))
  );
}

function isTheSame(a: Told, b: Told): boolean {
  if (a.sentence !== b.sentence || a.all !== b.all) return false;
  return haveTheSame(a.sources, b.sources) && haveTheSame(a.papers, b.papers) && haveTheSame(a.days, b.days);
}

function haveTheSame<T>(some: readonly T[], others: readonly T[], same = (a: T, b: T) => a === b): boolean {
  return some.length === others.length && some.every((one, i) => same(one, others[i]));
}

/** The sets of the markers above in a pack. */
export type Sets = { readonly [K in keyof typeof MARKERS]: number };

const setsOfPack = new WeakMap<Pack, Sets>();

/** Undefined where the pack lacks one of the markers. */
export function setsOf(pack: Pack): Sets | undefined {
  const known = setsOfPack.get(pack) ?? lookUp(pack);
  if (known) setsOfPack.set(pack, known);
  return known;
}

function lookUp({ markers }: Pack): Sets | undefined {
  const found = Object.entries(MARKERS).map(([key, id]) => [key, markers.get(id)] as const);
  return found.every(([, set]) => set !== undefined) ? (Object.fromEntries(found) as Sets) : undefined;
}

/** What a passage tells of sources and of what the citizen has seen. It depends on the passage's text alone. */
export function readPassage(reading: Reading, text: string, sets: Sets): InPassage {
  const count = reading.hits.length;
  const has = (set: keyof Sets, sentence: number) => occursInSentence(reading, sets[set], sentence);
  // Words in quotation marks are the child's or the citizen's.
  const against = new Set(hitsOf(reading, sets.adverse).flatMap((hit) => (hit.quoted ? [] : hit.sentence)));
  const adverse: Adverse[] = [];
  const known: Told[] = [];
  const papers: string[] = [];
  for (let sentence = 0; sentence < count; sentence++) {
    if (has('reported', sentence)) {
      const { sources, papers: here } = telling(reading, text, sets, sentence, sentence);
      if (sources.length > 0) papers.push(...here);
    }
    if (has('known', sentence)) {
      known.push(telling(reading, text, sets, sentence, sentence));
      continue;
    }
    // "Udtalelsen fik du den 4. maj. Hun skriver, at …": what goes on with a paper that the citizen had is known too.
    if (sentence > 0 && has('goesOn', sentence) && has('known', sentence - 1)) continue;
    const carried = has('carries', sentence) && sentence > 0 ? reportedFrom(sentence - 1, has) : undefined;
    const first = reportedFrom(sentence, has) ?? carried;
    if (first !== undefined && has('known', first)) continue;
    if (carried !== undefined) {
      adverse.push({ ...telling(reading, text, sets, carried, sentence), decisive: true });
      continue;
    }
    if (first !== undefined && (against.has(sentence) || has('decisive', sentence)))
      adverse.push({ ...telling(reading, text, sets, first, sentence), decisive: has('decisive', sentence) });
    else if (has('decisive', sentence))
      adverse.push({ ...telling(reading, text, sets, sentence, sentence), decisive: true });
  }
  return { adverse, known: known.map((told) => withAntecedent(told, reading, text, sets)), papers };
}

/** The sentence in which the report began that a sentence gives or goes on with. */
function reportedFrom(sentence: number, has: (set: keyof Sets, at: number) => boolean): number | undefined {
  if (has('reported', sentence)) return sentence;
  for (let at = sentence; at > 0 && has('goesOn', at); at--) if (has('reported', at - 1)) return at - 1;
  return undefined;
}

/** "Den fik du den 4. maj": what is meant stands in the sentence before. */
function withAntecedent(told: Told, reading: Reading, text: string, sets: Sets): Told {
  if (told.sources.length > 0 || told.papers.length > 0 || told.all || told.sentence === 0) return told;
  const { sources, papers } = telling(reading, text, sets, told.sentence - 1, told.sentence - 1);
  return { ...told, sources, papers };
}

function telling(reading: Reading, text: string, sets: Sets, first: number, last: number): Told {
  const from = reading.sentences[2 * first];
  const to = reading.sentences[2 * last + 1];
  const stems = (set: keyof Sets) =>
    hitsOf(reading, sets[set])
      .filter((hit) => hit.sentence >= first && hit.sentence <= last)
      .map((hit) => stem(text.slice(hit.from, hit.to)));
  const days = daysBetween(reading, from, to);
  const all = occursInSentence(reading, sets.everything, last);
  return { sentence: last, sources: stems('source'), papers: stems('paper'), days, all };
}

/** The days that a sentence names, `--03-14` without a year. */
export function daysIn(reading: Reading, sentence: number): readonly string[] {
  return daysBetween(reading, reading.sentences[2 * sentence], reading.sentences[2 * sentence + 1]);
}

function daysBetween({ entities }: Reading, from: number, to: number): readonly string[] {
  return entities.flatMap((entity) =>
    entity.kind === 'dato' && entity.from >= from && entity.to <= to ? [entity.iso] : [],
  );
}

const ENDING = /(?:els(?:e|en|er|erne|ens)?|ing(?:en|er|erne|ens)?|erne|ernes|ens|ets|en|et|er|s|e)$/;
const SHORTEST_STEM = 3;

/** A word without its ending: `udtalelsen` → `udtal`. */
function stem(word: string): string {
  const lower = word.toLowerCase();
  const stripped = lower.replace(ENDING, '');
  return stripped.length >= SHORTEST_STEM ? stripped : lower;
}
