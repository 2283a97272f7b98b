import type { Letter } from '../../decision/letter.ts';
import { textOf } from '../../decision/passage-index.ts';
import type { Pack } from '../../pack/pack.ts';
import { PatternError } from '../../phrase/pattern.ts';
import { PhraseBook } from '../../phrase/phrase-book.ts';
import { hitsOf } from '../../phrase/reading.ts';
import { ActLexicon } from '../../text/acts.ts';

/** A place in a letter; offsets are UTF-16 units in the letter. */
export interface PatternHit {
  readonly from: number;
  readonly to: number;
}

/** Finds one phrase pattern in letters, whatever rule it stands in. */
export class PatternSearch {
  readonly #book: PhraseBook;
  readonly #set: number;

  /** @throws PatternError where the pattern cannot be read */
  constructor(pattern: string, pack: Pack) {
    this.#book = new PhraseBook(new ActLexicon([...pack.acts.values()].map(({ id, navne }) => ({ id, names: navne }))));
    this.#set = this.#book.add([pack.wordLists.writeOut(pattern)]);
  }

  /** A search for a pattern; undefined where it cannot be read. */
  static for(pattern: string, pack: Pack): PatternSearch | undefined {
    try {
      return new PatternSearch(pattern, pack);
    } catch (error) {
      if (error instanceof PatternError) return undefined;
      throw error;
    }
  }

  /** The pattern's places in a letter, first to last. */
  in(letter: Letter): PatternHit[] {
    return letter.passages.flatMap((placed) => {
      const base = placed.offset + placed.passage.from;
      const reading = this.#book.read(textOf(placed, letter.text));
      return hitsOf(reading, this.#set).map(({ from, to }) => ({ from: base + from, to: base + to }));
    });
  }
}
