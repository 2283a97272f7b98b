import builtInPack from 'virtual:pakke';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { readThroughClient } from './language/client-files.ts';
import * as protocol from './language/protocol.ts';
import { LARGEST_ZIP } from './pack/zip/limits.ts';
import { nameAt, placeUri, readPlace } from './pack/zip/place.ts';
import { readZippedPack, zipTooLarge } from './pack/zip/read-zip.ts';
import { startServer } from './server.ts';
import { localDay } from './text/calendar.ts';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(scope),
  new BrowserMessageWriter(scope),
);

/** A zip file comes through the client as well, and is read here. */
async function readPackZip(uri: string, sha256: string | undefined) {
  const name = decodeURIComponent(nameAt(uri));
  const params: protocol.ReadBytesParams = { uri, højst: LARGEST_ZIP };
  const file = await connection.sendRequest<protocol.FileBytes>(protocol.readBytesRequest, params);
  if (!file) throw new Error(`Zip-filen ${uri} findes ikke eller kan ikke læses. Ret indstillingen rettesnor.pakke.`);
  if (file.base64 === undefined) throw new Error(zipTooLarge(name));
  const bytes = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
  return readZippedPack(bytes, { name, today: localDay(new Date()), sha256 });
}

/** A worker has no disk: the client finds and reads the files, on whatever file system the workspace is. */
async function readPack(place: string, workspace: string | undefined) {
  const { path, isZip, sha256 } = readPlace(place);
  const uri = placeUri(path, workspace);
  return isZip ? readPackZip(uri, sha256) : { sources: await readThroughClient(connection, uri) };
}

startServer(connection, {
  builtInPack,
  readPack,
  today: () => localDay(new Date()),
  nextTurn: () => new Promise((resolve) => setTimeout(resolve)),
});
