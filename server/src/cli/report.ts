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

/** Counts findings over all letters. */
export class Tally {
  letters = 0;
  readonly #bySeverity = new Map<string, number>();

  add({ fund }: LetterReport): void {
    this.letters++;
    for (const { alvor } of fund) this.#bySeverity.set(alvor, this.count(alvor) + 1);
  }

  count(severity: string): number {
    return this.#bySeverity.get(severity) ?? 0;
  }
}

/** A report in the making: letters are added as they are read. */
export interface Report {
  add(letter: LetterReport): void;
  end(tally: Tally): void;
}

type Write = (text: string) => void;

/** One JSON object, written as it grows. */
export class JsonReport implements Report {
  readonly #out: Write;
  #separator = '';

  constructor(out: Write) {
    this.#out = out;
    out('{"filer":[');
  }

  add(letter: LetterReport): void {
    this.#out(`${this.#separator}${JSON.stringify(letter)}`);
    this.#separator = ',\n';
  }

  end(): void {
    this.#out(']}\n');
  }
}

/** For people: a line a finding, in the form that editors make links of, and a sum. */
export class TextReport implements Report {
  readonly #out: Write;

  constructor(out: Write) {
    this.#out = out;
  }

  add({ fil, fund }: LetterReport): void {
    this.#out(fund.length === 0 ? `${fil}: ingen fund\n` : fund.map((finding) => formatFinding(fil, finding)).join(''));
  }

  end(tally: Tally): void {
    const mangler = tally.count('mangel');
    const parts = [
      `${tally.count('fejl') || 'ingen'} fejl`,
      mangler === 1 ? '1 mangel' : `${mangler || 'ingen'} mangler`,
      `${tally.count('råd') || 'ingen'} råd`,
    ];
    this.#out(`${tally.letters} ${tally.letters === 1 ? 'brev' : 'breve'}: ${parts.join(', ')}.\n`);
  }
}

const LONGEST_EXCERPT = 100;

function formatFinding(file: string, finding: FindingReport): string {
  const excerpt = finding.uddrag.replace(/\s+/g, ' ').trim();
  const short = excerpt.length > LONGEST_EXCERPT ? `${excerpt.slice(0, LONGEST_EXCERPT - 1)}…` : excerpt;
  const basis = [finding.hjemmel.join(', '), finding.url ?? ''].filter(Boolean).join(' · ');
  const lines = [`${file}:${finding.linje}:${finding.kolonne}: ${finding.alvor}: ${finding.besked} [${finding.kode}]`];
  if (short) lines.push(`    »${short}«`);
  if (basis) lines.push(`    ${basis}`);
  return `${lines.join('\n')}\n`;
}
