import { openLetterForTests } from './letter-in-workbench.ts';

describe('the link of a finding in the real workbench', () => {
  const letter = openLetterForTests('page-link');

  it('opens the page of its rule', async () => {
    await letter.editor.squiggle();
    await letter.editor.openProblems();
    const { page } = letter.workbench;
    const link = page.locator('.markers-panel a', { hasText: 'klagevejledning' }).first();
    await link.waitFor({ timeout: 20_000 });
    await link.click();
    await page.locator('.tab', { hasText: 'klagevejledning.md' }).first().waitFor({ timeout: 20_000 });
  });
});
