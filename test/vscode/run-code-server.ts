/** Runs the suite of this folder in the extension host of the test bed's VS Code, on the packaged extension. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbench } from '../testbed/browser.ts';
import { ensureTestbed } from '../testbed/install.ts';
import { letters, projectRoot } from '../testbed/project.ts';
import { startServer } from '../testbed/server.ts';
import { packageExtension } from '../testbed/vsix.ts';
import { bundleSuite } from './bundle.ts';
import type { SuiteResult } from './index.ts';

const PATIENCE = 90_000;

/** A host that crashes never says so: the run fails when the time is up. */
async function within(exitCode: Promise<number>): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The extension host gave no result in ${PATIENCE / 1000} s`)), PATIENCE);
  });
  try {
    return await Promise.race([exitCode, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** An empty extension: VS Code runs tests only where some extension is under development, and ours is installed. */
async function emptyExtension(folder: string): Promise<string> {
  await mkdir(folder);
  const manifest = { name: 'suite', publisher: 'rettesnor', version: '0.0.0', engines: { vscode: '*' } };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

async function main(): Promise<void> {
  const bed = await ensureTestbed();
  const vsix = await packageExtension(projectRoot);
  const extensionTestsPath = await bundleSuite(); // after the build that packaging does, which may clear `dist/`
  const folder = await mkdtemp(join(tmpdir(), 'rettesnor-suite-'));
  const result = join(folder, 'result.json');
  const server = await startServer(bed, { workspace: letters, vsix: vsix.path, env: { RETTESNOR_RESULT: result } });
  try {
    const extensionDevelopmentPath = await emptyExtension(join(folder, 'suite'));
    const logLevel = 'rettesnor.rettesnor=trace'; // the most that our log can be made to say
    const workbench = await openWorkbench(bed, server, { extensionDevelopmentPath, extensionTestsPath, logLevel });
    try {
      const code = await within(workbench.exitCode);
      const json = await readFile(result, 'utf8').catch(() => '');
      if (!json)
        throw new Error(`The extension host ended with ${code} and left no result: it crashed, or loaded no test`);
      const { passed, failed, report } = JSON.parse(json) as SuiteResult;
      console.log(report);
      console.log(`${passed} passed, ${failed} failed`);
      if (code !== 0 || failed > 0 || passed === 0) process.exitCode = 1;
    } catch (error) {
      console.error(workbench.log.join('\n'));
      await workbench.screenshot('vscode-crash');
      throw error;
    } finally {
      await workbench.close();
    }
  } finally {
    await server.dispose();
    await vsix.dispose();
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
