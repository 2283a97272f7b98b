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
