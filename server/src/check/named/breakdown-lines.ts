import { PassageMemo } from '../../decision/memo.ts';
import type { Passage } from '../../decision/passage.ts';
import type { PassageTrait } from '../../decision/passage-index.ts';
import { type Figure, figuresIn } from './figures.ts';

/** `I alt 10 timer`, as a row, an item, or a line below. */
export const TOTAL =
  /^(?:\d+[.)]\s)?[\s|*_–-]*(?:i alt|ialt|tilsammen|samlet|sammenlagt|sum|total|det (?:giver|bliver|er) (?:i alt|tilsammen|samlet))(?!\p{L})/iu;
/** `Samlet vurderer vi, at 3 timer er nok`, `I alt får du 4 timer`: not what the figures make, but what is given, perhaps of more. */
const DECIDES =
  /(?<!\p{L})(?:får|vi giver|giver vi|bevilg\p{L}*|vurder\p{L}*|finder|mener|skønn\p{L}*|set|har brug)(?!\p{L})/iu;
const NOTHING_YET = /^(?:\d+[.)]\s)?[\s*_•+–-]*$/;
const IS_FOR = /^[*_]*\s*[:–—-]\s/;
const FRACTION = /[½¼¾]/;

/** What a passage may be in a breakdown. */
export type Line = { readonly kind: 'row'; readonly cells: readonly string[] } | Told;
type Told = Figure & { readonly kind: 'item' | 'total' };

const lineOf = new PassageMemo<{ readonly line: Line | undefined }>();
/** @param text gives the passage's text */
export const lineIn = (passage: Passage, text: () => string) =>
  lineOf.of(passage, () => ({ line: readLine(passage, text()) })).line;
export const IS_LINE: PassageTrait = { has: (passage, text) => lineIn(passage, text) !== undefined };

function readLine(passage: Passage, text: string): Line | undefined {
  if (passage.kind === 'row') return { kind: 'row', cells: text.replace(/^\s*\||\|\s*$/g, '').split('|') };
  const isTotal = TOTAL.test(text);
  if (isTotal && DECIDES.test(text.slice(0, passage.reading.sentences[1]))) return undefined;
  if (passage.kind !== 'item' && !isTotal) return undefined;
  const figure = isTotal ? onlyFigure(passage, text) : figureOfItem(passage, text);
  return figure && { kind: isTotal ? 'total' : 'item', ...figure };
}

/** The figure of the first sentence, where it is alone there. */
function onlyFigure({ reading }: Passage, text: string): Figure | undefined {
  const figures = figuresIn(text, reading).filter(({ from }) => from < (reading.sentences[1] ?? 0));
  return figures.length === 1 ? figures[0] : undefined;
}

/** `5 timer: hver morgen, hvor …`: what it is for may name other figures. */
function figureOfItem({ reading }: Passage, text: string): Figure | undefined {
  const [first, ...others] = figuresIn(text, reading);
  if (first === undefined) return undefined;
  const [before, after] = [text.slice(0, first.from), text.slice(first.to)];
  if (NOTHING_YET.test(before) && IS_FOR.test(after)) return first;
  return others.length > 0 || FRACTION.test(before + after) ? undefined : first;
}
