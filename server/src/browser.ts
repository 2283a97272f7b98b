import builtInPack from 'virtual:pakke';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import * as protocol from './language/protocol.ts';
import { folderSchemas } from './pack/schema.ts';
import { startServer } from './server.ts';
import { localDay } from './text/calendar.ts';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(scope),
  new BrowserMessageWriter(scope),
);

/** A worker has no disk: the client finds and reads the files, on whatever file system the workspace is. */
async function readPackFolder(folder: string) {
  const globs = ['pakke.yaml', ...Object.keys(folderSchemas).map((name) => `${name}/*.yaml`)];
  const found = await Promise.all(
    globs.map((glob) =>
      connection.sendRequest<protocol.FoundFiles>(protocol.findFilesRequest, { glob, mappe: folder }),
    ),
  );
  const uris = found.flat();
  if (uris.length === 0)
    throw new Error(`Mappen ${folder} findes ikke eller er ingen pakke. Ret indstillingen rettesnor.pakke.`);
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

startServer(connection, { builtInPack, readPackFolder, today: () => localDay(new Date()) });
