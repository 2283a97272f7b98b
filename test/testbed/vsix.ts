import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Testbed } from './install.ts';

const run = promisify(execFile);

/** A packaged extension in a temporary folder of its own. */
export interface Vsix {
  path: string;
  dispose(): Promise<void>;
}

/** Packages the extension in `root` with vsce (which builds it first, where its manifest says so). */
export async function packageExtension(root: string): Promise<Vsix> {
  const folder = await mkdtemp(join(tmpdir(), 'rettesnor-vsix-'));
  const path = join(folder, 'extension.vsix');
  const vsce = await vscePath();
  try {
    await run(process.execPath, [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--out', path], {
      cwd: root,
    });
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw failure('vsce package', error);
  }
  return { path, dispose: () => rm(folder, { recursive: true, force: true }) };
}

/** Installs a VSIX into the extensions of a server's data folder, with the command line of the test bed's VS Code. */
export async function installVsix(bed: Testbed, vsix: string, dataFolder: string): Promise<void> {
  const folders = ['--server-data-dir', dataFolder, '--extensions-dir', join(dataFolder, 'extensions')];
  const args = [bed.serverMain, '--accept-server-license-terms', ...folders, '--install-extension', vsix];
  try {
    const { stdout, stderr } = await run(bed.node, args);
    if (!stdout.includes('was successfully installed')) throw new Error(stdout + stderr);
  } catch (error) {
    throw failure(`installing ${vsix}`, error);
  }
}

async function vscePath(): Promise<string> {
  const manifest = createRequire(import.meta.url).resolve('@vscode/vsce/package.json');
  const { bin } = JSON.parse(await readFile(manifest, 'utf8')) as { bin: { vsce: string } };
  return join(dirname(manifest), bin.vsce);
}

function failure(what: string, error: unknown): Error {
  const { message, stdout = '', stderr = '' } = error as Error & { stdout?: string; stderr?: string };
  return new Error(`${what} failed: ${message}\n${stdout}${stderr}`);
}
