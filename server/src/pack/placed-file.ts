import { isNode, parseDocument } from 'yaml';
import type { SourceText } from './load.ts';
import { type Folder, folderSchemas } from './schema.ts';

/** A pack file with where its values stand in it. Offsets are UTF-16 units in the file. */
export interface PlacedFile {
  readonly folder: Folder;
  readonly id: string;
  readonly titel: string;
  readonly source: SourceText;
  /** Where a value stands, by its key path; undefined where it is not in this file. */
  readonly placeOf: (path: readonly (string | number)[]) => { readonly from: number; readonly to: number } | undefined;
}

/** Reads where the values of a rule file stand; undefined for a file that is none, or that is broken past reading. */
export function placeFile(source: SourceText): PlacedFile | undefined {
  const [folder] = source.path.split('/');
  if (!(folder in folderSchemas) || !source.path.includes('/')) return undefined;
  const bom = source.text.startsWith('\uFEFF') ? 1 : 0;
  const document = parseDocument(source.text.slice(bom), { prettyErrors: false });
  const id: unknown = document.getIn(['id']);
  if (document.errors.length > 0 || typeof id !== 'string') return undefined;
  const titel: unknown = document.getIn(['titel']);
  return {
    folder: folder as Folder,
    id,
    titel: typeof titel === 'string' ? titel : id,
    source,
    placeOf: (path) => {
      const node = document.getIn(path, true);
      if (!isNode(node) || !node.range) return undefined;
      const [from, to] = node.range;
      // A text over several lines ends with the line break after it.
      const written = source.text.slice(from + bom, to + bom).trimEnd();
      return { from: from + bom, to: from + bom + written.length };
    },
  };
}
