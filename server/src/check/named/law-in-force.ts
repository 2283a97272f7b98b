import type { Citation } from '../../decision/citations.ts';
import { PROCEDURAL_ACTS } from '../../decision/decision.ts';
import { editionName } from '../../pack/editions.ts';
import { judgeProvision, type LawVerdict } from '../../pack/law-in-time.ts';
import type { Pack } from '../../pack/pack.ts';
import { danishDate } from '../../text/calendar.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import {
  capitalized,
  doubtfulCitations,
  namesItsAct,
  sectionName,
  speaksOfTheFuture,
  speaksOfThePast,
  successorInPlace,
} from './cited-law.ts';
import type { NamedCheck } from './registry.ts';

/** A claim for money back rests on the law of the time the money was paid for. */
const RESTS_ON_OLD_LAW = new Set(['tilbagebetaling']);
/** Help that goes on under a transitional rule is reduced or ended under the law it was given by. */
const OF_HELP_ALREADY_GIVEN = new Set(['nedsættelse', 'ophør']);

/**
 * `hjemmel-gælder`: a cited section did not hold on the day whose law the letter is read against. Where the day of a change
 * is not known, only letters are judged that lie wholly on one side of it.
 */
export const lawNotInForce: NamedCheck = (evidence, pack, date) => {
  const { decision } = evidence;
  if (!decision.date || (decision.outcome && RESTS_ON_OLD_LAW.has(decision.outcome.id))) return [];
  const violations: Violation[] = [];
  for (const { citation, section, verdict } of doubtfulCitations(evidence, pack, date)) {
    if (section !== citation.reference.section || isNameOfScheme(evidence, citation)) continue;
    if (verdict.kind !== 'ikke længere' && verdict.kind !== 'endnu ikke') continue;
    const violation = violationOf(evidence, pack, citation, verdict, date);
    if (violation) violations.push(violation);
  }
  return violations;
};

/** `en § 56-aftale`: a scheme that is called by its section, which is another act's unless the act stands there. */
function isNameOfScheme(evidence: Evidence, citation: Citation): boolean {
  return (
    /^-\p{L}/u.test(evidence.decision.text.slice(citation.to, citation.to + 2)) && !namesItsAct(evidence, citation)
  );
}

function violationOf(
  evidence: Evidence,
  pack: Pack,
  citation: Citation,
  verdict: Extract<LawVerdict, { kind: 'ikke længere' | 'endnu ikke' }>,
  date: string,
): Violation | undefined {
  const { from, to } = citation;
  const name = capitalized(sectionName(pack, citation));
  if (verdict.kind === 'endnu ikke') {
    const { from: begins, firstIn } = verdict;
    if (mayMeanAnotherAct(evidence, pack, citation, date)) return undefined;
    const start = begins ?? firstIn?.dato;
    if (start !== undefined && speaksOfTheFuture(evidence, citation, Number(start.slice(0, 4)))) return undefined;
    if (begins !== undefined)
      return {
        from,
        to,
        note: `${name} gælder først fra den ${danishDate(begins)}, og brevet er fra den ${danishDate(date)}.`,
      };
    return firstIn && namesItsAct(evidence, citation)
      ? { from, to, note: `${name} står først i ${editionName(firstIn)}, og brevet er fra den ${danishDate(date)}.` }
      : undefined;
  }
  const { until, lastIn, successors } = verdict;
  const end = until ?? lastIn?.dato;
  if (end === undefined || (until === undefined && !namesItsAct(evidence, citation))) return undefined;
  if (speaksOfThePast(evidence, citation, Number(end.slice(0, 4)))) return undefined;
  if (goesOn(evidence, pack, citation) || isReferredTo(evidence, citation)) return undefined;
  if (mayMeanAnotherAct(evidence, pack, citation, date)) return undefined;
  const told = until
    ? `gjaldt til og med den ${danishDate(until)}`
    : `står ikke længere i loven, sidst i ${editionName(lastIn!)}`;
  const successor = successors.length > 0 ? `; reglen står nu i ${successors.join(' eller ')}` : '';
  return {
    from,
    to,
    note: `${name} ${told}${successor}.`,
    replacement: successorInPlace(evidence, pack, citation, successors),
  };
}

/** BL § 90 says which rules of serviceloven are for children too, and its nr. 12 names §§ 119-122 (LBK nr. 282 af 17/03/2025). */
const APPLIES_TO_CHILDREN = '90';

/** Whether the section applies by way of barnets lov: `barnets lov § 90, nr. 12, jf. servicelovens § 119`. */
function isReferredTo({ decision }: Evidence, { act, passage, sentence }: Citation): boolean {
  return (
    act === 'SEL' &&
    decision.citations.some(
      (other) =>
        other.passage === passage &&
        other.act === 'BL' &&
        other.reference.section === APPLIES_TO_CHILDREN &&
        other.sentence === sentence,
    )
  );
}

/**
 * Whether the section stands without its act, and another act that the letter rests on has it in force:
 * `barnets lov § 90, jf. servicelovens § 84 … efter § 32`. Acts of procedure give no help, so they are not meant.
 */
function mayMeanAnotherAct(evidence: Evidence, pack: Pack, citation: Citation, date: string): boolean {
  if (namesItsAct(evidence, citation)) return false;
  const { section } = citation.reference;
  return evidence.ofLetter.decision.citations.some(
    ({ act }) =>
      act !== undefined &&
      act !== citation.act &&
      !PROCEDURAL_ACTS.has(act) &&
      judgeProvision(pack, { act, section }, date).kind === 'gælder',
  );
}

/** Whether a transitional rule lets decisions under the section stand, and this letter is about such help. */
function goesOn({ decision }: Evidence, pack: Pack, { act = '', reference }: Citation): boolean {
  const section = pack.acts.get(act)?.paragraffer[reference.section];
  return section?.overgang !== undefined && OF_HELP_ALREADY_GIVEN.has(decision.outcome?.id ?? '');
}
