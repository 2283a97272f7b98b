import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'node:util';
import { launchChromium } from './chromium.ts';
import type { Testbed } from './install.ts';
import type { Page } from './playwright.ts';
import { projectRoot } from './project.ts';
import type { VsCodeServer } from './server.ts';

export interface WorkbenchOptions {
  /** The extension's folder, when it runs from source; absent when its VSIX is installed in the server. */
  extensionDevelopmentPath?: string;
  /** The folder or file that exports `run()`: the extension host runs it and ends. */
  extensionTestsPath?: string;
  /** A file to open at once. */
  openFile?: string;
  /** How much is logged: `trace`, or `publisher.name=trace` for one extension. */
  logLevel?: string;
}

/** An open workbench in a browser that reaches nothing but the server. */
export interface Workbench {
  page: Page;
  /** What the tests in the extension host printed. */
  log: string[];
  /** Every address outside the server that the page, its frames or workers asked for. All were refused. */
  foreignRequests: string[];
  /** The exit code of the tests in the extension host; rejects when the page crashes. */
  exitCode: Promise<number>;
  /** Writes `test-results/<name>.png`. */
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

/** The address at which a browser shows the server's workbench on a folder. */
export function workbenchUrl(server: { port: number; workspace: string }, options: WorkbenchOptions = {}): string {
  const remote = `vscode-remote://127.0.0.1:${server.port}`;
  const payload: [string, string][] = [['skipWelcome', 'true']];
  for (const key of ['extensionDevelopmentPath', 'extensionTestsPath', 'openFile'] as const) {
    const path = options[key];
    if (path) payload.push([key, remote + encodeURI(path)]);
  }
  if (options.logLevel) payload.push(['logLevel', options.logLevel]);
  const query = new URLSearchParams({ folder: server.workspace, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${server.port}/?${query}`;
}

/** Opens the server's workbench in a fresh Chromium and returns at once; wait for what the test needs to see. */
export function openWorkbench(bed: Testbed, server: VsCodeServer, options: WorkbenchOptions): Promise<Workbench> {
  return openPage(bed, workbenchUrl(server, options));
}

/** Opens a workbench by its address. */
export async function openPage(bed: Testbed, url: string): Promise<Workbench> {
  const browser = await launchChromium(bed);
  try {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    const foreignRequests: string[] = [];
    context.on('request', (request) => {
      if (!isLocal(request.url())) foreignRequests.push(request.url());
    });
    await context.route('**/*', (route) => (isLocal(route.request().url()) ? route.continue() : route.abort()));
    const page = await context.newPage();
    const log: string[] = [];
    const exitCode = new Promise<number>((resolve, reject) => {
      page.on('crash', () => reject(new Error('The page of the workbench crashed')));
      page.exposeFunction('codeAutomationExit', (code: number) => resolve(code)).catch(reject);
    });
    exitCode.catch(() => undefined); // who opens a file only does not wait for it
    await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
      log.push(format(...args));
    });
    await page.goto(url);
    return { page, log, foreignRequests, exitCode, screenshot: saver(page), close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function isLocal(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return !/^(https?|wss?):$/.test(protocol) || hostname === '127.0.0.1';
}

function saver(page: Page): (name: string) => Promise<void> {
  const folder = join(projectRoot, 'test-results');
  return async (name) => {
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };
}
