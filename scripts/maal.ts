/**
 * Measures the built-in pack on labelled letters: `npm run maal -- FOLDER …`. Each folder holds letters and a
 * `labels.json`: [{ fil, lovlig, fejl: [{ fejltype, uddrag }], "kan også anføres": [fejltype] }].
 *
 * A labelled defect is found when the letter gets a finding of its fejltype that, where `uddrag` is given, touches that
 * sentence or its section; how many are found by advice (`råd`) alone is told beside it. A finding of `fejl` or `mangel` is
 * false when its fejltype is neither labelled nor one that "kan også anføres". `--lige` and `--ulige` take only the letters
 * with an even or an odd number in their name, for sets of which one half is kept unread. Advice is told apart: how often a jurist could
 * raise what it asks about, and how much of it stands in lawful letters; advice on language is not counted. `--rapport` lists what was missed
 * and what was false; `--regler` what each rule catches and costs. Several folders are added up at the end.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkLetter } from '../server/src/check/check-letter.ts';
import { loadPackFolder } from '../server/src/files/pack-folder.ts';
import { compilePack } from '../server/src/pack/compile.ts';
import { isOdd, type Label, readLabels } from './labelled-letters.ts';
import { Measurement } from './measurement.ts';

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
const inAll = new Measurement();
for (const folder of folders) measure(folder);
if (folders.length > 1) inAll.print(`Alle ${folders.length} mapper`);

function measure(folder: string): void {
  const measurement = new Measurement();
  for (const label of readLabels(folder).filter(isAskedFor)) {
    const checked = checkLetter(readFileSync(join(folder, label.fil), 'utf8'), pack, '2026-11-23');
    for (const sum of [measurement, inAll]) sum.add(label, checked);
  }
  measurement.print(folder);
  if (args.includes('--regler')) measurement.printRules();
  if (args.includes('--rapport')) console.log(measurement.notes.join('\n'));
}

/** Whether a letter is of the half that is asked for, by the first number in its file's name. */
function isAskedFor(label: Label): boolean {
  return !(args.includes('--lige') && isOdd(label)) && !(args.includes('--ulige') && !isOdd(label));
}
