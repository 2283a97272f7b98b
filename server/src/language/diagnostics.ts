import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Finding } from '../check/finding.ts';
import { rulePageUri } from '../handbook/law-uris.ts';
import type { Severity } from '../pack/vocabulary.ts';
import type { OpenLetter } from './open-letter.ts';

/** Name that findings carry in the editor's list of problems. */
export const SOURCE = 'Rettesnor';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  fejl: DiagnosticSeverity.Error,
  mangel: DiagnosticSeverity.Warning,
  råd: DiagnosticSeverity.Information,
};

/**
 * The letter's findings, and what cannot be read in its front matter, as diagnostics.
 *
 * @param showsPages whether the client opens our own pages, so that a finding can lead to its rule's
 */
export function diagnosticsOf(letter: OpenLetter, today: string, showsPages = false): Diagnostic[] {
  const { findings, decision } = letter.checked(today);
  const diagnostics: Diagnostic[] = decision.frontMatter.problems.map(({ from, to, message }) => ({
    range: letter.rangeOf({ from, to }),
    severity: DiagnosticSeverity.Warning,
    source: SOURCE,
    message,
  }));
  for (const finding of findings) diagnostics.push(toDiagnostic(letter, finding, showsPages));
  return diagnostics;
}

/** One finding as a diagnostic; its `code` is the rule's id. */
export function toDiagnostic(letter: OpenLetter, finding: Finding, showsPages: boolean): Diagnostic {
  const basis = finding.legalBasis.length > 0 ? ` (${finding.legalBasis.join(', ')})` : '';
  const href = showsPages ? rulePageUri(finding.rule) : finding.url;
  return {
    range: letter.rangeOf(finding),
    severity: severities[finding.severity],
    source: SOURCE,
    code: finding.code,
    codeDescription: href ? { href } : undefined,
    message: finding.message + basis,
  };
}
