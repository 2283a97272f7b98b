import type { Position, Range } from 'vscode-languageserver-textdocument';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** A text open in an editor: what it is, and where in it offsets (UTF-16 units) and LSP positions are. */
export abstract class OpenText {
  protected readonly document: TextDocument;

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.document = TextDocument.create(uri, languageId, version, text);
  }

  get uri(): string {
    return this.document.uri;
  }

  get languageId(): string {
    return this.document.languageId;
  }

  get version(): number {
    return this.document.version;
  }

  get lineCount(): number {
    return this.document.lineCount;
  }

  getText(range?: Range): string {
    return this.document.getText(range);
  }

  positionAt(offset: number): Position {
    return this.document.positionAt(offset);
  }

  offsetAt(position: Position): number {
    return this.document.offsetAt(position);
  }

  /** The LSP range of a place in the text. */
  rangeOf({ from, to }: { readonly from: number; readonly to: number }): Range {
    return { start: this.positionAt(from), end: this.positionAt(to) };
  }
}
