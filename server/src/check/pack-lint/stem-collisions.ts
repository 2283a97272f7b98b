import type { FileOf, Folder } from '../../pack/schema.ts';
import { expectedFrequency } from '../../phrase/common-words.ts';
import { type Pattern, PatternError, parsePattern } from '../../phrase/pattern.ts';
import type { WordLists } from '../../phrase/word-lists.ts';
import { normalizeWord, stem } from '../../text/words.ts';
import type { CheckOfPack } from './check-of-pack.ts';
import { lexemes } from './lexemes.ts';
import { patternSites } from './pattern-sites.ts';
import type { FoundRemark } from './remark.ts';

/**
 * Words of patterns that, in all their forms, are other words too: `gæld` finds »gælder«. Where the words around them tell the
 * two apart it does not matter, so it is told only of words that stand alone or among words that are everywhere.
 */
export const stemCollisions: CheckOfPack = {
  id: 'ord-finder-andre-ord',
  title: 'Ord, der også finder andre ord',
  *run({ own, pack }) {
    for (const folder of ['kendetegn', 'afsnit', 'udfald', 'krav', 'vendinger'] as const)
      for (const file of own.files[folder]) yield* inFile(folder, file, pack.wordLists);
  },
};

function* inFile<F extends Folder>(folder: F, file: FileOf<F>, wordLists: WordLists): Generator<FoundRemark> {
  for (const { path, patterns } of patternSites(folder, file))
    for (const [index, source] of patterns.entries())
      for (const word of typeof source === 'string' ? exposedWords(source, wordLists) : []) {
        const others = othersFoundBy(word);
        if (others.length === 0) continue;
        const forms = others.map((other) => `»${other}«`).join(' og ');
        yield {
          folder,
          id: file.id,
          path: [...path, index],
          level: 'advarsel',
          message: `»${word}« finder også ${forms}, for ordene har samme stamme. Sæt citationstegn om de former, du mener: "${word}".`,
        };
      }
}

/**
 * Words of other meanings that a word of a pattern finds, one form of each. A word that the list does not have is taken for a form
 * of the one word that it could be.
 */
function othersFoundBy(word: string): string[] {
  const normal = normalizeWord(word);
  const sameStem = byStem.get(stem(normal)) ?? [];
  const isListed = sameStem.some(({ lexeme }) => lexeme.includes(normal));
  if (!isListed && sameStem.length < 2) return [];
  return sameStem.filter(({ lexeme }) => !lexeme.includes(normal)).map(({ form }) => form);
}

/** Stem → the first form with it of each lexeme. */
const byStem = new Map<string, { readonly form: string; readonly lexeme: readonly string[] }[]>();
for (const lexeme of lexemes) {
  const stems = new Map(lexeme.toReversed().map((form) => [stem(normalizeWord(form)), form]));
  for (const [key, form] of stems) byStem.set(key, [...(byStem.get(key) ?? []), { form, lexeme }]);
}

/** The words of a pattern, in all their forms, that no rarer word stands beside. */
function exposedWords(source: string, wordLists: WordLists): string[] {
  try {
    return [...new Set(exposed(parsePattern(wordLists.writeOut(source)).pattern, false))];
  } catch (error) {
    if (error instanceof PatternError) return [];
    throw error;
  }
}

/** @param isHeld a word that tells something stands beside the part of the pattern */
function exposed(pattern: Pattern, isHeld: boolean): string[] {
  switch (pattern.type) {
    case 'word':
      return pattern.form === 'stem' && !isHeld ? [pattern.text] : [];
    case 'choice':
      return pattern.options.flatMap((option) => exposed(option, isHeld));
    case 'optional':
      return [];
    case 'sequence':
      return pattern.items.flatMap((item, index) =>
        exposed(item, isHeld || pattern.items.some((other, at) => at !== index && tells(other))),
      );
    default:
      return [];
  }
}

/** Whether a part of a pattern is never just a word that is everywhere. */
function tells(pattern: Pattern): boolean {
  switch (pattern.type) {
    case 'word':
      return expectedFrequency(pattern.text) < 1;
    case 'entity':
      return true;
    case 'choice':
      return pattern.options.every(tells);
    case 'sequence':
      return pattern.items.some(tells);
    default:
      return false;
  }
}
