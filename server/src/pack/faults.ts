import { PatternError, parsePattern } from '../phrase/pattern.ts';
import { variantsOf } from '../phrase/variants.ts';
import { Vocabulary } from '../phrase/vocabulary.ts';
import { placeInSource, type WordLists } from '../phrase/word-lists.ts';
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

/** What a file may refer to, so that it can be compiled. */
export interface CompiledNames {
  /** Whether a marker is there and could be compiled. */
  readonly hasMarker: (id: string) => boolean;
  /** Whether there are weights of words by that id. */
  readonly hasWeights: (id: string) => boolean;
  /** Whether there are weights of letters by that id, and could be compiled. */
  readonly hasLetterWeights: (id: string) => boolean;
  readonly wordLists: WordLists;
}

/**
 * All that keeps a file from being compiled, in the order in which it stands. Only files that did not compile are looked at so
 * closely.
 */
export function faultsIn(
  folder: Folder,
  file: unknown,
  { hasMarker, hasWeights, hasLetterWeights, wordLists }: CompiledNames,
): Fault[] {
  return referencesIn(folder, file).flatMap((reference): Fault[] => {
    const { viser, id, path } = reference;
    if (viser === 'mønster') return patternFault(id, path, wordLists, folder === 'ordlister');
    if (viser === 'kendetegn' && !hasMarker(id)) {
      return [{ path, message: `Kendetegnet "${id}" findes ikke, eller dets fil har en fejl. Se mappen kendetegn.` }];
    }
    if (viser === 'ordvægte' && !hasWeights(id)) {
      return [{ path, message: `Ordvægtene "${id}" findes ikke. Se mappen ordvaegte.` }];
    }
    if (viser === 'brevvægte' && !hasLetterWeights(id)) {
      return [{ path, message: `Brevvægtene "${id}" findes ikke, eller deres fil har en fejl. Se mappen brevvaegte.` }];
    }
    if (isReadAsProvision(reference) && !parseProvision(id)) {
      return [{ path, message: `Bestemmelsen "${id}" kan ikke læses. Skriv fx SEL § 95-96 eller BL § 90, nr. 4.` }];
    }
    return [];
  });
}

/** @param isWord it is a word of a list, and will stand within other patterns: there `^` and `$` cannot be used */
function patternFault(source: string, path: KeyPath, wordLists: WordLists, isWord: boolean): Fault[] {
  const [before, after] = isWord ? ['(', ')'] : ['', ''];
  let written = source;
  try {
    written = wordLists.writeOut(source);
    variantsOf(parsePattern(before + written + after).pattern, new Vocabulary());
    return [];
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    const at = written === source ? error : placeInSource(source, error.offset, wordLists);
    const from = Math.max(0, at.offset - before.length);
    // An error of the pattern as a whole, such as too many variants, names no place in it.
    const span = error.source === '' ? undefined : { from, to: from + (at.length ?? error.length) };
    const message = `Mønstret ${source} kan ikke læses (tegn ${from + 1}): ${error.message}`;
    return [{ path, message, span }];
  }
}
