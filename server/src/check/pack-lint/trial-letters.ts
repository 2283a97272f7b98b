import { splitFrontMatter } from '../../decision/front-matter.ts';
import type { Role } from '../../decision/vocabulary.ts';
import type { ReviewedPack } from './reviewed-pack.ts';

/** A field to be filled in, as texts of a pack have them. */
const FIELD = /\[[^\][\n]+\]/g;

/** What stands in for what the caseworker would write: what a field's name asks for, else a word that no pattern knows. */
const fillings: readonly (readonly [RegExp, (date: string) => string])[] = [
  [/\bdato(en)?\b|dagen/i, (date) => date],
  [/mail/i, () => 'post@proevstrup.dk'],
  [/telefon/i, () => '12 34 56 78'],
  [/beløb|kroner/i, () => '1.250 kr.'],
  [/antal|nummer|timer|tal\b/i, () => '4'],
  [/alder/i, () => '52'],
  [/sygdom|funktionsnedsættelse/i, () => 'sclerose'],
  [/adresse/i, () => 'Prøvevej 1, 9999 Prøvstrup'],
];
const WORD = 'Prøvetekst';

/**
 * Fills the fields of a text, so that what is checked is the text and not its gaps.
 *
 * @param date a date as a Dane writes it
 */
export function filled(text: string, date: string): string {
  return text.replace(FIELD, (field) => fillings.find(([name]) => name.test(field))?.[1](date) ?? WORD);
}

/** A letter that says its outcome at the top, whatever it said there before. */
export function withOutcome(letter: string, outcome: string): string {
  const front = splitFrontMatter(letter);
  if (!front) return `---\nafgørelse: ${outcome}\n---\n\n${letter}`;
  const rest = front.yaml.replace(/^afgørelse:.*\r?\n/m, '');
  return `---\nafgørelse: ${outcome}\n${rest}---\n${letter.slice(front.bodyFrom)}`;
}

/** A letter with a passage put last, under a heading of its role. */
export interface ExtendedLetter {
  readonly text: string;
  /** Where the passage begins; UTF-16 units. */
  readonly from: number;
}

/** Puts a passage last in a letter. Without a role, or where the pack knows no heading for it, under no heading of its own. */
export function withPassage(
  letter: string,
  role: Role | undefined,
  passage: string,
  { loaded }: ReviewedPack,
): ExtendedLetter {
  const section = loaded.files.afsnit.find(({ id }) => id === role);
  const heading = section && !passage.startsWith('#') ? `## ${section.eksempler.overskrift[0]}\n\n` : '';
  const before = `${letter.trimEnd()}\n\n${heading}`;
  return { text: before + passage, from: before.length };
}
