import { loadExtendingFolder } from '../../files/pack-folder.ts';
import type { LoadedPack } from '../../pack/load.ts';

/** A pack that a command is about. */
export interface ChosenPack {
  /** The folder, as the user wrote it. */
  readonly root: string;
  /** The pack with all that it lies over. */
  readonly loaded: LoadedPack;
}

/**
 * Reads the pack in a folder with what it lies over. A pack with the built-in pack's id stands in its place.
 *
 * @throws Error with a Danish message where the folder is missing or is no pack at all
 */
export function readChosenPack(root: string, builtIn: LoadedPack): ChosenPack {
  return { root, loaded: loadExtendingFolder(builtIn, root) };
}
