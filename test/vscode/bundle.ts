import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../testbed/project.ts';

/**
 * Bundles the suite of this folder, with Mocha, into the one CommonJS file that an extension host can load, and
 * returns its path. Every `*.test.ts` here is in it.
 */
export async function bundleSuite(): Promise<string> {
  const outfile = join(projectRoot, 'dist/test/vscode/index.cjs');
  const files = await readdir(import.meta.dirname);
  const names = files.filter((file) => file.endsWith('.test.ts')).map((file) => file.replace(/\.test\.ts$/, ''));
  await build({
    entryPoints: [join(import.meta.dirname, 'index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'error',
    define: { TEST_NAMES: JSON.stringify(names.sort()), 'import.meta.url': 'bundleUrl' },
    banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
  return outfile;
}
