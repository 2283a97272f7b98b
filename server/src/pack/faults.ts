import { PatternError, parsePattern } from '../phrase/pattern.ts';
import { variantsOf } from '../phrase/variants.ts';
import { Vocabulary } from '../phrase/vocabulary.ts';
import { parseProvision } from '../text/provisions.ts';
import type { Span } from './locate.ts';
import type { Folder } from './schema.ts';
import { type KeyPath, type Reference, referencesIn } from './shape.ts';

/** What keeps a file from being compiled. */
export interface Fault {
  readonly path: KeyPath;
  readonly message: string;
  readonly span?: Span;
}

/** Provisions that a rule is switched on by must be readable; others are shown as they stand. */
const isReadAsProvision = ({ viser, path }: Reference) => viser === 'bestemmelse' && path[0] === 'gælder';

/**
 * All that keeps a file from being compiled, in the order in which it stands. Only files that did not compile are looked at so
 * closely.
 *
 * @param hasMarker whether a marker is there and could be compiled
 * @param hasWeights whether there are weights of words by that id
 */
export function faultsIn(
  folder: Folder,
  file: unknown,
  hasMarker: (id: string) => boolean,
  hasWeights: (id: string) => boolean,
): Fault[] {
  return referencesIn(folder, file).flatMap((reference): Fault[] => {
    const { viser, id, path } = reference;
    if (viser === 'mønster') return patternFault(id, path);
    if (viser === 'kendetegn' && !hasMarker(id)) {
      return [{ path, message: `Kendetegnet "${id}" findes ikke, eller dets fil har en fejl. Se mappen kendetegn.` }];
    }
    if (viser === 'ordvægte' && !hasWeights(id)) {
      return [{ path, message: `Ordvægtene "${id}" findes ikke. Se mappen ordvaegte.` }];
    }
    if (isReadAsProvision(reference) && !parseProvision(id)) {
      return [{ path, message: `Bestemmelsen "${id}" kan ikke læses. Skriv fx SEL § 95-96 eller BL § 90, nr. 4.` }];
    }
    return [];
  });
}

function patternFault(source: string, path: KeyPath): Fault[] {
  try {
    variantsOf(parsePattern(source).pattern, new Vocabulary());
    return [];
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    // An error of the pattern as a whole, such as too many variants, names no place in it.
    const span = error.source === '' ? undefined : { from: error.offset, to: error.offset + error.length };
    const message = `Mønstret ${source} kan ikke læses (tegn ${error.offset + 1}): ${error.message}`;
    return [{ path, message, span }];
  }
}
