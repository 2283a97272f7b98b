import { addDays, danishDate, daysBetween } from '../../text/calendar.ts';
import type { DateEntity, DurationEntity, Entity } from '../../text/entities.ts';
import type { Violation } from '../finding.ts';
import { choose, chosenEntities } from './choices.ts';
import { UNTIL_A_DAY, UNTIL_BETWEEN } from './periods.ts';
import type { NamedCheck } from './registry.ts';
import { type ByUnit, DAYS_OF } from './unit-days.ts';

/** `varer otte uger, fra den …`: the length stands right before the period. Not `to uger i perioden fra den …`, which lie within it. */
const LENGTH_BEFORE =
  /(?:(?:varer|løber|løbe|strækker sig over|gælder|bevilget|bevilges|forløb|periode)(?:\s+(?:i|på|over|for|af|ca\.|cirka))*)\s*$/iu;
/** `støtte i seks måneder, fra den …`; days and weeks may lie within the period. */
const IN_BEFORE = /(?<!\p{L})i\s+$/iu;
const IS_WHOLE: ReadonlySet<string> = new Set(['måneder', 'år']);
const THEN_PERIOD =
  /^,?\s*(?:\(|nemlig|altså|det vil sige|dvs\.?)?\s*(?:regnet\s+)?(?:fra(?: og med)?)\s+(?:den\s+)?$/i;
/** `til den 31. december 2024, i alt fire måneder`. */
const THEN_LENGTH =
  /^,?\s*(?:\(|i alt|altså|dvs\.?|det vil sige|svarende til|det er|hvilket er|som er|nemlig)\s*(?:(?:i|i alt)\s+)?$/i;

/** So much may a length be off, in its own unit: the last day may count or not, and months are of different lengths. */
const MAY_BE_OFF: ByUnit = {
  dage: 2,
  uger: 1,
  måneder: 0.75,
  år: 0.3,
};

const endsPeriod = choose(
  'dato',
  (found) => !found.entity.iso.startsWith('--') && !found.quoted && UNTIL_A_DAY.test(found.before),
);

/** `periode-varighed`: a period from one day to another is said to be so long, and is not. */
export const periodOfOtherLength: NamedCheck = (evidence) => {
  const { passages, text } = evidence.decision;
  return chosenEntities(evidence, endsPeriod).flatMap((end): Violation[] => {
    const { passage, offset } = passages[end.passage];
    const base = offset + passage.from;
    const { entities } = passage.reading;
    const at = entities.indexOf(end.entity);
    const sentence = evidence.sentence(end);
    const begin = entities[at - 1];
    if (begin?.kind !== 'dato' || base + begin.from < sentence.from) return [];
    const between = (one: Entity, other: Entity) => text.slice(base + one.to, base + other.from);
    if (!UNTIL_BETWEEN.test(between(begin, end.entity))) return [];
    const isIn = (entity: Entity | undefined): entity is DurationEntity =>
      entity?.kind === 'frist' && base + entity.from >= sentence.from && base + entity.to <= sentence.to;
    const [before, after] = [entities[at - 2], entities[at + 1]];
    const told = [
      ...(isIn(before) &&
      tellsLength(text.slice(sentence.from, base + before.from), before) &&
      THEN_PERIOD.test(between(before, begin))
        ? [before]
        : []),
      ...(isIn(after) && THEN_LENGTH.test(between(end.entity, after)) ? [after] : []),
    ];
    return told
      .filter((length) => !isSoLong(begin, end.entity, length))
      .map((length) => {
        const days = daysBetween(firstDay(begin, end.entity), end.entity.iso) + 1;
        return {
          from: base + length.from,
          to: base + length.to,
          note: `Fra den ${danishDate(firstDay(begin, end.entity))} til den ${danishDate(end.entity.iso)} er der ${days} dage.`,
        };
      });
  });
};

const tellsLength = (words: string, { unit }: DurationEntity) =>
  LENGTH_BEFORE.test(words) || (IS_WHOLE.has(unit) && IN_BEFORE.test(words));

/** A first day without a year is the last such day before the end. */
function firstDay({ iso }: DateEntity, end: DateEntity): string {
  if (!iso.startsWith('--')) return iso;
  const year = Number(end.iso.slice(0, 4));
  const inItsYear = `${year}${iso.slice(1)}`;
  return inItsYear <= end.iso ? inItsYear : `${year - 1}${iso.slice(1)}`;
}

function isSoLong(begin: DateEntity, end: DateEntity, { amount, unit }: DurationEntity): boolean {
  const [daysOf, off] = [DAYS_OF[unit], MAY_BE_OFF[unit]];
  const first = firstDay(begin, end);
  // What runs backwards has a rule of its own.
  if (daysOf === undefined || off === undefined || first >= end.iso) return true;
  return Math.abs(daysBetween(first, addDays(end.iso, 1)) / daysOf - amount) <= off;
}
