import type { Pack } from '../pack/pack.ts';
import { type IndexedFolder, indexTitles } from './index-pages.ts';
import { sectionsOf } from './law-index.ts';
import { filePath, INDEX, partsOfTarget } from './law-uris.ts';
import { pageAt } from './pages.ts';

/** A page of the handbook as a file. */
export interface HandbookPage {
  /** Path within the handbook, with `/` and without an ending: `krav/klagefrist`. */
  readonly path: string;
  readonly title: string;
  readonly markdown: string;
  /** The folder whose list it belongs to; nothing of the front page. */
  readonly folder?: IndexedFolder;
}

/**
 * All pages of the handbook of a pack. The same pack gives the same pages: they tell the law of the pack's own date.
 *
 * @throws Error with a Danish message where two pages would become one file
 */
export function handbookOf(pack: Pack): HandbookPage[] {
  const taken = new Map<string, string>();
  return partsOfAll(pack).map((parts) => {
    const path = filePath(parts);
    const name = parts.join('/');
    // Not every file system tells capital letters from small ones.
    const other = taken.get(path.toLowerCase());
    if (other !== undefined)
      throw new Error(`Siderne ${other} og ${name} ville få samme filnavn. Giv den ene et andet id.`);
    taken.set(path.toLowerCase(), name);
    const markdown = pageAt(pack, parts, pack.manifest.dato, 'filer') ?? '';
    const title = (/^# (.+)$/m.exec(markdown)?.[1] ?? name).replace(/\\(.)/g, '$1');
    return { path, title, markdown, folder: parts.length > 1 ? (parts[0] as IndexedFolder) : undefined };
  });
}

function partsOfAll(pack: Pack): string[][] {
  const ids = (folder: string, files: readonly { id: string }[]) => files.map(({ id }) => [folder, id]);
  return [
    [INDEX],
    ...Object.keys(indexTitles).map((folder) => [folder, INDEX]),
    ...ids('krav', pack.requirements),
    ...ids('vendinger', pack.wordings),
    ...ids('kendetegn', pack.files.kendetegn),
    ...ids('ordlister', pack.files.ordlister),
    ...ids('afsnit', pack.sections),
    ...ids('udfald', pack.files.udfald),
    ...[...pack.principles.keys()].map((id) => partsOfTarget({ kind: 'princip', id })),
    ...[...pack.acts.keys()].flatMap((act) => [
      partsOfTarget({ kind: 'lov', act }),
      ...sectionsOf(pack, act).map((section) => partsOfTarget({ kind: 'paragraf', act, section })),
    ]),
  ];
}
