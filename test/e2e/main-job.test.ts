import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from '../testbed/eventually.ts';
import { letters, refusalLetter } from '../testbed/project.ts';
import { openLetterForTests } from './letter-in-workbench.ts';

describe('writing a refusal in the real workbench', () => {
  const letter = openLetterForTests('main-job');
  let problems: () => Promise<string[]>;
  let checklist: () => Promise<string[]>;
  let rowsBefore: string[];

  it('underlines what is missing', async () => {
    await letter.editor.squiggle();
  });

  it('explains principmeddelelse 34-18 on hover', async () => {
    const text = await letter.editor.hoverOver('34-18');
    assert.ok(text.length > 60, `the hover says more than the number: ${text}`);
  });

  it('lists the missing complaint guidance among the problems', async () => {
    problems = await letter.editor.openProblems();
    await eventually(async () => assert.match((await problems()).join('\n'), /klage/i));
  });

  it('shows the missing complaint guidance in the checklist', async () => {
    checklist = await letter.editor.openSideBar('Rettesnor');
    rowsBefore = await eventually(async () => {
      const rows = (await checklist()).filter((row) => /klage/i.test(row));
      assert.ok(rows.length > 0, 'a row of the checklist is about the complaint guidance');
      return rows;
    });
  });

  it('inserts the complaint guidance from completion', async () => {
    await letter.editor.completeAtEnd('klage', /klagevejledning/i);
    await eventually(async () => assert.match(await letter.editor.visibleText(), /Ankestyrelsen/));
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
    const { watched, calls } = await letter.server.networkUse();
    for (const process of [/--type=extensionHost/, /rettesnor\.rettesnor/]) assert.match(watched.join('\n'), process);
    assert.deepEqual(
      calls.filter(({ process }) => !process.includes('server-main.js')), // VS Code's own server looks into its gallery
      [],
    );
    assert.deepEqual(
      letter.workbench.foreignRequests.filter((url) => !url.startsWith('https://open-vsx.org/vscode/gallery/')),
      [],
    );
  });

  it('leaves the file as it was until it is saved', async () => {
    const [ours, theirs] = [join(letters, refusalLetter), join(letter.server.workspace, refusalLetter)];
    assert.equal(await readFile(theirs, 'utf8'), await readFile(ours, 'utf8'));
  });
});
