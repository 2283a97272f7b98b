/** Runs the end-to-end tests: a browser on the real workbench, with the packaged extension installed. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import Mocha from 'mocha';
import { ensureTestbed } from '../testbed/install.ts';

// The download, where one is due, is no test's waiting time.
await ensureTestbed();

const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 120_000, forbidOnly: true, forbidPending: true });
for (const file of (await readdir(import.meta.dirname)).sort()) {
  if (file.endsWith('.test.ts')) mocha.addFile(join(import.meta.dirname, file));
}
await mocha.loadFilesAsync();
const runner = mocha.run((failures) => {
  const passed = runner.stats?.passes ?? 0;
  console.log(`${passed} passed, ${failures} failed`);
  process.exitCode = failures > 0 || passed === 0 ? 1 : 0;
});
