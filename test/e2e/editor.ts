import assert from 'node:assert/strict';
import { eventually } from '../testbed/eventually.ts';
import type { Locator, Page } from '../testbed/playwright.ts';

const FOCUSED_EDITOR = '.part.editor .monaco-editor .view-lines';

/** The workbench as its user drives it: keys, and what stands on the screen. */
export class Editor {
  constructor(private readonly page: Page) {}

  /** Waits until the text of a letter shows, and puts the cursor in it. */
  async focus(): Promise<void> {
    await this.page.locator(FOCUSED_EDITOR).first().click({ force: true });
  }

  /** Waits until the status bar gives this language mode. */
  async languageMode(name: string): Promise<void> {
    const mode = this.page.locator('.statusbar-item[id="status.editor.mode"]', { hasText: name });
    await mode.first().waitFor({ timeout: 30_000 });
  }

  /** Waits for a finding's wavy line. */
  async squiggle(): Promise<void> {
    await this.page.locator('.squiggly-error, .squiggly-warning').first().waitFor({ timeout: 20_000 });
  }

  /** The lines of the letter that are on the screen. */
  async visibleText(): Promise<string> {
    const lines = await this.page.locator(`${FOCUSED_EDITOR} .view-line`).allInnerTexts();
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }

  /** Moves the mouse onto `text`, which is on the screen, and returns what the hover says. */
  async hoverOver(text: string): Promise<string> {
    const { keyboard } = this.page;
    await keyboard.press('Control+f');
    await keyboard.type(text);
    await keyboard.press('Enter');
    await keyboard.press('Escape');
    const selected = this.page.locator('.part.editor .monaco-editor .selected-text').first();
    const box = await eventually(async () => {
      const found = await selected.boundingBox();
      assert.ok(found, `the text »${text}« is selected`);
      return found;
    });
    await this.page.mouse.move(box.x - 40, box.y + box.height / 2);
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
    const hover = this.page.locator('.monaco-hover:not(.hidden) .hover-row', { hasText: text }).first();
    await hover.waitFor({ timeout: 10_000 });
    return (await hover.allInnerTexts()).join('\n');
  }

  /** Types `text` on a line of its own at the letter's end and chooses the completion that matches `choice`. */
  async completeAtEnd(text: string, choice: RegExp): Promise<void> {
    const { keyboard } = this.page;
    await this.focus();
    await keyboard.press('Control+End');
    await keyboard.type(`\n${text}`, { delay: 20 });
    await keyboard.press('Control+Space');
    const list = this.page.locator('.suggest-widget.visible .monaco-list-row');
    await this.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: choice }).first().waitFor({
      timeout: 10_000,
    });
    for (let step = 0; step < 20; step++) {
      const focused = await this.page.locator('.suggest-widget.visible .monaco-list-row.focused').allInnerTexts();
      if (focused.some((label) => choice.test(label))) {
        await keyboard.press('Enter');
        return;
      }
      await keyboard.press('ArrowDown');
    }
    assert.fail(`no completion ${choice} can be reached in: ${(await list.allInnerTexts()).join(' | ')}`);
  }

  /** Opens the Problems panel and returns a function that reads its messages. */
  async openProblems(): Promise<() => Promise<string[]>> {
    await this.page.keyboard.press('Control+Shift+m');
    const rows = this.page.locator('.markers-panel .monaco-list-row');
    await rows.first().waitFor({ timeout: 10_000 });
    return () => rows.allInnerTexts();
  }

  /** Opens the view container with this title and returns a function that reads the rows of its views. */
  async openSideBar(title: string): Promise<() => Promise<string[]>> {
    // The badge lies over the icon and belongs to the same button, which a click on either opens.
    await this.page.locator(`.activitybar .action-label[aria-label^="${title}"]`).first().click({ force: true });
    const rows = this.page.locator('.part.sidebar .pane-body .monaco-list-row');
    await rows.first().waitFor({ timeout: 10_000 });
    return () => texts(rows);
  }
}

/** Text and label of each row: the label says what the icon shows. */
async function texts(rows: Locator): Promise<string[]> {
  const result: string[] = [];
  for (const [index, text] of (await rows.allInnerTexts()).entries()) {
    result.push(`${text} (${(await rows.nth(index).getAttribute('aria-label')) ?? ''})`);
  }
  return result;
}
