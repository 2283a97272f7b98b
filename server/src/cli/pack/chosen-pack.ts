import { readPackAt } from '../../files/pack-at.ts';
import { noPack } from '../../files/pack-folder.ts';
import { loadBelow, loadChain } from '../../pack/chain.ts';
import type { LoadedPack, SourceText } from '../../pack/load.ts';
import type { Release } from '../../pack/zip/read-zip.ts';
import { localDay } from '../../text/calendar.ts';

/** A pack that a command is about. */
export interface ChosenPack {
  /** The folder or zip file, as the user wrote it. */
  readonly root: string;
  /** The pack's own files. */
  readonly sources: readonly SourceText[];
  /** What it lies over; nothing where it stands in the built-in pack's place. */
  readonly below?: LoadedPack;
  /** The pack with all that it lies over. */
  readonly loaded: LoadedPack;
  /** Of a zip file, what it says of itself. */
  readonly release?: Release;
}

/**
 * Reads the pack in a folder or a zip file with what it lies over, which may stand in the folders beside it. A pack with the
 * built-in pack's id stands in its place.
 *
 * @throws Error with a Danish message where nothing is there, or what is there is no pack at all
 */
export function readChosenPack(root: string, builtIn: LoadedPack): ChosenPack {
  const { sources, release, beside } = readPackAt(root, localDay(new Date()));
  if (sources.length === 0) throw new Error(noPack(root));
  const top = { root, sources };
  const below = loadBelow(top, beside, builtIn);
  return { root, sources, release, below, loaded: loadChain(top, beside, builtIn) };
}
