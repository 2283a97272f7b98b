import { Console } from 'node:console';
import { fileURLToPath } from 'node:url';
import builtInPack from 'virtual:pakke';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { packsBelow, packsBeside, readPackSources } from './files/pack-folder.ts';
import { lettersOnDisk } from './files/workspace-letters.ts';
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

const pathOf = (folder: string) => (folder.startsWith('file:') ? fileURLToPath(folder) : folder);

startServer(connect(), {
  builtInPack,
  readPackFolder: async (folder) => readPackSources(pathOf(folder)),
  packsBeside: async (folder) => packsBeside(pathOf(folder)),
  packsBelow,
  lettersBelow: lettersOnDisk,
  today: () => localDay(new Date()),
});
