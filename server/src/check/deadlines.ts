import type { Decision } from '../decision/decision.ts';
import type { Place } from '../decision/outcome.ts';
import type { PlacedPassage } from '../decision/read-unit.ts';
import { COMPLAINT, type Role } from '../decision/vocabulary.ts';
import { type Deadline, deadlineAfter } from '../text/deadlines.ts';
import type { DurationEntity } from '../text/entities.ts';
import { isFourWeeks } from './named/complaint-period.ts';
import { EntityInSentence } from './named/entities-in.ts';

/** A period of the letter whose last day can be told. Offsets are UTF-16 units in the letter; dates are ISO. */
export interface LetterDeadline extends Place {
  readonly length: Pick<DurationEntity, 'amount' | 'unit'>;
  /** What it counts from: the citizen's receipt of the letter, the letter's date, or a date that the text names. */
  readonly counts: 'modtagelsen' | 'brevets dato' | 'dato';
  /** The day counted from. For the receipt it is the letter's date, the earliest that it can be. */
  readonly event: string;
  readonly deadline: Deadline;
  /** It is the time for complaints, and these are four weeks from receipt: wrong ones are a finding, and have no last day. */
  readonly forComplaint: boolean;
}

const DEADLINE_BEFORE =
  /(?:\b(?:inden(?:for)?(?: for| udløbet af| der er gået)?|senest|højst|i løbet af)|frist(?:en)?(?:\s+(?:er|på|lyder på|for at klage er))*|\b(?:du|de|i) har)[\s*_]*$/iu;
/** What was so once, and what others than the citizen must keep. */
const NOT_THE_CITIZENS =
  /\b(?:fik|havde|kunne|skulle|blev|var|satte|gav|svarede|skrev|sendte|ringede|modtog|klagede|bad|søgte|tidligere|vi|kommunen|ankestyrelsen)\b|vurder|behandl|videresend|svar på (?:din|jeres) klage/iu;
const LETTER =
  '(?:(?:(?:dette|denne|det|den|vores|kommunens)\\s+)?(?:brev|afgørelse|skrivelse|meddelelse|besked)(?:et|n|en)?|den|det)';
const FROM =
  '^[*_]*,?\\s*(?:(?:er gået|regnet|og regnes),?\\s+)?(?:efter|fra)(?:\\s+den\\s+dag|\\s+det\\s+tidspunkt)?,?\\s+';
const RECEIPT = new RegExp(
  `${FROM}(?:(?:at\\s+|hvor\\s+|da\\s+)?(?:du|de|i)\\s+(?:har\\s+)?(?:modtage[rt]|modtog|fik|får|fået)\\s+${LETTER}|(?:at\\s+)?${LETTER}\\s+er\\s+modtaget|modtagelsen(?:\\s+af\\s+${LETTER})?)(?![\\p{L}\\p{N}-]|\\s+af\\b)`,
  'iu',
);
const LETTERS_DATE = new RegExp(
  `${FROM}(?:dags dato|i dag\\b|brevets dato|afgørelsens dato|datoen\\s+(?:på|for)\\s+${LETTER})`,
  'iu',
);
const NAMED_DATE = new RegExp(`${FROM}(?:den\\s+)?$`, 'iu');

/**
 * The deadlines that end within a stretch of the letter: those the citizen must keep, where the letter's date and what they
 * count from are clear. Worked out anew at each call, over the passages in the stretch alone.
 */
export function deadlinesIn(decision: Decision, from: number, to: number): LetterDeadline[] {
  const found: LetterDeadline[] = [];
  for (const [index, placed] of decision.passages.entries()) {
    const base = placed.offset + placed.passage.from;
    if (base > to || placed.offset + placed.passage.to < from) continue;
    for (const entity of placed.passage.reading.entities) {
      if (entity.kind !== 'frist' || base + entity.to < from || base + entity.from > to) continue;
      const deadline = deadlineOf(decision, placed, entity, decision.structure.roles[index]);
      if (deadline) found.push(deadline);
    }
  }
  return found;
}

function deadlineOf(
  decision: Decision,
  placed: PlacedPassage,
  length: DurationEntity,
  role: Role | undefined,
): LetterDeadline | undefined {
  const { passage, offset } = placed;
  const base = offset + passage.from;
  const found = new EntityInSentence(decision.text.slice(base, offset + passage.to), passage, length);
  const { before, after, text } = found;
  if (found.quoted || !DEADLINE_BEFORE.test(before) || NOT_THE_CITIZENS.test(before)) return undefined;
  const counted = eventOf(decision, placed, length, after);
  const deadline = counted && deadlineAfter(counted.event, length);
  if (!deadline) return undefined;
  const forComplaint = role === COMPLAINT || /klag/i.test(text);
  if (forComplaint && !(isFourWeeks(length) && counted.counts === 'modtagelsen')) return undefined;
  return {
    ...counted,
    from: base + length.from,
    to: base + length.to,
    length,
    deadline,
    forComplaint,
  };
}

function eventOf(
  { date, text }: Decision,
  { passage, offset }: PlacedPassage,
  { to }: DurationEntity,
  after: string,
): Pick<LetterDeadline, 'counts' | 'event'> | undefined {
  const written = date?.iso;
  if (written && RECEIPT.test(after)) return { counts: 'modtagelsen', event: written };
  if (written && LETTERS_DATE.test(after)) return { counts: 'brevets dato', event: written };
  const named = passage.reading.entities.find((entity) => entity.from >= to);
  if (named?.kind !== 'dato' || named.iso.startsWith('--')) return undefined;
  const base = offset + passage.from;
  if (!NAMED_DATE.test(text.slice(base + to, base + named.from))) return undefined;
  return { counts: 'dato', event: named.iso };
}
