/**
 * Measures the built-in pack on labelled letters: `npm run maal -- FOLDER …`. Each folder holds letters and a
 * `labels.json`: [{ fil, lovlig, fejl: [{ fejltype, uddrag }], "kan også anføres": [fejltype] }].
 *
 * A labelled defect is found when the letter gets a finding of its fejltype that, where `uddrag` is given, touches that
 * sentence or its section; how many are found by advice (`råd`) alone is told beside it. A finding of `fejl` or `mangel` is
 * false when its fejltype is neither labelled nor one that "kan også anføres". `--lige` and `--ulige` take only the letters
 * with an even or an odd number in their name, for sets of which one half is kept unread. Advice is told apart: how often a jurist could
 * raise what it asks about, and how much of it stands in lawful letters; advice on language is not counted. `--rapport` lists what was missed
 * and what was false; `--regler` what each rule catches and costs.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CheckedLetter, checkLetter } from '../server/src/check/check-letter.ts';
import type { Finding } from '../server/src/check/finding.ts';
import { loadPackFolder } from '../server/src/files/pack-folder.ts';
import { compilePack } from '../server/src/pack/compile.ts';
import { type Defect, findLoosely, isOdd, type Label, raisable, readLabels } from './labelled-letters.ts';

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

const args = process.argv.slice(2);
const folders = args.filter((arg) => !arg.startsWith('--'));
if (folders.length === 0) {
  console.error('Brug: npm run maal -- MAPPE … [--lige | --ulige] [--rapport] [--regler]');
  process.exit(2);
}
const unlabelled = folders.find((folder) => !existsSync(join(folder, 'labels.json')));
if (unlabelled !== undefined) {
  console.error(`Der er ingen labels.json i ${unlabelled}. Angiv en mappe med breve og deres labels.json.`);
  process.exit(2);
}
const pack = compilePack(loadPackFolder(fileURLToPath(new URL('../snippets', import.meta.url))));
for (const folder of folders) measure(folder);

function measure(folder: string): void {
  const labels = readLabels(folder).filter(isAskedFor);
  const byFault = new Map<string, Tally>();
  const byRule = new Map<string, Tally>();
  const notes: string[] = [];
  const advice: Advice = { fitting: 0, other: 0, inLawful: 0 };
  let accused = 0;
  for (const label of labels) {
    const checked = checkLetter(readFileSync(join(folder, label.fil), 'utf8'), pack, '2026-11-23');
    const serious = checked.findings.filter((finding) => finding.severity !== 'råd');
    for (const defect of label.fejl) {
      const tally = tallyOf(byFault, defect.fejltype);
      const hits = checked.findings.filter((finding) => isFound(finding, defect, checked));
      tally.labelled++;
      if (hits.length > 0) {
        tally.found++;
        if (hits.every(({ severity }) => severity === 'råd')) tally.advised++;
      } else
        notes.push(
          `${label.fil} OVERSET ${defect.fejltype}: ${defect.uddrag ?? '(mangler)'} [udfald ${checked.decision.outcome?.id}]`,
        );
    }
    const allowed = raisable(label);
    for (const finding of serious) {
      const right = allowed.has(finding.faultType);
      for (const tally of [tallyOf(byFault, finding.faultType), tallyOf(byRule, finding.code)])
        right ? tally.right++ : tally.false++;
      if (!right)
        notes.push(
          `${label.fil} FALSK ${finding.faultType} (${finding.code}): ${excerpt(checked, finding)} [udfald ${checked.decision.outcome?.id}]`,
        );
    }
    if (label.lovlig && serious.length > 0) accused++;
    for (const { severity, faultType } of checked.findings) {
      if (severity !== 'råd' || faultType === 'sprog-uklart') continue;
      allowed.has(faultType) ? advice.fitting++ : advice.other++;
      if (label.lovlig) advice.inLawful++;
    }
  }
  print(folder, labels, byFault, accused, advice);
  if (args.includes('--regler')) printRules(byRule);
  if (args.includes('--rapport')) console.log(notes.join('\n'));
}

/** Whether a letter is of the half that is asked for, by the first number in its file's name. */
function isAskedFor(label: Label): boolean {
  return !(args.includes('--lige') && isOdd(label)) && !(args.includes('--ulige') && !isOdd(label));
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

function print(
  folder: string,
  labels: readonly Label[],
  byFault: ReadonlyMap<string, Tally>,
  accused: number,
  advice: Advice,
): void {
  const rows = [...byFault].sort((a, b) => b[1].labelled - a[1].labelled);
  const sum = (key: keyof Tally) => rows.reduce((total, [, tally]) => total + tally[key], 0);
  console.log(`\n${folder}: ${labels.length} breve\n`);
  console.log('| fejltype | mærket | fundet | heraf kun som råd | falske fund |\n|---|--:|--:|--:|--:|');
  for (const [fault, tally] of rows)
    console.log(`| ${fault} | ${tally.labelled} | ${tally.found} | ${tally.advised} | ${tally.false} |`);
  const precision = sum('right') + sum('false') === 0 ? '–' : percent(sum('right'), sum('right') + sum('false'));
  console.log(
    `| **i alt** | ${sum('labelled')} | ${sum('found')} (${percent(sum('found'), sum('labelled'))}) | ${sum('advised')} | ${sum('false')} |\n`,
  );
  console.log(
    `Rigtige blandt fund af fejl og mangler: ${precision}. Lovlige breve anklaget: ${accused} af ${labels.filter((l) => l.lovlig).length}.`,
  );
  const { fitting, other, inLawful } = advice;
  console.log(
    `Råd om andet end sprog: ${fitting + other}, heraf ${fitting} om noget, der er mærket eller kan anføres, og ${inLawful} i lovlige breve.`,
  );
}

function printRules(byRule: ReadonlyMap<string, Tally>): void {
  console.log('\n| regel | rigtige fund | falske fund |\n|---|--:|--:|');
  for (const [rule, tally] of [...byRule].sort((a, b) => b[1].false - a[1].false || b[1].right - a[1].right)) {
    console.log(`| ${rule} | ${tally.right} | ${tally.false} |`);
  }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;
}
