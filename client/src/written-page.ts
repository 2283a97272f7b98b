import * as vscode from 'vscode';

/** A page in the making: Markdown that is read as it is, with links that lead to places on any file system. */
export class WrittenPage {
  readonly #links: vscode.DocumentLink[] = [];
  #text = '';
  #lines = 0;
  #lineStart = 0;

  get text(): string {
    return this.#text;
  }

  get links(): readonly vscode.DocumentLink[] {
    return this.#links;
  }

  /** @param text without line breaks */
  add(text: string): this {
    this.#text += text.replace(/\s/g, ' ');
    return this;
  }

  /** Adds words and ends the line. */
  line(text = ''): this {
    this.add(text);
    this.#text += '\n';
    this.#lines++;
    this.#lineStart = this.#text.length;
    return this;
  }

  /** Words that lead somewhere; a fragment `L3,8` is the line and column to go to. */
  link(words: string, target: vscode.Uri): this {
    const from = this.#text.length - this.#lineStart;
    this.add(words);
    const range = new vscode.Range(this.#lines, from, this.#lines, this.#text.length - this.#lineStart);
    this.#links.push(new vscode.DocumentLink(range, target));
    return this;
  }
}
