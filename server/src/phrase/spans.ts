import type { Pattern } from './pattern.ts';
import type { Vocabulary, WordSymbol } from './vocabulary.ts';

/** A pattern whose words and entities are symbols. */
export type SymbolPattern =
  | { readonly type: 'symbol'; readonly symbol: WordSymbol }
  | { readonly type: 'sequence' | 'choice'; readonly parts: readonly SymbolPattern[] }
  | { readonly type: 'optional'; readonly part: SymbolPattern }
  | { readonly type: 'gap'; readonly most: number };

/** Where symbols stand in a sentence. */
export interface Occurrences {
  /** Start and end of each place of a symbol (start, end, start, end …, in order); undefined where it does not stand. */
  of(symbol: WordSymbol): readonly number[] | undefined;
  /** Words between two tokens, an entity counted as one. */
  distance(from: number, to: number): number;
}

/** Tokens that a pattern covers; `end` is the token after the last. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

/** Puts a pattern's words and entities into symbols. */
export function resolvePattern(pattern: Pattern, vocabulary: Vocabulary): SymbolPattern {
  const resolve = (part: Pattern) => resolvePattern(part, vocabulary);
  switch (pattern.type) {
    case 'word':
      return { type: 'symbol', symbol: vocabulary.word(pattern.form, pattern.text) };
    case 'entity':
      return { type: 'symbol', symbol: vocabulary.entity(pattern.test) };
    case 'sequence':
      return { type: 'sequence', parts: pattern.items.map(resolve) };
    case 'choice':
      return { type: 'choice', parts: pattern.options.map(resolve) };
    case 'optional':
      return { type: 'optional', part: resolve(pattern.item) };
    case 'gap':
      return pattern;
  }
}

/** A pattern read so far: from token `first` (-1: nothing yet) to `end`, with `slack` words that may be passed over next. */
interface Progress {
  readonly first: number;
  readonly end: number;
  readonly slack: number;
}

const NOTHING_YET: readonly Progress[] = [{ first: -1, end: 0, slack: Number.POSITIVE_INFINITY }];

/** All spans that a pattern covers, by their ends; of spans with the same end, the longest. */
export function findSpans(pattern: SymbolPattern, occurrences: Occurrences): readonly Span[] {
  const reached = extend(pattern, NOTHING_YET, occurrences);
  return reached.length < 2 ? reached : [...reached].sort((a, b) => a.end - b.end || a.first - b.first);
}

function extend(pattern: SymbolPattern, from: readonly Progress[], occurrences: Occurrences): readonly Progress[] {
  switch (pattern.type) {
    case 'symbol':
      return step(pattern.symbol, from, occurrences);
    case 'gap':
      return from.map(({ first, end, slack }) => ({ first, end, slack: slack + pattern.most }));
    case 'optional':
      return [...from, ...extend(pattern.part, from, occurrences)];
    case 'choice':
      return pattern.parts.flatMap((part) => extend(part, from, occurrences));
    case 'sequence': {
      let reached = from;
      for (const part of pattern.parts) {
        reached = extend(part, reached, occurrences);
        if (reached.length === 0) break;
      }
      return reached;
    }
  }
}

function step(symbol: WordSymbol, from: readonly Progress[], occurrences: Occurrences): Progress[] {
  const reached: Progress[] = [];
  const spans = occurrences.of(symbol);
  if (!spans) return reached;
  for (let i = 0; i < spans.length; i += 2) {
    const start = spans[i];
    const end = spans[i + 1];
    // Of several ways to get here, the one that began first makes the longest hit, and the others add nothing.
    let first = -1;
    for (const progress of from) {
      if (progress.end > start || (progress.end < start && occurrences.distance(progress.end, start) > progress.slack))
        continue;
      const began = progress.first < 0 ? start : progress.first;
      if (first < 0 || began < first) first = began;
    }
    if (first >= 0) reached.push({ first, end, slack: 0 });
  }
  return reached;
}
