/** No rule file comes near this; a larger one is a mistake, and would take seconds to read. */
const LARGEST_FILE = 1_000_000;
/** A learnt net is one long number, which is read at once. */
const LARGEST_NET = 3_000_000;
const IS_NET = /(?:^|\/)brevnet\/[^/]+$/;

/**
 * How large a file of a pack may be, and what to do about one that is larger.
 *
 * @param path within the pack or on a disk, with `/`
 * @returns bytes, and a Danish sentence
 */
export function largestFile(path: string): { readonly bytes: number; readonly remedy: string } {
  return IS_NET.test(path)
    ? { bytes: LARGEST_NET, remedy: 'Et brevnet kan højst være 3 MB; lær et mindre.' }
    : { bytes: LARGEST_FILE, remedy: 'En regelfil kan højst være 1 MB; del den i flere.' };
}
