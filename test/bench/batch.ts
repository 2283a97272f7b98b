import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Options } from './options.ts';
import { type Figures, inTurns, type Pair } from './rounds.ts';
import type { Workplace } from './workplace.ts';

/** Exit codes of a run that checked everything: nothing found, or errors found. */
const RAN = [0, 1];

/** Checks the whole archive from the command line: time, CPU time and peak memory of the process. */
export async function measureBatch(place: Workplace, options: Options): Promise<Pair> {
  const report = join(place.folder, 'report.json');
  const counts = join(place.folder, 'counts.txt');
  const ours = async () => {
    const figures = await timed(place, [place.cli, 'tjek', '--format', 'json', place.archive], report);
    return { ...figures, reportMb: statSync(report).size / 1e6 };
  };
  const floor = () => timed(place, [place.floorBatch, place.archive, 'regex'], counts);
  const pair = await inTurns(options.batchRounds, floor, ours);
  const { filer } = JSON.parse(readFileSync(report, 'utf8')) as { filer: unknown[] };
  if (filer.length !== options.letters) throw new Error(`Only ${filer.length} of ${options.letters} letters checked.`);
  if (!(Number(readFileSync(counts, 'utf8')) > 0)) throw new Error('The floor found nothing.');
  return pair;
}

async function timed(place: Workplace, args: readonly string[], output: string): Promise<Figures> {
  const usageFile = join(place.folder, 'usage.json');
  const descriptor = openSync(output, 'w');
  const started = performance.now();
  const child = spawn(process.execPath, ['--require', place.usageHook, ...args], {
    stdio: ['ignore', descriptor, 'pipe'],
    env: { ...process.env, BENCH_USAGE: usageFile },
  });
  let errors = '';
  child.stderr!.on('data', (data) => {
    if (errors.length < 2000) errors += data;
  });
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const seconds = (performance.now() - started) / 1000;
  closeSync(descriptor);
  if (code === null || !RAN.includes(code)) throw new Error(`${args.join(' ')} ended with ${code}: ${errors}`);
  const usage = JSON.parse(readFileSync(usageFile, 'utf8')) as { peak: number; cpu: number };
  return {
    seconds,
    cpuSeconds: usage.cpu / 1e6,
    mbPerSecond: place.archiveBytes / 1e6 / seconds,
    peakMb: usage.peak / 1024,
  };
}
