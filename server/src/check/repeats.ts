import { letterOf, type Rule } from '../pack/pack.ts';
import type { ChecklistEntry, Finding } from './finding.ts';

/**
 * Two rules that see the same defect in the same sentence are one finding, and the graver is told. Advice on words is given for each
 * word, and what is missing from the letter belongs to no sentence. What the letter as a whole makes probable is told where nothing else says it; or,
 * where it is to be pointed at in several sections, nothing else in that section; and once, where it is missing and where it shows.
 *
 * @param all findings from first to last in the letter
 * @returns those that are told, and those that say it again, each in the same order
 */
export function withoutRepeats(
  all: readonly Finding[],
  areInOneSection: (one: Finding, other: Finding) => boolean,
): { readonly findings: readonly Finding[]; readonly repeats: readonly Finding[] } {
  const others = all.filter(({ ofWhole }) => !ofWhole);
  const told = new Map<string, Finding>();
  for (const finding of others) {
    const defect = defectOf(finding);
    const first = defect === undefined ? undefined : told.get(defect);
    if (defect !== undefined && (!first || tellsMore(finding, first))) told.set(defect, finding);
  }
  const isTold = (finding: Finding) => {
    if (finding.ofWhole) {
      if (all.some((other) => showsWhatIsMissing(other, finding))) return false;
      const anywhere = letterOf(finding.rule)?.alsoIn === undefined;
      return !others.some((other) => saysIt(other, finding) && (anywhere || areInOneSection(other, finding)));
    }
    if (isDoubted(finding)) return !all.some((other) => isGraverThere(other, finding));
    const defect = defectOf(finding);
    return defect === undefined || told.get(defect) === finding;
  };
  const findings: Finding[] = [];
  const repeats: Finding[] = [];
  for (const finding of all) (isTold(finding) ? findings : repeats).push(finding);
  return { findings, repeats };
}

/** The checklist without what another of its entries, or a finding, says better. */
export function withoutYielding(
  checklist: readonly ChecklistEntry[],
  repeats: readonly Finding[],
): readonly ChecklistEntry[] {
  const yielding = new Set(repeats.flatMap(({ ofWhole, rule }) => (ofWhole ? [rule] : [])));
  if (yielding.size === 0) return checklist;
  return checklist.map((entry) =>
    yielding.has(entry.requirement) ? { requirement: entry.requirement, status: 'ikke relevant' } : entry,
  );
}

/** The checklist without what a finding shows to be otherwise: `Klagen sendes til Ankestyrelsen` is no guidance to send it to the municipality. */
export function withoutContradicted(
  checklist: readonly ChecklistEntry[],
  findings: readonly Finding[],
): readonly ChecklistEntry[] {
  const contradicting = findings.filter(
    ({ severity, rule }) => severity !== 'råd' && rule.kind === 'vending' && rule.contradicts.length > 0,
  );
  if (contradicting.length === 0) return checklist;
  return checklist.map((entry) => {
    const { requirement, status } = entry;
    const finding =
      status === 'opfyldt' || status === 'skal bekræftes'
        ? contradicting.find(({ rule }) => rule.kind === 'vending' && rule.contradicts.includes(requirement.id))
        : undefined;
    if (!finding) return entry;
    const { from, to, message } = finding;
    return { requirement, status: 'mangler', place: { from, to }, message };
  });
}

/** Whether it is advice only because something makes it doubtful. */
const isDoubted = ({ severity, rule }: Finding) => severity === 'råd' && rule.severity !== 'råd' && !isReplacing(rule);

/** Whether a finding accuses where a doubted one only advises: in the same sentence, of the same kind of defect. */
const isGraverThere = (other: Finding, { faultType, sentenceFrom }: Finding) =>
  other.severity !== 'råd' &&
  other.faultType === faultType &&
  sentenceFrom !== undefined &&
  other.sentenceFrom === sentenceFrom;

/** Whether a finding names what the letter as a whole makes probable, and no more mildly. */
function saysIt({ severity, faultType }: Finding, ofWhole: Finding): boolean {
  return faultType === ofWhole.faultType && (ofWhole.severity === 'råd' || severity !== 'råd');
}

/** Of two that the letter as a whole makes probable, that which shows where is told rather than that which says what is missing. */
function showsWhatIsMissing(showing: Finding, missing: Finding): boolean {
  const arePair = showing.ofWhole && showing.rule.kind === 'vending' && missing.rule.kind === 'krav';
  return arePair && saysIt(showing, missing);
}

/** The graver one is told, for the milder must not hide it; and rather words that are named than a sentence that is like others. */
function tellsMore(finding: Finding, than: Finding): boolean {
  if (finding.severity !== than.severity) return finding.severity === 'fejl';
  return isByLikeness(than.rule) && !isByLikeness(finding.rule);
}

const isByLikeness = (rule: Rule) =>
  rule.kind === 'vending' && rule.find.set === undefined && rule.find.likeness !== undefined;

/** What a finding is about, where others may be about the same. */
function defectOf({ severity, sentenceFrom, rule, faultType }: Finding): string | undefined {
  return severity === 'råd' || sentenceFrom === undefined || isReplacing(rule)
    ? undefined
    : `${faultType} ${sentenceFrom}`;
}

const isReplacing = (rule: Rule) => rule.kind === 'vending' && rule.replaces;
