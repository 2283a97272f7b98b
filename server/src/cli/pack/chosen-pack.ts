import { readPackSources } from '../../files/pack-folder.ts';
import { type LoadedPack, loadPack, type SourceText } from '../../pack/load.ts';
import { folderSchemas } from '../../pack/schema.ts';

/** A pack that a command is about. */
export interface ChosenPack {
  /** The folder, as the user wrote it. */
  readonly root: string;
  readonly sources: readonly SourceText[];
  /** What it lies over; nothing where it stands in the built-in pack's place. */
  readonly below?: LoadedPack;
}

/**
 * Reads the pack in a folder. A pack with the built-in pack's id stands in its place; any other lies over it.
 *
 * @throws Error with a Danish message where the folder is missing or is no pack at all
 */
export function readChosenPack(root: string, builtIn: LoadedPack): ChosenPack {
  const sources = readPackSources(root);
  if (sources.length === 0)
    throw new Error(
      `${root} er ingen pakke: der er hverken pakke.yaml eller nogen af mapperne ${Object.keys(folderSchemas).join(', ')}.`,
    );
  const manifest = sources.filter(({ path }) => path === 'pakke.yaml');
  const standsAlone = loadPack(manifest).manifest.id === builtIn.manifest.id;
  return standsAlone ? { root, sources } : { root, sources, below: builtIn };
}
