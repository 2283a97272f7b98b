import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Testbed } from './install.ts';
import type { Browser, Playwright } from './playwright.ts';

const SYSTEM = ['/usr/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/**
 * Starts a headless Chromium that can reach 127.0.0.1 and nothing else: the one `CHROMIUM` names, else the system's,
 * else the one in the test bed. The latter brings fonts of its own; a system Chromium on a Linux without fonts draws
 * no letters, so look at a screenshot (Debian: `apt install fonts-dejavu-core`).
 */
export async function launchChromium(bed: Testbed): Promise<Browser> {
  const playwright = load(bed, 'playwright-core') as Playwright;
  return playwright.chromium.launch({
    executablePath: await executable(bed),
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
}

async function executable(bed: Testbed): Promise<string> {
  const chosen = process.env.CHROMIUM;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROMIUM names no file: ${chosen}`);
    return chosen;
  }
  const system = SYSTEM.find((path) => existsSync(path));
  if (system) return system;
  if (process.platform !== 'linux') throw new Error('No Chromium found: install Chrome, or set CHROMIUM to its path.');
  const { default: chromium } = load(bed, '@sparticuz/chromium') as {
    default: { executablePath(): Promise<string> };
  };
  return chromium.executablePath();
}

/** A package of the test bed's, which is not among this project's own. */
function load(bed: Testbed, name: string): unknown {
  return createRequire(join(bed.root, 'package.json'))(name);
}
