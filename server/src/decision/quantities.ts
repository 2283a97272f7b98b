import { occursInSentence, type SetId } from '../phrase/reading.ts';
import type { PlacedPassage } from './letter.ts';

/** A quantity of help: so many hours, days or times, or so much money, and how often. */
interface Quantity {
  readonly unit: string;
  readonly amount: number;
  readonly period: string;
}

/** A sentence of the letter. */
export interface SentenceAt {
  readonly passage: number;
  readonly sentence: number;
}

/** `10 timer om ugen`, `4.000 kr. pr. måned`: what comes right after a quantity and says how often. */
const PERIOD = /^\W{0,2}(?:\p{L}+\s)?(?:(?:om|pr\.?|per|hver|i)\s)?(ugentlig|uge|månedlig|måned|daglig|dag|årlig|år)/iu;
const LONGEST_PERIOD = 40;
const MONEY = 'kr.';
/** `ugentlig` and `uge` are the same. */
const LETTERS_OF_PERIOD = 3;

const NUMBER_WORDS = ['en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'];
/** What help is counted in besides hours, days and money, each with its plural: `to gange`, `fire formiddage`, `et besøg`. */
const COUNTED =
  /(?<![\p{L}\d.,])(\d{1,2}|en|én|et|ét|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)\s(gange?|besøg|formiddage?|eftermiddage?|aftene?r?|nætter|nat|døgn|weekender|weekend|lørdage?|søndage?|ture?)(?!\p{L})/giu;
/** `pleje- og omsorgsforløb 2`: a step of help that is numbered, the higher the more (bekendtgørelser om ældreloven speak of forløb). */
const STEP = /(?<!\p{L})((?:\p{L}*forløb|niveau|trin|pakke))\s(\d)(?![\d.]|\.\s?\p{Ll})/giu;

/**
 * Whether a sentence grants a smaller quantity than one that the letter tells in some other sentence: what was applied for
 * (`Du søgte om 20 timer. Du får 15 timer.`), or what the citizen has (`Fra 1. maj får du 15 timer. I dag har du 20.`). Only where
 * both sentences have a single quantity of the kind, for the same period.
 *
 * @param text the letter, from which is read how often
 * @param compared set of phrases by which a sentence tells the other quantity
 * @param mayCompare where such a sentence may stand
 */
export function isLessThanTold(
  text: string,
  passages: readonly PlacedPassage[],
  compared: SetId,
  granting: SentenceAt,
  mayCompare: (place: SentenceAt) => boolean,
): boolean {
  const { reading } = passages[granting.passage].passage;
  if (occursInSentence(reading, compared, granting.sentence)) return false;
  const granted = quantitiesIn(text, passages[granting.passage], granting.sentence);
  if (granted.length === 0) return false;
  for (let index = 0; index < passages.length; index++) {
    const { hits } = passages[index].passage.reading;
    for (let sentence = 0; sentence < hits.length; sentence++) {
      if (!mayCompare({ passage: index, sentence })) continue;
      if (!occursInSentence(passages[index].passage.reading, compared, sentence)) continue;
      const told = quantitiesIn(text, passages[index], sentence);
      if (granted.some((grant) => told.some((other) => isLess(grant, other)))) return true;
    }
  }
  return false;
}

function isLess(grant: Quantity, other: Quantity): boolean {
  if (grant.unit !== other.unit || grant.amount >= other.amount) return false;
  // `31 timer om ugen. Indtil da har du 38 timer.`: how often is said once for both. Of money the sum may be meant.
  const saidOnce = grant.unit !== MONEY && (grant.period === '' || other.period === '');
  return grant.period === other.period || saidOnce;
}

/** The quantities of a sentence, of each kind only where it is alone. */
function quantitiesIn(text: string, { passage, offset }: PlacedPassage, sentence: number): Quantity[] {
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
  for (const [, step, number] of words.matchAll(STEP))
    found.push({ unit: step.toLowerCase(), amount: Number(number), period: '' });
  return found.filter(({ unit }) => found.filter((other) => other.unit === unit).length === 1);
}

function numberOf(written: string): number {
  const word = written.toLowerCase().replace('é', 'e').replace(/^et$/, 'en');
  const at = NUMBER_WORDS.indexOf(word);
  return at < 0 ? Number(written) : at + 1;
}

const singular = (unit: string) =>
  unit
    .toLowerCase()
    .replace(/^nætter$/, 'nat')
    .replace(/(?:er|e|r)$/, '');
