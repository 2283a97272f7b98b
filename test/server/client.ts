import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Diagnostic, Position, Range, TextEdit } from 'vscode-languageserver-types';
import { built } from './built.ts';

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { code: number; message: string };
}

/** An error that the server answered with. */
export class ResponseError extends Error {
  readonly code: number;

  constructor({ code, message }: { code: number; message: string }) {
    super(message);
    this.code = code;
  }
}

/** A language client that is no editor: JSON-RPC over the server's standard input and output, and nothing more. */
export class Client {
  readonly #server: ChildProcess;
  readonly #answers = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  readonly #received: Message[] = [];
  readonly #handlers = new Map<string, (params: never) => unknown>();
  readonly #listeners = new Set<() => void>();
  #unread = Buffer.alloc(0);
  #nextId = 1;
  /** The user's settings under `rettesnor`, which the server is told when it asks. */
  settings: Readonly<Record<string, unknown>> = {};
  /** What the server wrote on standard error. */
  errors = '';

  constructor() {
    this.#server = spawn(process.execPath, [built('server-node.cjs'), '--stdio'], { stdio: 'pipe' });
    this.#server.stdout!.on('data', (data: Buffer) => this.#read(data));
    this.#server.stderr!.on('data', (data: Buffer) => {
      this.errors += data;
    });
    this.#server.on('exit', (code) => {
      for (const { reject } of this.#answers.values())
        reject(new Error(`The server ended with ${code}: ${this.errors}`));
    });
  }

  /** Starts a session with the capabilities given. */
  static async start(
    capabilities: object,
    rest: { readonly initializationOptions?: object; readonly rootUri?: string } = {},
  ): Promise<{ client: Client; initialized: InitializeAnswer }> {
    const client = new Client();
    const params = { processId: process.pid, rootUri: null, capabilities, ...rest };
    const initialized = await client.request('initialize', params);
    client.notify('initialized', {});
    return { client, initialized: initialized as InitializeAnswer };
  }

  request(method: string, params?: unknown): Promise<unknown> {
    const id = this.#nextId++;
    const answer = new Promise<unknown>((resolve, reject) => this.#answers.set(id, { resolve, reject }));
    this.#send({ id, method, params });
    return answer;
  }

  /** Answers the server's requests of a method. */
  answer(method: string, handler: (params: never) => unknown): void {
    this.#handlers.set(method, handler);
  }

  /** Asks the server to drop the request that was sent last. */
  cancelLast(): void {
    this.notify('$/cancelRequest', { id: this.#nextId - 1 });
  }

  notify(method: string, params?: unknown): void {
    this.#send({ method, params });
  }

  /** The first notification not asked for before that fits; waits for it where it has not come yet. */
  async notification(method: string, fits: (params: never) => boolean = () => true): Promise<unknown> {
    for (;;) {
      const index = this.#received.findIndex((m) => m.method === method && fits(m.params as never));
      if (index >= 0) return this.#received.splice(index, 1)[0].params;
      await new Promise<void>((resolve) => this.#listeners.add(resolve));
    }
  }

  /** Number of notifications of a method that have come and were not asked for. */
  waiting(method: string): number {
    return this.#received.filter((message) => message.method === method).length;
  }

  /** Ends the session as the protocol says; returns the exit code. */
  async stop(): Promise<number | null> {
    await this.request('shutdown');
    return this.exit();
  }

  /** Tells the server to end; returns the exit code. */
  async exit(): Promise<number | null> {
    const ended = once(this.#server, 'exit');
    this.notify('exit');
    return (await ended)[0] as number | null;
  }

  /** Ends the server whatever state it is in. */
  async dispose(): Promise<void> {
    if (this.#server.exitCode !== null || this.#server.signalCode !== null) return;
    const ended = once(this.#server, 'exit');
    this.#server.kill('SIGKILL');
    await ended;
  }

  #send(message: Message): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#server.stdin!.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #read(data: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, data]);
    for (;;) {
      const end = this.#unread.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#unread.toString('latin1', 0, end))?.[1]);
      const from = end + 4;
      if (this.#unread.length < from + length) return;
      const message = JSON.parse(this.#unread.toString('utf8', from, from + length)) as Message;
      this.#unread = this.#unread.subarray(from + length);
      this.#take(message);
    }
  }

  #take(message: Message): void {
    const handler = message.method === undefined ? undefined : this.#handlers.get(message.method);
    if (handler) {
      void Promise.resolve(handler(message.params as never)).then((result) => this.#send({ id: message.id, result }));
      return;
    }
    if (message.method === 'workspace/configuration') this.#send({ id: message.id, result: [this.settings] });
    if (message.method !== undefined) {
      this.#received.push(message);
      for (const listener of this.#listeners) listener();
      this.#listeners.clear();
      return;
    }
    const waiting = this.#answers.get(message.id!);
    this.#answers.delete(message.id!);
    if (message.error) waiting?.reject(new ResponseError(message.error));
    else waiting?.resolve(message.result);
  }
}

export interface InitializeAnswer {
  readonly serverInfo: { readonly name: string; readonly version: string };
  readonly capabilities: Readonly<Record<string, unknown>>;
}

export interface DiagnosticReport {
  readonly kind: 'full' | 'unchanged';
  readonly resultId?: string;
  readonly items: readonly Diagnostic[];
}

/** A text open in the client, which keeps its own copy of it as an editor does. */
export class OpenText {
  readonly client: Client;
  readonly uri: string;
  text: string;
  #version = 1;

  constructor(client: Client, uri: string, text: string, languageId = 'afgoerelse') {
    this.client = client;
    this.uri = uri;
    this.text = text;
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Replaces a stretch of the text, and tells the server only that. */
  edit(from: number, to: number, written: string): void {
    const range = { start: this.positionAt(from), end: this.positionAt(to) };
    this.text = this.text.slice(0, from) + written + this.text.slice(to);
    this.#change([{ range, text: written }]);
  }

  /** Makes edits that the server gave. */
  apply(edits: readonly TextEdit[]): void {
    const last = [...edits].sort((a, b) => this.offsetAt(b.range.start) - this.offsetAt(a.range.start));
    for (const { range, newText } of last) this.edit(this.offsetAt(range.start), this.offsetAt(range.end), newText);
  }

  /** Replaces it all. */
  write(text: string): void {
    this.text = text;
    this.#change([{ text }]);
  }

  close(): void {
    this.client.notify('textDocument/didClose', { textDocument: { uri: this.uri } });
  }

  async diagnostics(): Promise<readonly Diagnostic[]> {
    return (await this.pull()).items;
  }

  pull(previousResultId?: string): Promise<DiagnosticReport> {
    return this.ask('textDocument/diagnostic', { previousResultId }) as Promise<DiagnosticReport>;
  }

  /** A request about this text. */
  ask(method: string, params: object = {}): Promise<unknown> {
    return this.client.request(method, { textDocument: { uri: this.uri }, ...params });
  }

  slice({ start, end }: Range): string {
    return this.text.slice(this.offsetAt(start), this.offsetAt(end));
  }

  positionAt(offset: number): Position {
    const before = this.text.slice(0, offset).split('\n');
    return { line: before.length - 1, character: before[before.length - 1].length };
  }

  /** Position of the first place where `words` stand. */
  positionOf(words: string): Position {
    return this.positionAt(this.text.indexOf(words));
  }

  offsetAt({ line, character }: Position): number {
    const lines = this.text.split('\n');
    return lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0) + character;
  }

  #change(contentChanges: object[]): void {
    this.#version++;
    this.client.notify('textDocument/didChange', {
      textDocument: { uri: this.uri, version: this.#version },
      contentChanges,
    });
  }
}
