import assert from 'node:assert/strict';
import { eventually } from '../testbed/eventually.ts';
import { packFile, packs } from '../testbed/project.ts';
import { openLetterForTests } from './letter-in-workbench.ts';

describe('writing a rule in the real workbench', () => {
  const rule = openLetterForTests('pack-files', { workspace: packs, file: packFile });

  it('underlines a word that cannot be chosen, and offers the right one', async () => {
    await rule.editor.select('alvor: mangel');
    await rule.workbench.page.keyboard.type('alvor: mangle');
    await rule.editor.squiggle();
    const { page } = rule.workbench;
    const offer = page.locator('.action-widget .monaco-list-row', { hasText: 'Skriv "mangel"' }).first();
    await eventually(async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+.');
      await offer.waitFor({ timeout: 5_000 });
    }, 60_000);
    await rule.workbench.screenshot('pack-files-quick-fix');
    await page.keyboard.press('Enter');
    await eventually(async () => assert.match(await rule.editor.visibleText(), /alvor: mangel/));
  });

  it('explains a key on hover, with an example', async () => {
    const text = await rule.editor.hoverOver('alvor');
    assert.match(text, /skal udfyldes/);
  });

  it('tells what a pattern finds', async () => {
    const text = await rule.editor.hoverOver('kutyme');
    assert.match(text, /de åbne breve|Åbn et brev/);
  });

  it('offers keys', async () => {
    await rule.editor.completeAtEnd('pra', /praksis/);
    await eventually(async () => assert.match(await rule.editor.visibleText(), /praksis:/));
  });

  it('offers lists of words in a pattern, and tells what is in one', async () => {
    await rule.editor.select('kutyme');
    const { page } = rule.workbench;
    await rule.editor.toEndOfLine();
    await page.keyboard.press('Enter');
    await page.keyboard.type('- <frem', { delay: 40 });
    await page
      .locator('.suggest-widget.visible .monaco-list-row', { hasText: '<fremmedes>' })
      .waitFor({ timeout: 20_000 });
    await rule.workbench.screenshot('pack-files-word-lists');
    await page.keyboard.press('Escape');
    await page.keyboard.type('mede> siger nej');
    await eventually(async () => assert.match(await rule.editor.hoverOver('fremmede'), /ét af: \*læge/));
  });
});
