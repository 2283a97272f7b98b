/** Runs the suite of this folder in desktop VS Code, which `@vscode/test-electron` downloads: it needs the network. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { letters, projectRoot } from '../testbed/project.ts';
import { bundleSuite } from './bundle.ts';
import type { SuiteResult } from './index.ts';

const folder = await mkdtemp(join(tmpdir(), 'rettesnor-suite-'));
const result = join(folder, 'result.json');
const workspace = join(folder, 'workspace');
const userData = join(folder, 'data');
try {
  await cp(letters, workspace, { recursive: true });
  await runTests({
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: await bundleSuite(),
    extensionTestsEnv: { RETTESNOR_RESULT: result, RETTESNOR_LOGS: join(userData, 'logs') },
    launchArgs: [
      ...[workspace, '--disable-extensions', '--disable-workspace-trust'],
      ...['--user-data-dir', userData, '--log', 'rettesnor.rettesnor=trace'],
    ],
  });
  const { passed, failed } = JSON.parse(await readFile(result, 'utf8')) as SuiteResult;
  console.log(`${passed} passed, ${failed} failed`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
