import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activate as activateOn } from './extension.ts';

export { deactivate } from './extension.ts';

/** The way in on the desktop and on remote machines: the server is a Node process. */
export function activate(context: vscode.ExtensionContext): void {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server-node.cjs').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  activateOn(context, (options) => new LanguageClient('rettesnor-server', 'Rettesnor', { run, debug }, options));
}
