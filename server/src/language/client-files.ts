import type { Connection } from 'vscode-languageserver';
import type { SourceText } from '../pack/load.ts';
import { folderSchemas } from '../pack/schema.ts';
import * as protocol from './protocol.ts';

/**
 * Reads a pack folder through the client, on whatever file system it is.
 *
 * @param folder URI of the folder with `pakke.yaml`
 * @throws Error with a Danish message where nothing of a pack is there
 */
export async function readThroughClient(connection: Connection, folder: string): Promise<SourceText[]> {
  const globs = ['pakke.yaml', ...Object.keys(folderSchemas).map((name) => `${name}/*.yaml`)];
  const found = await Promise.all(
    globs.map((glob) =>
      connection.sendRequest<protocol.FoundFiles>(protocol.findFilesRequest, { glob, mappe: folder }),
    ),
  );
  const uris = found.flat();
  if (uris.length === 0) throw new Error(`Mappen ${folder} findes ikke eller er ingen pakke. Ret stien til pakken.`);
  const sources = await Promise.all(
    uris.map(async (uri) => ({
      path: decodeURIComponent(uri)
        .split('/')
        .slice(uri.endsWith('/pakke.yaml') ? -1 : -2)
        .join('/'),
      text: await connection.sendRequest<protocol.FileText>(protocol.readFileRequest, { uri }),
    })),
  );
  return sources.flatMap(({ path, text }) => (text === null ? [] : [{ path, text }]));
}
