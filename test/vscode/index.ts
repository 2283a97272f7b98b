import { writeFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';

/** The names of this folder's test files without `.test.ts`; the bundler fills it in. */
declare const TEST_NAMES: string[];

/** What a run in the extension host leaves behind, as JSON, in the file that `RETTESNOR_RESULT` names. */
export interface SuiteResult {
  passed: number;
  failed: number;
  /** What Mocha printed; the extension host's own console is too noisy to read it there. */
  report: string;
}

/** Runs every test file of this folder inside the extension host; throws when a test fails or none ran. */
export async function run(): Promise<void> {
  const lines: string[] = [];
  Mocha.reporters.Base.consoleLog = (...args) => lines.push(format(...args));
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, timeout: 20_000 });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const name of TEST_NAMES) await import(`./${name}.test.ts`);
  const stats = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats as Mocha.Stats));
  });
  const result: SuiteResult = {
    passed: stats.passes,
    failed: stats.failures + stats.pending,
    report: lines.join('\n'),
  };
  if (process.env.RETTESNOR_RESULT) writeFileSync(process.env.RETTESNOR_RESULT, JSON.stringify(result));
  if (result.failed > 0 || result.passed === 0) throw new Error(`${result.passed} passed, ${result.failed} failed`);
}
