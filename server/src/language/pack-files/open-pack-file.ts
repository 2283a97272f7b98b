import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { type Position, type Range, TextDocument } from 'vscode-languageserver-textdocument';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { type Folder, folderSchemas } from '../../pack/schema.ts';
import type { FileKind } from '../../pack/shape.ts';

/** A file of a pack as its address tells it: in which folder of which pack. */
export interface PackFileAddress {
  /** URI of the pack's folder, without a slash at the end. */
  readonly root: string;
  /** Path within the pack, with `/`. */
  readonly path: string;
  readonly kind: FileKind;
}

/**
 * Which file of which pack a URI is, by its name alone; whether there is a pack, is not known here.
 *
 * @returns undefined for what can be no file of a pack
 */
export function addressOf(uri: string): PackFileAddress | undefined {
  const parts = uri.split('/');
  const name = decodeURIComponent(parts.at(-1) ?? '');
  if (name === 'pakke.yaml') return { root: parts.slice(0, -1).join('/'), path: name, kind: 'pakke' };
  const folder = parts.at(-2);
  if (!/\.ya?ml$/.test(name) || folder === undefined || !(folder in folderSchemas)) return undefined;
  return { root: parts.slice(0, -2).join('/'), path: `${folder}/${name}`, kind: folder as Folder };
}

/** A pack's file open in an editor. Its YAML is read when it is asked for, once a version. */
export class OpenPackFile {
  readonly address: PackFileAddress;
  readonly #document: TextDocument;
  #yaml: Document.Parsed | undefined;

  constructor(address: PackFileAddress, uri: string, languageId: string, version: number, text: string) {
    this.address = address;
    this.#document = TextDocument.create(uri, languageId, version, text);
  }

  get uri(): string {
    return this.#document.uri;
  }

  get languageId(): string {
    return this.#document.languageId;
  }

  get version(): number {
    return this.#document.version;
  }

  get lineCount(): number {
    return this.#document.lineCount;
  }

  getText(range?: Range): string {
    return this.#document.getText(range);
  }

  positionAt(offset: number): Position {
    return this.#document.positionAt(offset);
  }

  offsetAt(position: Position): number {
    return this.#document.offsetAt(position);
  }

  /** The file as YAML, also where it has errors. */
  get yaml(): Document.Parsed {
    this.#yaml ??= parseDocument(this.getText(), {
      lineCounter: new LineCounter(),
      prettyErrors: false,
      logLevel: 'error',
    });
    return this.#yaml;
  }

  /** Takes edits in, in the order in which the client made them. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    TextDocument.update(this.#document, [...changes], version);
    this.#yaml = undefined;
  }

  /** The LSP range of a place in the file. */
  rangeOf({ from, to }: { readonly from: number; readonly to: number }): Range {
    return { start: this.positionAt(from), end: this.positionAt(to) };
  }
}
