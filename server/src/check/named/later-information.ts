import { PassageMemo } from '../../decision/memo.ts';
import { type PassageTrait, textOf } from '../../decision/passage-index.ts';
import { readsMarker } from '../../pack/code-markers.ts';
import type { Pack } from '../../pack/pack.ts';
import { occursInSentence, type Reading, type SetId } from '../../phrase/reading.ts';
import { danishDate } from '../../text/calendar.ts';
import { includesKind } from '../../text/entities.ts';
import { fullDate } from './hearing-words.ts';
import type { NamedCheck } from './registry.ts';
import { daysIn, NOT_THE_BASIS } from './source-tellings.ts';

/** Marker of the pack: somebody other than the citizen told the municipality something. */
const REPORTED = readsMarker('fremmed-kilde');
/** Markers of the pack: the citizen had seen it, was heard on it, or answered. */
const HEARD = [readsMarker('kendt-af-borgeren'), readsMarker('oplysningen-kendt'), readsMarker('høringssvar')];

/** The citizen says, gets or is asked something; whatever others told in the sentence, the citizen was there. */
const OF_CITIZEN =
  /(?<!\p{L})(?:du|De|I|forældrene|ægteparret)\s(?:selv\s|også\s)?(?:sagde|fortalte|svarede|skrev|ringede|oplyste|fik|har|modtog|viste|nævnte|bad|gav|kendte)(?!\p{L})|(?<!\p{L})(?:fik|sagde|fortalte|svarede|skrev|oplyste|modtog|har)\s(?:du|De|I|forældrene)(?!\p{L})|tal(?:te|t) med|samtale med|spurgt|sendte?\s(?:\p{L}+\s){0,3}til (?!os|kommunen)|sendte (?:dig|Dem|jer)|forelagt|partshør|høring|frist|senest den|kopi/u;
/** Somebody met or wrote to somebody, and no other source is told of. */
const MEETS =
  /(?<!\p{L})(?:han|hun)\s(?:sagde|fortalte|svarede|skrev|ringede|oplyste|fik|viste|nævnte|bad|gav)(?!\p{L})|talte|møde|samtale|besøg|sendte?(?!\p{L})/u;
/** What the citizen brought along, or what was told to the citizen first. */
const THROUGH_CITIZEN = /(?:som|over for) (?:du|De|I|forældrene)(?!\p{L})|afleverede|indsendt|vedlag|medbragt/u;

/** A day, ISO, and the sentence that tells it. */
interface Told {
  readonly day: string;
  readonly sentence: number;
}

/** The newest days of a passage up to that of the letter: on which others told something, and on which the citizen had to do with the case. */
interface NewestDays {
  /** The letter's day, ISO, which says what year a day without one is of. */
  readonly written: string;
  readonly reported: Told | undefined;
  readonly withCitizen: Told | undefined;
}

const ofPassage = new PassageMemo<{ days?: NewestDays }>();
const DATED: PassageTrait = { has: ({ reading }) => includesKind(reading.kinds, 'dato') };

const newer = <T extends { readonly day: string }>(one: T | undefined, other: T | undefined) =>
  one === undefined || (other !== undefined && other.day > one.day) ? other : one;

function newestDays(reading: Reading, text: string, written: string, sets: Sets): NewestDays {
  let reported: Told | undefined;
  let withCitizen: Told | undefined;
  for (let sentence = 0; sentence < reading.hits.length; sentence++) {
    const past = daysIn(reading, sentence)
      .map((day) => fullDate(day, written))
      .filter((day) => day <= written)
      .sort();
    const told = past.length === 0 ? undefined : { day: past[past.length - 1], sentence };
    if (!told) continue;
    const words = text.slice(reading.sentences[2 * sentence], reading.sentences[2 * sentence + 1]);
    const isHeard = sets.heard.some((set) => occursInSentence(reading, set, sentence)) || OF_CITIZEN.test(words);
    if (!isHeard && occursInSentence(reading, sets.reported, sentence) && !THROUGH_CITIZEN.test(words))
      reported = newer(reported, told);
    else if (isHeard || MEETS.test(words)) withCitizen = newer(withCitizen, told);
  }
  return { written, reported, withCitizen };
}

/**
 * `oplysning-efter-kontakt`: others told something on a day after the last one on which the letter tells of the citizen, who can hardly
 * have been heard on it (FVL § 19, stk. 1). A witness: it does not know whether what was told speaks against the citizen.
 */
export const toldAfterContact: NamedCheck = (evidence, pack) => {
  const { passages, structure, text, date, index } = evidence.decision;
  const sets = setsOf(pack);
  if (!sets || !date) return 'ikke relevant';
  let last: (Told & { readonly passage: number }) | undefined;
  let contact: Told | undefined;
  for (const passage of index.with(DATED)) {
    const placed = passages[passage];
    if (placed.passage.kind === 'heading') continue;
    const kept = ofPassage.of(placed.passage, () => ({}));
    if (kept.days?.written !== date.iso)
      kept.days = newestDays(placed.passage.reading, textOf(placed, text), date.iso, sets);
    const { reported, withCitizen } = kept.days;
    contact = newer(contact, withCitizen);
    if (reported && !NOT_THE_BASIS.has(structure.roles[passage])) last = newer(last, { ...reported, passage });
  }
  if (!last || !contact || last.day <= contact.day) return [];
  const note = `Brevet gengiver en oplysning fra den ${danishDate(last.day)}, og den sidste dag, hvor det fortæller om borgeren, er den ${danishDate(contact.day)}.`;
  return [{ ...evidence.sentence(last), note }];
};

interface Sets {
  readonly reported: SetId;
  readonly heard: readonly SetId[];
}

/** Undefined where the pack has no marker of what others told. */
function setsOf({ markers }: Pack): Sets | undefined {
  const reported = markers.get(REPORTED);
  return reported === undefined ? undefined : { reported, heard: HEARD.flatMap((id) => markers.get(id) ?? []) };
}
