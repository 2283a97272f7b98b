import type { DurationEntity, DurationUnit } from './entities.ts';
import { isGap, wordAt } from './gaps.ts';
import type { Tokens } from './tokens.ts';

const unitWords: Record<DurationUnit, string> = {
  timer: 'time timer times timers',
  dage: 'dag dage dags dages døgn døgns kalenderdag kalenderdage kalenderdages',
  hverdage: 'hverdag hverdage hverdags hverdages arbejdsdag arbejdsdage arbejdsdages',
  uger: 'uge uger uges ugers',
  måneder: 'måned måneder måneds måneders maaned maaneder maaneders mdr md mdrs',
  år: 'år års aar aars',
};

/** `4-ugersfristen`: the compounds that a number and a genitive make with the word for a time limit. */
const limitWords = ['frist', 'fristen', 'fristens', 'frister', '-frist', '-fristen'];

/** Word → unit, lower case, with the compounds (`ugersfrist`). */
export const durationUnits: ReadonlyMap<string, DurationUnit> = new Map(
  (Object.keys(unitWords) as DurationUnit[]).flatMap((unit) =>
    unitWords[unit].split(' ').flatMap((word): [string, DurationUnit][] => {
      const compounds = word.endsWith('s') ? limitWords.map((limit) => word + limit) : [];
      return [word, ...compounds].map((form) => [form, unit]);
    }),
  ),
);

const numberWords =
  'en=1 et=1 én=1 ét=1 halvanden=1.5 halvandet=1.5 to=2 tre=3 fire=4 fem=5 seks=6 syv=7 otte=8 ni=9 ti=10 elleve=11 tolv=12 tretten=13 fjorten=14 femten=15 seksten=16 sytten=17 atten=18 nitten=19 tyve=20 enogtyve=21 fireogtyve=24 otteogtyve=28 tredive=30 fyrre=40';

/** Number word → value, lower case. */
export const numerals: ReadonlyMap<string, number> = new Map(
  numberWords.split(' ').map((entry): [string, number] => {
    const [word, value] = entry.split('=');
    return [word, Number(value)];
  }),
);

/** Number and unit in one word (`fireugers`, `fire-ugersfristen`) → both; only those that time limits are given in. */
export const compoundDurations: ReadonlyMap<string, { amount: number; unit: DurationUnit }> = new Map(
  [...numerals]
    .filter(([, amount]) => amount >= 2 && amount <= 14)
    .flatMap(([numeral, amount]) =>
      ['timers', 'dages', 'ugers', 'måneders', 'års'].flatMap((word) =>
        ['', 'frist', 'fristen'].flatMap((limit) =>
          ['', '-'].map(
            (hyphen) => [numeral + hyphen + word + limit, { amount, unit: durationUnits.get(word)! }] as const,
          ),
        ),
      ),
    ),
);

/**
 * Reads a duration at a number followed by a unit: `4 uger`, `4-ugers`, `1½ time`, `1,5 time`.
 *
 * @param unit what token `index + 1` stands for
 */
export function readDigitDuration(
  text: string,
  tokens: Tokens,
  index: number,
  unit: DurationUnit,
): DurationEntity | undefined {
  const from = tokens.starts[index];
  const number = text.slice(from, tokens.ends[index]);
  if (!/^\d{1,4}(?:,\d{1,2})?$/.test(number)) return undefined;
  let at = tokens.ends[index];
  let amount = Number(number.replace(',', '.'));
  if (text.charCodeAt(at) === 0xbd) {
    amount += 0.5;
    at++;
  }
  if (!isJoined(text, at, tokens.starts[index + 1])) return undefined;
  return { kind: 'frist', amount, unit, from, to: unitEnd(text, tokens, index + 1), first: index, last: index + 2 };
}

/** Reads a duration at a number word (`fire uger`, `en måned`, `et halvt år`) whose value is `amount`. */
export function readWordDuration(
  text: string,
  tokens: Tokens,
  index: number,
  amount: number,
): DurationEntity | undefined {
  let at = index + 1;
  let value = amount;
  let word = wordAt(text, tokens, at);
  if (amount === 1 && (word === 'halv' || word === 'halvt') && isJoined(text, tokens.ends[index], tokens.starts[at])) {
    value = 0.5;
    word = wordAt(text, tokens, ++at);
  }
  const unit = durationUnits.get(word);
  if (unit === undefined || !isJoined(text, tokens.ends[at - 1], tokens.starts[at])) return undefined;
  return {
    kind: 'frist',
    amount: value,
    unit,
    from: tokens.starts[index],
    to: unitEnd(text, tokens, at),
    first: index,
    last: at + 1,
  };
}

/** A gap or one hyphen; a full stop would make the number an ordinal (`hver 14. dag`). */
function isJoined(text: string, from: number, to: number): boolean {
  return isGap(text, text.charCodeAt(from) === 0x2d ? from + 1 : from, to);
}

/** The full stop of `mdr.` belongs to the word. */
function unitEnd(text: string, tokens: Tokens, index: number): number {
  const to = tokens.ends[index];
  return /^mdr?$/.test(wordAt(text, tokens, index)) && text.charCodeAt(to) === 0x2e ? to + 1 : to;
}
