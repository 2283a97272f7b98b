/**
 * Measures Rettesnor beside a floor: `npm run bench -- [--quick] [--only cold|keystroke|memory|batch]`. The floor is a
 * server, and a program, that do next to nothing with the same letters. Only the ratios of one run mean anything: both
 * are measured in turns on the same machine in the same minutes. Writes `test-results/bench.json`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../testbed/project.ts';
import { measureBatch } from './batch.ts';
import { readOptions } from './options.ts';
import { type Results, rowsOf, table } from './report.ts';
import { measureColdStart, measureKeystrokes, measureMemory } from './server.ts';
import { prepare } from './workplace.ts';

const options = readOptions(process.argv.slice(2));
const place = prepare(options);
const progress = (what: string) => process.stderr.write(`Måler ${what} …\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

const results: { -readonly [K in keyof Results]: Results[K] } = {};
for (const suite of options.suites) {
  if (suite === 'cold') {
    progress('koldstart');
    results.cold = await measureColdStart(place, options);
  } else if (suite === 'keystroke') {
    progress('anslag');
    results.keystroke = await measureKeystrokes(place, options);
  } else if (suite === 'memory') {
    progress('hukommelse');
    results.memory = await measureMemory(place, options);
  } else {
    progress(`arkiv på ${options.letters} breve`);
    results.batch = await measureBatch(place, options);
  }
}

const rows = rowsOf(results);
const report = {
  measured: new Date().toISOString(),
  node: process.version,
  cpus: cpus().length,
  cpu: cpus()[0]?.model,
  serverBytes: place.serverBytes,
  archiveBytes: place.archiveBytes,
  options,
  rows,
  results,
};
mkdirSync(join(projectRoot, 'test-results'), { recursive: true });
writeFileSync(join(projectRoot, 'test-results', 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
process.stdout.write(table(rows));
