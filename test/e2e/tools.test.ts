import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from '../testbed/eventually.ts';
import { refusalLetter } from '../testbed/project.ts';
import { openLetterForTests } from './letter-in-workbench.ts';

describe('tools around a letter in the real workbench', () => {
  const letter = openLetterForTests('tools');

  before(() => letter.editor.squiggle());

  it('shows the sections in the outline', async () => {
    await letter.editor.command('Explorer: Focus on Outline View');
    const rows = letter.workbench.page.locator('.outline-pane .monaco-list-row');
    await eventually(async () => {
      const text = (await rows.allInnerTexts()).join('\n');
      for (const section of ['Afgørelse', 'Sagens oplysninger', 'Begrundelse']) assert.ok(text.includes(section), text);
    });
  });

  it('inserts the missing complaint guidance by a quick fix', async () => {
    await letter.editor.focus();
    await letter.editor.quickFix('Afslag på kompressionspumpe', /^Indsæt det manglende: .*klage/i);
    await letter.workbench.page.keyboard.press('Control+End');
    await eventually(async () => assert.match(await letter.editor.visibleText(), /## Klagevejledning.*Ankestyrelsen/s));
  });

  it('signs off in the checklist, with initials, and writes it into the letter', async () => {
    await letter.editor.openSideBar('Rettesnor');
    const open = letter.workbench.page.locator('.part.sidebar .monaco-list-row[aria-label*="skal bekræftes"]').first();
    const label = (await open.getAttribute('aria-label')) ?? '';
    await open.locator('.custom-view-tree-node-item-checkbox').click();
    await letter.editor.answer(/initialer/i, 'ABC');
    await letter.editor.answer(/^Bekræft som ABC/, 'journal 26-1234');
    const title = label.slice(0, label.indexOf(':'));
    const signed = letter.workbench.page.locator('.part.sidebar .monaco-list-row', { hasText: title }).first();
    await eventually(async () => assert.match((await signed.getAttribute('aria-label')) ?? '', /Bekræftet af ABC/));
    await letter.workbench.page.keyboard.press('Control+s');
    await eventually(async () => {
      const [, frontMatter] = (await readFile(join(letter.server.workspace, refusalLetter), 'utf8')).split(/^---$/m);
      assert.match(frontMatter, /^bekræftet:\n +- .*krav: [\w-æøå]+.*af: ABC.*journal 26-1234/m);
    });
  });

  it('opens a template by the command for a new letter', async () => {
    await letter.editor.command('Rettesnor: Nyt brev …');
    await letter.editor.pick('Bevilling');
    await letter.workbench.page
      .locator('.tabs-container .tab.active', { hasText: /Untitled/ })
      .waitFor({ timeout: 10_000 });
    await letter.editor.languageMode('Afgørelse');
    await eventually(async () => assert.match(await letter.editor.visibleText(), /## Afgørelse/));
    // The checklist is the new letter's, and so is the line above it.
    const summary = letter.workbench.page.locator('.part.sidebar .pane-body .message');
    await eventually(async () => assert.match((await summary.allInnerTexts()).join(), /Bevilling/));
  });
});
