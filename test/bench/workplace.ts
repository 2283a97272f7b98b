import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../testbed/project.ts';
import { type Options, stop } from './options.ts';
import { toolFiles, toolFolder } from './tools.ts';

/** Sizes of a letter: a usual one, a long one, and one beyond anything a municipality sends. */
export const sizes = { '12 kB': 12_500, '200 kB': 200_000, '2 MB': 2_000_000 } as const;
export type Size = keyof typeof sizes;

/** A temporary folder with everything that is measured, so that a build in the meantime changes nothing. */
export interface Workplace {
  readonly client: string;
  readonly usageHook: string;
  readonly floorServer: string;
  readonly floorBatch: string;
  readonly server: string;
  readonly cli: string;
  readonly serverBytes: number;
  readonly letters: Readonly<Record<Size, string>>;
  readonly archive: string;
  readonly archiveBytes: number;
  readonly folder: string;
}

/** Rules of the floor: as many phrases and expressions as its authors chose. */
const FLOOR_RULES = 150;

/** Writes a process's peak memory (this program alone, not what it was forked from) and CPU time when it ends. */
const usageHook = `process.on('exit', () => {
  const fs = require('node:fs');
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  let peak = maxRSS;
  try { peak = Number(/VmHWM:\\s+(\\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8'))[1]); } catch {}
  fs.writeFileSync(process.env.BENCH_USAGE, JSON.stringify({ peak, cpu: userCPUTime + systemCPUTime }));
});
`;

/** When a source of what is measured was last written, in milliseconds since 1970. */
function newestSource(): number {
  const written = ['server/src', 'snippets'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map(
      (path) => statSync(join(projectRoot, folder, path)).mtimeMs,
    ),
  );
  return Math.max(...written);
}

/** Copies what is measured and makes letters. The folder is removed when the process ends. */
export function prepare(options: Options): Workplace {
  const bundles = ['server-node.cjs', 'cli.cjs'].map((name) => join(projectRoot, 'dist', name));
  if (!bundles.every((bundle) => existsSync(bundle))) stop('Der er intet at måle: kør først `npm run build`.');
  if (bundles.some((bundle) => statSync(bundle).mtimeMs < newestSource()))
    stop('Kilden er nyere end det, der er bygget: kør først `npm run build`.');
  let tools: string;
  try {
    tools = toolFolder();
  } catch (error) {
    return stop((error as Error).message);
  }
  const folder = mkdtempSync(join(tmpdir(), 'rettesnor-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const at = (...path: string[]) => join(folder, ...path);
  mkdirSync(at('data'));
  for (const file of toolFiles) copyFileSync(join(tools, file), at(file));
  copyFileSync(bundles[0], at('server.cjs'));
  copyFileSync(bundles[1], at('cli.cjs'));
  writeFileSync(at('usage.cjs'), usageHook);
  const generate = (...args: (string | number)[]) =>
    execFileSync(process.execPath, [at('gen.mjs'), ...args.map(String)], { encoding: 'utf8' });
  generate('rules', FLOOR_RULES, at('data', 'rules.json'));
  const letters = {} as Record<Size, string>;
  for (const [size, bytes] of Object.entries(sizes) as [Size, number][]) {
    letters[size] = at(`letter-${bytes}`, 'letter.md');
    generate('one', bytes, letters[size]);
  }
  const archive = JSON.parse(generate('archive', options.letters, at('archive'))) as { bytes: number };
  return {
    client: at('lsp-bench.mjs'),
    usageHook: at('usage.cjs'),
    floorServer: at('floor-server.mjs'),
    floorBatch: at('batch-floor.mjs'),
    server: at('server.cjs'),
    cli: at('cli.cjs'),
    serverBytes: statSync(at('server.cjs')).size,
    letters,
    archive: at('archive'),
    archiveBytes: archive.bytes,
    folder,
  };
}
