import { danishDate, nearestDay } from '../../text/calendar.ts';
import type { Entity } from '../../text/entities.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { type Choice, choose, chosenEntities } from './choices.ts';
import { entitiesIn, type Occurrence } from './entities-in.ts';
import type { NamedCheck } from './registry.ts';

/** Papers that are called after their day: `attesten af 22. august`. */
const PAPERS =
  'attest|erklæring|udtalelse|notat|rapport|epikrise|vurdering|udredning|referat|statusbeskrivelse|journal|skema|redegørelse|undersøgelse';
/** Events that are held on a day: `ved besøget den 7. marts`. */
const EVENTS = 'besøg|møde|samtale|afprøvning|måling|undersøgelse|gennemgang|test';

/** A compound and its ending, which tells whether one is meant that the letter has told of. */
const PAPER = new RegExp(
  String.raw`(?<!\p{L})(\p{L}*?)(${PAPERS})(en|et|n|ne|sen)?\s+(?:af|fra|dateret)\s+(?:den\s+)?$`,
  'iu',
);
/** `ved besøget hos dig den`, `var på hjemmebesøg den`; but `notatet fra besøget den` may tell when it was sent. */
const EVENT = new RegExp(
  String.raw`(?<!\p{L})(?:ved|under|på|i|til)\s+(?:\p{L}+\s+){0,2}?(\p{L}*?)(${EVENTS})(en|et|t|n)?(?:\s(?:hos|hjemme|her|i|på|dig|dem|jer|dit|deres|jeres|hjem|bopæl|lejlighed)){0,4}\s+(?:\p{L}+dag\s+)?(?:den\s+|d\.\s*)$`,
  'iu',
);
/** `besøgte dig hjemme torsdag den 7. marts`: the event by its verb. */
const DID = /(?<!\p{L})(besøgte|mødtes|talte)(?:\s\p{L}+){0,6}?\s+(?:den\s+|d\.\s*)$/iu;
const EVENT_OF_VERB: Readonly<Record<string, string>> = { besøgte: 'besøg', mødtes: 'møde', talte: 'samtale' };
/** What lies ahead, what did not happen, and what has more than one day or is another one. */
const OF_ANOTHER =
  /(?<!\p{L})(?:skal|vil|kan|aftalt|planlagt|indkaldt|næste|nyt|nye|ny|igen|også|begge|første|anden|andet|sidste|seneste|tidligere|opfølgende|opfølgning|begge|flere|to|tre|fire|aflyst\p{L}*|flyttet|udsat|ændret|ikke|udeblev|oprindelig\p{L}*|rettet|revider\p{L}*|klag\p{L}*)(?!\p{L})/iu;

/** How much of the sentence before a date is looked at for it. */
const CLAUSE = 60;

interface Mention {
  /** `besøg`, `attest`: what it is, without the rest of a compound. */
  readonly what: string;
  /** `hjemme` of `hjemmebesøget`; empty where there is no more to it. */
  readonly kind: string;
  /** `hjemmebesøget`: as it is called when the letter has told of it before; empty where it is not called so. */
  readonly known: string;
  readonly isPaper: boolean;
}

/** What the words before a date say that it is the day of. */
function mentionIn(before: string): Mention | undefined {
  const paper = PAPER.exec(before);
  const noun = paper ?? EVENT.exec(before);
  if (noun) {
    const [kind, what] = [noun[1], noun[2]].map((part) => part.toLowerCase());
    const known = noun[3] === undefined ? '' : kind + what + noun[3];
    return { what, kind, known, isPaper: paper !== null };
  }
  const verb = DID.exec(before)?.[1];
  return verb ? { what: EVENT_OF_VERB[verb.toLowerCase()], kind: '', known: '', isPaper: false } : undefined;
}

const isDayOf: Choice<'dato'>['wanted'] = ({ before, quoted }) =>
  !quoted && !OF_ANOTHER.test(before.slice(-CLAUSE)) && mentionIn(before) !== undefined;
const dayOf = choose('dato', isDayOf);

/** In how many of day, month and year two dates differ; a year that one of them does not tell is that of the other. */
function differences(one: string, other: string): number {
  const isYearless = one.startsWith('--') || other.startsWith('--');
  const [parts, others] = [one, other].map((iso) => (isYearless ? iso.slice(-MONTH_AND_DAY) : iso).split('-'));
  return parts.filter((part, i) => part !== others[i]).length;
}

const MONTH_AND_DAY = 'MM-DD'.length;

interface Told extends Mention {
  readonly found: Occurrence<'dato'>;
  /** `--03-14` without a year. */
  readonly iso: string;
}

/**
 * `hændelse-på-to-dage`: a paper or an event that the letter has told of with its day has another one further down. Only where
 * the letter knows of one such, calls it `besøget` or `attesten` the second time, names the second day nowhere else, and the two
 * differ as by a slip of the pen.
 */
export const eventOnTwoDays: NamedCheck = (evidence) => {
  const written = evidence.decision.date?.iso;
  if (!written) return 'ikke relevant';
  const all = chosenEntities(evidence, dayOf).flatMap((found): Told[] => {
    const mention = mentionOf(evidence, found);
    return mention ? [{ ...mention, found, iso: found.entity.iso }] : [];
  });
  const violations: Violation[] = [];
  for (const what of new Set(all.map((told) => told.what))) {
    const told = all.filter((one) => one.what === what);
    const second = disagreeing(told);
    if (!second || isOneOfMany(evidence, what) || occursAgain(evidence, second.iso)) continue;
    const [first, other] = [told[0], second].map(({ iso }) => danishDate(nearestDay(iso, written) ?? iso));
    const from = second.isPaper ? 'fra den' : 'den';
    const note = `Ovenfor er ${second.known} ${from} ${first}, her ${from} ${other}.`;
    violations.push({ from: second.found.from, to: second.found.to, note });
  }
  return violations;
};

/** Of what is told of one paper or event, that which has another day than the first; nothing, where they may be two. */
function disagreeing(told: readonly Told[]): Told | undefined {
  const [first] = told;
  const others = told.filter(({ iso }) => differences(iso, first.iso) > 0);
  if (others.length !== 1 || told.at(-1) !== others[0]) return undefined;
  const [second] = others;
  // A slip of the pen changes the day, the month or the year; another event has another date altogether.
  if (second.known === '' || differences(first.iso, second.iso) > 1) return undefined;
  return second.kind === '' || second.kind === first.kind ? second : undefined;
}

/** Whether the letter speaks of several such. */
function isOneOfMany(evidence: Evidence, what: string): boolean {
  const several = new RegExp(
    String.raw`(?<!\p{L})(?:to|tre|fire|flere|begge|andet|anden|næste|nyt|ny|nye|opfølgende|første|sidste|seneste|tidligere|alle)\s(?:\p{L}+\s)?\p{L}*${what}|\p{L}*${what}(?:erne|ene|er|ne)(?!\p{L})`,
    'iu',
  );
  return several.test(evidence.wholeText);
}

/** Whether a day is told more than once. */
function occursAgain(evidence: Evidence, iso: string): boolean {
  let times = 0;
  for (const { entity } of entitiesIn(evidence, 'dato')) if (differences(entity.iso, iso) === 0) times++;
  return times > 1;
}

/** It depends on the words of the sentence alone, and is asked for at each keystroke. */
const known = new WeakMap<Entity, Mention>();

function mentionOf(evidence: Evidence, found: Occurrence<'dato'>): Mention | undefined {
  const mention = known.get(found.entity) ?? mentionIn(beforeOf(evidence, found));
  if (mention) known.set(found.entity, mention);
  return mention;
}

const beforeOf = (evidence: Evidence, found: Occurrence<'dato'>) =>
  evidence.decision.text.slice(evidence.sentence(found).from, found.from);
