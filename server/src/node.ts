import { Console } from 'node:console';
import { fileURLToPath } from 'node:url';
import builtInPack from 'virtual:pakke';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { readPackAt } from './files/pack-at.ts';
import { packsBelow } from './files/pack-folder.ts';
import { lettersOnDisk } from './files/workspace-letters.ts';
import { readThroughClient } from './language/client-files.ts';
import { startServer } from './server.ts';
import { localDay } from './text/calendar.ts';
import { wholeMessages } from './whole-messages.ts';

const { argv, stdin, stdout, stderr } = process;
const otherTransports = ['--node-ipc', '--socket', '--pipe'];

/** Any editor may start the server by hand; without a word of how to talk it talks over standard input and output. */
function connect(): Connection {
  if (argv.some((arg) => otherTransports.some((transport) => arg.startsWith(transport))))
    return createConnection(ProposedFeatures.all);
  // Standard output is the protocol's alone: a stray message of a library must not stand between two of ours.
  globalThis.console = new Console(stderr, stderr);
  return createConnection(ProposedFeatures.all, stdin, wholeMessages(stdout));
}

/** What has a scheme of its own is on no disk of ours, and the client must read it. A Windows drive is no scheme. */
const OTHER_FILE_SYSTEM = /^(?!file:)[a-z][\w+.-]+:/i;

const connection = connect();
startServer(connection, {
  builtInPack,
  readPack: async (place, workspace) =>
    OTHER_FILE_SYSTEM.test(place)
      ? { sources: await readThroughClient(connection, place) }
      : readPackAt(place, localDay(new Date()), workspace?.startsWith('file:') ? fileURLToPath(workspace) : undefined),
  packsBelow,
  lettersBelow: lettersOnDisk,
  today: () => localDay(new Date()),
  nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
});
