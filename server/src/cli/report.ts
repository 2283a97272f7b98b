import type { CheckedLetter } from '../check/check-letter.ts';
import type { Finding } from '../check/finding.ts';
import { formatCitation } from '../decision/format-citation.ts';
import { LineIndex } from '../text/line-index.ts';

/** One letter in the JSON report. Lines and columns count from 1; the end is exclusive. */
export interface LetterReport {
  readonly fil: string;
  readonly afgørelse: {
    readonly udfald: string | null;
    readonly dato: string | null;
    readonly bestemmelser: readonly string[];
  };
  readonly fund: readonly FindingReport[];
  readonly tjekliste: readonly { readonly krav: string; readonly status: string }[];
}

export interface FindingReport {
  readonly kode: string;
  readonly fejltype: string;
  readonly alvor: string;
  readonly besked: string;
  readonly linje: number;
  readonly kolonne: number;
  readonly slutLinje: number;
  readonly slutKolonne: number;
  readonly uddrag: string;
  readonly hjemmel: readonly string[];
  readonly url: string | null;
}

/** The report of one letter as plain data. */
export function reportLetter(fil: string, { decision, findings, checklist }: CheckedLetter): LetterReport {
  const lines = new LineIndex(decision.text);
  return {
    fil,
    afgørelse: {
      udfald: decision.outcome?.id ?? null,
      dato: decision.date?.iso ?? null,
      bestemmelser: [...new Set(decision.citations.map(formatCitation))],
    },
    fund: findings.map((finding) => reportFinding(finding, decision.text, lines)),
    tjekliste: checklist.map(({ requirement, status }) => ({ krav: requirement.id, status })),
  };
}

function reportFinding(finding: Finding, text: string, lines: LineIndex): FindingReport {
  const start = lines.place(finding.from);
  const end = lines.place(finding.to);
  return {
    kode: finding.code,
    fejltype: finding.faultType,
    alvor: finding.severity,
    besked: finding.message,
    linje: start.line,
    kolonne: start.column,
    slutLinje: end.line,
    slutKolonne: end.column,
    uddrag: text.slice(finding.from, finding.to),
    hjemmel: finding.legalBasis,
    url: finding.url ?? null,
  };
}

/** The report of one letter for people: a line a finding, in the form that editors make links of. */
export function formatLetter({ fil, fund }: LetterReport): string {
  if (fund.length === 0) return `${fil}: ingen fund\n`;
  return fund
    .map((finding) => {
      const excerpt = finding.uddrag.replace(/\s+/g, ' ').trim();
      const short = excerpt.length > 100 ? `${excerpt.slice(0, 99)}…` : excerpt;
      const basis = [finding.hjemmel.join(', '), finding.url ?? ''].filter(Boolean).join(' · ');
      const lines = [
        `${fil}:${finding.linje}:${finding.kolonne}: ${finding.alvor}: ${finding.besked} [${finding.kode}]`,
      ];
      if (short) lines.push(`    »${short}«`);
      if (basis) lines.push(`    ${basis}`);
      return `${lines.join('\n')}\n`;
    })
    .join('');
}

/** `3 breve: 2 fejl, 1 mangel, ingen råd.` */
export function summarize(reports: readonly LetterReport[]): string {
  const count = (severity: string) =>
    reports.reduce((sum, { fund }) => sum + fund.filter((f) => f.alvor === severity).length, 0);
  const fejl = count('fejl');
  const mangler = count('mangel');
  const råd = count('råd');
  const parts = [
    `${fejl || 'ingen'} fejl`,
    mangler === 1 ? '1 mangel' : `${mangler || 'ingen'} mangler`,
    `${råd || 'ingen'} råd`,
  ];
  return `${reports.length} ${reports.length === 1 ? 'brev' : 'breve'}: ${parts.join(', ')}.\n`;
}
