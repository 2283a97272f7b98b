import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FileText,
  type FindFilesParams,
  type FoundFiles,
  findFilesRequest,
  findLettersRequest,
  type ReadFileParams,
  readFileRequest,
} from '../../server/src/language/protocol.ts';
import { findLetters } from './letters.ts';

/** Lets the server find and read files through VS Code, which reaches the workspace in a browser and on any file system. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(findFilesRequest, async ({ glob, mappe }: FindFilesParams): Promise<FoundFiles> => {
    const pattern = mappe ? new vscode.RelativePattern(vscode.Uri.parse(mappe), glob) : glob;
    const files = await vscode.workspace.findFiles(pattern);
    return files.map((file) => client.code2ProtocolConverter.asUri(file));
  });
  client.onRequest(findLettersRequest, async (): Promise<FoundFiles> => {
    const letters = await findLetters();
    return letters.map((letter) => client.code2ProtocolConverter.asUri(letter));
  });
  client.onRequest(readFileRequest, async ({ uri }: ReadFileParams): Promise<FileText> => {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
    } catch {
      // A file that is gone by the time it is read is not worth more than saying so.
      return null;
    }
  });
}
