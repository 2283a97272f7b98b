import { fileURLToPath } from 'node:url';
import builtInPack from 'virtual:pakke';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { readPackSources } from './files/pack-folder.ts';
import { lettersOnDisk } from './files/workspace-letters.ts';
import { startServer } from './server.ts';
import { localDay } from './text/calendar.ts';

// Any editor may start the server by hand; without a word of how to talk it talks over standard input and output.
const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];
if (!process.argv.some((arg) => transports.some((transport) => arg.startsWith(transport))))
  process.argv.push('--stdio');

startServer(createConnection(ProposedFeatures.all), {
  builtInPack,
  readPackFolder: async (folder) => readPackSources(folder.startsWith('file:') ? fileURLToPath(folder) : folder),
  lettersBelow: lettersOnDisk,
  today: () => localDay(new Date()),
});
