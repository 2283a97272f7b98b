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
try {
  await cp(letters, workspace, { recursive: true });
  await runTests({
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: await bundleSuite(),
    extensionTestsEnv: { RETTESNOR_RESULT: result },
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', '--log', 'rettesnor.rettesnor=trace'],
  });
  const { passed, failed } = JSON.parse(await readFile(result, 'utf8')) as SuiteResult;
  console.log(`${passed} passed, ${failed} failed`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
