import { type Pattern, PatternError, parsePattern } from '../phrase/pattern.ts';
import type { WordLists } from '../phrase/word-lists.ts';
import { plain } from './markdown.ts';

/** How many other words are named for one place in a phrase. */
const MOST_OTHERS = 6;

/**
 * A phrase pattern as an example of what it finds, in Markdown: `»klage … inden [frist]«`, with the other words that may
 * stand in each place. A pattern that cannot be read stands as it is written.
 */
export function examplePhrase(source: string, wordLists: WordLists): string {
  let read: ReturnType<typeof parsePattern>;
  try {
    read = parsePattern(wordLists.writeOut(source));
  } catch (error) {
    if (error instanceof PatternError) return quoted(source);
    throw error;
  }
  const {
    pattern,
    standing: { fromStart, fromEnd },
  } = read;
  const places = [
    ...(fromStart === undefined ? [] : [`${fewWordsFrom(fromStart)}først i sætningen`]),
    ...(fromEnd === undefined ? [] : [`${fewWordsFrom(fromEnd)}sidst i sætningen`]),
    ...choicesIn(pattern).map(others),
  ];
  return quoted(shown(pattern)) + (places.length > 0 ? ` (${places.join('; ')})` : '');
}

const fewWordsFrom = (words: number) => (words === 0 ? '' : `højst ${words} ord fra `);

const quoted = (text: string) => `»${plain(text)}«`;

function shown(pattern: Pattern): string {
  switch (pattern.type) {
    case 'sequence':
      return pattern.items
        .map(shown)
        .filter((text) => text !== '')
        .join(' ');
    case 'choice':
      return shown(pattern.options[0]);
    case 'optional':
      return '';
    case 'gap':
      return '…';
    case 'entity':
      return entityWords(pattern.test.source);
    case 'word':
      if (pattern.form === 'prefix') return `${pattern.text}-`;
      return pattern.form === 'suffix' ? `-${pattern.text}` : pattern.text;
  }
}

/** `{frist: 4 uger}` → `4 uger`; `{dato}` → `[dato]`. */
function entityWords(source: string): string {
  const [kind, value] = source.replace(/[{}]/g, '').split(/:(.*)/s);
  return value?.trim() || `[${kind.trim()}]`;
}

function choicesIn(pattern: Pattern): (Pattern & { type: 'choice' })[] {
  if (pattern.type === 'choice') return [pattern];
  return pattern.type === 'sequence' ? pattern.items.flatMap(choicesIn) : [];
}

function others({ options }: Pattern & { type: 'choice' }): string {
  const [first, ...rest] = [...new Set(options.map(shown))].map(plain);
  const more = rest.length > MOST_OTHERS ? ' m.fl.' : '';
  return rest.length === 0 ? first : `for *${first}* også: ${rest.slice(0, MOST_OTHERS).join(', ')}${more}`;
}
