import { CITING, type Citation, wordsOf } from '../../decision/citations.ts';
import { textOf } from '../../decision/passage-index.ts';
import { restateCitation } from '../../decision/restate-citation.ts';
import { judgeProvision, type LawVerdict } from '../../pack/law-in-time.ts';
import type { Pack } from '../../pack/pack.ts';
import type { SectionNumber, SectionReference } from '../../text/entities.ts';
import { parseProvision } from '../../text/provisions.ts';
import type { Evidence } from '../evidence.ts';
import type { Replacement } from '../finding.ts';
import { choose, chosenEntities } from './choices.ts';

/** Sections where the letter reports what others said or applied for. */
export const REPORTS: ReadonlySet<string | undefined> = new Set(['borgerens-syn', 'ansøgning', 'partshøring']);

/** Words that show that the sentence speaks of the law as it was. */
const SPEAKS_OF_THE_PAST =
  /dagældende|tidligere|dengang|hidtil|oprindelig|ophæv|afløs|gjaldt|erstattet|overgå|videreført|i perioden|indtil|\bhed\b/i;

/** Whether words tell of the law as it was. */
export const tellsOfThePast = (words: string) => SPEAKS_OF_THE_PAST.test(words);

/** `er behandlet efter barnets lov § 86`: the basis, wherever it stands. */
const DECIDED_BY =
  /(?<!\p{L})(?:behandlet|afgjort|truffet|truffet afgørelse|afslaget\s+(?:er|bliver)\s+givet|kan\s+ikke\s+få\s+\p{L}+)\s+(?:efter|i henhold til|i medfør af)\s+(?:\p{L}+\s+){0,4}$/iu;
/** So much of a sentence before a citation is looked at for that. */
const ITS_LENGTH = 80;
const isBasis = choose('paragraf', ({ before }) => DECIDED_BY.test(before.slice(-ITS_LENGTH)));

/** Tells of a citation whether its sentence says that the decision was made by it. */
export function saysItsBasis(evidence: Evidence): (citation: Citation) => boolean {
  const said = chosenEntities(evidence, isBasis);
  return ({ passage, from }) => said.some((at) => at.passage === passage && at.from <= from && from < at.to);
}

/** The citations by which the letter itself says what the law is: nobody else's words, and no report of them. */
export function ownCitations(evidence: Evidence): readonly Citation[] {
  const { decision } = evidence;
  const isSaidToBeTheBasis = saysItsBasis(evidence);
  const isOwn = (citation: Citation) =>
    !citation.quoted && (!REPORTS.has(citation.role) || isSaidToBeTheBasis(citation));
  return decision.index.list(CITING, (passage) =>
    decision.citationsWithin({ first: passage, end: passage + 1 }).filter(isOwn),
  );
}

/** A citation, one of the letter's own, that something speaks against on the day it is judged at. */
export interface DoubtfulCitation {
  readonly citation: Citation;
  /** The section judged: the citation's own, or the last of its range. */
  readonly section: SectionNumber;
  readonly verdict: LawVerdict;
}

const doubtfulOf = new WeakMap<Evidence, readonly DoubtfulCitation[]>();
const NOTHING_AGAINST: ReadonlySet<LawVerdict['kind']> = new Set(['gælder', 'ukendt', 'ikke afgjort']);

/** The letter's own citations that do not stand on a day. Judged once for all the checks of a letter: they share a day. */
export function doubtfulCitations(evidence: Evidence, pack: Pack, date: string): readonly DoubtfulCitation[] {
  const own = ownCitations(evidence);
  let known = doubtfulOf.get(evidence);
  if (!known) {
    const found: DoubtfulCitation[] = [];
    for (const citation of own) {
      const { act, reference } = citation;
      if (act === undefined) continue;
      for (const section of reference.through ? [reference.section, reference.through] : [reference.section]) {
        const verdict = verdictOn(pack, act, reference, section, date);
        if (!NOTHING_AGAINST.has(verdict.kind)) found.push({ citation, section, verdict });
      }
    }
    known = found;
    doubtfulOf.set(evidence, known);
  }
  return known;
}

interface KnownVerdict {
  readonly pack: Pack;
  readonly act: string;
  readonly section: SectionNumber;
  readonly date: string;
  readonly verdict: LawVerdict;
}

/** The last verdict on each reference, which lives as long as its passage: from one keystroke to the next it stands. */
const verdicts = new WeakMap<SectionReference, KnownVerdict>();

function verdictOn(
  pack: Pack,
  act: string,
  reference: SectionReference,
  section: SectionNumber,
  date: string,
): LawVerdict {
  const last = verdicts.get(reference);
  if (last?.pack === pack && last.act === act && last.section === section && last.date === date) return last.verdict;
  const verdict = judgeProvision(pack, { act, section, stk: reference.stk, nr: reference.nr }, date);
  verdicts.set(reference, { pack, act, section, date, verdict });
  return verdict;
}

/** `bekendtgørelsen om hjælpemidler efter serviceloven § 8`: the section may be the order's, not the act's. */
const ORDER_BEFORE = /(?:bekendtgørelse|vejledning|cirkulære|skrivelse)\p{L}*[^,;()§]{0,60}$/iu;

/** Whether the citation itself surely names its act; else the act is only the one last spoken of, or named by an order. */
export function namesItsAct(evidence: Evidence, citation: Citation): boolean {
  const { passages, text } = evidence.decision;
  const { entity, base } = wordsOf(passages, citation);
  if (entity.act === undefined) return false;
  return !ORDER_BEFORE.test(text.slice(evidence.sentence(citation).from, base + entity.from));
}

/**
 * Whether the sentence around a citation speaks of the law as it was.
 *
 * @param lastYear a year up to this one in the sentence says so too
 */
export function speaksOfThePast(evidence: Evidence, citation: Citation, lastYear: number): boolean {
  const sentence = sentenceOf(evidence, citation);
  return tellsOfThePast(sentence) || yearsIn(sentence).some((year) => year <= lastYear);
}

/** Words that show that the sentence speaks of the law as it will be. */
const SPEAKS_OF_THE_FUTURE = /træder i kraft|fremover|fremtid|kommende|ny lov|nye lov|nye regler/i;

/**
 * Whether the sentence around a citation speaks of the law as it will be.
 *
 * @param firstYear a year from this one on in the sentence says so too
 */
export function speaksOfTheFuture(evidence: Evidence, citation: Citation, firstYear: number): boolean {
  const sentence = sentenceOf(evidence, citation);
  if (SPEAKS_OF_THE_FUTURE.test(sentence) || yearsIn(sentence).some((year) => year >= firstYear)) return true;
  // `Barnets lov træder først i kraft den 1. januar 2024`: said before, for the rest of the paragraph.
  const { passages, text } = evidence.decision;
  const { offset, passage } = passages[citation.passage];
  return COMES_INTO_FORCE.test(text.slice(offset + passage.from, citation.from));
}

const COMES_INTO_FORCE =
  /(?:træder|trådte)\s+(?:\p{L}+\s+){0,2}i kraft|begynder\s+(?:\p{L}+\s+){0,3}at gælde|gælder\s+(?:først\s+)?fra/iu;

/** In a table, the row that it stands in: its other cells tell of what year it speaks. */
function sentenceOf(evidence: Evidence, citation: Citation): string {
  const { passages, text } = evidence.decision;
  const placed = passages[citation.passage];
  if (placed.passage.kind === 'row') return textOf(placed, text);
  const { from, to } = evidence.sentence(citation);
  return text.slice(from, to);
}

const yearsIn = (sentence: string) => [...sentence.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year));

/** The one provision that took another's place, written as the citation is written; nothing where there are several. */
export function successorInPlace(
  { decision }: Evidence,
  pack: Pack,
  citation: Citation,
  successors: readonly string[],
): Replacement | undefined {
  if (successors.length !== 1) return undefined;
  const provision = parseProvision(successors[0]);
  const act = provision?.act === undefined ? undefined : pack.acts.get(provision.act);
  if (!provision || !act || provision.through !== undefined) return undefined;
  const { entity, base } = wordsOf(decision.passages, citation);
  const words = textOf(decision.passages[citation.passage], decision.text);
  const text = restateCitation(words, entity, act, provision);
  return text === undefined ? undefined : { from: base + entity.from, to: base + entity.to, text };
}

/** The words of a citation with its act, as the letter has them. */
export function citedWords({ decision }: Evidence, citation: Citation): string {
  const { entity, base } = wordsOf(decision.passages, citation);
  return decision.text.slice(base + entity.from, base + entity.to);
}

/** `servicelovens § 83`: the section that a citation is of. */
export function sectionName(
  pack: Pack,
  { act, reference: { section, from, to } }: Pick<Citation, 'act' | 'reference'>,
): string {
  return provisionName(pack, { act, reference: { section, from, to } });
}

/** `servicelovens § 83, stk. 9`: a provision in a sentence of a message. */
export function provisionName(
  pack: Pack,
  { act, reference: { section, stk, nr } }: Pick<Citation, 'act' | 'reference'>,
): string {
  const name = pack.acts.get(act ?? '')?.navne[0] ?? '';
  const genitive = name.endsWith('s') ? name : `${name}s`;
  return `${genitive} § ${section}${stk === undefined ? '' : `, stk. ${stk}`}${nr === undefined ? '' : `, nr. ${nr}`}`;
}

/** A sentence that begins with a name: `servicelovens § 83 …` → `Servicelovens § 83 …`. */
export const capitalized = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
