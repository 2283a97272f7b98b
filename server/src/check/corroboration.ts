import type { FaultType } from '../pack/vocabulary.ts';
import type { Finding } from './finding.ts';

const LOOK = 'Se efter, om det er sådan:';

/**
 * A rule whose words are wide may be right or wrong. Another rule about the same kind of defect that objects too is a second
 * witness; where there is none, the letter is not accused, and what was found is advice to look.
 *
 * @returns the findings in the same order
 */
export function withCorroboration(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(advisesAlone)) return findings;
  const witnesses = new Map<FaultType, Set<string>>();
  for (const { faultType, code, severity } of findings) {
    if (severity === 'råd') continue;
    const codes = witnesses.get(faultType);
    if (codes) codes.add(code);
    else witnesses.set(faultType, new Set([code]));
  }
  return findings.map((finding) =>
    advisesAlone(finding) && witnesses.get(finding.faultType)?.size === 1
      ? { ...finding, severity: 'råd', message: `${LOOK} ${finding.message}` }
      : finding,
  );
}

const advisesAlone = ({ rule }: Finding) => rule.kind === 'vending' && rule.advisesAlone;
