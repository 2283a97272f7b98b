import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../testbed/browser.ts';
import { eventually } from '../testbed/eventually.ts';
import { ensureTestbed } from '../testbed/install.ts';
import { letters, projectRoot, refusalLetter } from '../testbed/project.ts';
import { startServer, type VsCodeServer } from '../testbed/server.ts';
import { packageExtension, type Vsix } from '../testbed/vsix.ts';
import { Editor } from './editor.ts';

describe('writing a refusal in the real workbench', () => {
  let vsix: Vsix;
  let server: VsCodeServer;
  let workbench: Workbench;
  let editor: Editor;
  let problems: () => Promise<string[]>;
  let checklist: () => Promise<string[]>;
  let rowsBefore: string[];

  before(async () => {
    const bed = await ensureTestbed();
    vsix = await packageExtension(projectRoot);
    server = await startServer(bed, { workspace: letters, vsix: vsix.path });
    workbench = await openWorkbench(bed, server, { openFile: join(server.workspace, refusalLetter) });
    editor = new Editor(workbench.page);
    await editor.focus();
  });

  after(async () => {
    await workbench?.close();
    await server?.dispose();
    await vsix?.dispose();
  });

  afterEach(async function () {
    const name = this.currentTest?.title.replaceAll(/[^\wæøå]+/gi, '-') ?? 'unknown';
    await workbench.screenshot(`main-job-${name}`);
  });

  it('underlines what is missing', async () => {
    await editor.squiggle();
  });

  it('explains principmeddelelse 34-18 on hover', async () => {
    const text = await editor.hoverOver('34-18');
    assert.ok(text.length > 60, `the hover says more than the number: ${text}`);
  });

  it('lists the missing complaint guidance among the problems', async () => {
    problems = await editor.openProblems();
    await eventually(async () => assert.match((await problems()).join('\n'), /klage/i));
  });

  it('shows the missing complaint guidance in the checklist', async () => {
    checklist = await editor.openSideBar('Rettesnor');
    rowsBefore = await eventually(async () => {
      const rows = (await checklist()).filter((row) => /klage/i.test(row));
      assert.ok(rows.length > 0, 'a row of the checklist is about the complaint guidance');
      return rows;
    });
  });

  it('inserts the complaint guidance from completion', async () => {
    await editor.completeAtEnd('klage', /klagevejledning/i);
    await eventually(async () => assert.match(await editor.visibleText(), /Ankestyrelsen/));
  });

  it('takes the finding away', async () => {
    await eventually(async () => {
      assert.deepEqual(
        (await problems()).filter((row) => /klage/i.test(row)),
        [],
      );
    });
  });

  it('follows in the checklist', async () => {
    await eventually(async () => {
      const rows = (await checklist()).filter((row) => /klage/i.test(row));
      assert.notDeepEqual(rows, rowsBefore);
    });
  });

  it('never calls out', async () => {
    const { watched, calls } = await server.networkUse();
    for (const process of [/--type=extensionHost/, /rettesnor\.rettesnor/]) assert.match(watched.join('\n'), process);
    assert.deepEqual(
      calls.filter(({ process }) => !process.includes('server-main.js')), // VS Code's own server looks into its gallery
      [],
    );
    assert.deepEqual(
      workbench.foreignRequests.filter((url) => !url.startsWith('https://open-vsx.org/vscode/gallery/')),
      [],
    );
  });

  it('leaves the file as it was until it is saved', async () => {
    const [ours, theirs] = [join(letters, refusalLetter), join(server.workspace, refusalLetter)];
    assert.equal(await readFile(theirs, 'utf8'), await readFile(ours, 'utf8'));
  });
});
