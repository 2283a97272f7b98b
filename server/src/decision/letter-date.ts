import { type DateInLetter, datesIn, FIRST_PASSAGES } from './date-in-letter.ts';
import * as words from './letter-date-words.ts';
import type { Place } from './outcome.ts';
import type { PlacedPassage } from './read-unit.ts';

/** The letter's own date, `2025-03-14`, and where it stands (nowhere, when the front matter tells it). */
export interface LetterDate {
  readonly iso: string;
  readonly place?: Place;
}

/** A line that is the letter's date has few other words: `Vildskovby, den 23. oktober 2023`, `Dato: 4. juni 2024`. */
const MOST_WORDS = 5;

/**
 * Finds the letter's date: the first line that is hardly more than a date, from the top, or the last such line (letters
 * that are dated above the signature); else the day on which the letter says that it was decided; else the day that stands beside the
 * sender's address, whatever the words around it.
 *
 * @param text the letter, from which the lines are read
 */
export function readLetterDate(text: string, passages: readonly PlacedPassage[]): LetterDate | undefined {
  let decided: LetterDate | undefined;
  let ofHead: LetterDate | undefined;
  for (const date of datesIn(text, passages)) {
    const { iso, place } = date;
    if (isDecidedOn(date)) decided ??= { iso, place };
    if (isNoDay(date)) continue;
    if (isSaidToBeOwn(date)) return { iso, place };
    if (isOfOther(date)) continue;
    if (standsAsOwn(date)) return { iso, place };
    if (standsInHead(date)) ofHead ??= { iso, place };
  }
  return decided ?? ofHead;
}

/** The day of the decision, as a sentence tells it. */
const isDecidedOn = ({ before, after, isAtTop }: DateInLetter) =>
  words.TODAY_BEFORE.test(before) ||
  words.DECIDED_ON.test(before) ||
  (words.DECIDED_BEFORE.test(before) && words.DECIDED_AFTER.test(after)) ||
  (isAtTop && words.TOLD_AT_TOP.test(before));

/** Figures of a case number, or the last of some days. */
const isNoDay = ({ before, after }: DateInLetter) =>
  words.CASE_NUMBER_BEFORE.test(before) || words.CASE_NUMBER_AFTER.test(after) || words.LASTS_SINCE.test(before);

/** The letter is called by it, or says that it is its date. */
function isSaidToBeOwn({ before, after, told, isAtTop, isAtEnd }: DateInLetter): boolean {
  const isNamed = isAtTop
    ? words.OWN_NAME.test(before) || words.OWN_NAME.test(told)
    : words.OWN_NAME.test(before) && isAtEnd && words.SIGNED_AFTER.test(after);
  return isNamed || ((isAtTop || isAtEnd) && words.SAID_OF_ITSELF.test(told));
}

/** `Dato:` stands before it. */
const isLabelled = ({ before, passage }: DateInLetter) =>
  passage < 2 * FIRST_PASSAGES && words.LABEL_BEFORE.test(before);

/** The words beside it say what else it is the day of. */
function isOfOther(date: DateInLetter): boolean {
  const { sentence, line, isInRow, before } = date;
  const around = sentence.length < line.length && !isInRow ? sentence : line;
  return words.OTHER_DATE.test(around) || (words.OTHER_LABEL.test(before) && !isLabelled(date));
}

/** It stands where and as letters are dated. */
function standsAsOwn(date: DateInLetter): boolean {
  const { before, after, told, isAtTop, isAtEnd } = date;
  const isShort =
    date.words <= MOST_WORDS && !words.TELLS_OF_SOMEBODY.test(told.length < before.length ? told : before);
  const isSigned = isAtEnd && words.SIGNED_BEFORE.test(before) && words.SIGNED_AFTER.test(after);
  const isWritten = (isAtTop || isAtEnd) && words.WRITTEN_BEFORE.test(before);
  return isShort || isSigned || isWritten || isLabelled(date) || (isAtTop && endsHead(date));
}

/** At the end of a line of the letterhead, or alone at its start: `30. september 2025 (sendt med Digital Post)`. */
function endsHead({ before, after }: DateInLetter): boolean {
  if (words.HEAD_BEFORE.test(before)) return words.SIGNED_AFTER.test(after);
  return /^[\s*_]*(?:den\s+)?$/i.test(before) && /^\s*(?:[(·|–]|,\s*sendt)/i.test(after);
}

/** Beside the sender's address, in no sentence about anybody. */
const standsInHead = ({ isBesideAddress, told }: DateInLetter) =>
  isBesideAddress && !words.TELLS_OF_SOMEBODY.test(told);
