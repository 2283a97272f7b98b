import { pathInChange } from './change.ts';
import { fileName } from './file-name.ts';
import type { Layer, LoadedPack } from './load.ts';
import type { PackProblem, Place } from './problem.ts';
import { type ReadYaml, readYaml } from './read-yaml.ts';
import type { Folder } from './schema.ts';

/** A part of the text at a key path. UTF-16 offsets within it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where what a pack says is written. Files are read again only when somebody asks, for few ever do. */
export class Locator {
  readonly #loaded: LoadedPack;
  readonly #read = new Map<Layer, ReadYaml>();

  constructor(loaded: LoadedPack) {
    this.#loaded = loaded;
  }

  /**
   * A problem at a place in a file: of the files that say something of an id, the uppermost that says this.
   *
   * @param path key path in the file as it counts, with all changes
   * @param span a part of the text there; without it, all of it
   */
  problem(
    folder: Folder,
    id: string,
    path: readonly PropertyKey[],
    message: string,
    fatal: boolean,
    span?: Span,
  ): PackProblem {
    const layers = this.#loaded.layers?.get(`${folder}/${id}`) ?? [];
    for (const layer of layers.toReversed()) {
      const place = this.#place(layer, path, span);
      if (place) return { pack: layer.pack, file: layer.path, ...place, message, fatal };
    }
    const top = layers.at(-1);
    const { pack, path: file } = top ?? { pack: this.#loaded.chain[0]?.id, path: `${folder}/${fileName(id)}.yaml` };
    const place = top ? this.#yaml(top).places.at(['id']) : { line: 1, column: 1 };
    return { pack, file, ...place, message, fatal };
  }

  #place(layer: Layer, path: readonly PropertyKey[], span: Span | undefined): Place | undefined {
    const { value, places } = this.#yaml(layer);
    const inFile = layer.isChange ? pathInChange(layer.value, value, path) : path;
    return inFile && places.has(inFile) ? places.within(inFile, span?.from, span?.to) : undefined;
  }

  #yaml(layer: Layer): ReadYaml {
    const known = this.#read.get(layer) ?? readYaml(layer.path, layer.text);
    this.#read.set(layer, known);
    return known;
  }
}
