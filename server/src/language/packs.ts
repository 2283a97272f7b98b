import { namedCheckNames } from '../check/named/registry.ts';
import { loadChain, type SourcePack } from '../pack/chain.ts';
import { compilePack } from '../pack/compile.ts';
import type { LoadedPack, SourceText } from '../pack/load.ts';
import type { Pack } from '../pack/pack.ts';
import { formatProblem } from '../pack/problem.ts';
import type { OpenLetter } from './open-letter.ts';
import type { Status } from './protocol.ts';

/** Reads the files of a pack folder: from disk, or through the client where there is no disk. */
export type ReadPackFolder = (folder: string) => Promise<readonly SourceText[]>;

/** The packs that a pack in a folder may extend besides the built-in one. */
export type FindPacks = (folder: string) => Promise<readonly SourcePack[]>;

/** The pack in use: the built-in one, with a municipality's over it where a setting names one. */
export class Packs {
  readonly #builtIn: LoadedPack;
  readonly #read: ReadPackFolder;
  readonly #beside: FindPacks;
  #pack: Pack;
  #folder = '';
  #folderProblem: string | undefined;

  constructor(builtIn: LoadedPack, read: ReadPackFolder, beside: FindPacks = async () => []) {
    this.#builtIn = builtIn;
    this.#read = read;
    this.#beside = beside;
    this.#pack = compilePack(builtIn);
  }

  get current(): Pack {
    return this.#pack;
  }

  /**
   * Reads the packs again. A folder that cannot be read leaves the built-in pack in use, and is told in the status.
   *
   * @param folder path or URI of the municipality's pack; empty for none
   */
  async load(folder = this.#folder): Promise<void> {
    this.#folder = folder;
    this.#folderProblem = undefined;
    if (folder === '') {
      this.#pack = compilePack(this.#builtIn);
      return;
    }
    try {
      const sources = await this.#read(folder);
      const top = { root: folder, sources };
      const loaded = loadChain(top, await this.#beside(folder), this.#builtIn);
      this.#pack = compilePack(loaded, namedCheckNames);
    } catch (error) {
      this.#folderProblem = error instanceof Error ? error.message : String(error);
      this.#pack = compilePack(this.#builtIn);
    }
  }

  /** What the language status item tells; with the time of a letter's last check where one is given. */
  status(letter: OpenLetter | undefined, today: string): Status {
    const { manifest, requirements, wordings, problems } = this.#pack;
    const besked = (text: string) => ({ besked: text });
    return {
      pakke: manifest.titel,
      version: manifest.version,
      krav: requirements.length,
      vendinger: wordings.length,
      problemer: [
        ...(this.#folderProblem ? [besked(this.#folderProblem)] : []),
        ...problems.map((problem) => besked(formatProblem(problem))),
      ],
      tid: letter?.checked(today).time,
    };
  }
}
