import * as vscode from 'vscode';
import type { DocumentSelector } from 'vscode-languageclient';

/** The language id that this extension contributes. */
export const letterLanguage = 'afgoerelse';

/** Scheme of the read-only pages that the server makes from the pack. */
export const pageScheme = 'rettesnor';

/** Folders of a pack; a YAML file in one of them, or a `pakke.yaml`, may be a pack file. The server knows which are. */
export const packFiles =
  '**/{love,principper,krav,vendinger,kendetegn,ordlister,afsnit,udfald,skabeloner,oevelser}/*.yaml';

/** Globs of the Markdown files that are letters too: the setting `rettesnor.breve`. */
export function markdownLetters(): readonly string[] {
  return vscode.workspace.getConfiguration('rettesnor').get<string[]>('breve') ?? [];
}

/** Each glob in each workspace folder; anywhere, where no folder is open. */
function markdownPatterns(): { readonly folder?: vscode.WorkspaceFolder; readonly glob: string }[] {
  const folders = vscode.workspace.workspaceFolders;
  return markdownLetters().flatMap((glob) =>
    folders ? folders.map((folder) => ({ folder, glob })) : [{ glob: `**/${glob.replace(/^(\*\*)?\//, '')}` }],
  );
}

/** Letters of the workspace, whether they are open or not. At most so many, for the server reads them one by one. */
export async function findLetters(): Promise<vscode.Uri[]> {
  const globs = [
    '**/*.afgoerelse.md',
    ...markdownPatterns().map(({ folder, glob }) => (folder ? new vscode.RelativePattern(folder, glob) : glob)),
  ];
  const found = await Promise.all(globs.map((glob) => vscode.workspace.findFiles(glob, undefined, MOST_LETTERS)));
  const byName = new Map(found.flat().map((uri) => [uri.toString(), uri]));
  return [...byName.values()].slice(0, MOST_LETTERS);
}

const MOST_LETTERS = 5000;

/** The documents that the server is told about: letters, files of a pack, and the pages that it made itself. */
export function serverSelector(): DocumentSelector {
  return [
    { language: letterLanguage },
    ...markdownPatterns().map(({ folder, glob }) => ({
      language: 'markdown',
      pattern: folder ? { baseUri: folder.uri.toString(), pattern: glob } : glob,
    })),
    { language: 'yaml', pattern: '**/pakke.yaml' },
    { language: 'yaml', pattern: packFiles },
    { scheme: pageScheme },
  ];
}

/** Whether a document is a letter. The other side of a comparison with an older version is not, nor a page: they cannot be written in. */
export function isLetter(document: vscode.TextDocument): boolean {
  if (document.uri.scheme === 'git' || document.uri.scheme === pageScheme) return false;
  if (document.languageId === letterLanguage) return true;
  return markdownPatterns().some(({ folder, glob }) =>
    vscode.languages.match(
      { language: 'markdown', pattern: folder ? new vscode.RelativePattern(folder, glob) : glob },
      document,
    ),
  );
}

/** Whether a document is one that the server works on. */
export function isServed(document: vscode.TextDocument): boolean {
  const packFile = [{ pattern: '**/pakke.yaml' }, { pattern: packFiles }];
  return isLetter(document) || vscode.languages.match(packFile, document) > 0;
}
