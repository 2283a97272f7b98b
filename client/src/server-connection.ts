import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { type ClientOptions, changedNotification } from '../../server/src/language/protocol.ts';
import { serveFiles } from './file-access.ts';
import { pageScheme, serverSelector } from './letters.ts';
import type { Requests } from './requests.ts';

/** Makes a client for the server of this platform: a process of its own on the desktop, a worker in the browser. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The one connection to the language server, started when something first needs it. */
export class ServerConnection implements vscode.Disposable {
  readonly #create: CreateClient;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<void>();
  #started: Promise<BaseLanguageClient> | undefined;

  /** Fires when the server has a new set of rules, so that everything made from them is out of date. */
  readonly onDidChange = this.#changed.event;

  constructor(create: CreateClient) {
    this.#create = create;
    this.#log = vscode.window.createOutputChannel('Rettesnor', { log: true });
  }

  /** The running client; starts it the first time, and again after a failed start. */
  start(): Promise<BaseLanguageClient> {
    this.#started ??= this.#start().catch((error) => {
      this.#started = undefined;
      throw error;
    });
    return this.#started;
  }

  /** Sends one of our own requests. */
  async request<M extends keyof Requests>(
    method: M,
    params: Requests[M]['params'],
    token?: vscode.CancellationToken,
  ): Promise<Requests[M]['result']> {
    const client = await this.start();
    return client.sendRequest<Requests[M]['result']>(method, params, token);
  }

  /** Starts the server anew if it runs; the documents it is told about are fixed at its start. */
  async restart(): Promise<void> {
    if (!this.#started) return;
    await this.stop();
    await this.start();
    this.#changed.fire();
  }

  async stop(): Promise<void> {
    const started = this.#started;
    this.#started = undefined;
    // A start that failed has nothing to stop, and one under way can only be stopped when it is through.
    const client = await started?.catch(() => undefined);
    await client?.dispose();
  }

  showLog(): void {
    this.#log.show();
  }

  dispose(): void {
    void this.stop();
    this.#changed.dispose();
    this.#log.dispose();
  }

  async #start(): Promise<BaseLanguageClient> {
    const client = this.#create({
      documentSelector: serverSelector(),
      outputChannel: this.#log,
      initializationOptions: { sider: true, breve: true, spørger: true } satisfies ClientOptions,
      diagnosticPullOptions: { onChange: true, filter: ({ uri }) => ['git', pageScheme].includes(uri.scheme) },
    });
    client.onNotification(changedNotification, () => this.#changed.fire());
    serveFiles(client);
    await client.start();
    return client;
  }
}
