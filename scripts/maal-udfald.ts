/**
 * Measures how well the built-in pack reads what letters decide: `npm run maal:udfald -- FOLDER …`. Compares the outcome
 * read with `type` in the folder's labels.json. `--liste` names the letters read wrongly, with the words that told the
 * outcome; without it only totals are printed, for letters that are kept unread to measure with.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CheckedLetter, checkLetter } from '../server/src/check/check-letter.ts';
import { loadPackFolder } from '../server/src/files/pack-folder.ts';
import { compilePack } from '../server/src/pack/compile.ts';
import { outcomesOf, readLabels } from './labelled-letters.ts';

const args = process.argv.slice(2);
const folders = args.filter((arg) => !arg.startsWith('--'));
if (folders.length === 0) {
  console.error('Brug: npm run maal:udfald -- MAPPE … [--liste]');
  process.exit(2);
}
const pack = compilePack(loadPackFolder(fileURLToPath(new URL('../snippets', import.meta.url))));
for (const folder of folders) measure(folder);

function measure(folder: string): void {
  const labels = readLabels(folder);
  const wrong: string[] = [];
  let unread = 0;
  let unmeasured = 0;
  for (const label of labels) {
    const { fil, type } = label;
    const expected = outcomesOf(label);
    if (!expected) {
      unmeasured++;
      continue;
    }
    const { decision } = checkLetter(readFileSync(join(folder, fil), 'utf8'), pack, '2026-11-23');
    const read = decision.outcome?.id;
    if (read === undefined) unread++;
    if (read === undefined || !expected.includes(read))
      wrong.push(`${fil} er ${type}, læst som ${read ?? 'intet'}: ${told(decision)}`);
  }
  const measured = labels.length - unmeasured;
  console.log(
    `${folder}: ${measured - wrong.length} af ${measured} udfald læst rigtigt, ${wrong.length - unread} forkert, ${unread} slet ikke.`,
  );
  if (args.includes('--liste')) for (const line of wrong) console.log(`  ${line}`);
}

function told({ text, outcome }: CheckedLetter['decision']): string {
  return outcome?.place ? text.slice(outcome.place.from, outcome.place.to).replace(/\s+/g, ' ').slice(0, 160) : '–';
}
