import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Testbed } from './install.ts';
import { installVsix } from './vsix.ts';

const SETTINGS = {
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'extensions.autoUpdate': false,
  'telemetry.telemetryLevel': 'off',
};

export interface ServerOptions {
  /** The folder to open; the server works on a copy. */
  workspace: string;
  /** A packaged extension to install first. */
  vsix?: string;
  settings?: Record<string, unknown>;
  env?: Record<string, string>;
}

/** What the server, the extension host and every Node process below them did with the network. */
export interface NetworkUse {
  /** The command lines of the processes that are watched. */
  watched: string[];
  /** Each try to reach another machine. */
  calls: { process: string; host: string; stack: string }[];
}

export interface VsCodeServer {
  port: number;
  /** The copy of the workspace folder. */
  workspace: string;
  /** The network's use so far. */
  networkUse(): Promise<NetworkUse>;
  /** Ends the server with all its processes and deletes its folders. */
  dispose(): Promise<void>;
}

/** Starts the test bed's VS Code server on a fresh data folder and a copy of the workspace, and waits for its port. */
export async function startServer(bed: Testbed, options: ServerOptions): Promise<VsCodeServer> {
  const folder = await mkdtemp(join(tmpdir(), 'rettesnor-'));
  const data = join(folder, 'data');
  const workspace = join(folder, basename(options.workspace));
  const networkLog = join(folder, 'network.jsonl');
  let child: ChildProcess | undefined;
  const dispose = async () => {
    if (child) await endGroup(child);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    await mkdir(join(data, 'data/User'), { recursive: true });
    const settings = JSON.stringify({ ...SETTINGS, ...options.settings }, null, 2);
    await writeFile(join(data, 'data/User/settings.json'), settings);
    await cp(options.workspace, workspace, { recursive: true });
    if (options.vsix) await installVsix(bed, options.vsix, data);
    const recorder = `--import=${new URL('network-recorder.ts', import.meta.url).href}`;
    child = spawn(bed.node, [recorder, bed.serverMain, ...flags(data)], {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...options.env, RETTESNOR_NETWORK_LOG: networkLog },
    });
    const port = await listening(child);
    return { port, workspace, networkUse: async () => readLog(await readFile(networkLog, 'utf8')), dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

function flags(data: string): string[] {
  return [
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', data, '--extensions-dir', join(data, 'extensions')],
    ...['--disable-telemetry', '--disable-workspace-trust', '--enable-smoke-test-driver'],
  ];
}

function readLog(text: string): NetworkUse {
  type Call = NetworkUse['calls'][number];
  const entries = text.split('\n').filter(Boolean);
  const use: NetworkUse = { watched: [], calls: [] };
  for (const entry of entries.map((line) => JSON.parse(line) as Partial<Call> & { process: string })) {
    if (entry.host === undefined) use.watched.push(entry.process);
    else use.calls.push(entry as Call);
  }
  return use;
}

/** Waits for the server to print its port. Its output is read to the end, so that a full pipe never stops it. */
function listening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`The VS Code server did not start in 60 s:\n${output}`)), 60_000);
    const read = (data: Buffer) => {
      if (output.length < 20_000) output += data;
      const port = /listening on (\d+)/.exec(output)?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The VS Code server ended with ${code} before it listened:\n${output}`));
    });
  });
}

async function endGroup(child: ChildProcess): Promise<void> {
  if (!child.pid) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    try {
      process.kill(-child.pid, signal);
    } catch {
      return; // the group is gone
    }
    if (child.exitCode === null && child.signalCode === null) await Promise.race([exited, sleep(3_000)]);
  }
}
