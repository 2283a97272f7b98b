import { PassageMemo } from '../../decision/memo.ts';
import { type PassageTrait, textOf } from '../../decision/passage-index.ts';
import { COMPLAINT, type Role, RULES, TITLE } from '../../decision/vocabulary.ts';
import { readsMarker } from '../../pack/code-markers.ts';
import type { Pack } from '../../pack/pack.ts';
import { occursInSentence, type Reading, type SetId } from '../../phrase/reading.ts';
import { danishDate } from '../../text/calendar.ts';
import { includesKind } from '../../text/entities.ts';
import { fullDate } from './hearing-words.ts';
import type { NamedCheck } from './registry.ts';
import { daysIn } from './source-tellings.ts';

/** Marker of the pack: somebody other than the citizen told the municipality something. */
const REPORTED = readsMarker('fremmed-kilde');
/** Markers of the pack: the citizen had seen it, was heard on it, or answered. */
const HEARD = [readsMarker('kendt-af-borgeren'), readsMarker('oplysningen-kendt'), readsMarker('høringssvar')];

/** Where a letter tells other things than what the decision rests on. */
const ELSEWHERE: ReadonlySet<Role | undefined> = new Set<Role | undefined>([
  COMPLAINT,
  RULES,
  TITLE,
  'ansøgning',
  'andre-muligheder',
  'hilsen',
  'opfølgning',
  'praktisk',
]);

/** The citizen says, gets or is asked something; whatever others told in the sentence, the citizen was there. */
const OF_CITIZEN =
  /(?<!\p{L})(?:du|De|I|forældrene|ægteparret)\s(?:selv\s|også\s)?(?:sagde|fortalte|svarede|skrev|ringede|oplyste|fik|har|modtog|viste|nævnte|bad|gav|kendte)(?!\p{L})|(?<!\p{L})(?:fik|sagde|fortalte|svarede|skrev|oplyste|modtog|har)\s(?:du|De|I|forældrene)(?!\p{L})|tal(?:te|t) med|samtale med|spurgt|sendte?\s(?:\p{L}+\s){0,3}til (?!os|kommunen)|sendte (?:dig|Dem|jer)|forelagt|partshør|høring|frist|senest den|kopi/u;
/** Somebody met or wrote to somebody, and no other source is told of. */
const MEETS =
  /(?<!\p{L})(?:han|hun)\s(?:sagde|fortalte|svarede|skrev|ringede|oplyste|fik|viste|nævnte|bad|gav)(?!\p{L})|talte|møde|samtale|besøg|sendte?(?!\p{L})/u;
/** What the citizen brought along, or what was told to the citizen first. */
const THROUGH_CITIZEN = /(?:som|over for) (?:du|De|I|forældrene)(?!\p{L})|afleverede|indsendt|vedlag|medbragt/u;

interface Dated {
  readonly sentence: number;
  /** `2025-03-14`, or `--03-14` without a year. */
  readonly days: readonly string[];
}

/** The days of a passage on which others told something, and those on which the citizen had to do with the case. */
interface DaysOfPassage {
  readonly reported: readonly Dated[];
  readonly withCitizen: readonly Dated[];
}

const ofPassage = new PassageMemo<DaysOfPassage>();
const DATED: PassageTrait = { has: ({ reading }) => includesKind(reading.kinds, 'dato') };

function readDays(reading: Reading, text: string, reported: SetId, heard: readonly SetId[]): DaysOfPassage {
  const days: { reported: Dated[]; withCitizen: Dated[] } = { reported: [], withCitizen: [] };
  for (let sentence = 0; sentence < reading.hits.length; sentence++) {
    const dated = { sentence, days: daysIn(reading, sentence) };
    if (dated.days.length === 0) continue;
    const words = text.slice(reading.sentences[2 * sentence], reading.sentences[2 * sentence + 1]);
    const isHeard = heard.some((set) => occursInSentence(reading, set, sentence)) || OF_CITIZEN.test(words);
    if (!isHeard && occursInSentence(reading, reported, sentence) && !THROUGH_CITIZEN.test(words))
      days.reported.push(dated);
    else if (isHeard || MEETS.test(words)) days.withCitizen.push(dated);
  }
  return days;
}

/**
 * `oplysning-efter-kontakt`: others told something on a day after the last one on which the letter tells of the citizen, who can hardly
 * have been heard on it (FVL § 19, stk. 1). A witness: it does not know whether what was told speaks against the citizen.
 */
export const toldAfterContact: NamedCheck = (evidence, pack) => {
  const { passages, structure, text, date, index } = evidence.decision;
  const [reported, heard] = [pack.markers.get(REPORTED), setsOf(pack, HEARD)];
  if (reported === undefined || !date) return 'ikke relevant';
  const until = (day: string) => fullDate(day, date.iso);
  const isPast = (day: string) => day <= date.iso;
  let last: { readonly day: string; readonly passage: number; readonly sentence: number } | undefined;
  let contact: string | undefined;
  for (const passage of index.with(DATED)) {
    const placed = passages[passage];
    if (placed.passage.kind === 'heading') continue;
    const read = () => readDays(placed.passage.reading, textOf(placed, text), reported, heard);
    const days = ofPassage.of(placed.passage, read);
    for (const day of days.withCitizen.flatMap((dated) => dated.days.map(until)).filter(isPast))
      if (contact === undefined || day > contact) contact = day;
    if (ELSEWHERE.has(structure.roles[passage])) continue;
    for (const { sentence, days: told } of days.reported)
      for (const day of told.map(until).filter(isPast))
        if (last === undefined || day > last.day) last = { day, passage, sentence };
  }
  if (last === undefined || contact === undefined || last.day <= contact) return [];
  const note = `Brevet gengiver en oplysning fra den ${danishDate(last.day)}, og den sidste dag, hvor det fortæller om borgeren, er den ${danishDate(contact)}.`;
  return [{ ...evidence.sentence(last), note }];
};

const setsOf = ({ markers }: Pack, ids: readonly string[]): SetId[] => ids.flatMap((id) => markers.get(id) ?? []);
