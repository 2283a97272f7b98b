import type { Citation } from '../../decision/citations.ts';
import { danishDate } from '../../text/calendar.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import type { NamedCheck } from './registry.ts';

/** Words that show that the sentence speaks of the law as it was. */
const SPEAKS_OF_THE_PAST =
  /dagældende|tidligere|dengang|hidtil|oprindelig|ophæv|afløst|erstattet|overgå|videreført|i perioden|indtil/i;
/** A claim for money back rests on the law of the time the money was paid for. */
const RESTS_ON_OLD_LAW = new Set(['tilbagebetaling']);
/** Sections where the letter reports what others said or applied for. */
const REPORTS = new Set(['borgerens-syn', 'ansøgning', 'partshøring']);

/**
 * `hjemmel-gælder`: a cited section did not hold on the day whose law the letter is read against. Sections that the pack has
 * no dates for are never objected to.
 */
export const lawNotInForce: NamedCheck = (evidence, pack, date) => {
  const { decision } = evidence;
  if (!decision.date || (decision.outcome && RESTS_ON_OLD_LAW.has(decision.outcome.id))) return [];
  const violations: Violation[] = [];
  for (const citation of decision.citations) {
    if (citation.quoted) continue;
    const act = citation.act === undefined ? undefined : pack.acts.get(citation.act);
    const section = act?.paragraffer[citation.reference.section];
    if (!act || !section || (citation.role !== undefined && REPORTS.has(citation.role))) continue;
    const ended = section.til ?? act.til;
    const begun = section.fra ?? act.fra;
    const name = `${act.navne[0]} § ${citation.reference.section}`;
    if (ended && date > ended && !speaksOfThePast(evidence, citation, ended)) {
      const successor = section.efterfølger?.join(' eller ');
      violations.push({
        from: citation.from,
        to: citation.to,
        note: `${capital(name)} gjaldt til og med den ${danishDate(ended)}${successor ? `; reglen står nu i ${successor}` : ''}.`,
      });
    } else if (begun && date < begun) {
      violations.push({
        from: citation.from,
        to: citation.to,
        note: `${capital(name)} gælder først fra den ${danishDate(begun)}, og brevet er fra den ${danishDate(date)}.`,
      });
    }
  }
  return violations;
};

function speaksOfThePast(evidence: Evidence, citation: Citation, ended: string): boolean {
  const { from, to } = evidence.sentence(citation);
  const text = evidence.decision.text.slice(from, to);
  if (SPEAKS_OF_THE_PAST.test(text)) return true;
  const lastYear = Number(ended.slice(0, 4));
  return [...text.matchAll(/\b(?:19|20)\d\d\b/g)].some(([year]) => Number(year) <= lastYear);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Day on which pensioners' care moved to ældreloven (ÆL § 45, SEL § 2, stk. 5). */
const CARE_OF_THE_ELDERLY_IN_FORCE = '2025-07-01';
/** Sections of serviceloven that they can no longer be given help under. */
const MOVED_TO_CARE_OF_THE_ELDERLY = new Set(['83', '83 a', '83 b', '84', '86']);
/** Help given before that day goes on until 2027 (ÆL § 46); only new help is judged. */
const NEW_HELP = new Set(['afslag', 'bevilling', 'delvis-bevilling']);
const AGE =
  /(?:^|[.!?\n]\s*)(?:\*\*[^*\n]{2,40}\*\*\s*)?(?:du|de|ansøger(?:en)?|borgeren)\s+er\s+(?:nu\s+)?(\d{2,3})(?:\s+år|,)/giu;
const HAS_HELP_ALREADY =
  /(?:nuværende|hidtidig\S*|i forvejen|allerede|bevilget (?:i|den)|siden (?:19|20)\d\d)[^.\n]{0,60}(?:hjælp|bevil|støtte|pleje|rengøring)|(?:hjælp|bevil\S*|støtte|pleje|rengøring)[^.\n]{0,40}(?:nuværende|hidtil|i forvejen|allerede|siden (?:19|20)\d\d)/iu;
/** The lowest pension age that SEL § 97 names (LBK nr. 1129 af 22/09/2025); nobody younger has one. */
const PENSION_AGE = 67;

/** `ældreloven-gælder`: new care is decided under serviceloven for somebody past the pension age, who has it under ældreloven. */
export const careOfTheElderly: NamedCheck = ({ decision }, _pack, date) => {
  const { text, citations, outcome } = decision;
  if (date < CARE_OF_THE_ELDERLY_IN_FORCE || !decision.date || !outcome || !NEW_HELP.has(outcome.id))
    return 'ikke relevant';
  const cited = citations.find(
    ({ act, reference, role }) =>
      act === 'SEL' &&
      MOVED_TO_CARE_OF_THE_ELDERLY.has(reference.section) &&
      role !== 'andre-muligheder' &&
      !REPORTS.has(role ?? ''),
  );
  if (!cited || citations.some(({ act }) => act === 'ÆL')) return 'ikke relevant';
  const isPensioner = [...text.matchAll(AGE)].some(([, age]) => Number(age) >= PENSION_AGE);
  return isPensioner && !HAS_HELP_ALREADY.test(text) ? [{ from: cited.from, to: cited.to }] : 'ikke relevant';
};
