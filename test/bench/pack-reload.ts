/**
 * How long it takes from saving a file of a municipality's pack until all open letters have been checked again: the pack is read
 * and compiled anew, and every letter is read with it. `npm run bench:pakke`
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client, OpenText } from '../server/client.ts';
import { packFile, packs, projectRoot } from '../testbed/project.ts';

const LETTERS = [1, 10, 50] as const;
const ROUNDS = 5;

const folder = mkdtempSync(join(tmpdir(), 'rettesnor-genindlaes-'));
cpSync(join(packs, 'testby'), join(folder, 'testby'), { recursive: true });
const file = join(folder, packFile);
const rule = readFileSync(file, 'utf8');
const examples = join(projectRoot, 'test/breve/lovlige');
const texts = readdirSync(examples)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(examples, name), 'utf8'));

/** Milliseconds from the save until the last letter has its findings. */
async function measure(client: Client, letters: readonly OpenText[], round: number): Promise<number> {
  writeFileSync(file, rule.replace('alvor: mangel', round % 2 === 0 ? 'alvor: råd' : 'alvor: mangel'));
  const started = performance.now();
  const refreshed = new Promise<void>((resolve) => {
    client.answer('workspace/diagnostic/refresh', () => {
      resolve();
      return null;
    });
  });
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(file).href, type: 2 }] });
  await refreshed;
  await Promise.all(letters.map((letter) => letter.diagnostics()));
  return performance.now() - started;
}

const median = (figures: readonly number[]) => [...figures].sort((a, b) => a - b)[figures.length >> 1];

try {
  for (const count of LETTERS) {
    const capabilities = {
      workspace: { diagnostics: { refreshSupport: true } },
      textDocument: { diagnostic: {} },
    };
    const { client } = await Client.start(capabilities, { rootUri: pathToFileURL(folder).href });
    const letters = Array.from({ length: count }, (_, i) => {
      const uri = pathToFileURL(join(folder, `${i}.afgoerelse.md`)).href;
      return new OpenText(client, uri, texts[i % texts.length]);
    });
    await Promise.all(letters.map((letter) => letter.diagnostics()));
    const figures: number[] = [];
    for (let round = 0; round < ROUNDS; round++) figures.push(await measure(client, letters, round));
    console.log(
      `${count === 1 ? '1 åbent brev' : `${count} åbne breve`}: ${Math.round(median(figures))} ms fra gem til alle er kontrolleret igen`,
    );
    await client.stop();
  }
} finally {
  rmSync(folder, { recursive: true });
}
