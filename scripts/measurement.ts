import type { CheckedLetter } from '../server/src/check/check-letter.ts';
import type { Finding } from '../server/src/check/finding.ts';
import { type Defect, findLoosely, type Label, raisable } from './labelled-letters.ts';

/** Advice on other things than language. */
interface Advice {
  /** On what a letter is labelled with, or what a reasonable jurist could also raise. */
  fitting: number;
  other: number;
  inLawful: number;
}

interface Tally {
  labelled: number;
  found: number;
  /** Those of them that only advice (`råd`) points at. */
  advised: number;
  right: number;
  false: number;
}

/** What a pack finds in labelled letters, held against their labels. */
export class Measurement {
  #letters = 0;
  #lawful = 0;
  #accused = 0;
  readonly #byFault = new Map<string, Tally>();
  readonly #byRule = new Map<string, Tally>();
  readonly #advice: Advice = { fitting: 0, other: 0, inLawful: 0 };
  /** What was missed and what was false, a line each. */
  readonly notes: string[] = [];

  /** Takes in a letter. */
  add(label: Label, checked: CheckedLetter): void {
    const serious = checked.findings.filter(({ severity }) => severity !== 'råd');
    this.#letters++;
    if (label.lovlig) this.#lawful++;
    if (label.lovlig && serious.length > 0) this.#accused++;
    for (const defect of label.fejl) this.#addDefect(label, defect, checked);
    for (const finding of serious) this.#addFinding(label, finding, checked);
    this.#addAdvice(label, checked);
  }

  #addDefect({ fil }: Label, defect: Defect, checked: CheckedLetter): void {
    const tally = tallyOf(this.#byFault, defect.fejltype);
    const hits = checked.findings.filter((finding) => isFound(finding, defect, checked));
    tally.labelled++;
    if (hits.length > 0) {
      tally.found++;
      if (hits.every(({ severity }) => severity === 'råd')) tally.advised++;
    } else
      this.notes.push(
        `${fil} OVERSET ${defect.fejltype}: ${defect.uddrag ?? '(mangler)'} [udfald ${checked.decision.outcome?.id}]`,
      );
  }

  #addFinding(label: Label, finding: Finding, checked: CheckedLetter): void {
    const isRight = raisable(label).has(finding.faultType);
    for (const tally of [tallyOf(this.#byFault, finding.faultType), tallyOf(this.#byRule, finding.code)])
      isRight ? tally.right++ : tally.false++;
    if (!isRight)
      this.notes.push(
        `${label.fil} FALSK ${finding.faultType} (${finding.code}): ${excerpt(checked, finding)} [udfald ${checked.decision.outcome?.id}]`,
      );
  }

  #addAdvice(label: Label, { findings }: CheckedLetter): void {
    for (const { severity, faultType } of findings) {
      if (severity !== 'råd' || faultType === 'sprog-uklart') continue;
      raisable(label).has(faultType) ? this.#advice.fitting++ : this.#advice.other++;
      if (label.lovlig) this.#advice.inLawful++;
    }
  }

  /** Prints what was found of each kind of defect, and how often it was wrong. */
  print(title: string): void {
    const rows = [...this.#byFault].sort((a, b) => b[1].labelled - a[1].labelled);
    const sum = (key: keyof Tally) => rows.reduce((total, [, tally]) => total + tally[key], 0);
    console.log(`\n${title}: ${this.#letters} breve\n`);
    console.log('| fejltype | mærket | fundet | heraf kun som råd | falske fund |\n|---|--:|--:|--:|--:|');
    for (const [fault, tally] of rows)
      console.log(`| ${fault} | ${tally.labelled} | ${tally.found} | ${tally.advised} | ${tally.false} |`);
    const precision = sum('right') + sum('false') === 0 ? '–' : percent(sum('right'), sum('right') + sum('false'));
    console.log(
      `| **i alt** | ${sum('labelled')} | ${sum('found')} (${percent(sum('found'), sum('labelled'))}) | ${sum('advised')} | ${sum('false')} |\n`,
    );
    console.log(
      `Rigtige blandt fund af fejl og mangler: ${precision}. Lovlige breve anklaget: ${this.#accused} af ${this.#lawful}.`,
    );
    const { fitting, other, inLawful } = this.#advice;
    console.log(
      `Råd om andet end sprog: ${fitting + other}, heraf ${fitting} om noget, der er mærket eller kan anføres, og ${inLawful} i lovlige breve.`,
    );
  }

  /** Prints what each rule caught and cost. */
  printRules(): void {
    console.log('\n| regel | rigtige fund | falske fund |\n|---|--:|--:|');
    for (const [rule, tally] of [...this.#byRule].sort((a, b) => b[1].false - a[1].false || b[1].right - a[1].right))
      console.log(`| ${rule} | ${tally.right} | ${tally.false} |`);
  }
}

/** A place counts as touching the defect's section when both stand in the same one. */
function isFound(finding: Finding, defect: Defect, { decision }: CheckedLetter): boolean {
  if (finding.faultType !== defect.fejltype) return false;
  if (defect.uddrag === null) return true;
  const at = findLoosely(decision.text, defect.uddrag);
  if (at < 0) return true;
  return (
    sectionAt(decision, finding.from) === sectionAt(decision, at) ||
    (finding.from < at + defect.uddrag.length && at < finding.to)
  );
}

function sectionAt({ passages, structure }: CheckedLetter['decision'], offset: number): number {
  let section = -1;
  for (const [index, placed] of passages.entries())
    if (placed.offset + placed.passage.from <= offset) section = structure.sectionOf[index];
  return section;
}

function excerpt({ decision }: CheckedLetter, { from, to }: Finding): string {
  return decision.text.slice(from, to).replace(/\s+/g, ' ').slice(0, 110);
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const tally = tallies.get(key) ?? { labelled: 0, found: 0, advised: 0, right: 0, false: 0 };
  tallies.set(key, tally);
  return tally;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;
}
