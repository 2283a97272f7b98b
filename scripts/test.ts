/**
 * `npm test`: runs the suites one after another and ends with the one line `N passed, N failed`. A suite that cannot
 * start, crashes or holds no test counts as one failure. `npm test -- unit pakke` runs only the suites named.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How a suite is run: mocha on a glob; a command that prints `N passed, N failed`; or one that just must succeed. */
type Suite = { name: string } & ({ mocha: string } | { counting: string[] } | { succeeding: string[] });

const TSX = ['--import', 'tsx'];
const MOCHA = 'node_modules/mocha/bin/mocha.js';
const SUITE_PATIENCE = 8 * 60_000;

const SUITES: Suite[] = [
  { name: 'typecheck', succeeding: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  { name: 'lint', succeeding: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'] },
  { name: 'build', succeeding: ['esbuild.mjs'] },
  { name: 'unit', mocha: 'test/unit/**/*.test.ts' },
  { name: 'pakke', mocha: 'test/pack/**/*.test.ts' },
  { name: 'server', mocha: 'test/server/**/*.test.ts' },
  { name: 'vscode', counting: [...TSX, 'test/vscode/run-code-server.ts'] },
  { name: 'e2e', counting: [...TSX, 'test/e2e/run.ts'] },
];

interface Outcome {
  passed: number;
  failed: number;
  /** What is worth reading when something failed. */
  details: string;
}

interface MochaReport {
  stats: { passes: number; failures: number; pending: number };
  failures: { fullTitle: string; err: { message?: string; stack?: string } }[];
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs Node in a process group of its own, which ends with it, and returns its exit code and output. */
async function node(args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, args, { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const read = (data: Buffer) => {
    output += data;
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const end = () => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // the group is gone already
    }
  };
  const timer = setTimeout(() => {
    output += `\nstopped after ${SUITE_PATIENCE / 60_000} minutes`;
    end();
  }, SUITE_PATIENCE);
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', (error) => {
      output += error.message;
      resolve(null);
    });
    child.on('exit', resolve);
  });
  clearTimeout(timer);
  end();
  return { code, output };
}

/** A suite that failed without a test that says why counts as one failure. */
function outcome(code: number | null, passed: number, failed: number, details: string): Outcome {
  const broken = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: broken ? 1 : failed, details: broken ? `ended with ${code}\n${details}` : details };
}

/** Indented, a suite's own `N passed, N failed` is not taken for the closing line. */
function indented(text: string): string {
  return text.trim().replaceAll(/^/gm, '  ');
}

async function runMocha(glob: string): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'rettesnor-mocha-'));
  const report = join(folder, 'report.json');
  try {
    const reporter = ['--reporter', 'json', '--reporter-option', `output=${report}`];
    const { code, output } = await node([...TSX, MOCHA, '--forbid-only', '--forbid-pending', ...reporter, glob]);
    const text = await readFile(report, 'utf8').catch(() => '');
    if (!text) return outcome(code, 0, 0, output);
    const { stats, failures } = JSON.parse(text) as MochaReport;
    const details = failures.map(({ fullTitle, err }) => `✗ ${fullTitle}\n${err.stack ?? err.message ?? ''}`);
    return outcome(code, stats.passes, stats.failures, [...details, code && !failures.length ? output : ''].join('\n'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runSuite(suite: Suite): Promise<Outcome> {
  if ('mocha' in suite) return runMocha(suite.mocha);
  if ('succeeding' in suite) {
    const { code, output } = await node(suite.succeeding);
    return outcome(code, code === 0 ? 1 : 0, 0, output);
  }
  const { code, output } = await node(suite.counting);
  const counts = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  return outcome(code, Number(counts?.[1] ?? 0), Number(counts?.[2] ?? 0), output);
}

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !SUITES.some((suite) => suite.name === name));
if (unknown.length > 0) throw new Error(`No such suite: ${unknown}. There are: ${SUITES.map(({ name }) => name)}`);
const total = { passed: 0, failed: 0 };
const table: string[] = [];
for (const suite of SUITES.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
  const start = Date.now();
  const { passed, failed, details } = await runSuite(suite);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const row = `${suite.name.padEnd(10)}${String(passed).padStart(6)} ok${String(failed).padStart(5)} fejl${seconds.padStart(8)} s`;
  console.log(failed > 0 ? `${row}\n\n${indented(details)}\n` : row);
  table.push(row);
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${table.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
