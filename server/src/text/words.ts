import { stemmer } from '@orama/stemmers/danish';
import { irregularForms } from './irregular-forms.ts';

/**
 * Spelling without the differences that carry no meaning: lower case, composed letters, no soft hyphens, `aa` as `å`.
 *
 * @example normalizeWord('Faar') === 'får'
 */
export function normalizeWord(raw: string): string {
  if (isNormal(raw)) return raw;
  const word = raw.toLowerCase().normalize('NFC');
  return word
    .replace(/[\u00ad\u200b-\u200f]/g, '')
    .replace(/aa/g, 'å')
    .replace(/[\u2010\u2011]/g, '-');
}

/** Whether a word is plain lower case without `aa`, as nine in ten are; one look at each letter spares five copies. */
function isNormal(raw: string): boolean {
  let previous = 0;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    const plain = (code >= 0x61 && code <= 0x7a) || code === 0x2d || code === 0xe5 || code === 0xe6 || code === 0xf8;
    if (!plain || (code === 0x61 && previous === 0x61)) return false;
    previous = code;
  }
  return true;
}

/**
 * The stem that a word and its inflections share (`klagen`, `klager`, `klagede` → `klag`): Snowball's Danish stemmer,
 * with a table of the irregular words that decisions are full of, which no suffix rule can know.
 *
 * @param word a word as `normalizeWord` returns it
 */
export function stem(word: string): string {
  return irregularForms.get(word) ?? stemmer(word);
}
