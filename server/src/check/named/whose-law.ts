import type { Citation } from '../../decision/citations.ts';
import { CHILDRENS_ACT_IN_FORCE } from '../../decision/decision.ts';
import { PassageMemo } from '../../decision/memo.ts';
import { textOf } from '../../decision/passage-index.ts';
import { REASONS, RESULT, type Role, RULES, TITLE } from '../../decision/vocabulary.ts';
import { readsMarker } from '../../pack/code-markers.ts';
import type { Pack } from '../../pack/pack.ts';
import { hitsOf, type SetId } from '../../phrase/reading.ts';
import { hasBit } from '../../phrase/set-bits.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import {
  capitalized,
  citedWords,
  doubtfulCitations,
  ownCitations,
  sectionName,
  successorInPlace,
} from './cited-law.ts';
import { entitiesIn } from './entities-in.ts';
import { isOnComplaints } from './legal-basis.ts';
import type { NamedCheck } from './registry.ts';

const SPEAKS_OF_CHILD = readsMarker('om-et-barn');

/** Where the letter says what it rests on. */
const BASIS: ReadonlySet<Role | undefined> = new Set([TITLE, RESULT, RULES, REASONS, undefined]);
/** Money is claimed back by the law of the time it was paid. */
const RESTS_ON_OLD_LAW = 'tilbagebetaling';
const OF_AGE = 18;
/** Below this no help that begins at 18 is meant, whatever the letter says of grown-ups. */
const NEARLY = 16;
/** Support for the young under barnets lov ends at 23 at the latest (BL §§ 114-116). */
const PAST_YOUTH = 23;
/** Help to children with a disability (BL chapter 8) ends at 18; a year is allowed for the time a case takes. */
const PAST_CHILDHOOD = 19;
const ONLY_FOR_CHILDREN = /^(?:8\d|90)(?:\D|$)/;

/** What a passage tells of whom the help is for. */
interface PersonTold {
  /** `til jeres søn` */
  readonly forChild: boolean;
  /** `din datter på 9 år` */
  readonly childAges: readonly number[];
  /** `du er 47 år` */
  readonly ownAges: readonly number[];
  /** `Du fyldte 18 år den 4. januar` */
  readonly cameOfAge: boolean;
  /** `Storm er 15 år` */
  readonly named: readonly { readonly name: string; readonly age: number }[];
  /** `Mikkel på 15 år har søgt` */
  readonly askedFor: readonly number[];
  /** Help that begins at 18, or is spoken of as such. */
  readonly nearlyOfAge: boolean;
}

const CHILD = '(?:søn|datter|barn|dreng|pige)';
const FOR_CHILD = new RegExp(String.raw`(?:^|\s)(?:til|for|af) (?:din|jeres) ${CHILD}(?![a-zæøå])`, 'i');
const CHILD_AGE = new RegExp(String.raw`(?:din|jeres) ${CHILD}(?![a-zæøå])[^.!?\n]{0,40}?(?:på|er) (\d{1,2}) år`, 'gi');
const OWN_AGE = /(?:^|[.!?\n]\s*)(?:du|de|ansøgeren|borgeren) er (?:nu )?(\d{2,3}) år/gi;
const CAME_OF_AGE = /(?:^|[.!?\n]\s*)du (?:fyldte|blev) 18(?: år)?,? den /i;
const NAMED_AGE = /(?<!\p{L})(\p{Lu}\p{Ll}+) (?:er (?:nu )?|på )(\d{1,2}) år/gu;
/** `Mikkel på 15 år har søgt`, `har søgt om en stol til Nora på 9 år`: the help is for the child. */
const ASKED_FOR_NAMED =
  /(?<!\p{L})\p{Lu}\p{Ll}+ på (\d{1,2}) år har (?:an)?søgt|(?:søgt|søgte|ansøgning|bevilge|får ikke|kan ikke få|afslag på)[^.!?\n]{0,80} til \p{Lu}\p{Ll}+ på (\d{1,2}) år/gu;
/** Who is meant by these depends on the sentence before. */
const NO_NAME = /^(?:Han|Hun|De|Det|Den|Der|Barnet|Som|Ansøger|Borgeren)$/;
const NEARLY_OF_AGE = /(?<!\d)18(?: år|-år|\.? (?:års )?fødselsdag)|fylder 18|myndig(?!hed)|voksen/i;

const toldIn = new PassageMemo<PersonTold>();

function readPersons(text: string): PersonTold {
  return {
    forChild: FOR_CHILD.test(text),
    childAges: [...text.matchAll(CHILD_AGE)].map(([, age]) => Number(age)),
    ownAges: [...text.matchAll(OWN_AGE)].map(([, age]) => Number(age)),
    cameOfAge: CAME_OF_AGE.test(text),
    named: [...text.matchAll(NAMED_AGE)]
      .filter(([, name]) => !NO_NAME.test(name))
      .map(([, name, age]) => ({ name, age: Number(age) })),
    askedFor: [...text.matchAll(ASKED_FOR_NAMED)].map(([, own, other]) => Number(own ?? other)),
    nearlyOfAge: NEARLY_OF_AGE.test(text),
  };
}

function personsTold(evidence: Evidence): readonly (PersonTold & { readonly role?: Role })[] {
  const { structure, text } = evidence.decision;
  return evidence.allPassages.map((placed, index) => ({
    ...toldIn.of(placed.passage, () => readPersons(textOf(placed, text))),
    role: structure.roles[index],
  }));
}

/** Whether the letter certainly decides a child's case: the front matter says so, or the result names the child. */
function isForChild(evidence: Evidence): boolean {
  const { frontMatter, date } = evidence.decision;
  const told = personsTold(evidence);
  const asked = told.flatMap(({ askedFor }) => askedFor);
  if (asked.length > 0 && asked.every((age) => age < NEARLY)) return true;
  if (told.some(({ nearlyOfAge }) => nearlyOfAge)) return false;
  if (frontMatter.født && date) return ageOn(frontMatter.født, date.iso) < OF_AGE;
  if (namesYoungChild(evidence, told)) return true;
  if (asked.length > 0 && asked.every((age) => age < OF_AGE)) return true;
  const ages = told.flatMap(({ childAges }) => childAges);
  const inResult = told.some(({ forChild, role }) => forChild && (role === TITLE || role === RESULT));
  return inResult && ages.length > 0 && ages.every((age) => age < OF_AGE);
}

/** The result is about somebody by name, or the reader, whose age the letter tells: `Storm får ikke …`, `Storm er 15 år`. */
function namesYoungChild(evidence: Evidence, told: ReturnType<typeof personsTold>): boolean {
  const young = told.flatMap(({ named }) => named).filter(({ age }) => age < OF_AGE);
  if (young.length === 0) return false;
  return evidence.allPassages.some((placed, index) => {
    const { role } = told[index];
    if (role !== TITLE && role !== RESULT) return false;
    const text = textOf(placed, evidence.decision.text);
    return young.some(({ name }) => new RegExp(String.raw`(?<!\p{L})${name}(?!\p{L})`, 'u').test(text));
  });
}

/** Whether it certainly decides an adult's own case: an age past youth, and no word of any child. */
function isForAdult(evidence: Evidence, pack: Pack, pastYouth: number): boolean {
  const { frontMatter, date } = evidence.decision;
  const child = pack.markers.get(SPEAKS_OF_CHILD);
  if (child === undefined || speaksOf(child, evidence)) return false;
  if (frontMatter.født && date) return ageOn(frontMatter.født, date.iso) >= pastYouth;
  // What is for children alone ends on the day; a letter that names the adults' act too may tell of the time before.
  const endsOnTheDay = pastYouth === PAST_CHILDHOOD && !evidence.decision.citations.some(({ act }) => act === 'SEL');
  const isAdult = ({ ownAges, cameOfAge }: PersonTold) =>
    ownAges.some((age) => age >= pastYouth) || (cameOfAge && endsOnTheDay);
  return personsTold(evidence).some(isAdult);
}

/** Whether a marker has a hit that is no part of an act's name: `barnets lov` speaks of no child. */
function speaksOf(marker: SetId, { decision }: Evidence): boolean {
  return decision.passages.some(({ passage: { reading } }) => {
    if (!hasBit(reading.present, marker)) return false;
    const acts = reading.entities.filter(({ kind }) => kind === 'lov' || kind === 'paragraf');
    return hitsOf(reading, marker).some((hit) => !acts.some(({ from, to }) => from <= hit.from && hit.to <= to));
  });
}

/** Whole years. Both days as `2026-11-23`. */
function ageOn(born: string, day: string): number {
  return Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);
}

function isJudged({ decision: { date, outcome } }: Evidence): boolean {
  return date !== undefined && date.iso >= CHILDRENS_ACT_IN_FORCE && !!outcome && outcome.id !== RESTS_ON_OLD_LAW;
}

/** Whether a section is cited that left serviceloven: `hjemmel-gælder` tells that, and of the same defect. */
function citesWhatLeft(evidence: Evidence, pack: Pack, date: string): boolean {
  return doubtfulCitations(evidence, pack, date).some(
    ({ citation, verdict }) => citation.act === 'SEL' && BASIS.has(citation.role) && verdict.kind === 'ikke længere',
  );
}

/** `barn-i-serviceloven`: a child's case rests on a section that is for adults, and barnets lov is not named. */
export const childUnderAdultsAct: NamedCheck = (evidence, pack, date) => {
  if (!isJudged(evidence) || citesWhatLeft(evidence, pack, date)) return 'ikke relevant';
  const cited = basisIn(evidence, 'SEL').filter(
    (citation) => sectionOf(pack, citation)?.barn !== undefined && !isOnComplaints(citation),
  );
  if (cited.length === 0 || namesAct(evidence, 'BL') || !isForChild(evidence)) return 'ikke relevant';
  return cited.map((citation) => {
    const childs = sectionOf(pack, citation)?.barn ?? '';
    const note = `${capitalized(sectionName(pack, citation))} er for personer, der er fyldt 18 år. For børn og unge står reglen i ${childs}.`;
    return { from: citation.from, to: citation.to, note, replacement: childsBasis(evidence, pack, citation, childs) };
  });
};

/** `barnets lovs § 90, nr. 4, jf. servicelovens § 112`: BL § 90 says which rules of serviceloven are for children too. */
function childsBasis(evidence: Evidence, pack: Pack, citation: Citation, childs: string): Violation['replacement'] {
  const place = successorInPlace(evidence, pack, citation, [childs]);
  if (!place || !childs.startsWith('BL § 90,')) return place;
  const old = citedWords(evidence, citation);
  return { ...place, text: `${place.text}, jf. ${old.charAt(0).toLowerCase() === 's' ? `s${old.slice(1)}` : old}` };
}

/** `voksen-i-barnets-lov`: an adult's own case rests on a section of barnets lov that serviceloven has for adults. */
export const adultUnderChildrensAct: NamedCheck = (evidence, pack) => {
  if (!isJudged(evidence)) return 'ikke relevant';
  const cited = basisIn(evidence, 'BL').filter((citation) => sectionOf(pack, citation)?.voksen !== undefined);
  const isOfChildhood = cited.every(({ reference }) => ONLY_FOR_CHILDREN.test(reference.section));
  if (cited.length === 0 || !isForAdult(evidence, pack, isOfChildhood ? PAST_CHILDHOOD : PAST_YOUTH))
    return 'ikke relevant';
  return cited.map((citation) => {
    const adults = sectionOf(pack, citation)?.voksen ?? '';
    const note = `${capitalized(sectionName(pack, citation))} er for børn og unge. For voksne står reglen i ${adults}.`;
    const replacement = successorInPlace(evidence, pack, citation, [adults]);
    return { from: citation.from, to: citation.to, note, replacement };
  });
};

const basisIn = (evidence: Evidence, act: string) =>
  ownCitations(evidence).filter((citation) => citation.act === act && BASIS.has(citation.role));

const sectionOf = (pack: Pack, { act = '', reference }: Citation) => pack.acts.get(act)?.paragraffer[reference.section];

function namesAct(evidence: Evidence, act: string): boolean {
  if (evidence.decision.citations.some((citation) => citation.act === act)) return true;
  for (const { entity } of entitiesIn(evidence, 'lov')) if (entity.act === act) return true;
  return false;
}
