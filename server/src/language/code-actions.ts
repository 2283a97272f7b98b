import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-types';
import type { Finding } from '../check/finding.ts';
import { toDiagnostic } from './diagnostics.ts';
import { insertRequirement } from './insertion.ts';
import type { OpenLetter } from './open-letter.ts';
import { waiverActions } from './waiver-actions.ts';

/**
 * What can be done about the findings in a range: repairs first (insert what is missing in the right place, replace a word by a plain one, or
 * a citation by the one that took its place), then ways to set the findings aside.
 *
 * @param asks the client asks for what a waiver must tell, by a command of its own
 */
export function codeActionsIn(
  letter: OpenLetter,
  range: Range,
  today: string,
  showsPages = false,
  asks = false,
): CodeAction[] {
  const from = letter.offsetAt(range.start);
  const to = letter.offsetAt(range.end);
  const touching = letter.checked(today).findings.filter((finding) => finding.from <= to && from <= finding.to);
  const repairs = touching.flatMap((finding) => repair(letter, finding, today, showsPages) ?? []);
  return [...repairs, ...touching.flatMap((finding) => waiverActions(letter, finding, today, showsPages, asks))];
}

function repair(letter: OpenLetter, finding: Finding, today: string, showsPages: boolean): CodeAction | undefined {
  const { rule } = finding;
  const diagnostics: Diagnostic[] = [toDiagnostic(letter, finding, showsPages)];
  if (finding.replacement) {
    const { text } = finding.replacement;
    const range = letter.rangeOf(finding.replacement);
    return action(letter, `Skriv "${text}"`, diagnostics, { range, newText: text });
  }
  if (rule.kind === 'vending') {
    if (!rule.better || !rule.replaces) return undefined;
    const range = letter.rangeOf({ from: finding.from, to: endOfAbbreviation(letter.getText(), finding.to) });
    const better = matchCase(rule.better.trim(), letter.getText(range));
    const edit = { range, newText: better };
    return action(letter, `Skriv "${better}"`, diagnostics, edit);
  }
  const insertion = insertRequirement(letter.checked(today).decision, letter.pack, rule);
  if (!insertion) return undefined;
  const position = letter.positionAt(insertion.offset);
  return action(letter, `Indsæt det manglende: ${rule.title}`, diagnostics, {
    range: { start: position, end: position },
    newText: insertion.text,
  });
}

/** A full stop before a small letter belongs to the word before it: `vedr. din sag`. */
function endOfAbbreviation(text: string, end: number): number {
  return /^\.\s+\p{Ll}/u.test(text.slice(end, end + 8)) ? end + 1 : end;
}

function action(letter: OpenLetter, title: string, diagnostics: Diagnostic[], edit: TextEdit): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    isPreferred: true,
    edit: { changes: { [letter.uri]: [edit] } },
  };
}

/** Keeps the capital letter of the word that is replaced. */
function matchCase(better: string, found: string): string {
  const capital = found.charAt(0) !== found.charAt(0).toLowerCase();
  return capital ? better.charAt(0).toUpperCase() + better.slice(1) : better;
}
