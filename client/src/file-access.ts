import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FileBytes,
  type FileText,
  type FindFilesParams,
  type FoundFiles,
  findFilesRequest,
  findLettersRequest,
  type ReadBytesParams,
  type ReadFileParams,
  readBytesRequest,
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
  client.onRequest(readBytesRequest, async ({ uri, højst }: ReadBytesParams): Promise<FileBytes> => {
    try {
      const file = vscode.Uri.parse(uri);
      const { size } = await vscode.workspace.fs.stat(file);
      if (size > højst) return { størrelse: size };
      const bytes = await vscode.workspace.fs.readFile(file);
      return { størrelse: bytes.length, base64: toBase64(bytes) };
    } catch {
      return null;
    }
  });
}

/** `btoa` takes one character a byte, and a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  const portions: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) portions.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return btoa(portions.join(''));
}
