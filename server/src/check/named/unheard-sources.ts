import { PassageMemo } from '../../decision/memo.ts';
import { type PassageTrait, textOf } from '../../decision/passage-index.ts';
import type { Structure } from '../../decision/sections.ts';
import { COMPLAINT, type Role, RULES, TITLE } from '../../decision/vocabulary.ts';
import { readsMarker } from '../../pack/code-markers.ts';
import type { Pack } from '../../pack/pack.ts';
import { hitsOf } from '../../phrase/reading.ts';
import { hasBit } from '../../phrase/set-bits.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { fullDate } from './hearing-words.ts';
import type { NamedCheck } from './registry.ts';
import {
  type Adverse,
  daysIn,
  type InPassage,
  NOT_THE_BASIS,
  readPassage,
  type Sets,
  setsOf,
  type Told,
  tellsTheSame,
} from './source-tellings.ts';

/** The citizen's own view is no source either. */
const ELSEWHERE: ReadonlySet<Role | undefined> = new Set<Role | undefined>([...NOT_THE_BASIS, 'borgerens-syn']);
/** A paragraph that tells the citizen's view, too, may all the same say what carries the decision. */
const MAY_CARRY: ReadonlySet<Role | undefined> = new Set<Role | undefined>(['borgerens-syn', 'andre-muligheder']);
/** Where nobody tells what the citizen has seen. */
const NOT_HEARD_HERE: ReadonlySet<Role> = new Set<Role>([COMPLAINT, RULES, TITLE, 'hilsen']);

const isNotHeardIn = (role: Role | undefined) => role !== undefined && NOT_HEARD_HERE.has(role);

/** Marker of the pack: any sign that the citizen knew of something, or was heard on something. */
const ANY_HEARING = readsMarker('kendt-af-borgeren');

const inPassage = new PassageMemo<InPassage>();

/**
 * `kilde-ikke-hørt`: information from others speaks against the citizen, and nothing in the letter tells that the citizen knew
 * that source or was heard on it (FVL § 19, stk. 1). What the letter says of one source does not hold for another where the
 * municipality says that the source carries the decision. Else any sign of a hearing is enough for silence: letters name the same
 * paper in many ways, and whose it was is then a matter of reading.
 */
export const sourceNotHeard: NamedCheck = (evidence, pack, today) => {
  const { passages, structure, text, date } = evidence.decision;
  const sets = setsOf(pack);
  if (!sets) return 'ikke relevant';
  const written = date?.iso ?? today;
  const numbers = evidence.decision.index.with(tellsOfSources(pack, sets));
  const tellings = numbers.map((index) => {
    const placed = passages[index];
    const { reading } = placed.passage;
    return inPassage.of(placed.passage, () => readPassage(reading, textOf(placed, text), sets));
  });
  const places = lastJudged(structure, { numbers, tellings, written }, () => {
    const isHeading = (index: number) => passages[index].passage.kind === 'heading';
    return unheardIn(numbers, tellings, written, structure.roles, isHeading);
  });
  if (places === 'ikke relevant') return places;
  const isCarried = tellings.some(({ adverse }) => adverse.some(({ decisive }) => decisive));
  const isSilent = places.length > 0 && !isCarried && mentionsHearing(evidence, pack, places[0], written);
  return isSilent ? 'ikke relevant' : places.map((place): Violation => evidence.sentence(place));
};

/** Whether the letter speaks of any hearing that was not over before the day on which something was told. */
function mentionsHearing(evidence: Evidence, { markers }: Pack, told: Place, written: string): boolean {
  const anyHearing = markers.get(ANY_HEARING);
  if (anyHearing === undefined || !evidence.occurs(anyHearing, { notIn: NOT_HEARD_HERE })) return false;
  return evidence.passagesWithSet(anyHearing).some((index) => {
    if (!evidence.isIn(index, { notIn: NOT_HEARD_HERE })) return false;
    const { reading } = evidence.decision.passages[index].passage;
    return hitsOf(reading, anyHearing).some(({ sentence }) => !isBefore(daysIn(reading, sentence), told.days, written));
  });
}

interface Judged {
  readonly numbers: readonly number[];
  readonly tellings: readonly InPassage[];
  readonly written: string;
}

type Place = Adverse & Placed;
type Places = readonly Place[] | 'ikke relevant';

const judged = new WeakMap<Structure, Judged & { readonly places: Places }>();

/** Most keystrokes change nothing of what the letter tells of its sources: then the last judgment stands. */
function lastJudged(structure: Structure, now: Judged, judge: () => Places): Places {
  const last = judged.get(structure);
  const isSame =
    last?.written === now.written &&
    last.tellings.length === now.tellings.length &&
    // A passage that was edited is read anew, and nearly always tells what it told.
    last.tellings.every((telling, i) => tellsTheSame(telling, now.tellings[i]) && last.numbers[i] === now.numbers[i]);
  if (last && isSame) return last.places;
  const places = judge();
  // The list of numbers goes on living in the letter's index.
  judged.set(structure, { ...now, numbers: [...now.numbers], places });
  return places;
}

/** The places at which to object: where it is told first, and where it is first said to carry the decision. */
function unheardIn(
  numbers: readonly number[],
  tellings: readonly InPassage[],
  written: string,
  roles: Structure['roles'],
  isHeading: (index: number) => boolean,
): Places {
  const told = tellings.flatMap(({ adverse }, i) =>
    adverse
      .filter(({ decisive }) => !ELSEWHERE.has(roles[numbers[i]]) || (decisive && MAY_CARRY.has(roles[numbers[i]])))
      .map((one) => ({ ...one, passage: numbers[i] })),
  );
  if (told.length === 0) return 'ikke relevant';
  const known = tellings.flatMap((telling, i) =>
    isNotHeardIn(roles[numbers[i]]) || isHeading(numbers[i])
      ? []
      : telling.known.map((one) => ({ ...one, passage: numbers[i] })),
  );
  const reports = new Set(tellings.flatMap(({ papers }) => papers));
  const isUnheard = (one: Adverse & Placed) => !known.some((hearing) => covers(hearing, one, reports, written));
  const first = told.find(isUnheard);
  const carrying = first && (first.decisive ? first : told.find((one) => one.decisive && isUnheard(one)));
  return [...new Set([first, carrying])].filter((place) => place !== undefined);
}

const traits = new WeakMap<Pack, PassageTrait>();

/** Passages with a source that reports, carries the decision, or is known to the citizen; the others say nothing here. */
function tellsOfSources(pack: Pack, { reported, decisive, known }: Sets): PassageTrait {
  let trait = traits.get(pack);
  if (!trait) {
    trait = { has: ({ reading: { present } }) => [reported, decisive, known].some((set) => hasBit(present, set)) };
    traits.set(pack, trait);
  }
  return trait;
}

interface Placed {
  readonly passage: number;
}

/**
 * Whether what the citizen saw or was heard on is, or may be, what was told.
 *
 * @param reports stems of the papers that the letter says that others wrote
 * @param written the letter's day, ISO
 */
function covers(hearing: Told & Placed, told: Told & Placed, reports: ReadonlySet<string>, written: string): boolean {
  const after = hearing.passage === told.passage ? hearing.sentence - told.sentence : 0;
  const follows = after > 0 && after <= NEAR;
  const same = sharesStem(hearing.sources, told.sources) || sharesStem(hearing.papers, told.papers);
  if (!(follows && same) && isBefore(hearing.days, told.days, written)) return false;
  if (told.sources.length === 0 && told.papers.length === 0) return true;
  if (hearing.all || same) return true;
  if (hearing.sources.length > 0) return false;
  // A paper with no name to it: the one just spoken of, or one that no other report accounts for.
  return follows || hearing.papers.every((paper) => !reports.has(paper));
}

/** "Skolen skriver … Han … Brevet fik du": so many sentences on, a paper is still the one that was told of. */
const NEAR = 2;

function sharesStem(ones: readonly string[], others: readonly string[]): boolean {
  return ones.some((one) => others.some((other) => one.includes(other) || other.includes(one)));
}

/** Whether all days of a hearing lie before every day of what was told: nobody is heard on what is not there yet. */
function isBefore(hearing: readonly string[], told: readonly string[], written: string): boolean {
  if (hearing.length === 0 || told.length === 0) return false;
  const latest = hearing.map((day) => fullDate(day, written)).reduce((a, b) => (a > b ? a : b));
  return told.every((day) => latest < fullDate(day, written));
}
