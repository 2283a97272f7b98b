import { normalizeWord, stem } from '../text/words.ts';
import type { Unit } from './sentence-units.ts';

/**
 * A trait by which sentences are told apart: a word, two words together or with one between them, a word that begins the sentence,
 * and the beginning and end of a long word, by which compounds are known. `eachTrait` visits them; `traitName` writes them.
 */
export type TraitForm = 'word' | 'pair' | 'gap' | 'start' | 'prefix' | 'suffix';

/** So many words at the start of a sentence count as its beginning. */
const START_UNITS = 2;
/** Words longer than this are known by their beginning and end, too; so many letters of each. */
const SHORT_WORD = 6;
const PART = 5;

/** A word by which it is weighed: its stem, whatever its inflection. */
export function stemOf({ text, isWord }: Unit): string {
  return isWord ? stem(normalizeWord(text)) : text;
}

/** The beginning and the end of a stem; undefined where it is too short to have them. */
export function partsOf(stemmed: string): { readonly prefix: string; readonly suffix: string } | undefined {
  if (stemmed.length <= SHORT_WORD || stemmed.startsWith('{')) return undefined;
  return { prefix: stemmed.slice(0, PART), suffix: stemmed.slice(-PART) };
}

/**
 * Visits the traits of a sentence that lie in the order of its units.
 *
 * @param count units of the sentence
 * @param visit the form, and the numbers of the units it is made of (the same twice, where it is one)
 */
export function eachTrait(
  count: number,
  visit: (form: Exclude<TraitForm, 'prefix' | 'suffix'>, first: number, last: number) => void,
): void {
  for (let i = 0; i < count; i++) {
    visit('word', i, i);
    if (i < START_UNITS) visit('start', i, i);
    if (i + 1 < count) visit('pair', i, i + 1);
    if (i + 2 < count) visit('gap', i, i + 2);
  }
}

/** A trait as weights files write it: `kan`, `kan ikke`, `vi … giver`, `^ vi`, `besku*`, `*andard`. */
export function traitName(form: TraitForm, first: string, last: string): string {
  switch (form) {
    case 'word':
      return first;
    case 'start':
      return `^ ${first}`;
    case 'pair':
      return `${first} ${last}`;
    case 'gap':
      return `${first} … ${last}`;
    case 'prefix':
      return `${first}*`;
    case 'suffix':
      return `*${first}`;
  }
}

/** The names of all traits of a sentence, each once. */
export function traitsOf(units: readonly Unit[]): Set<string> {
  const stems = units.map(stemOf);
  const names = new Set<string>();
  eachTrait(stems.length, (form, first, last) => names.add(traitName(form, stems[first], stems[last])));
  for (const stemmed of stems) {
    const parts = partsOf(stemmed);
    if (!parts) continue;
    names.add(traitName('prefix', parts.prefix, ''));
    names.add(traitName('suffix', parts.suffix, ''));
  }
  return names;
}

/** What a trait's name says: the reverse of `traitName`. */
export function readTrait(name: string): { readonly form: TraitForm; readonly first: string; readonly last: string } {
  const space = name.indexOf(' ');
  if (space < 0) {
    if (name.length > 1 && name.endsWith('*')) return { form: 'prefix', first: name.slice(0, -1), last: '' };
    if (name.length > 1 && name.startsWith('*')) return { form: 'suffix', first: name.slice(1), last: '' };
    return { form: 'word', first: name, last: name };
  }
  const first = name.slice(0, space);
  const last = name.slice(name.lastIndexOf(' ') + 1);
  if (first === '^') return { form: 'start', first: last, last };
  return { form: name.length > first.length + last.length + 1 ? 'gap' : 'pair', first, last };
}
