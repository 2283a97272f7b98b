import * as vscode from 'vscode';
import type { DocumentSelector } from 'vscode-languageclient';

/** The language id that this extension contributes. */
export const letterLanguage = 'afgoerelse';

/** Folders of a pack; a YAML file in one of them, or a `pakke.yaml`, may be a pack file. The server knows which are. */
const packFiles = '**/{love,principper,krav,vendinger,kendetegn,afsnit,udfald,skabeloner,oevelser}/*.yaml';

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

/** The documents that the server is told about: letters and files of a pack. */
export function serverSelector(): DocumentSelector {
  return [
    { language: letterLanguage },
    ...markdownPatterns().map(({ folder, glob }) => ({
      language: 'markdown',
      pattern: folder ? { baseUri: folder.uri.toString(), pattern: glob } : glob,
    })),
    { language: 'yaml', pattern: '**/pakke.yaml' },
    { language: 'yaml', pattern: packFiles },
  ];
}

/** Whether a document is a letter. The other side of a comparison with an older version is not: it cannot be written in. */
export function isLetter(document: vscode.TextDocument): boolean {
  if (document.uri.scheme === 'git') return false;
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
