import type { SourceText } from '../pack/load.ts';
import { type Folder, folderSchemas } from '../pack/schema.ts';
import type { ReadPackFolder } from './packs.ts';

/** A text that is open in the editor, saved or not. */
interface OpenText {
  readonly uri: string;
  getText(): string;
}

/**
 * The files of a pack folder as the writer sees them: what is open wins over what is on disk.
 *
 * @param folder URI of the folder with `pakke.yaml`
 */
export async function packSources(
  folder: string,
  read: ReadPackFolder,
  open: readonly OpenText[],
): Promise<readonly SourceText[]> {
  const texts = new Map((await read(folder)).map(({ path, text }) => [path, text]));
  for (const document of open) {
    const path = pathInPack(folder, document.uri);
    if (path !== undefined) texts.set(path, document.getText());
  }
  return [...texts].map(([path, text]) => ({ path, text }));
}

/** URI of a file of a pack. */
export function fileUri(folder: string, path: string): string {
  return `${withoutSlash(folder)}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** Path of a file within a pack folder; undefined for what is no file of it. Editors do not encode URIs alike. */
function pathInPack(folder: string, uri: string): string | undefined {
  const [base, file] = [withoutSlash(decoded(folder)), decoded(uri)];
  if (!file.startsWith(`${base}/`)) return undefined;
  const path = file.slice(base.length + 1);
  const [inner, name, ...deeper] = path.split('/');
  const isRuleFile = isFolder(inner) && name !== undefined && deeper.length === 0 && /\.ya?ml$/.test(name);
  return isRuleFile || path === 'pakke.yaml' ? path : undefined;
}

function isFolder(name: string): name is Folder {
  return Object.hasOwn(folderSchemas, name);
}

function withoutSlash(uri: string): string {
  return uri.replace(/\/+$/, '');
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
