import { occursInSentence, type SetId } from '../phrase/reading.ts';
import { ordinals } from '../text/dates.ts';
import { numerals } from '../text/durations.ts';
import type { PlacedPassage } from './read-unit.ts';

/** A quantity of help: so many hours, days or times, or so much money, and how often. */
export interface Quantity {
  readonly unit: string;
  readonly amount: number;
  readonly period: string;
}

/** Where to look: in the passages from `first` through `last`, in the sentences that are let through. */
export interface Where {
  readonly first: number;
  readonly last: number;
  readonly sentences?: (sentence: number) => boolean;
}

/** `10 timer om ugen`, `4.000 kr. pr. måned`: what comes right after a quantity and says how often. */
const PERIOD = /^\W{0,2}(?:\p{L}+\s)?(?:(?:om|pr\.?|per|hver|i)\s)?(ugentlig|uge|månedlig|måned|daglig|dag|årlig|år)/iu;
const LONGEST_PERIOD = 40;
const MONEY = 'kr.';
/** Said only where the sentence names nothing else. */
export const NO_UNIT = '';
/** `ugentlig` and `uge` are the same. */
const LETTERS_OF_PERIOD = 3;

/** What help is counted in besides hours, days and money, each with its plural: `to gange`, `fire formiddage`, `et besøg`. */
const COUNTED = new RegExp(
  String.raw`(?<![\p{L}\d.,])(\d{1,2}|${[...numerals.keys()].join('|')})\s(gange?|besøg|formiddage?|eftermiddage?|aftene?r?|nætter|nat|døgn|weekender|weekend|lørdage?|søndage?|ture?)(?!\p{L})`,
  'giu',
);
/** `hver uge`, `hver 3. uge`, `hver anden måned`: how often, whatever it is. */
const EVERY = /(?<!\p{L})hver\s(?:(\p{L}+|\d{1,2}\.)\s)?(dag|uge|måned)(?!\p{L})/giu;
const HOW_OFTEN = 'hvor ofte';
const TIMES_A_YEAR: Readonly<Record<string, number>> = { dag: 365, uge: 52, måned: 12 };
/** `Du får 4 timer om ugen. Du ville have 8.`: of what, the sentence beside it has said. */
const UNNAMED = new RegExp(
  String.raw`(?<!\p{L})(?:ville have|bad om|(?:søgte|søgt)(?: om)?|giver)\s(\d{1,3}|${[...numerals.keys()].join('|')})(?=\s*[.,;:]|\s+(?:fra|og|men)(?!\p{L})|\s*$)`,
  'iu',
);
/** `pleje- og omsorgsforløb 2`: a step of help that is numbered, the higher the more (bekendtgørelser om ældreloven speak of forløb). */
const STEP = /(?<!\p{L})((?:\p{L}*forløb|niveau|trin|pakke))\s(\d)(?![\d.]|\.\s?\p{Ll})/giu;

/**
 * Whether a sentence grants a smaller quantity than one that the letter tells in some other sentence: what was applied for
 * (`Du søgte om 20 timer. Du får 15 timer.`), or what the citizen has (`Fra 1. maj får du 15 timer. I dag har du 20.`). Only where
 * both sentences have a single quantity of the kind, for the same period.
 *
 * @param text the letter, from which is read how often
 * @param compared set of phrases by which a sentence tells the other quantity
 * @param where such a sentence may stand
 */
export function isLessThanTold(
  text: string,
  passages: readonly PlacedPassage[],
  compared: SetId,
  granting: { readonly passage: number; readonly sentence: number },
  where: Where,
): boolean {
  const { reading } = passages[granting.passage].passage;
  if (occursInSentence(reading, compared, granting.sentence)) return false;
  const granted = quantitiesIn(text, passages[granting.passage], granting.sentence);
  if (granted.length === 0) return false;
  for (let index = where.first; index <= Math.min(where.last, passages.length - 1); index++) {
    const { reading } = passages[index].passage;
    for (let sentence = 0; sentence < reading.hits.length; sentence++) {
      if (where.sentences?.(sentence) === false || !occursInSentence(reading, compared, sentence)) continue;
      const told = quantitiesIn(text, passages[index], sentence);
      if (granted.some((grant) => told.some((other) => isLess(grant, other)))) return true;
    }
  }
  return false;
}

/**
 * Whether a sentence tells what the citizen has, and the one after it in the passage a smaller quantity: `Du får i dag rengøring hver
 * uge. Fra den 5. december kommer vi hver tredje uge.`
 *
 * @param had set of phrases by which a sentence tells what the citizen has
 */
export function isFollowedByLess(text: string, placed: PlacedPassage, had: SetId, sentence: number): boolean {
  const { reading } = placed.passage;
  const next = sentence + 1;
  if (next >= reading.hits.length || !occursInSentence(reading, had, sentence) || occursInSentence(reading, had, next))
    return false;
  return fallsBetween(text, placed, sentence, next);
}

/** Whether one sentence tells less than another of something that both name. */
function fallsBetween(text: string, placed: PlacedPassage, moreAt: number, lessAt: number): boolean {
  const told = quantitiesIn(text, placed, moreAt);
  return quantitiesIn(text, placed, lessAt).some(
    (less) => less.unit !== NO_UNIT && told.some((more) => less.unit === more.unit && isLess(less, more)),
  );
}

/**
 * The sentence of a passage that tells a smaller quantity than the one beside it, which tells what the citizen has: `Fra 1. november
 * kompenseres du for 7,4 timer. Hidtil har det været 15 timer.`; undefined where there is none.
 *
 * @param had see `isFollowedByLess`
 */
export function sentenceThatFalls(text: string, placed: PlacedPassage, had: SetId): number | undefined {
  const { reading } = placed.passage;
  for (let sentence = 0; sentence < reading.hits.length; sentence++) {
    if (!occursInSentence(reading, had, sentence)) continue;
    if (isFollowedByLess(text, placed, had, sentence)) return sentence + 1;
    const before = sentence - 1;
    if (before < 0 || occursInSentence(reading, had, before)) continue;
    if (fallsBetween(text, placed, sentence, before)) return before;
  }
  return undefined;
}

const AMOUNT = String.raw`(\d{1,4}(?:,\d+)?)(½)?`;
/** `88 timer om ugen mod 80 før`, `12 timer i stedet for 10`: the new one comes first, then how often, where that is said. */
const NOW_AND_BEFORE = new RegExp(
  String.raw`${AMOUNT}\s+((?:\p{L}+\.?[*_]*\s+){1,4})(?:mod|i stedet for)\s+(?:(?:nu|før|tidligere|hidtil|de|dine)\s+)*${AMOUNT}(?![\d.])((?:\s+\p{L}+){0,3})`,
  'iu',
);
const NAMES_PERIOD = /(?<!\p{L})(?:dag|uge|måned|år)(?=lig|e?n?(?!\p{L}))/iu;
/** `fra 80 til 88 timer`. */
const FROM_AND_TO = new RegExp(
  String.raw`(?<!\p{L})fra\s+${AMOUNT}(?:\s+\p{L}+){0,3}\s+til\s+${AMOUNT}\s+(?:timer|dage|gange|besøg|ugentlig|månedlig|om ugen|om måneden|pr\.?\s)`,
  'iu',
);

/** Whether a sentence tells that the citizen gets more than before. */
export function tellsRise(sentence: string): boolean {
  const [, now, nowHalf, often = '', before, beforeHalf, oftenBefore = ''] = NOW_AND_BEFORE.exec(sentence) ?? [];
  if (now !== undefined)
    return !areForOtherPeriods(often, oftenBefore) && amountOf(now, nowHalf) > amountOf(before, beforeHalf);
  const [, from, fromHalf, to, toHalf] = FROM_AND_TO.exec(sentence) ?? [];
  return from !== undefined && amountOf(to, toHalf) > amountOf(from, fromHalf);
}

/** `12 timer om måneden mod 4 om ugen`: the numbers cannot be held against one another. */
function areForOtherPeriods(one: string, other: string): boolean {
  const [first, second] = [one, other].map((words) => NAMES_PERIOD.exec(words)?.[0].toLowerCase());
  return first !== undefined && second !== undefined && first !== second;
}

const amountOf = (written: string, half: string | undefined) => Number(written.replace(',', '.')) + (half ? 0.5 : 0);

function isLess(grant: Quantity, other: Quantity): boolean {
  const isNamedOnce =
    [grant, other].some(({ unit }) => unit === NO_UNIT) && ![grant, other].some(({ unit }) => unit === MONEY);
  if (isNamedOnce) return grant.amount < other.amount;
  if (grant.unit !== other.unit || grant.amount >= other.amount) return false;
  // `31 timer om ugen. Indtil da har du 38 timer.`: how often is said once for both. Of money the sum may be meant.
  const saidOnce = grant.unit !== MONEY && (grant.period === '' || other.period === '');
  return grant.period === other.period || saidOnce;
}

/** The quantities of a sentence, of each kind only where it is alone. */
export function quantitiesIn(text: string, { passage, offset }: PlacedPassage, sentence: number): Quantity[] {
  const { reading } = passage;
  const base = offset + passage.from;
  const from = reading.sentences[2 * sentence];
  const to = reading.sentences[2 * sentence + 1];
  const periodAfter = (at: number) => {
    const after = text.slice(base + at, base + Math.min(to, at + LONGEST_PERIOD));
    return PERIOD.exec(after)?.[1].toLowerCase().replace(/lig$/, '').slice(0, LETTERS_OF_PERIOD) ?? '';
  };
  const found: Quantity[] = [];
  for (const entity of reading.entities) {
    if (entity.from < from || entity.to > to) continue;
    if (entity.kind === 'frist' && (entity.unit === 'timer' || entity.unit === 'dage'))
      found.push({ unit: entity.unit, amount: entity.amount, period: periodAfter(entity.to) });
    else if (entity.kind === 'beløb') found.push({ unit: MONEY, amount: entity.øre, period: periodAfter(entity.to) });
  }
  const words = text.slice(base + from, base + to);
  for (const { 0: whole, 1: number, 2: unit, index } of words.matchAll(COUNTED))
    found.push({ unit: singular(unit), amount: numberOf(number), period: periodAfter(from + index + whole.length) });
  for (const [, nth = '1', unit] of words.matchAll(EVERY)) {
    const every = ordinals.get(nth.toLowerCase()) ?? Number.parseInt(nth, 10);
    if (every > 0) found.push({ unit: HOW_OFTEN, amount: TIMES_A_YEAR[unit.toLowerCase()] / every, period: '' });
  }
  for (const [, step, number] of words.matchAll(STEP))
    found.push({ unit: step.toLowerCase(), amount: Number(number), period: '' });
  const unnamed = found.length === 0 ? UNNAMED.exec(words) : null;
  if (unnamed) return [{ unit: NO_UNIT, amount: numberOf(unnamed[1]), period: '' }];
  return found.filter(({ unit }) => found.filter((other) => other.unit === unit).length === 1);
}

const numberOf = (written: string) => numerals.get(written.toLowerCase()) ?? Number(written);

const singular = (unit: string) =>
  unit
    .toLowerCase()
    .replace(/^nætter$/, 'nat')
    .replace(/(?:er|e|r)$/, '');
