/**
 * `npm run lov`: holds the judgment of provisions against every statute that lies beside the project. Each section of each
 * version is cited as of the day the version shows, with each stk. and nr. it has, and one more than it has; so are numbers
 * that stand in no version; and all of it again between versions and after the newest. A judgment is wrong when it denies
 * what stands, or affirms what does not. Ends with 1 if any is.
 */
import { fileURLToPath } from 'node:url';
import { loadPackFolder } from '../server/src/files/pack-folder.ts';
import { compilePack } from '../server/src/pack/compile.ts';
import { judgeProvision } from '../server/src/pack/law-in-time.ts';
import { casesOf, type Grade, gradeOf } from './law-cases.ts';
import { readStatutes, statuteFolder, statutesAreThere } from './statutes.ts';

if (!statutesAreThere()) {
  console.error(`Intet er efterprøvet: mappen ${statuteFolder} findes ikke.`);
  process.exit(2);
}

const pack = compilePack(loadPackFolder(fileURLToPath(new URL('../snippets', import.meta.url))));

type Tally = Record<Grade | 'tried', number>;
const nothing = (): Tally => ({ tried: 0, right: 0, undecided: 0, wrong: 0 });
const total = nothing();
const errors: string[] = [];
console.log(
  '| lov | udgave | henvisninger | rigtigt bedømt | ikke afgjort | forkert bedømt |\n|---|---|--:|--:|--:|--:|',
);
for (const history of readStatutes()) {
  for (const version of history.versions) {
    const tally = nothing();
    for (const cited of casesOf(history, version)) {
      const verdict = judgeProvision(pack, cited, cited.date);
      const outcome = gradeOf(cited, verdict);
      for (const sum of [tally, total]) {
        sum.tried++;
        sum[outcome]++;
      }
      if (outcome === 'wrong') errors.push(`${version.file}: ${JSON.stringify(cited)} → ${verdict.kind}`);
    }
    console.log(row(history.act, `${version.kind} ${version.number}/${version.year}`, tally));
  }
}
console.log(row('**i alt**', '', total));
if (errors.length > 0) console.log(`\n${errors.slice(0, 40).join('\n')}`);
process.exitCode = total.wrong > 0 ? 1 : 0;

function row(act: string, version: string, { tried, right, undecided, wrong }: Tally): string {
  return `| ${act} | ${version} | ${tried} | ${right} | ${undecided} | ${wrong} |`;
}
