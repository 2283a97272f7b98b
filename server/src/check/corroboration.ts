import type { FaultType } from '../pack/vocabulary.ts';
import type { Finding } from './finding.ts';

const LOOK = 'Se efter, om det er sådan:';

/**
 * A rule whose words are wide may be right or wrong. Another rule about the same kind of defect that objects too is a second
 * witness, and so is another sentence; where there is none, the letter is not accused, and what was found is advice to look.
 *
 * @returns the findings in the same order
 */
export function withCorroboration(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(advisesAlone)) return findings;
  const first = new Map<FaultType, Finding>();
  const corroborated = new Set<FaultType>();
  for (const finding of findings) {
    if (finding.severity === 'råd') continue;
    const other = first.get(finding.faultType);
    if (other === undefined) first.set(finding.faultType, finding);
    else if (isAnotherWitness(finding, other)) corroborated.add(finding.faultType);
  }
  return findings.map((finding) =>
    advisesAlone(finding) && !corroborated.has(finding.faultType)
      ? { ...finding, severity: 'råd', message: `${LOOK} ${finding.message}` }
      : finding,
  );
}

const isAnotherWitness = (one: Finding, other: Finding) =>
  one.code !== other.code || one.sentenceFrom !== other.sentenceFrom;

const advisesAlone = ({ rule }: Finding) => rule.kind === 'vending' && rule.advisesAlone;
