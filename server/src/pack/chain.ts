import { extendPack, type LoadedPack, loadPack, type SourceText } from './load.ts';
import type { PackProblem } from './problem.ts';
import { readManifest } from './read-pack-file.ts';
import { isOlderThan } from './version.ts';

/** A pack as it lies in a folder, unread. */
export interface SourcePack {
  /** Path or URI of the folder. */
  readonly root: string;
  readonly sources: readonly SourceText[];
}

/**
 * Reads a pack with those it lies over: the one its `udvider` names, and so on, down to the built-in pack. A pack with the
 * built-in pack's id stands in its place. Where the next pack is missing, or the packs extend one another in a ring, the chain
 * ends at the built-in pack, and that is told at `udvider`.
 *
 * @param known packs that `udvider` may name; of several with the same id the first counts
 * @param rettesnor version of Rettesnor, for packs that need a newer one; it comes with its built-in pack and bears the same
 */
export function loadChain(
  top: SourcePack,
  known: readonly SourcePack[],
  builtIn: LoadedPack,
  rettesnor = builtIn.manifest.version,
): LoadedPack {
  const problems: PackProblem[] = [];
  const upwards: SourcePack[] = [];
  let next: SourcePack | undefined = top;
  let bottom: LoadedPack | undefined = builtIn;
  const seen: string[] = [];
  while (next) {
    const { manifest, at } = readManifest(next.sources);
    const { id, udvider = builtIn.manifest.id } = manifest;
    const tell = (key: string, message: string, fatal: boolean) =>
      problems.push({ pack: id, file: 'pakke.yaml', ...at([key]), message, fatal });
    const needed = manifest['kræver rettesnor'];
    if (needed !== undefined && isOlderThan(rettesnor, needed)) {
      tell(
        'kræver rettesnor',
        `Pakken "${manifest.titel}" kræver Rettesnor ${needed} eller nyere, og dette er Rettesnor ${rettesnor}. Opdatér Rettesnor; indtil da kan noget af pakken mangle.`,
        false,
      );
    }
    upwards.unshift(next);
    seen.push(id);
    if (id === builtIn.manifest.id) {
      bottom = undefined;
      if (manifest.udvider !== undefined)
        tell('udvider', `Pakken "${id}" er den nederste og kan ikke udvide en anden. Fjern udvider.`, false);
      break;
    }
    const isBuiltIn = udvider === builtIn.manifest.id;
    next = isBuiltIn ? undefined : known.find(({ sources }) => readManifest(sources).manifest.id === udvider);
    if (seen.includes(udvider)) {
      const ring = [...seen.slice(seen.indexOf(udvider)), udvider].join(' → ');
      tell('udvider', `Pakkerne udvider hinanden i ring: ${ring}. Ret udvider i en af dem.`, false);
      break;
    }
    if (!next && !isBuiltIn) {
      tell(
        'udvider',
        `Pakken "${udvider}", som denne udvider, findes ikke. Læg den i en mappe ved siden af. Indtil da bygger pakken på ${builtIn.manifest.titel}.`,
        false,
      );
    }
  }
  const loaded = upwards.reduce<LoadedPack | undefined>(
    (base, { sources }) => (base ? extendPack(base, sources) : loadPack(sources)),
    bottom,
  )!;
  return { ...loaded, problems: [...problems, ...loaded.problems] };
}
