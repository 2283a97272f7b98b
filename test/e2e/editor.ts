import assert from 'node:assert/strict';
import { eventually } from '../testbed/eventually.ts';
import type { Box, Locator, Page } from '../testbed/playwright.ts';

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

  /** Finds `text` in the letter, selects it and returns where it is on the screen. */
  async select(text: string): Promise<Box> {
    const { keyboard } = this.page;
    await keyboard.press('Control+f');
    await keyboard.type(text);
    await keyboard.press('Enter');
    await keyboard.press('Escape');
    // Until the box is gone, it takes the keys that come next.
    await this.page.locator('.find-widget.visible').waitFor({ state: 'hidden', timeout: 10_000 });
    const selected = this.page.locator('.part.editor .monaco-editor .selected-text').first();
    return eventually(async () => {
      const box = await selected.boundingBox();
      assert.ok(box, `the text »${text}« is selected`);
      return box;
    });
  }

  /** Puts the cursor at the end of the line with the selection. A key that is pressed while the focus moves is lost, so it may take more. */
  async toEndOfLine(): Promise<void> {
    const selected = this.page.locator('.part.editor .monaco-editor .selected-text');
    await eventually(async () => {
      await this.page.keyboard.press('End');
      assert.equal(await selected.count(), 0, 'nothing is selected any more');
    });
  }

  /** Moves the mouse onto `text` and returns what the hover says. */
  async hoverOver(text: string): Promise<string> {
    const box = await this.select(text);
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

  /** Selects `text`, opens the list of quick fixes there and chooses the one that matches `choice`. */
  async quickFix(text: string, choice: RegExp): Promise<void> {
    await this.select(text);
    await this.page.keyboard.press('Control+.');
    const fix = this.page.locator('.action-widget .monaco-list-row', { hasText: choice }).first();
    await fix.waitFor({ timeout: 10_000 });
    await fix.click();
  }

  /** Runs a command by its full title in the command palette. */
  async command(title: string): Promise<void> {
    const { keyboard } = this.page;
    await keyboard.press('F1');
    await this.page.locator('.quick-input-widget .quick-input-box input').first().waitFor({ timeout: 10_000 });
    await keyboard.type(title);
    await this.pick(title);
  }

  /** Chooses the row of the open quick pick whose label is `label`. */
  async pick(label: string): Promise<void> {
    const exactly = new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
    const rows = this.page.locator('.quick-input-widget .quick-input-list .monaco-list-row', { hasText: exactly });
    await rows.first().waitFor({ timeout: 10_000 });
    await rows.first().click();
  }

  /** Waits until an input box with this title asks, and answers it. */
  async answer(title: RegExp, text: string): Promise<void> {
    const { keyboard } = this.page;
    await this.page.locator('.quick-input-widget .quick-input-title', { hasText: title }).waitFor({ timeout: 10_000 });
    await keyboard.type(text);
    await keyboard.press('Enter');
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
