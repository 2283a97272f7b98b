/**
 * Builds everything that is shipped, into `dist/`: the client and the server for desktop and for browser, the command line,
 * and JSON Schemas of the pack files. `node esbuild.mjs` makes the minified bundles of a release; `--dev` keeps names and adds source maps,
 * `--watch` does so again at every change. `--pakke=<module>` builds with another pack compiler.
 *
 * All bundles are CommonJS: that is what VS Code's extension hosts load, and it starts sooner than ESM in Node. They are
 * named `.cjs` because the package is of type "module", which VS Code would otherwise take as "this extension is ESM".
 */
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build, context } from 'esbuild';
import { tsImport } from 'tsx/esm/api';
import { buildHandbookWeb } from './scripts/byg-haandbog.mjs';

const flags = process.argv.slice(2);
const watch = flags.includes('--watch');
const dev = watch || flags.includes('--dev');
const packCompiler =
  flags.find((flag) => flag.startsWith('--pakke='))?.slice('--pakke='.length) ?? 'scripts/byg-pakke.ts';

/** One compilation for all bundles of a build, however many of them import the pack. */
let pendingPack;
function compilePack() {
  pendingPack ??= tsImport(resolve(packCompiler), import.meta.url).then(({ buildPack }) => buildPack());
  return pendingPack;
}

/** Resolves `virtual:pakke` to the compiled built-in pack, and compiles it again when a file of it changes. */
const packPlugin = {
  name: 'pakke',
  setup({ onStart, onResolve, onLoad }) {
    onStart(() => {
      if (watch) pendingPack = undefined;
    });
    onResolve({ filter: /^virtual:pakke$/ }, ({ path }) => ({ path, namespace: 'pakke' }));
    onLoad({ filter: /.*/, namespace: 'pakke' }, async () => {
      const folders = (await readdir('snippets', { withFileTypes: true })).filter((entry) => entry.isDirectory());
      const watchDirs = ['.', ...folders.map(({ name }) => name)].map((folder) => resolve('snippets', folder));
      try {
        // A string that JSON.parse reads is quicker to start than the same data as a JavaScript literal.
        const json = JSON.stringify(JSON.parse(await compilePack()));
        // No file of the lowest pack has an origin to tell of, and a map is not JSON.
        const contents = `export default Object.assign(JSON.parse(${JSON.stringify(json)}), { origins: new Map() });`;
        return { contents, loader: 'js', watchDirs };
      } catch (error) {
        return { errors: [{ text: error.message }], watchDirs };
      }
    });
  },
};

/** Resolves `virtual:eksempler` to the names and titles of the example letters: a browser cannot list a folder. */
const examplesPlugin = {
  name: 'eksempler',
  setup({ onResolve, onLoad }) {
    const folder = resolve('eksempler');
    onResolve({ filter: /^virtual:eksempler$/ }, ({ path }) => ({ path, namespace: 'eksempler' }));
    onLoad({ filter: /.*/, namespace: 'eksempler' }, async () => {
      const files = (await readdir(folder)).filter((name) => name.endsWith('.afgoerelse.md')).sort();
      const examples = files.map(async (fil) => {
        const text = await readFile(resolve(folder, fil), 'utf8');
        return { fil, titel: /^# +(.+)$/m.exec(text)?.[1].trim() ?? fil };
      });
      return { contents: JSON.stringify(await Promise.all(examples)), loader: 'json', watchDirs: [folder] };
    });
  },
};

/** Resolves `virtual:haandbog` to the script and the style sheet that the handbook's pages load. */
const handbookPlugin = {
  name: 'haandbog',
  setup({ onResolve, onLoad }) {
    const folder = resolve('server/handbook-web');
    onResolve({ filter: /^virtual:haandbog$/ }, ({ path }) => ({ path, namespace: 'haandbog' }));
    onLoad({ filter: /.*/, namespace: 'haandbog' }, async () => {
      const contents = JSON.stringify(await buildHandbookWeb());
      return { contents, loader: 'json', watchDirs: [folder] };
    });
  },
};

const shared = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  charset: 'utf8',
  minify: !dev,
  sourcemap: dev,
  logLevel: 'info',
  plugins: [packPlugin, examplesPlugin, handbookPlugin],
};
// The LSP packages' `main` is UMD, whose `require` a bundler cannot follow.
const node = { ...shared, platform: 'node', target: 'node20', mainFields: ['module', 'main'] };
const browser = { ...shared, platform: 'browser', mainFields: ['browser', 'module', 'main'] };
const executable = { js: '#!/usr/bin/env node' };

const bundles = [
  { ...node, entryPoints: ['client/src/extension-node.ts'], outfile: 'dist/client-node.cjs', external: ['vscode'] },
  { ...browser, entryPoints: ['client/src/extension-web.ts'], outfile: 'dist/client-web.cjs', external: ['vscode'] },
  { ...node, entryPoints: ['server/src/node.ts'], outfile: 'dist/server-node.cjs', banner: executable },
  { ...browser, entryPoints: ['server/src/browser.ts'], outfile: 'dist/server-web.js', format: 'iife' },
  { ...node, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.cjs', banner: executable },
];

const { buildSchemas } = await tsImport(resolve('scripts/byg-skemaer.ts'), import.meta.url);
await mkdir('dist/schemas', { recursive: true });
await Promise.all(
  Object.entries(buildSchemas()).map(([name, schema]) =>
    writeFile(`dist/schemas/${name}.schema.json`, `${JSON.stringify(schema, undefined, 1)}\n`),
  ),
);
// A bundle that cannot be built must not leave the last one in its place.
await Promise.all(bundles.map(({ outfile }) => rm(outfile, { force: true })));
if (watch) {
  const contexts = await Promise.all(bundles.map((bundle) => context(bundle)));
  await Promise.all(contexts.map((bundle) => bundle.watch()));
} else {
  // All are tried, so that one run shows everything that is wrong; any failure fails the build.
  const results = await Promise.allSettled(bundles.map((bundle) => build(bundle)));
  if (results.some(({ status }) => status === 'rejected')) process.exitCode = 1;
  const programs = bundles.filter((bundle, index) => bundle.banner && results[index].status === 'fulfilled');
  await Promise.all(programs.map(({ outfile }) => chmod(outfile, 0o755)));
}
