import { textOf } from '../../decision/passage-index.ts';
import type { Quantity } from '../../decision/quantities.ts';
import { REASONS, RESULT, type Role } from '../../decision/vocabulary.ts';
import type { Evidence } from '../evidence.ts';
import { type Breakdown, breakdownsIn } from './breakdowns.ts';
import { asWritten, figuresIn, MINUTES_AN_HOUR } from './figures.ts';
import { onlyGrantOf } from './granted-amounts.ts';
import type { NamedCheck } from './registry.ts';

/** Where a breakdown is of what is given, and not of what was applied for or is paid. */
const OF_WHAT_IS_GIVEN: ReadonlySet<Role | undefined> = new Set([undefined, RESULT, REASONS, 'praktisk']);
/** `Sådan er timerne fordelt` above it: all that is given is there. */
const ALL_OF_IT = /(?<!\p{L})(?:fordel\p{L}*|udmål\p{L}*|beregn\p{L}*|regn(?:et|er)|sammensat)(?!\p{L})/iu;

/** It may be how the citizen wants it, or how it has been. */
const OF_BEFORE = /(?<!\p{L})(?:(?:an)?søg\p{L}*|ønsk\p{L}*|bad|beder|hidtil|tidligere|før|har været|i dag)(?!\p{L})/iu;

/** An abbreviation ends a sentence by its own full stop. */
const ended = (words: string) => (words.endsWith('.') ? words : `${words}.`);

/** `sum-forkert`: the figures of a list or a table add up to something else than it says. */
export const sumIsWrong: NamedCheck = (evidence) =>
  breakdownsIn(evidence).flatMap(({ unit, sum, tolerance, total }) => {
    if (!total || Math.abs(sum - total.value) <= tolerance) return [];
    return [{ from: total.from, to: total.to, note: ended(`Tallene ovenfor giver ${asWritten(unit, sum)}`) }];
  });

/**
 * `sum-og-resultat`: the result gives other hours than those that it is made up of add up to. Not money: what is paid may follow a rate
 * and not the expenses.
 */
export const sumIsNotGiven: NamedCheck = (evidence, pack) => {
  const breakdowns = breakdownsIn(evidence).filter((breakdown) => isOfWhatIsGiven(breakdown, evidence));
  if (breakdowns.length !== 1) return [];
  const grant = onlyGrantOf(evidence, pack);
  const [breakdown] = breakdowns;
  if (!grant || !grant.quantities.some((quantity) => differ(quantity, breakdown))) return [];
  if (isToldElsewhere(breakdown, evidence)) return [];
  return [{ ...grant.place, note: ended(`Timerne giver tilsammen ${asWritten(breakdown.unit, breakdown.sum)}`) }];
};

function isOfWhatIsGiven({ unit, role, sum, tolerance, total, first }: Breakdown, evidence: Evidence): boolean {
  if (unit !== 'minutter' || !OF_WHAT_IS_GIVEN.has(role)) return false;
  if (total) return Math.abs(sum - total.value) <= tolerance;
  const above = evidence.allPassages[first - 1];
  if (above === undefined) return false;
  const words = textOf(above, evidence.decision.text);
  return ALL_OF_IT.test(words) && !OF_BEFORE.test(words);
}

function differ({ unit, amount, period }: Quantity, breakdown: Breakdown): boolean {
  const forSamePeriod = period === '' || breakdown.period === '' || period.startsWith(breakdown.period);
  const given = amount * MINUTES_AN_HOUR;
  return unit === 'timer' && forSamePeriod && Math.abs(given - breakdown.sum) > breakdown.tolerance;
}

/** What the figures add up to may be what the citizen had, or applied for: then another sentence tells it. */
function isToldElsewhere({ unit, sum, tolerance, first, last }: Breakdown, evidence: Evidence): boolean {
  const { passages, text } = evidence.decision;
  return evidence.passagesWith('frist').some((number) => {
    if (first <= number && number <= last) return false;
    const placed = passages[number];
    const figures = figuresIn(textOf(placed, text), placed.passage.reading);
    return figures.some((figure) => figure.unit === unit && Math.abs(figure.value - sum) <= tolerance);
  });
}
