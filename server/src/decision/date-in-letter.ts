import { sentenceAt } from './citations.ts';
import type { Place } from './outcome.ts';
import type { PlacedPassage } from './read-unit.ts';

/** A date with its year somewhere in a letter, and the words around it. */
export interface DateInLetter {
  /** `2025-03-14` */
  readonly iso: string;
  readonly place: Place;
  /** Number of its passage. */
  readonly passage: number;
  /** Among the first passages, where the letter's own date, name and sender stand. */
  readonly isAtTop: boolean;
  /** Among the last passages, which may hold the signature. */
  readonly isAtEnd: boolean;
  /** In the row of a table, which says in its first cell what the date is of. */
  readonly isInRow: boolean;
  /** At the top, and its passage tells where the sender is. */
  readonly isBesideAddress: boolean;
  /** Its line, or its part of a letterhead's line. */
  readonly line: string;
  /** What stands before and after it on that line. */
  readonly before: string;
  readonly after: string;
  /** Its sentence, and what of it stands before the date. */
  readonly sentence: string;
  readonly told: string;
  /** How many words the line has, or the sentence, where it has fewer. */
  readonly words: number;
}

/** The letter's own name stands among so many first passages. */
export const FIRST_PASSAGES = 4;
/** So many of the letter's last passages may hold the signature. */
const SIGNATURE_PASSAGES = 3;

/**
 * The dates of a letter that have a year, from the first to the last.
 *
 * @param text the letter, from which the lines are read
 */
export function* datesIn(text: string, passages: readonly PlacedPassage[]): Generator<DateInLetter> {
  for (const [index, placed] of passages.entries()) {
    const { passage, offset } = placed;
    const base = offset + passage.from;
    const { entities, sentences, sentenceWords } = passage.reading;
    const isAtTop = index < FIRST_PASSAGES;
    for (const entity of entities) {
      if (entity.kind !== 'dato' || entity.iso.startsWith('--')) continue;
      const place = { from: base + entity.from, to: base + entity.to };
      const whole = lineAround(text, place.from, base + passage.to - passage.from);
      const isInRow = whole.text.trimStart().startsWith('|');
      const isParted = isAtTop && !isInRow && isLetterhead(whole.text, placed);
      const line = isParted ? partAround(whole, place.from) : whole;
      const number = sentenceAt(sentences, entity.from);
      const [sentenceFrom, sentenceTo] = [base + sentences[2 * number], base + sentences[2 * number + 1]];
      yield {
        iso: entity.iso,
        place,
        passage: index,
        isAtTop,
        isAtEnd: !isAtTop && index >= passages.length - SIGNATURE_PASSAGES,
        isInRow,
        isBesideAddress: isAtTop && isAddressed(placed),
        line: line.text,
        before: line.text.slice(0, place.from - line.from),
        after: line.text.slice(place.to - line.from),
        sentence: text.slice(sentenceFrom, sentenceTo),
        told: text.slice(sentenceFrom, place.from),
        words: Math.min(sentenceWords[number] ?? 0, countWords(line.text)),
      };
    }
  }
}

interface Line {
  readonly text: string;
  readonly from: number;
}

function lineAround(text: string, offset: number, limit: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { text: text.slice(start, end < 0 ? Math.max(limit, offset) : end), from: start };
}

/** Who sends it stands there. */
const isAddressed = ({ passage: { reading } }: PlacedPassage) =>
  reading.entities.some(({ kind }) => kind === 'adresse' || kind === 'telefon' || kind === 'mail');

/** `KATTERUP KOMMUNE · BOLIG · 2. MARTS 2026`: sender, address and date on one line, each a part of its own. */
const PARTS = /\s[·|•]\s|,\s/g;

function isLetterhead(line: string, placed: PlacedPassage): boolean {
  return /\s[·|•]\s/.test(line) || (isAddressed(placed) && !/\p{Ll}{2}\.\s+\p{Lu}/u.test(line));
}

function partAround({ text, from }: Line, offset: number): Line {
  let start = 0;
  let end = text.length;
  for (const { index, 0: mark } of text.matchAll(PARTS)) {
    if (from + index + mark.length <= offset) start = index + mark.length;
    else if (from + index >= offset && end === text.length) end = index;
  }
  return { text: text.slice(start, end), from: from + start };
}

const countWords = (line: string) => line.match(/\p{L}{2,}/gu)?.length ?? 0;
