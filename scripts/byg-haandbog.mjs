import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('../server/handbook-web', import.meta.url));

/** The script and the style sheet of the handbook's pages: `{ script, style }`. */
export async function buildHandbookWeb() {
  const { outputFiles } = await build({
    entryPoints: [`${folder}/search.js`],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    // The library's trees have a method of this name; under another, it is plain to see that nothing is fetched.
    mangleProps: /^fetch$/,
    write: false,
    logLevel: 'silent',
  });
  return { script: outputFiles[0].text, style: await readFile(`${folder}/style.css`, 'utf8') };
}
