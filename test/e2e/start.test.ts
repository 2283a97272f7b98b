import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openPage } from '../testbed/browser.ts';
import { ensureTestbed } from '../testbed/install.ts';
import { projectRoot } from '../testbed/project.ts';
import { Editor } from './editor.ts';

describe('npm start', () => {
  let start: ChildProcess;

  before(() => {
    start = spawn('npm', ['start', '--', '--no-open'], { cwd: projectRoot, detached: true });
  });

  it('checks the first example letter in the workbench and stops on Ctrl+C', async () => {
    const examples = (await readdir(join(projectRoot, 'eksempler'))).sort();
    const letter = examples.find((name) => name.endsWith('.afgoerelse.md'));
    assert.ok(letter, 'there is an example letter');
    const workbench = await openPage(await ensureTestbed(), await address(start));
    try {
      await workbench.page.locator('.tabs-container .tab.active', { hasText: letter }).waitFor({ timeout: 30_000 });
      const editor = new Editor(workbench.page);
      await editor.focus();
      assert.match(await editor.visibleText(), /\w/);
      await editor.languageMode('Afgørelse');
      await editor.squiggle();
      await workbench.screenshot('start');
    } finally {
      await workbench.close();
    }
    const stopped = new Promise((resolve) => start.once('exit', resolve));
    interrupt(start);
    await stopped;
  });

  after(() => interrupt(start));
});

/** What Ctrl+C does: the interrupt reaches the whole group. */
function interrupt(child: ChildProcess): void {
  if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGINT');
}

/** The address that `npm start` prints. */
function address(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (data: Buffer) => {
      output += data;
      const url = /^ *(http:\/\/127\.0\.0\.1:\S+)$/m.exec(output)?.[1];
      if (url) resolve(url);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${output}`)));
  });
}
