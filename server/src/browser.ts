import builtInPack from 'virtual:pakke';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { readThroughClient } from './language/client-files.ts';
import { startServer } from './server.ts';
import { localDay } from './text/calendar.ts';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(scope),
  new BrowserMessageWriter(scope),
);

/** A worker has no disk: the client finds and reads the files. */
startServer(connection, {
  builtInPack,
  readPackFolder: (folder) => readThroughClient(connection, folder),
  today: () => localDay(new Date()),
});
