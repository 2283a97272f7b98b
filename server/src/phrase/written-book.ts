import type { WrittenPattern } from './matcher.ts';
import { standingFigure, standingOf } from './standing.ts';
import type { Step, Variant } from './variants.ts';
import type { VocabularyData, WordSymbol } from './vocabulary.ts';

/**
 * What reading the patterns of a book has come to, as plain data: made when Rettesnor is built, so that starting need not read
 * them again. Patterns that are not in it are read as ever.
 */
export interface WrittenBook {
  readonly vocabulary: VocabularyData;
  /** The symbols of each choice, and how often one of them can be expected. */
  readonly choices: readonly (readonly WordSymbol[])[];
  readonly frequencies: readonly number[];
  /** By a pattern's source: where it must stand (`standingFigure`); then of each variant the number of its steps, and of each step its choice, its slack and whether it may be missing. */
  readonly patterns: Readonly<Record<string, readonly number[]>>;
}

/** Writes down what patterns have been read as. */
export function writeBook(vocabulary: VocabularyData, patterns: ReadonlyMap<string, WrittenPattern>): WrittenBook {
  const choices: (readonly WordSymbol[])[] = [];
  const frequencies: number[] = [];
  const numbers = new Map<string, number>();
  const choiceOf = ({ symbols, frequency }: Step): number => {
    const key = symbols.join();
    let number = numbers.get(key);
    if (number === undefined) {
      number = choices.push(symbols) - 1;
      frequencies.push(frequency);
      numbers.set(key, number);
    }
    return number;
  };
  const figuresOf = ({ variants, standing }: WrittenPattern): number[] => [
    standingFigure(standing),
    ...variants.flatMap((steps) => [
      steps.length,
      ...steps.flatMap((step) => [choiceOf(step), step.slack, step.optional ? 1 : 0]),
    ]),
  ];
  const written = Object.fromEntries([...patterns].map(([source, pattern]) => [source, figuresOf(pattern)]));
  return { vocabulary, choices, frequencies, patterns: written };
}

/** The pattern with a source, as it was written down; undefined where it was not. */
export function writtenPattern(book: WrittenBook, source: string): WrittenPattern | undefined {
  if (!Object.hasOwn(book.patterns, source)) return undefined;
  const figures = book.patterns[source];
  const variants: Variant[] = [];
  for (let at = 1; at < figures.length; ) {
    const steps: Step[] = [];
    const end = at + 1 + 3 * figures[at];
    for (at++; at < end; at += 3)
      steps.push({
        symbols: book.choices[figures[at]],
        frequency: book.frequencies[figures[at]],
        slack: figures[at + 1],
        optional: figures[at + 2] === 1,
      });
    variants.push(steps);
  }
  return { variants, standing: standingOf(figures[0]) };
}
