import { type CodeAction, CodeActionKind, type Diagnostic, type TextEdit } from 'vscode-languageserver-types';
import type { Finding } from '../check/finding.ts';
import { isFilledIn } from '../check/waivers.ts';
import { addMonths, danishDate } from '../text/calendar.ts';
import { toDiagnostic } from './diagnostics.ts';
import type { OpenLetter } from './open-letter.ts';
import type { WaiverPlace } from './protocol.ts';
import { besideFinding } from './waive.ts';
import { addToFrontMatter, changeWaiver } from './waiver-edits.ts';

/** Fields to fill in: as long as they stand, the waiver does not count, and a finding says so. */
const REASON = '[grund]';
const INITIALS = '[initialer]';
/** How long a waiver is renewed for; the writer may change the day. */
const MONTHS_MORE = 6;

/** The client's command for a client that asks for reason and initials itself. */
const WAIVE_COMMAND = 'rettesnor.fravig';

/**
 * Ways to set a finding aside, or to mend the waiver that it is about. None is what an editor should do unasked.
 *
 * @param asks the client asks for reason and initials; else they are fields to fill in
 */
export function waiverActions(
  letter: OpenLetter,
  finding: Finding,
  today: string,
  showsPages: boolean,
  asks = false,
): CodeAction[] {
  const diagnostics = [toDiagnostic(letter, finding, showsPages)];
  const action = (title: string, edits: TextEdit[]) => waiverAction(letter, title, diagnostics, edits);
  if (finding.faultType !== 'fravigelse-ugyldig') {
    const fields = { krav: finding.code, grund: REASON, af: INITIALS, den: today };
    const place: WaiverPlace = { textDocument: { uri: letter.uri }, krav: finding.code };
    const inFrontMatter = action(`Fravig "${finding.code}" i brevets oplysninger …`, addToFrontMatter(letter, fields));
    const beside = action(`Fravig "${finding.code}" ved sætningen …`, besideFinding(letter, finding, fields, today));
    if (!asks) return [...inFrontMatter, ...beside];
    return [...asked(inFrontMatter, place), ...asked(beside, { ...place, range: letter.rangeOf(finding) })];
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

/** The same by the client's command, which makes the edits when it has been answered. */
function asked(actions: CodeAction[], place: WaiverPlace): CodeAction[] {
  return actions.map(({ title, kind, diagnostics }) => ({
    title,
    kind,
    diagnostics,
    command: { title, command: WAIVE_COMMAND, arguments: [place] },
  }));
}

function waiverAction(letter: OpenLetter, title: string, diagnostics: Diagnostic[], edits: TextEdit[]): CodeAction[] {
  if (edits.length === 0) return [];
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics, edit: { changes: { [letter.uri]: edits } } }];
}
