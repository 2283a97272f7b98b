import { fileURLToPath, pathToFileURL } from 'node:url';
import { findLetters, LetterFileError, readLetterFile } from './letter-files.ts';

/** How the name of a letter ends; other Markdown files of a workspace are no letters. */
const LETTER = /\.afgoerelse\.md$/i;

/** The letters on disk below folders, for clients that do not find them themselves. Folders and letters are URIs. */
export function lettersOnDisk(folders: readonly string[]) {
  return {
    find: async (): Promise<readonly string[]> =>
      folders.filter((uri) => uri.startsWith('file:')).flatMap(lettersBelow),
    /** The text, or null where it cannot be read. */
    read: async (uri: string): Promise<string | null> => orNothing(() => readLetterFile(fileURLToPath(uri)).text, null),
  };
}

function lettersBelow(folder: string): string[] {
  const paths = orNothing(() => findLetters(fileURLToPath(folder), () => undefined), []);
  return paths.filter((path) => LETTER.test(path)).map((path) => pathToFileURL(path).href);
}

/** A letter or folder that cannot be read is passed over: whoever looks for references has no use for the reason. */
function orNothing<T>(read: () => T, nothing: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof LetterFileError) return nothing;
    throw error;
  }
}
