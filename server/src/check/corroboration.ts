import type { Rule } from '../pack/pack.ts';
import type { FaultType } from '../pack/vocabulary.ts';
import type { Finding } from './finding.ts';

const LOOK = 'Se efter, om det er sådan:';
/** `Her ser det ud til, at …`: the rule words it as a doubt already. */
const IS_DOUBT = /(?<!\p{L})ser(?!\p{L})[^.!?]{0,60}? ud til/u;

/** How something is told that accuses nobody. */
export function asAdvice({ message }: { readonly message: string }): Pick<Finding, 'severity' | 'message'> {
  return { severity: 'råd', message: IS_DOUBT.test(message) ? message : `${LOOK} ${message}` };
}

/**
 * A rule whose words are wide may be right or wrong. Another rule about the same kind of defect that objects too is a second
 * witness, and so is another sentence, or the letter as a whole; where there is none, the letter is not accused, and what was found
 * is advice to look. So is what any rule found, where the letter as a whole speaks against it.
 *
 * @param doubtAbout what to tell where the letter as a whole makes what a rule finds doubtful: a Danish sentence, or nothing more;
 *   undefined where there is no doubt
 * @param isBorneOut whether the letter as a whole is a second witness of what a rule finds in it
 * @returns the findings in the same order
 */
export function withCorroboration(
  findings: readonly Finding[],
  doubtAbout: (rule: Rule) => string | undefined,
  isBorneOut: (rule: Rule) => boolean,
): readonly Finding[] {
  const sure = findings.map((finding) => {
    const doubt = finding.severity === 'råd' || finding.isWitnessed ? undefined : doubtAbout(finding.rule);
    if (doubt === undefined) return finding;
    const { severity, message } = asAdvice(finding);
    return { ...finding, severity, message: doubt === '' ? message : `${message} ${doubt}` };
  });
  if (!sure.some(advisesAlone)) return sure;
  const first = new Map<FaultType, Finding>();
  const corroborated = new Set<FaultType>();
  for (const finding of sure) {
    if (finding.severity === 'råd') continue;
    const other = first.get(finding.faultType);
    if (other === undefined) first.set(finding.faultType, finding);
    else if (isAnotherWitness(finding, other)) corroborated.add(finding.faultType);
  }
  return sure.map((finding) =>
    advisesAlone(finding) && !corroborated.has(finding.faultType) && !isBorneOut(finding.rule)
      ? { ...finding, ...asAdvice(finding), besideOthers: toldBesideOthers(finding) }
      : finding,
  );
}

/** What is advice because the wording found it alone, as it is told where the letter has other findings. */
function toldBesideOthers({ rule, severity, message }: Finding): Finding['besideOthers'] {
  return rule.kind === 'vending' && rule.accusesBesideOthers ? { severity, message } : undefined;
}

/**
 * Who forgot one thing has often forgotten another, and a letter that has to be mended anyway bears a finding too many better than one
 * that is in order: what is probable is told as a finding, where the letter has one of another kind.
 *
 * @returns the findings in the same order
 */
export function besideOthers(findings: readonly Finding[]): readonly Finding[] {
  const found = new Set(findings.flatMap(({ severity, faultType }) => (severity === 'råd' ? [] : [faultType])));
  if (found.size === 0) return findings;
  return findings.map((finding) =>
    finding.besideOthers && !found.has(finding.faultType) ? { ...finding, ...finding.besideOthers } : finding,
  );
}

const isAnotherWitness = (one: Finding, other: Finding) =>
  one.code !== other.code || one.sentenceFrom !== other.sentenceFrom;

const advisesAlone = ({ rule, severity }: Finding) =>
  severity !== 'råd' && rule.kind === 'vending' && rule.advisesAlone;
