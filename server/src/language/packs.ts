import { namedCheckNames } from '../check/named/registry.ts';
import { loadChain, type SourcePack } from '../pack/chain.ts';
import { compilePack } from '../pack/compile.ts';
import type { LoadedPack, SourceText } from '../pack/load.ts';
import type { Pack } from '../pack/pack.ts';
import { formatProblem } from '../pack/problem.ts';
import type { Release } from '../pack/zip/read-zip.ts';
import type { OpenLetter } from './open-letter.ts';
import type { Status } from './protocol.ts';

/** Reads the files of a pack, a folder or a zip file: from disk, or through the client where there is no disk. */
export type ReadPack = (place: string) => Promise<ReadablePack>;
export interface ReadablePack {
  readonly sources: readonly SourceText[];
  readonly release?: Release;
  /** The packs that it may extend besides the built-in one. */
  readonly beside?: readonly SourcePack[];
}

/** The pack in use: the built-in one, with a municipality's over it where a setting names one. */
export class Packs {
  readonly #builtIn: LoadedPack;
  readonly #read: ReadPack;
  #pack: Pack;
  #place = '';
  #placeProblem: string | undefined;
  #release: Release | undefined;

  constructor(builtIn: LoadedPack, read: ReadPack) {
    this.#builtIn = builtIn;
    this.#read = read;
    this.#pack = compilePack(builtIn);
  }

  get current(): Pack {
    return this.#pack;
  }

  /**
   * Reads the packs again. A pack that cannot be read leaves the built-in pack in use, and is told in the status.
   *
   * @param place path or URI of the municipality's pack, a folder or a zip file; empty for none
   * @param remark what the status is to tell of the choice, as a Danish sentence
   */
  async load(place = this.#place, remark?: string): Promise<void> {
    this.#place = place;
    this.#placeProblem = remark;
    this.#release = undefined;
    if (place === '') {
      this.#pack = compilePack(this.#builtIn);
      return;
    }
    try {
      const { sources, release, beside = [] } = await this.#read(place);
      const loaded = loadChain({ root: place, sources }, beside, this.#builtIn);
      this.#pack = compilePack(loaded, namedCheckNames);
      this.#release = release;
    } catch (error) {
      this.#placeProblem = error instanceof Error ? error.message : String(error);
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
      dato: manifest.dato,
      sha256: this.#release?.sha256,
      krav: requirements.length,
      vendinger: wordings.length,
      problemer: [
        ...(this.#placeProblem ? [besked(this.#placeProblem)] : []),
        ...problems.map((problem) => besked(formatProblem(problem))),
      ],
      tid: letter?.checked(today).time,
    };
  }
}
