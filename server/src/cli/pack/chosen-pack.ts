import { readPackAt } from '../../files/pack-at.ts';
import { noPack } from '../../files/pack-folder.ts';
import { type LoadedPack, loadPack, type SourceText } from '../../pack/load.ts';
import type { Release } from '../../pack/zip/read-zip.ts';
import { localDay } from '../../text/calendar.ts';

/** A pack that a command is about. */
export interface ChosenPack {
  /** The folder or zip file, as the user wrote it. */
  readonly root: string;
  readonly sources: readonly SourceText[];
  /** What it lies over; nothing where it stands in the built-in pack's place. */
  readonly below?: LoadedPack;
  /** Of a zip file, what it says of itself. */
  readonly release?: Release;
}

/**
 * Reads the pack in a folder or a zip file. A pack with the built-in pack's id stands in its place; any other lies over it.
 *
 * @throws Error with a Danish message where nothing is there, or what is there is no pack at all
 */
export function readChosenPack(root: string, builtIn: LoadedPack): ChosenPack {
  const { sources, release } = readPackAt(root, localDay(new Date()));
  if (sources.length === 0) throw new Error(noPack(root));
  const manifest = sources.filter(({ path }) => path === 'pakke.yaml');
  const standsAlone = loadPack(manifest).manifest.id === builtIn.manifest.id;
  return { root, sources, release, below: standsAlone ? undefined : builtIn };
}
