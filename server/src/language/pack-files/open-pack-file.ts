import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { type Folder, folderSchemas } from '../../pack/schema.ts';
import type { FileKind } from '../../pack/shape.ts';
import { OpenText } from '../open-text.ts';

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

/** URI of a file of a pack. */
export function fileUri(root: string, path: string): string {
  return `${root}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** A pack's file open in an editor. Its YAML is read when it is asked for, once a version. */
export class OpenPackFile extends OpenText {
  readonly address: PackFileAddress;
  #yaml: Document.Parsed | undefined;

  constructor(address: PackFileAddress, uri: string, languageId: string, version: number, text: string) {
    super(uri, languageId, version, text);
    this.address = address;
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
    TextDocument.update(this.document, [...changes], version);
    this.#yaml = undefined;
  }
}
