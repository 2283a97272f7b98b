import { ZipRefusal } from './refusal.ts';

/** Where a pack is, as a setting or an argument names it. */
export interface PackPlace {
  /** Path or URI, without the hash. */
  readonly path: string;
  readonly isZip: boolean;
  /** SHA-256 that the zip file must have. */
  readonly sha256?: string;
}

/**
 * Reads a place such as `regler`, `C:\regler\testby-1.0.0.rettesnor.zip` or `file:///regler.zip#sha256=4f…`.
 *
 * @throws ZipRefusal where the hash is none, or is given for a folder
 */
export function readPlace(place: string): PackPlace {
  const [, path, hash] = /^(.*?)(?:#sha256=(.*))?$/s.exec(place)!;
  const isZip = /\.zip$/i.test(path);
  if (hash === undefined) return { path, isZip };
  if (!isZip) throw new ZipRefusal('#sha256= kan kun skrives efter navnet på en zip-fil.');
  if (!/^[0-9a-f]{64}$/i.test(hash)) {
    throw new ZipRefusal(`Efter #sha256= skal der stå 64 tegn (0-9 og a-f), ikke "${hash}". Kopiér hele tallet.`);
  }
  return { path, isZip, sha256: hash };
}

/** The last part of a path or URI, for messages. */
export function nameAt(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

/**
 * A place as a URI, for a client that reads files by URIs: what is no URI is reckoned from the workspace's first folder.
 *
 * @param workspace URI of that folder; without one a path stays as it is
 */
export function placeUri(path: string, workspace: string | undefined): string {
  if (/^[a-z][a-z0-9+.-]+:/i.test(path) || workspace === undefined) return path;
  const encoded = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return new URL(encoded, workspace.replace(/\/?$/, '/')).href;
}
