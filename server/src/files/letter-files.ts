import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file or folder that could not be used, as a Danish sentence with the remedy. */
export class LetterFileError extends Error {}

/** Bytes that are looked at to tell text from a Word document or a PDF. */
const SNIFFED = 8192;

/** Told of a part that cannot be used, where the rest can. */
type Refuse = (error: LetterFileError) => void;

/**
 * The letters that a path names: a file is one, whatever its ending; of a folder, every `*.md` below it.
 *
 * @param refuse told of folders below it that cannot be read
 * @throws LetterFileError where nothing is there, or a folder holds no letters
 */
export function findLetters(path: string, refuse: Refuse): string[] {
  const stat = accessing(path, () => statSync(path, { throwIfNoEntry: false }));
  if (!stat) throw new LetterFileError(`${path} findes ikke. Se efter, om stien er stavet rigtigt.`);
  if (!stat.isDirectory()) return [path];
  const found = markdownBelow(path, refuse);
  if (found.length === 0)
    throw new LetterFileError(`Der er ingen breve i ${path}. Rettesnor leder efter filer, der ender på .md.`);
  return found;
}

function markdownBelow(folder: string, refuse: Refuse): string[] {
  const entries = accessing(folder, () => readdirSync(folder, { withFileTypes: true }));
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.')) {
      try {
        for (const letter of markdownBelow(path, refuse)) found.push(letter);
      } catch (error) {
        if (!(error instanceof LetterFileError)) throw error;
        refuse(error);
      }
    } else if (entry.isFile() && entry.name.toLowerCase().endsWith('.md')) found.push(path);
  }
  return found;
}

/** Looks at a path, and tells in Danish why it cannot be looked at. */
function accessing<T>(path: string, look: () => T): T {
  try {
    return look();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new LetterFileError(`${path} kan ikke læses (${code ?? 'ukendt fejl'}). Har du adgang til den?`);
  }
}

/** A letter's text, and what the reader should know about the file (in Danish), if anything. */
export interface LetterText {
  readonly text: string;
  readonly remark?: string;
}

/**
 * Reads a letter. UTF-8 is expected; bytes that are not are read as Windows-1252, which older Danish files are in.
 *
 * @throws LetterFileError where the file cannot be read or is no text
 */
export function readLetterFile(path: string): LetterText {
  return decodeLetter(
    accessing(path, () => readFileSync(path)),
    path,
  );
}

/** Decodes a letter's bytes; `name` is used in messages. */
export function decodeLetter(bytes: Uint8Array, name: string): LetterText {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!utf16 && bytes.subarray(0, SNIFFED).includes(0)) {
    throw new LetterFileError(
      `${name} er ikke en tekstfil (måske Word eller PDF). Gem brevet som ren tekst eller Markdown (.md), og prøv igen.`,
    );
  }
  if (utf16) return { text: new TextDecoder('utf-16le').decode(bytes) };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? { text, remark: `${name} er tom.` } : { text };
  } catch {
    const remark = `${name} er ikke gemt som UTF-8 og er læst som Windows-1252. Gem den som UTF-8, så æ, ø og å bliver rigtige overalt.`;
    return { text: new TextDecoder('windows-1252').decode(bytes), remark };
  }
}
