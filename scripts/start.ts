/**
 * `npm start`: builds the extension and opens it on the example letters. Desktop VS Code where `code` is on PATH, else
 * the test bed's VS Code in a browser, on a copy of the letters, until Ctrl+C. `--no-open` starts the latter and opens
 * no window.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { workbenchUrl } from '../test/testbed/browser.ts';
import { ensureTestbed } from '../test/testbed/install.ts';
import { projectRoot } from '../test/testbed/project.ts';
import { startServer } from '../test/testbed/server.ts';

const examples = join(projectRoot, 'eksempler');

function build(): void {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: projectRoot, stdio: 'inherit' });
  if (status !== 0) throw new Error('Udvidelsen kunne ikke bygges (node esbuild.mjs).');
}

async function firstLetter(): Promise<string> {
  const [first] = (await readdir(examples)).filter((name) => name.endsWith('.afgoerelse.md')).sort();
  if (!first) throw new Error(`Der er intet brev (*.afgoerelse.md) i ${examples}.`);
  return first;
}

/** Opens desktop VS Code on the examples; false when there is none. */
function openDesktop(letter: string): boolean {
  const args = [`--extensionDevelopmentPath=${projectRoot}`, '--new-window', examples, join(examples, letter)];
  const windows = process.platform === 'win32';
  const shellArgs = windows ? args.map((arg) => `"${arg}"`) : args;
  const { status } = spawnSync('code', shellArgs, { stdio: ['ignore', 'inherit', 'ignore'], shell: windows });
  return status === 0;
}

function openBrowser(url: string): void {
  const opener = spawn(process.platform === 'darwin' ? 'open' : 'xdg-open', [url], { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined); // no opener here: the address is on the screen
  opener.unref();
}

async function serve(letter: string, open: boolean): Promise<void> {
  const bed = await ensureTestbed(console.log);
  const server = await startServer(bed, { workspace: examples });
  const openFile = join(server.workspace, letter);
  const url = workbenchUrl(server, { extensionDevelopmentPath: projectRoot, openFile });
  console.log(`\nRettesnor er klar. Åbn denne adresse i en browser:\n\n  ${url}\n`);
  console.log(`Der arbejdes på en kopi af eksemplerne: ${server.workspace}\nStop med Ctrl+C.`);
  if (open) openBrowser(url);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  await server.dispose();
}

try {
  const open = !process.argv.includes('--no-open');
  build();
  const letter = await firstLetter();
  if (open && openDesktop(letter)) console.log('Rettesnor er åbnet i VS Code.');
  else await serve(letter, open);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
