import type { WeightsOfLetter } from '../likeness/letter-weights.ts';
import type { PhraseBook } from '../phrase/phrase-book.ts';
import type { SetId } from '../phrase/reading.ts';
import type { SentencesOfKinds } from './weighed-sentences.ts';

/** Id of a section of the letter (`begrundelse`); which there are is the pack's to say. */
export type Role = string;

/** Roles that the reader assigns by position, whatever the pack says. */
export const TITLE: Role = 'titel';
export const LETTERHEAD: Role = 'brevhoved';
/** The outcome of a letter that does not tell what is decided; rules may name it, and no file describes it. */
export const UNKNOWN_OUTCOME = 'ukendt';

/** The roles that reading a decision depends on. A pack may add others. */
export const RESULT: Role = 'resultat';
export const RULES: Role = 'regler';
export const REASONS: Role = 'begrundelse';
export const COMPLAINT: Role = 'klagevejledning';

export interface SectionWords {
  readonly id: Role;
  readonly headings: SetId;
  readonly content: SetId;
}

/** What the citizen gets of what was applied for; `uafgjort` where the letter decides nothing. */
export type Granted = 'fuldt' | 'delvist' | 'intet' | 'uafgjort';

export interface OutcomeWords {
  readonly id: string;
  readonly granted: Granted;
  /** It takes or demands something that the citizen did not apply for. */
  readonly intervention: boolean;
  readonly titles: SetId;
  readonly phrases: SetId;
  /** Phrases that tell the outcome only in the result, or beside another outcome, for they are said of other things too. */
  readonly weak: SetId;
  /** In the same sentence, they make it something that the citizen has already: it weighs nothing against a refusal. */
  readonly kept: SetId;
  /** In the same sentence, they make it say so of all that was applied for; of an outcome that decides nothing, of the whole letter. */
  readonly whole: SetId;
  /** Phrases by which a sentence tells what was applied for. */
  readonly asked?: SetId;
  /** Phrases by which a sentence tells what the citizen has had so far. */
  readonly had?: SetId;
  /** It is the outcome of a letter that seems to grant all of it, and is weighed as one that does not. */
  readonly ofWhole?: OutcomeOfWhole;
}

/** When a letter, weighed as a whole, has another outcome than its phrases tell. */
export interface OutcomeOfWhole {
  readonly weights: WeightsOfLetter;
  /** Sentences in these sections do not count. */
  readonly notIn?: ReadonlySet<Role>;
  /** More than this; a probability. */
  readonly over: number;
  /** More than this, and the letter's own words are no reason for doubt; a probability. */
  readonly sureOver?: number;
  /** Only of letters whose title has one of these phrases. */
  readonly titled?: SetId;
}

/** What letters are read with. A pack makes it; nothing in this floor knows where the words come from. */
export interface LetterVocabulary {
  readonly book: PhraseBook;
  readonly sections: readonly SectionWords[];
  readonly outcomes: readonly OutcomeWords[];
  /** What the sentences of passages are weighed by. */
  readonly sentences: SentencesOfKinds;
  /** Words that a case about a child would have. */
  readonly child?: SetId;
}
