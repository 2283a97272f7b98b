import { occursInSentence, type SetId } from '../phrase/reading.ts';
import type { PlacedPassage } from './letter.ts';

/** A quantity of help: so many hours or days, or so much money, and how often. */
interface Quantity {
  readonly unit: string;
  readonly amount: number;
  readonly period: string;
}

/** `10 timer om ugen`, `4.000 kr. pr. måned`: what comes right after a quantity and says how often. */
const PERIOD = /^\W{0,2}(?:\p{L}+\s)?(?:(?:om|pr\.?|per|hver|i)\s)?(ugentlig|uge|månedlig|måned|daglig|dag|årlig|år)/iu;
const LONGEST_PERIOD = 40;

/**
 * Whether a sentence grants a smaller quantity than the letter says was applied for: `Du søgte om 20 timer. Du får 15 timer.`
 * Only where both sentences have a single quantity of the kind, for the same period.
 *
 * @param text the letter, from which is read how often
 * @param asked set of phrases by which a sentence tells what was applied for
 */
export function isLessThanAsked(
  text: string,
  passages: readonly PlacedPassage[],
  asked: SetId,
  granting: { readonly passage: number; readonly sentence: number },
): boolean {
  const { reading } = passages[granting.passage].passage;
  if (occursInSentence(reading, asked, granting.sentence)) return false;
  const granted = quantitiesIn(text, passages[granting.passage], granting.sentence);
  if (granted.length === 0) return false;
  const last = Math.min(granting.passage + 1, passages.length - 1);
  for (let index = 0; index <= last; index++) {
    const { hits } = passages[index].passage.reading;
    for (let sentence = 0; sentence < hits.length; sentence++) {
      if (!occursInSentence(passages[index].passage.reading, asked, sentence)) continue;
      const applied = quantitiesIn(text, passages[index], sentence);
      if (granted.some((grant) => applied.some((ask) => isLess(grant, ask)))) return true;
    }
  }
  return false;
}

const isLess = (grant: Quantity, ask: Quantity) =>
  grant.unit === ask.unit && grant.period === ask.period && grant.amount < ask.amount;

/** The quantities of a sentence, of each kind only where it is alone. */
function quantitiesIn(text: string, { passage, offset }: PlacedPassage, sentence: number): Quantity[] {
  const { reading } = passage;
  const base = offset + passage.from;
  const from = reading.sentences[2 * sentence];
  const to = reading.sentences[2 * sentence + 1];
  const found: Quantity[] = [];
  for (const entity of reading.entities) {
    if (entity.from < from || entity.to > to) continue;
    const after = text.slice(base + entity.to, base + Math.min(to, entity.to + LONGEST_PERIOD));
    const period = PERIOD.exec(after)?.[1].toLowerCase().replace(/lig$/, '') ?? '';
    if (entity.kind === 'frist' && (entity.unit === 'timer' || entity.unit === 'dage'))
      found.push({ unit: entity.unit, amount: entity.amount, period: period.slice(0, 3) });
    else if (entity.kind === 'beløb') found.push({ unit: 'kr.', amount: entity.øre, period: period.slice(0, 3) });
  }
  return found.filter(({ unit }) => found.filter((other) => other.unit === unit).length === 1);
}
