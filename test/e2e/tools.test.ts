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

describe('tools around a letter in the real workbench', () => {
  let vsix: Vsix;
  let server: VsCodeServer;
  let workbench: Workbench;
  let editor: Editor;

  before(async () => {
    const bed = await ensureTestbed();
    vsix = await packageExtension(projectRoot);
    server = await startServer(bed, { workspace: letters, vsix: vsix.path });
    workbench = await openWorkbench(bed, server, { openFile: join(server.workspace, refusalLetter) });
    editor = new Editor(workbench.page);
    await editor.focus();
    await editor.squiggle();
  });

  after(async () => {
    await workbench?.close();
    await server?.dispose();
    await vsix?.dispose();
  });

  afterEach(async function () {
    const name = this.currentTest?.title.replaceAll(/[^\wæøå]+/gi, '-') ?? 'unknown';
    await workbench.screenshot(`tools-${name}`);
  });

  it('shows the sections in the outline', async () => {
    await editor.command('Explorer: Focus on Outline View');
    const rows = workbench.page.locator('.outline-pane .monaco-list-row');
    await eventually(async () => {
      const text = (await rows.allInnerTexts()).join('\n');
      for (const section of ['Afgørelse', 'Sagens oplysninger', 'Begrundelse']) assert.ok(text.includes(section), text);
    });
  });

  it('inserts the missing complaint guidance by a quick fix', async () => {
    await editor.focus();
    await editor.quickFix('Afslag på kompressionspumpe', /^Indsæt: .*klage/i);
    await workbench.page.keyboard.press('Control+End');
    await eventually(async () => assert.match(await editor.visibleText(), /## Klagevejledning.*Ankestyrelsen/s));
  });

  it('signs off in the checklist, with initials, and writes it into the letter', async () => {
    await editor.openSideBar('Rettesnor');
    const open = workbench.page.locator('.part.sidebar .monaco-list-row[aria-label*="skal bekræftes"]').first();
    const label = (await open.getAttribute('aria-label')) ?? '';
    await open.locator('.custom-view-tree-node-item-checkbox').click();
    await editor.answer(/initialer/i, 'ABC');
    await editor.answer(/^Bekræft som ABC/, 'journal 26-1234');
    const title = label.slice(0, label.indexOf(':'));
    const signed = workbench.page.locator('.part.sidebar .monaco-list-row', { hasText: title }).first();
    await eventually(async () => assert.match((await signed.getAttribute('aria-label')) ?? '', /Bekræftet af ABC/));
    await workbench.page.keyboard.press('Control+s');
    await eventually(async () => {
      const [, frontMatter] = (await readFile(join(server.workspace, refusalLetter), 'utf8')).split(/^---$/m);
      assert.match(frontMatter, /^bekræftet:\n +- .*krav: [\w-æøå]+.*af: ABC.*journal 26-1234/m);
    });
  });

  it('opens a template by the command for a new letter', async () => {
    await editor.command('Rettesnor: Nyt brev …');
    await editor.pick('Bevilling');
    await workbench.page.locator('.tabs-container .tab.active', { hasText: /Untitled/ }).waitFor({ timeout: 10_000 });
    await editor.languageMode('Afgørelse');
    await eventually(async () => assert.match(await editor.visibleText(), /## Afgørelse/));
    // The checklist is the new letter's, and so is the line above it.
    const summary = workbench.page.locator('.part.sidebar .pane-body .message');
    await eventually(async () => assert.match((await summary.allInnerTexts()).join(), /Bevilling/));
  });
});
