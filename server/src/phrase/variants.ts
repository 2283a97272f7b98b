import { expectedEntityFrequency, expectedFrequency } from './common-words.ts';
import { type Pattern, PatternError } from './pattern.ts';
import type { Vocabulary, WordSymbol } from './vocabulary.ts';

/** One word or entity of a variant: any of the symbols, at most `slack` words after what came before. */
export interface Step {
  readonly symbols: readonly WordSymbol[];
  readonly slack: number;
  /** It may be missing; then its slack is the next step's. Never the first step. */
  readonly optional: boolean;
  /** How often one of the symbols can be expected in a sentence, in rough steps. */
  readonly frequency: number;
}

/** A pattern without choices of several words: the words in a row. */
export type Variant = readonly Step[];

interface Part {
  /** Absent for a gap. */
  readonly symbols?: readonly WordSymbol[];
  readonly frequency: number;
  readonly optional: boolean;
  readonly gap: number;
}

/** A pattern with more ways to be read than this is a mistake, and would be slow. */
export const MOST_VARIANTS = 500;

/**
 * Writes a pattern out: a choice of several words gives a variant for each, a choice between single words stays one step.
 *
 * @throws PatternError where the pattern has too many variants
 */
export function variantsOf(pattern: Pattern, vocabulary: Vocabulary): Variant[] {
  const lists = expand(pattern, vocabulary).flatMap(withoutOptionalStart);
  return lists.map(toSteps).filter((steps) => steps.length > 0);
}

function expand(pattern: Pattern, vocabulary: Vocabulary): Part[][] {
  const single = singleStep(pattern, vocabulary);
  if (single) return [[{ ...single, optional: false, gap: 0 }]];
  switch (pattern.type) {
    case 'gap':
      return [[{ frequency: 1, optional: false, gap: pattern.most }]];
    case 'optional': {
      const step = singleStep(pattern.item, vocabulary);
      return step ? [[{ ...step, optional: true, gap: 0 }]] : [[], ...expand(pattern.item, vocabulary)];
    }
    case 'choice': {
      const singles = pattern.options.filter((option) => singleStep(option, vocabulary));
      const longer = pattern.options.filter((option) => !singles.includes(option));
      const together: Part[][] = singles.length === 0 ? [] : expand({ type: 'choice', options: singles }, vocabulary);
      return bounded([...together, ...longer.flatMap((option) => expand(option, vocabulary))]);
    }
    case 'sequence':
      return pattern.items.reduce<Part[][]>(
        (lists, item) => {
          const continuations = expand(item, vocabulary);
          return bounded(lists.flatMap((list) => continuations.map((continuation) => [...list, ...continuation])));
        },
        [[]],
      );
    default:
      return [];
  }
}

function bounded(lists: Part[][]): Part[][] {
  if (lists.length <= MOST_VARIANTS) return lists;
  throw new PatternError(`Mønstret har flere end ${MOST_VARIANTS} kombinationer. Del det op i flere mønstre.`, 0, 1);
}

/** A word, an entity, or a choice between such. */
function singleStep(
  pattern: Pattern,
  vocabulary: Vocabulary,
): { symbols: WordSymbol[]; frequency: number } | undefined {
  if (pattern.type === 'word') {
    const plain = pattern.form === 'stem' || pattern.form === 'exact';
    const frequency = plain ? expectedFrequency(pattern.text) : 0.03;
    return { symbols: [vocabulary.word(pattern.form, pattern.text)], frequency };
  }
  if (pattern.type === 'entity') {
    const { kind, source } = pattern.test;
    return {
      symbols: [vocabulary.entity(pattern.test)],
      frequency: expectedEntityFrequency(kind, !source.endsWith(': ')),
    };
  }
  if (pattern.type !== 'choice') return undefined;
  const options = pattern.options.map((option) => singleStep(option, vocabulary));
  if (options.some((option) => option === undefined)) return undefined;
  const symbols = [...new Set(options.flatMap((option) => option!.symbols))];
  return { symbols, frequency: options.reduce((sum, option) => sum + option!.frequency, 0) };
}

/** The first step is where a search starts, so it must be there: an optional start makes two variants. */
function withoutOptionalStart(parts: Part[]): Part[][] {
  const [first, ...rest] = parts;
  if (!first?.optional) return [parts];
  return [[{ ...first, optional: false }, ...rest], ...withoutOptionalStart(rest)];
}

function toSteps(parts: readonly Part[]): Step[] {
  const steps: Step[] = [];
  let slack = 0;
  for (const { symbols, frequency, optional, gap } of parts) {
    slack += gap;
    if (!symbols) continue;
    steps.push({ symbols, frequency, optional, slack: steps.length === 0 ? 0 : slack });
    slack = 0;
  }
  return steps;
}
