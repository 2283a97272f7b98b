import type { FileOf, Folder } from '../../pack/schema.ts';
import { expectedFrequency } from '../../phrase/common-words.ts';
import { type Pattern, PatternError, parsePattern } from '../../phrase/pattern.ts';
import { standingFigure } from '../../phrase/standing.ts';
import { MOST_VARIANTS, type Variant, variantsOf } from '../../phrase/variants.ts';
import { Vocabulary } from '../../phrase/vocabulary.ts';
import type { WordLists } from '../../phrase/word-lists.ts';
import type { CheckOfPack } from './check-of-pack.ts';
import { type PatternSite, patternSites } from './pattern-sites.ts';
import type { FoundRemark } from './remark.ts';
import type { ReviewedPack } from './reviewed-pack.ts';

/** From this share of the variants that a pattern may have, it is told of: the next word added may break it. */
const NEAR_THE_LIMIT = 0.6;
/** Tries in a sentence, as far as can be told from how common the words are, above which a pattern slows reading down. */
const MOST_TRIES = 10;
/** A word that nearly every sentence has; see `phrase/common-words.ts`. */
const EVERYWHERE = 1;

/** Small words that give what stands in the same passage a reason, or a condition. */
const GIVING_REASONS: ReadonlySet<string> = new Set(['fordi', 'da', 'hvis']);

const folders = ['kendetegn', 'afsnit', 'udfald', 'krav', 'vendinger'] as const;

/** Patterns that find more than they should, or cost more. */
export const broadPatterns: CheckOfPack = {
  id: 'mønster-er-for-bredt',
  title: 'Mønstre, der er bredere eller langsommere end de burde',
  *run({ own, pack }: ReviewedPack) {
    for (const folder of folders) for (const file of own.files[folder]) yield* inFile(folder, file, pack.wordLists);
  },
};

function* inFile<F extends Folder>(folder: F, file: FileOf<F>, wordLists: WordLists): Generator<FoundRemark> {
  for (const site of patternSites(folder, file))
    for (const [index, source] of site.patterns.entries()) {
      const remark = typeof source === 'string' ? judge(source, site, wordLists) : undefined;
      if (remark) yield { folder, id: file.id, path: [...site.path, index], ...remark };
    }
}

function judge(
  source: string,
  site: PatternSite,
  wordLists: WordLists,
): Pick<FoundRemark, 'level' | 'message'> | undefined {
  try {
    const { pattern, standing } = parsePattern(wordLists.writeOut(source));
    const variants = variantsOf(pattern, new Vocabulary());
    const { length } = variants;
    if (length >= NEAR_THE_LIMIT * MOST_VARIANTS)
      return {
        level: 'advarsel',
        message: `Mønstret kan læses på ${length} måder; det højeste er ${MOST_VARIANTS}. Del det op i flere mønstre.`,
      };
    const tries = variants.map(rarest).reduce((sum, frequency) => sum + frequency, 0);
    if (site.use !== 'betingelse' && tries >= MOST_TRIES)
      return {
        level: 'advarsel',
        message: `Mønstret har kun ord, der står overalt, og bliver prøvet omkring ${Math.round(tries)} gange i hver sætning. Skriv et sjældnere ord ind i det, eller del det op.`,
      };
    const consequence = consequenceOf(site);
    // At the edge of a sentence even a small word says something.
    if (consequence === undefined || standingFigure(standing) !== 0) return undefined;
    const word = singleWords(pattern).find((text) => isEverywhere(text, site));
    if (word === undefined) return undefined;
    return {
      level: 'advarsel',
      message: `»${word}« står næsten overalt, og mønstret består af det alene. ${consequence} Skriv flere af ordene omkring det.`,
    };
  } catch (error) {
    // That it cannot be read is told elsewhere.
    if (error instanceof PatternError) return undefined;
    throw error;
  }
}

/** How often a variant is tried in a sentence: as often as the rarest of its words stands there. */
function rarest(steps: Variant): number {
  return Math.min(...steps.filter(({ optional }) => !optional).map(({ frequency }) => frequency));
}

function isEverywhere(word: string, { scope }: PatternSite): boolean {
  return expectedFrequency(word) >= EVERYWHERE && !(scope === 'stykke' && GIVING_REASONS.has(word));
}

/**
 * What comes of a pattern that is everywhere; nothing where it does no harm. Within one sentence a small word may be what tells
 * an excuse (`fordi`, `hvis`), and so it may in a heading.
 */
function consequenceOf({ use, scope }: PatternSite): string | undefined {
  if (use === 'find') return 'Vendingen finder derfor for meget.';
  if (use === 'krav') return 'Kravet er derfor næsten altid opfyldt.';
  if (use === 'udfald') return 'Udfaldet læses derfor, hvor det ikke står.';
  const isWide = scope === 'stykke' || scope === 'afsnit' || scope === 'brev';
  return use === 'betingelse' && isWide ? 'Betingelsen er derfor næsten altid opfyldt.' : undefined;
}

/** The words that are a way to read a pattern all by themselves. */
function singleWords(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'word':
      return pattern.form === 'stem' ? [pattern.text] : [];
    case 'choice':
      return pattern.options.flatMap(singleWords);
    case 'sequence': {
      const needed = pattern.items.filter(({ type }) => type !== 'optional' && type !== 'gap');
      return needed.length === 1 ? singleWords(needed[0]) : [];
    }
    default:
      return [];
  }
}
