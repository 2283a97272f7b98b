import { fileName, type SourceText } from '../../pack/load.ts';
import { readPackFile } from '../../pack/read-file.ts';
import type { Folder } from '../../pack/schema.ts';
import type { FileKey } from './remark.ts';

/** Where in a pack's files something stands. */
export interface Place {
  readonly file: string;
  /** Line and column, from 1. */
  readonly line: number;
  readonly column: number;
}

type ReadSource = { readonly file: string; readonly read: ReturnType<typeof readPackFile> };

/** Finds the place of a key in a pack's files; a file is read when it is first asked about. */
export class Places {
  readonly #sources: readonly SourceText[];
  readonly #known = new Map<string, ReadSource>();

  constructor(sources: readonly SourceText[]) {
    this.#sources = sources;
  }

  /** Line and column of a key. The start of the file by name, where the pack has no such file. */
  of({ folder, id, path }: FileKey): Place {
    const found = this.#source(folder, id);
    return found ? { file: found.file, ...found.read.locate(path) } : { file: nameOf(folder, id), line: 1, column: 1 };
  }

  /** A file is named for its id, but acts have names of their own: then all of the folder is looked through. */
  #source(folder: Folder, id: string): ReadSource | undefined {
    const known = this.#known.get(`${folder} ${id}`);
    if (known) return known;
    const inFolder = this.#sources.filter(({ path }) => path.startsWith(`${folder}/`));
    const named = inFolder.filter(({ path }) => path.replace(/\.ya?ml$/, '') === `${folder}/${fileName(id)}`);
    for (const { path, text } of [...named, ...inFolder]) {
      const source = { file: path, read: readPackFile(folder, path, text) };
      if (source.read.value?.id !== id) continue;
      this.#known.set(`${folder} ${id}`, source);
      return source;
    }
    return undefined;
  }
}

const nameOf = (folder: Folder, id: string) => `${folder}/${fileName(id)}.yaml`;
