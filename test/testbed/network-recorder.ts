/**
 * Loaded with `--import` into the VS Code server, its extension host and every Node process below them: writes each
 * try to reach another machine, with the process and the call stack, as a line of JSON to the file that
 * `RETTESNOR_NETWORK_LOG` names. It runs in Node 24 as it stands, without a build. VS Code hands the flag on to the
 * extension host but takes NODE_OPTIONS from it, so each process sets those anew for its children. It also gives VS Code
 * the logger that the test bed lacks.
 */
import { appendFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import * as nodeModule from 'node:module';
import net from 'node:net';

const file = process.env.RETTESNOR_NETWORK_LOG;
process.env.NODE_OPTIONS = `--import=${import.meta.url}`;

const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|::1|)$/;

/** One try to reach `host`, or, without a host, the sign that the process is being watched. */
function write(entry: { host?: string; stack?: string }): void {
  if (file) appendFileSync(file, `${JSON.stringify({ process: process.argv.slice(1).join(' '), ...entry })}\n`);
}

function record(host: string): void {
  if (!LOCAL.test(host)) write({ host, stack: callStack() });
}

function callStack(): string {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 100;
  const stack = new Error().stack ?? '';
  Error.stackTraceLimit = before;
  return stack;
}

/** The host in what `http.request`, `net.connect` and `fetch` take as their first argument. */
function hostOf(target: unknown): string {
  if (Array.isArray(target)) return hostOf(target[0]);
  if (target instanceof URL) return target.hostname;
  if (typeof target === 'string') return URL.canParse(target) ? new URL(target).hostname : '';
  if (typeof target !== 'object' || target === null) return '';
  const options = target as { hostname?: string; host?: string; url?: string };
  return options.url ? hostOf(options.url) : (options.hostname ?? options.host ?? '');
}

/** Makes `owner[name]` record the host it is called with before it does what it did. */
function watch<Name extends string>(owner: Record<Name, (...args: never[]) => unknown>, name: Name): void {
  const original = owner[name];
  owner[name] = function (this: unknown, ...args: never[]) {
    record(hostOf(args[0]));
    return original.apply(this, args);
  };
}

watch(net.Socket.prototype as unknown as Record<'connect', (...args: never[]) => unknown>, 'connect');
for (const module of [http, https]) {
  watch(module as unknown as Record<'request', (...args: never[]) => unknown>, 'request');
  watch(module as unknown as Record<'get', (...args: never[]) => unknown>, 'get');
}
watch(globalThis as unknown as Record<'fetch', (...args: never[]) => unknown>, 'fetch');
nodeModule.syncBuiltinESMExports();
write({});

type Resolve = (specifier: string, context: unknown) => unknown;
/** Node 24 has it; the types here are those of Node 20. */
const { registerHooks } = nodeModule as unknown as {
  registerHooks(hooks: { resolve(specifier: string, context: unknown, next: Resolve): unknown }): void;
};
const spdlog = { url: new URL('spdlog.ts', import.meta.url).href, shortCircuit: true };
registerHooks({
  resolve: (specifier, context, next) => (specifier === '@vscode/spdlog' ? spdlog : next(specifier, context)),
});
