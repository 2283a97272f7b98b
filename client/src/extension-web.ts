import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activate as activateOn } from './extension.ts';

export { deactivate } from './extension.ts';

/** The way in in a browser: the server is a web worker. */
export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server-web.js').toString(true);
  activateOn(
    context,
    (options) => new LanguageClient('rettesnor-server', 'Rettesnor', async () => new Worker(script), options),
  );
}
