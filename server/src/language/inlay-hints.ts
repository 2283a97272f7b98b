import { type InlayHint, MarkupKind, type Range } from 'vscode-languageserver-types';
import { deadlinesIn, type LetterDeadline } from '../check/deadlines.ts';
import { danishDate, weekdayOf } from '../text/calendar.ts';
import { deadlineAfter } from '../text/deadlines.ts';
import { nearHolidayName } from '../text/holidays.ts';
import type { OpenLetter } from './open-letter.ts';

/** After each deadline of the letter, the last day that it leads to; how it was counted is in the tooltip. */
export function inlayHintsIn(letter: OpenLetter, range: Range, today: string): InlayHint[] {
  const { decision } = letter.checked(today);
  const deadlines = deadlinesIn(decision, letter.offsetAt(range.start), letter.offsetAt(range.end));
  return deadlines.map((found) => ({
    position: letter.positionAt(found.to),
    label: labelOf(found, today),
    tooltip: { kind: MarkupKind.Markdown, value: tooltipOf(found) },
    paddingLeft: true,
  }));
}

const withWeekday = (iso: string) => `${weekdayOf(iso)} den ${danishDate(iso)}`;

function labelOf({ counts, event, deadline }: LetterDeadline, today: string): string {
  const lastDay = `→ senest ${weekdayOf(deadline.lastDay).slice(0, 2)}. ${danishDate(deadline.lastDay)}`;
  if (counts !== 'modtagelsen') return lastDay;
  const weekday = weekdayOf(deadline.lastDay).slice(0, 2);
  return `→ ${weekday}. ${inFigures(deadline.lastDay)} ved modtagelse ${event === today ? 'i dag' : inFigures(event)}`;
}

/** `2026-12-09` → `9.12.2026`: VS Code cuts hints after 43 characters (`editor.inlayHints.maximumLength`). */
function inFigures(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day}.${month}.${year}`;
}

function tooltipOf(found: LetterDeadline): string {
  return [countingOf(found), movedOf(found), doubtOf(found), receiptOf(found), sourceOf(found)]
    .filter((part) => part !== undefined)
    .join('\n\n');
}

const HOW: Readonly<Record<string, string>> = {
  dage: 'Derefter tæller alle dage med.',
  hverdage: 'Derefter tæller kun hverdage med, ikke lørdage, søndage og helligdage.',
  uger: 'Fristen ender på samme ugedag som den, den regnes fra.',
  måneder: 'Fristen ender på samme dato i måneden, eller på månedens sidste dag.',
};

function countingOf({ counts, event, length }: LetterDeadline): string {
  const from = counts === 'dato' ? '' : ' (brevets dato)';
  return `Regnet fra ${withWeekday(event)}${from}. Den dag tæller ikke selv med. ${HOW[length.unit] ?? ''}`.trim();
}

function movedOf({ deadline: { lastDay, moved } }: LetterDeadline): string | undefined {
  if (!moved) return undefined;
  const why = /^[ls]ø/.test(moved.why) ? '' : ` (${moved.why})`;
  return `Fristen ville ende ${withWeekday(moved.from)}${why} og er flyttet til næste hverdag, ${withWeekday(lastDay)}.`;
}

/** Days about which the rules differ are told, not decided. */
function doubtOf({ deadline: { lastDay } }: LetterDeadline): string | undefined {
  const name = nearHolidayName(lastDay);
  return (
    name && `Obs: Den sidste dag er ${name}. Nogle regler regner den ikke for en hverdag; så løber fristen længere.`
  );
}

/** Ankestyrelsen, "Ny vejledning om beregning af klagefrister" (ast.dk, 2018): six working days by post, the same day in Digital Post. */
const WORKING_DAYS_BY_POST = 6;

function receiptOf({ counts, event, length, forComplaint }: LetterDeadline): string | undefined {
  if (counts !== 'modtagelsen' || !forComplaint) return undefined;
  const received = deadlineAfter(event, { amount: WORKING_DAYS_BY_POST, unit: 'hverdage' });
  const last = received && deadlineAfter(received.lastDay, length);
  return (
    last &&
    `Digital Post regnes for modtaget den dag, den er sendt. Et brev med almindelig post regner Ankestyrelsen for modtaget ${WORKING_DAYS_BY_POST} hverdage efter brevets dato; så er fristen ${withWeekday(last.lastDay)}.`
  );
}

function sourceOf({ forComplaint }: LetterDeadline): string {
  return forComplaint
    ? 'Klagefristen er 4 uger fra modtagelsen (retssikkerhedslovens § 67, stk. 1). Optælling og weekender følger Justitsministeriets vejledning nr. 9533 af 26/06/2018, kendt fra omtale; vejledningens egen tekst er ikke kontrolleret.'
    : 'Regnet, som klagefrister plejer at blive regnet. Om det gælder for netop denne frist, er ikke kontrolleret.';
}
