/**
 * Makes `snippets/udgaver/` from the statutes: `npm run udgaver`. Run it when a statute has been added, then read the
 * changes; `test/pack/editions.test.ts` fails while files and statutes disagree.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeHistory } from '../server/src/pack/editions.ts';
import { fileName } from '../server/src/pack/load.ts';
import { compareSections } from '../server/src/text/provisions.ts';
import { readStatutes, type StatuteHistory } from './statutes.ts';

export const editionsFolder = fileURLToPath(new URL('../snippets/udgaver/', import.meta.url));

/** The file on an act's editions: its name and its text. */
export function editionsFile({ act, versions }: StatuteHistory): { readonly name: string; readonly text: string } {
  const editions = versions.map(({ kind, number, issued, inForce, url }) => {
    const start = inForce === undefined ? '' : `i kraft: ${inForce}, `;
    return `  - { slags: ${kind}, nr: ${number}, dato: ${issued}, ${start}url: "${url}" }`;
  });
  const numbers = [...new Set(versions.flatMap(({ sections }) => [...sections.keys()]))].sort(compareSections);
  const sections = numbers.map(
    (number) => `  ${number}: "${writeHistory(versions.map((version) => version.sections.get(number)))}"`,
  );
  const lines = [
    '# Dannet af "npm run udgaver" ud fra lovteksterne. Ret ikke i hånden.',
    `id: ${act}`,
    'udgaver:',
    ...editions,
    'paragraffer:',
    ...sections,
  ];
  return { name: `${fileName(act)}.yaml`, text: `${lines.join('\n')}\n` };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(editionsFolder, { recursive: true });
  for (const history of readStatutes()) {
    const { name, text } = editionsFile(history);
    writeFileSync(editionsFolder + name, text);
    console.log(`${name}: ${history.versions.length} udgaver`);
  }
}
