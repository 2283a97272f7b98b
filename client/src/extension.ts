import * as vscode from 'vscode';
import { ActiveLetter } from './active-letter.ts';
import { ChecklistFeed } from './checklist/feed.ts';
import { ChecklistView } from './checklist/view.ts';
import { registerCommands } from './commands/register.ts';
import { LanguageStatus } from './language-status.ts';
import { isServed, markdownLetters } from './letters.ts';
import { Pages } from './pages.ts';
import { type CreateClient, ServerConnection } from './server-connection.ts';
import { ExampleTests } from './tests/example-tests.ts';

let connection: ServerConnection | undefined;

/**
 * Puts the client together. The server starts when it is needed first: by an open letter or pack file, or by a
 * command.
 */
export function activate(context: vscode.ExtensionContext, createClient: CreateClient): void {
  const server = new ServerConnection(createClient);
  connection = server;
  const letter = new ActiveLetter();
  const pages = new Pages(server);
  const status = new LanguageStatus(server, letter);
  const feed = new ChecklistFeed(server, letter);
  const view = new ChecklistView(feed, context.globalState);
  const memory = context.globalState;
  context.subscriptions.push(
    server,
    letter,
    pages,
    status,
    feed,
    view,
    new ExampleTests(server),
    registerCommands({ server, letter, feed, view, pages, status, memory, extension: context.extensionUri }),
    feed.onDidChange(({ kind }) => {
      // The time of the check is the server's to tell, and it has just checked.
      if (kind === 'klar') refreshStatus(status);
    }),
    server.onDidChange(() => refreshStatus(status)),
    vscode.workspace.onDidOpenTextDocument((document) => startFor(server, document)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('rettesnor.breve')) restartForLetters(server, letter);
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      if (markdownLetters().length > 0) restartForLetters(server, letter);
    }),
  );
  vscode.workspace.textDocuments.forEach((document) => {
    startFor(server, document);
  });
  feed.refresh();
}

/** Stops the server. */
export function deactivate(): Promise<void> | undefined {
  return connection?.stop();
}

function startFor(server: ServerConnection, document: vscode.TextDocument): void {
  if (isServed(document)) startQuietly(server);
}

/** Starts the server; that it failed has been told by the client, and is told again by whatever needs it. */
function startQuietly(server: ServerConnection): void {
  server.start().catch(() => undefined);
}

/** The status is of no use to anybody when the server does not answer, and the checklist says that already. */
function refreshStatus(status: LanguageStatus): void {
  status.refresh().catch(() => undefined);
}

/** Which documents are letters has changed; the server is told about a fixed set, so it starts over. */
function restartForLetters(server: ServerConnection, letter: ActiveLetter): void {
  letter.update();
  server.restart().catch(() => undefined);
  for (const document of vscode.workspace.textDocuments) startFor(server, document);
}
