import { type CodeAction, CodeActionKind, type Diagnostic, type TextEdit } from 'vscode-languageserver-types';
import type { Finding } from '../check/finding.ts';
import { isFilledIn } from '../check/waivers.ts';
import { addMonths, danishDate } from '../text/calendar.ts';
import { toDiagnostic } from './diagnostics.ts';
import type { OpenLetter } from './open-letter.ts';
import { addBeside, addToFrontMatter, changeWaiver } from './waiver-edits.ts';

/** Fields to fill in: as long as they stand, the waiver does not count, and a finding says so. */
const REASON = '[grund]';
const INITIALS = '[initialer]';
/** How long a waiver is renewed for; the writer may change the day. */
const MONTHS_MORE = 6;

/** Ways to set a finding aside, or to mend the waiver that it is about. None is what an editor should do unasked. */
export function waiverActions(letter: OpenLetter, finding: Finding, today: string, showsPages: boolean): CodeAction[] {
  const diagnostics = [toDiagnostic(letter, finding, showsPages)];
  const action = (title: string, edits: TextEdit[]) => waiverAction(letter, title, diagnostics, edits);
  if (finding.faultType !== 'fravigelse-ugyldig') {
    const fields = { krav: finding.code, grund: REASON, af: INITIALS, den: today };
    return [
      ...action(`Fravig "${finding.code}" i brevets oplysninger …`, addToFrontMatter(letter, fields)),
      ...action(
        `Fravig "${finding.code}" ved sætningen …`,
        addBeside(letter, sentenceOf(letter, finding, today), fields),
      ),
    ];
  }
  const waiver = letter.checked(today).waivers.find(({ from, to }) => from === finding.from && to === finding.to);
  if (!waiver) return [];
  const { krav, grund, af, den, til } = waiver;
  const actions: CodeAction[] = [];
  if (waiver.incomplete) {
    const filled = { krav, grund: grund ?? REASON, af: af ?? INITIALS, den: isFilledIn(den) ? den : today, til };
    const title = isFilledIn(grund) ? 'Skriv initialer og dato' : 'Skriv grund';
    actions.push(...action(title, changeWaiver(letter, waiver, filled)));
  }
  if (waiver.expired) {
    const renewed = addMonths(today, MONTHS_MORE);
    const edits = changeWaiver(letter, waiver, { krav, grund, af, den: today, til: renewed });
    actions.push(...action(`Forny fravigelsen til ${danishDate(renewed)}`, edits));
  }
  return [...actions, ...action('Fjern fravigelsen', changeWaiver(letter, waiver, undefined))];
}

function waiverAction(letter: OpenLetter, title: string, diagnostics: Diagnostic[], edits: TextEdit[]): CodeAction[] {
  if (edits.length === 0) return [];
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics, edit: { changes: { [letter.uri]: edits } } }];
}

/** The sentence that a finding begins in; a finding outside all sentences is its own. */
function sentenceOf(letter: OpenLetter, finding: Finding, today: string): { from: number; to: number } {
  for (const { passage, offset } of letter.checked(today).decision.passages) {
    const base = offset + passage.from;
    if (finding.from < base || finding.from >= offset + passage.to) continue;
    const { sentences } = passage.reading;
    for (let i = 0; i < sentences.length; i += 2)
      if (finding.from < base + sentences[i + 1]) return { from: base + sentences[i], to: base + sentences[i + 1] };
  }
  return finding;
}
