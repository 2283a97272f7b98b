import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const server = join(root, 'server/src');

/** From the ground up. A file imports its own floor and those below it; a line's own parts do not know each other. */
const floors: readonly (readonly string[])[] = [
  ['text'],
  ['phrase'],
  ['likeness'],
  ['decision'],
  ['pack'],
  ['check'],
  ['handbook'],
  ['files'],
  ['language', 'cli', 'whole-messages.ts'],
  ['server.ts', 'node.ts', 'browser.ts'],
];

/** Only these may know that they run in Node. */
const USES_NODE = /^(?:files\/|cli\/|(?:node|whole-messages)\.ts$)/;
/** Floors that know nothing of editors. */
const BELOW_LANGUAGE = /^(?:text|phrase|likeness|decision|pack|check|handbook|files|cli)\//;
const NETWORK_MODULE = /^(?:node:)?(?:https?|http2|net|tls|dgram|dns|dns\/promises|inspector)$/;
const NETWORK_CALL = /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\s*\(/;

interface Source {
  /** Path from the folder given, with `/`. */
  readonly path: string;
  readonly file: string;
  readonly code: string;
  readonly imports: readonly string[];
}

function sourcesBelow(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map((path) => {
      const file = join(folder, path);
      const code = readFileSync(file, 'utf8');
      const imports = [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]);
      return { path: path.replaceAll('\\', '/'), file, code, imports };
    });
}

const serverSources = sourcesBelow(server);
const clientSources = sourcesBelow(join(root, 'client/src'));
const part = (path: string) => path.split('/')[0];
const floorOf = (path: string) => floors.findIndex((parts) => parts.includes(part(path)));

describe('Floors', () => {
  it('are where all of the server is', () => {
    const homeless = serverSources.filter(({ path }) => floorOf(path) < 0);
    assert.deepEqual(
      homeless.map(({ path }) => path),
      [],
    );
    assert.ok(serverSources.length > 50);
  });

  for (const { path, file, imports } of serverSources) {
    it(`${path} imports nothing above it`, () => {
      for (const specifier of imports.filter((text) => text.startsWith('.'))) {
        const target = relative(server, resolve(dirname(file), specifier)).replaceAll('\\', '/');
        const isBelow = floorOf(target) < floorOf(path) && floorOf(target) >= 0;
        const isEntry = floorOf(path) === floors.length - 1 && target === 'server.ts';
        assert.ok(isBelow || part(target) === part(path) || isEntry, `${path} imports ${target}`);
      }
      if (BELOW_LANGUAGE.test(path))
        assert.deepEqual(
          imports.filter((text) => text.startsWith('vscode')),
          [],
        );
      if (!USES_NODE.test(path))
        assert.deepEqual(
          imports.filter((text) => text.startsWith('node:')),
          [],
        );
    });
  }

  it('reach no disk from the browser', () => {
    const reached = new Set(['browser.ts']);
    for (const path of reached) {
      const { file, imports } = serverSources.find((source) => source.path === path)!;
      for (const specifier of imports.filter((text) => text.startsWith('.')))
        reached.add(relative(server, resolve(dirname(file), specifier)).replaceAll('\\', '/'));
    }
    assert.deepEqual(
      [...reached].filter((path) => USES_NODE.test(path)),
      [],
    );
    assert.ok(reached.has('language/hover.ts'));
  });

  it('are known to the client by the protocol alone', () => {
    for (const { path, file, imports } of clientSources) {
      for (const specifier of imports.filter((text) => text.startsWith('.'))) {
        const target = relative(root, resolve(dirname(file), specifier)).replaceAll('\\', '/');
        assert.ok(
          !target.startsWith('server/') || target === 'server/src/language/protocol.ts',
          `${path} imports ${target}`,
        );
      }
    }
    assert.ok(clientSources.length > 5);
  });

  it('have a protocol that runs no code of theirs', () => {
    const { code } = serverSources.find(({ path }) => path === 'language/protocol.ts')!;
    for (const [line] of code.matchAll(/^import .*$/gm)) assert.match(line, /^import type /);
  });
});

describe('The network', () => {
  for (const { file, imports, code } of [...serverSources, ...clientSources]) {
    it(`is not used by ${relative(root, file)}`, () => {
      assert.deepEqual(
        imports.filter((specifier) => NETWORK_MODULE.test(specifier)),
        [],
      );
      assert.doesNotMatch(code, NETWORK_CALL);
    });
  }

  /** Node's modules that vscode-jsonrpc and vscode-languageclient bring for transports over a socket, which we do not start. */
  const broughtAlong: Readonly<Record<string, readonly string[]>> = {
    'client-node.cjs': ['net'],
    'server-node.cjs': ['net'],
    'cli.cjs': [],
    'client-web.cjs': [],
    'server-web.js': [],
  };

  for (const [name, allowed] of Object.entries(broughtAlong)) {
    const path = join(root, 'dist', name);
    if (!existsSync(path)) continue;
    it(`is not in the bundle ${name}`, () => {
      const code = readFileSync(path, 'utf8');
      const required = [...code.matchAll(/\brequire\(["'`]([^"'`]+)["'`]\)/g)].map((match) => match[1]);
      const network = [...new Set(required.filter((specifier) => NETWORK_MODULE.test(specifier)))];
      assert.deepEqual(network, allowed);
      assert.doesNotMatch(code, NETWORK_CALL);
    });
  }
});
