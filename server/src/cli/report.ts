import type { CheckedLetter } from '../check/check-letter.ts';
import type { Finding } from '../check/finding.ts';
import type { Waiver } from '../check/waivers.ts';
import { formatCitation } from '../decision/format-citation.ts';
import type { PackName } from '../pack/load.ts';
import { type Severity, severities } from '../pack/vocabulary.ts';
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
  readonly fravigelser: readonly WaiverReport[];
}

/** A waiver in the JSON report; what it does not say is null. */
export interface WaiverReport {
  readonly krav: string;
  readonly grund: string | null;
  readonly af: string | null;
  readonly den: string | null;
  readonly til: string | null;
  /** Whether it counts; if not, `hvorfor` tells why. */
  readonly gælder: boolean;
  readonly hvorfor?: string;
}

export interface FindingReport {
  readonly kode: string;
  readonly fejltype: string;
  readonly alvor: Severity;
  readonly besked: string;
  readonly linje: number;
  readonly kolonne: number;
  readonly slutLinje: number;
  readonly slutKolonne: number;
  readonly uddrag: string;
  readonly hjemmel: readonly string[];
  readonly url: string | null;
  /** Id of the pack that the rule comes from. */
  readonly pakke: string;
}

/** The report of one letter as plain data. */
export function reportLetter(fil: string, { decision, findings, checklist, waivers }: CheckedLetter): LetterReport {
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
    fravigelser: waivers.map(reportWaiver),
  };
}

function reportWaiver({ krav, grund, af, den, til, incomplete, expired, unknown }: Waiver): WaiverReport {
  const hvorfor = [incomplete, expired, unknown].filter(Boolean).join(' ');
  return {
    krav,
    grund: grund ?? null,
    af: af ?? null,
    den: den ?? null,
    til: til ?? null,
    gælder: hvorfor === '',
    ...(hvorfor && { hvorfor }),
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
    pakke: finding.rule.origin.pack.id,
  };
}

/** Findings by severity, over some letters. */
export type Counts = Readonly<Record<Severity | 'fravigelser', number>>;

/** How a report is written: a beginning, a part for each letter, and an end. */
export interface ReportFormat {
  readonly begin: string;
  readonly letter: (letter: LetterReport) => string;
  readonly between: string;
  readonly end: (letters: number, counts: Counts, packs: readonly PackName[]) => string;
}

/** One JSON object, written as it grows. */
const json: ReportFormat = {
  begin: '{"filer":[',
  letter: (letter) => JSON.stringify(letter),
  between: ',\n',
  end: (_letters, _counts, packs) => `],"pakker":${JSON.stringify(packs)}}\n`,
};

/** For people: a line a finding, in the form that editors make links of, and a sum. */
const text: ReportFormat = {
  begin: '',
  letter: ({ fil, fund, fravigelser }) =>
    (fund.length === 0 ? `${fil}: ingen fund\n` : fund.map((finding) => formatFinding(fil, finding)).join('')) +
    fravigelser.map((waiver) => formatWaiver(fil, waiver)).join(''),
  between: '',
  end: (letters, { fejl, mangel, råd, fravigelser }, packs) => {
    const parts = [
      `${fejl || 'ingen'} fejl`,
      mangel === 1 ? '1 mangel' : `${mangel || 'ingen'} mangler`,
      `${råd || 'ingen'} råd`,
    ];
    if (fravigelser > 0) parts.push(fravigelser === 1 ? '1 fravigelse' : `${fravigelser} fravigelser`);
    const rules = packs.map(({ titel, version }) => `${titel} ${version}`).join(' + ');
    return `${letters} ${letters === 1 ? 'brev' : 'breve'}: ${parts.join(', ')}.\nRegler: ${rules}.\n`;
  },
};

/** The formats by the names that `--format` takes. */
export const reportFormats = { tekst: text, json } as const;
export type FormatName = keyof typeof reportFormats;

/** A letter's part of a report, ready to be written, and what it adds to the sum. */
export interface WrittenLetter {
  readonly text: string;
  readonly counts: Counts;
}

/** Writes a letter's part. */
export function writeLetter(letter: LetterReport, format: FormatName): WrittenLetter {
  const counts = { fejl: 0, mangel: 0, råd: 0, fravigelser: letter.fravigelser.length };
  for (const { alvor } of letter.fund) counts[alvor]++;
  return { text: reportFormats[format].letter(letter), counts };
}

/** A report in the making: letters are added as they are read. */
export class Report {
  readonly #format: ReportFormat;
  readonly #out: (text: string) => void;
  readonly #sum = { fejl: 0, mangel: 0, råd: 0, fravigelser: 0 };
  readonly #packs: readonly PackName[];
  #letters = 0;

  /** @param packs the packs that letters are checked with, lowest first */
  constructor(format: FormatName, packs: readonly PackName[], out: (text: string) => void) {
    this.#packs = packs;
    this.#format = reportFormats[format];
    this.#out = out;
    out(this.#format.begin);
  }

  add({ text, counts }: WrittenLetter): void {
    this.#out((this.#letters++ === 0 ? '' : this.#format.between) + text);
    for (const severity of severities) this.#sum[severity] += counts[severity];
    this.#sum.fravigelser += counts.fravigelser;
  }

  end(): void {
    this.#out(this.#format.end(this.#letters, this.#sum, this.#packs));
  }

  get counts(): Counts {
    return this.#sum;
  }
}

function formatWaiver(file: string, { krav, grund, af, den, til, gælder, hvorfor }: WaiverReport): string {
  const signed = [af && `af ${af}`, den && `den ${den}`, til && `til ${til}`].filter(Boolean).join(' ');
  const state = gælder ? 'fraviget' : 'fraviget (tæller ikke)';
  return `${file}: ${state}: ${[krav, signed].filter(Boolean).join(' ')}${grund ? `: ${grund}` : ''}${hvorfor ? ` – ${hvorfor}` : ''}\n`;
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
