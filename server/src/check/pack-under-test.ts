import { compilePack } from '../pack/compile.ts';
import { extendPack, type LoadedPack, loadPack, type SourceText } from '../pack/load.ts';
import type { Pack } from '../pack/pack.ts';
import { type PlacedFile, placeFile } from '../pack/placed-file.ts';
import type { Example } from './example.ts';
import { examplesOf } from './pack-examples.ts';

/** An example with the file that it stands in; without one where it comes from a pack below. */
export interface PlacedExample {
  readonly example: Example;
  readonly file?: PlacedFile;
  /** UTF-16 offsets in the file. */
  readonly place?: { readonly from: number; readonly to: number };
}

/** A pack with what it lies over, ready to run examples and letters with. */
export interface PackUnderTest {
  readonly pack: Pack;
  /** What it lies over, by itself; undefined where the pack stands alone. */
  readonly below?: LoadedPack;
  /** All examples, in the order of `examplesOf`. Those of a file that the pack has, also to change one below, have that file. */
  readonly examples: readonly PlacedExample[];
}

/**
 * Lays a pack over what it extends, and finds its examples and where they stand.
 *
 * @param sources the pack's own files
 * @param below what it lies over; undefined where it stands alone
 */
export function putToTest(sources: readonly SourceText[], below: LoadedPack | undefined): PackUnderTest {
  const loaded = below ? extendPack(below, sources) : loadPack(sources);
  const files = new Map<string, PlacedFile>();
  for (const source of sources) {
    const file = placeFile(source);
    const key = file && `${file.folder}/${file.id}`;
    if (file && key !== undefined && !files.has(key)) files.set(key, file);
  }
  const examples = examplesOf(loaded.files).map((example): PlacedExample => {
    const file = files.get(`${example.folder}/${example.id}`);
    return { example, file, place: file?.placeOf(example.path) };
  });
  return { pack: compilePack(loaded), below, examples };
}
