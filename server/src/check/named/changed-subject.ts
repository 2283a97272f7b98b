import type { Citation } from '../../decision/citations.ts';
import { RESULT, type Role, TITLE } from '../../decision/vocabulary.ts';
import { editionDay, editionName } from '../../pack/editions.ts';
import type { Pack } from '../../pack/pack.ts';
import type { FileOf } from '../../pack/schema.ts';
import { danishDate } from '../../text/calendar.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { choose, chosenEntities } from './choices.ts';
import { namesItsAct, ownCitations, sectionName, speaksOfThePast, tellsOfThePast } from './cited-law.ts';
import type { NamedCheck } from './registry.ts';

type LawSection = FileOf<'love'>['paragraffer'][string];
type Earlier = NonNullable<LawSection['tidligere']>[number];

/** Help given before goes on, is ended or claimed back by what held then. */
const ON_OLD_HELP = new Set(['nedsættelse', 'ophør', 'tilbagebetaling']);

/** `paragraf-nyt-emne`: a section is cited for what it was about before, and it is about something else on the letter's day. */
export const changedSubject: NamedCheck = (evidence, pack, date) =>
  judge(evidence, pack, date, ({ 'nyt navn': renamed }) => renamed === undefined);

/** `paragraf-nyt-navn`: a section is cited with the name that its help had before, in a case that was begun after. */
export const renamedHelp: NamedCheck = (evidence, pack, date) =>
  judge(evidence, pack, date, ({ 'nyt navn': renamed, til }) => renamed !== undefined && !isOlderCase(evidence, til));

function judge(
  evidence: Evidence,
  pack: Pack,
  date: string,
  isMatter: (earlier: Earlier) => boolean,
): readonly Violation[] {
  const { date: written, outcome } = evidence.decision;
  if (!written || !outcome || ON_OLD_HELP.has(outcome.id)) return [];
  const violations: Violation[] = [];
  for (const citation of ownCitations(evidence)) {
    const section = pack.acts.get(citation.act ?? '')?.paragraffer[citation.reference.section];
    for (const earlier of section?.tidligere ?? []) {
      if (!earlier.ord || !isMatter(earlier)) continue;
      const ended = lastDay(pack, citation, earlier);
      if (!ended || date <= ended.day || !speaksOf(evidence, citation, earlier.ord)) continue;
      if (earlier['nyt navn'] !== undefined && speaksOf(evidence, citation, [earlier['nyt navn']])) continue;
      if (!namesItsAct(evidence, citation) || speaksOfThePast(evidence, citation, 0)) continue;
      violations.push({
        from: citation.from,
        to: citation.to,
        note: noteOn(pack, citation, section!, earlier, ended.told),
      });
    }
  }
  return violations;
}

/** The last day the earlier subject may have held, and how to tell it. */
function lastDay(
  pack: Pack,
  { act = '' }: Citation,
  { til, 'sidst set': seen }: Earlier,
): { readonly day: string; readonly told: string } | undefined {
  if (til !== undefined) return { day: til, told: `til og med den ${danishDate(til)}` };
  const all = pack.editions.get(act)?.all ?? [];
  const last = all.findIndex(({ dato }) => dato === seen);
  const next = all[last + 1];
  // Between the two editions the day of the change is not known.
  return last < 0 || !next ? undefined : { day: editionDay(next), told: `senest i ${editionName(all[last])}` };
}

function speaksOf(evidence: Evidence, citation: Citation, words: readonly string[]): boolean {
  const { from, to } = evidence.sentence(citation);
  const next =
    to - from > LONGEST_CITATION ? '' : evidence.decision.text.slice(to, nextSentenceEnd(evidence, citation));
  const told = tellsOfThePast(next) ? '' : next;
  const sentence = `${evidence.decision.text.slice(from, to)}${told}`.toLowerCase();
  return words.some((word) => sentence.includes(word));
}

/** `Servicelovens § 100, stk. 1.`: what it is about, the sentence after it says. UTF-16 units. */
const LONGEST_CITATION = 60;

function nextSentenceEnd(evidence: Evidence, { passage, sentence }: Citation): number {
  const { sentences } = evidence.decision.passages[passage].passage.reading;
  const next = Math.min(sentence + 1, sentences.length / 2 - 1);
  return evidence.sentence({ passage, sentence: next }).to;
}

function noteOn(pack: Pack, citation: Citation, { emne }: LawSection, earlier: Earlier, told: string): string {
  const name = sectionName(pack, citation);
  if (earlier['nyt navn'] !== undefined)
    return `Hjælpen efter ${name} havde det navn ${told}. Nu hedder den ${earlier['nyt navn']}, og betingelserne er ændret.`;
  const now = emne ? ` Nu handler paragraffen om: ${emne}.` : '';
  const remark = earlier.bemærkning ? ` ${earlier.bemærkning}` : '';
  return `Det, sætningen handler om, stod i ${name} ${told}.${now}${remark}`;
}

const isBeginning = choose('dato', ({ before }) => /ansøg|søgt|søgte|modtag|henvend/i.test(before));
const RESULT_OF: ReadonlySet<Role | undefined> = new Set([TITLE, RESULT]);

/** A case that was begun before the change may have rules of its own; a date of application from then is enough for silence. */
function isOlderCase(evidence: Evidence, until: string | undefined): boolean {
  if (until === undefined) return true;
  return chosenEntities(evidence.ofLetter, isBeginning).some(
    ({ entity, role }) => !entity.iso.startsWith('--') && entity.iso <= until && !RESULT_OF.has(role),
  );
}
