import { hitsOf, occursInSentence, type PhraseHit, type Reading, type SetId } from '../phrase/reading.ts';
import type { Block, BlockKind } from './blocks.ts';
import type { LetterVocabulary, OutcomeWords, Role } from './vocabulary.ts';

/** An outcome that a passage's words point to. `from` and `to` are offsets in the passage. */
export interface OutcomeHit {
  readonly outcome: string;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** Its words are said of other things too (see OutcomeWords.weak). */
  readonly weak: boolean;
  /** Its sentence speaks of what the citizen has already (see OutcomeWords.kept). */
  readonly kept: boolean;
  /** Its sentence speaks of all that was applied for (see OutcomeWords.whole). */
  readonly whole: boolean;
}

/** What a passage (paragraph, heading, list item, table row) says by itself, whatever stands around it. */
export interface Passage {
  readonly kind: BlockKind;
  /** 1–6 for Markdown's headings; 7 for a line that serves as one (`**Afgørelse**`, `BEGRUNDELSE`); else 0. */
  readonly level: number;
  /** Offsets of its text from the start of its unit. */
  readonly from: number;
  readonly to: number;
  readonly reading: Reading;
  /** Role that its words as a heading give: the heading's own, or its lead-in's; none where they name no section. */
  readonly headingRole?: Role;
  /** A lead-in that serves as a heading (in bold, or a line of its own), or one in running text (`Hjemmel: …`). */
  readonly lead?: 'heading' | 'inline';
  /** Role that its content's telltale phrases give. */
  readonly contentRole?: Role;
  /** Outcomes that it would tell as a title, and as a result; in the order of the pack's outcomes. */
  readonly titleOutcomes: readonly OutcomeHit[];
  readonly outcomes: readonly OutcomeHit[];
  /** It stands in short lines, as addresses and signatures do. */
  readonly shortLines: boolean;
  /**
   * Room for what later floors conclude from this passage's text alone (see memo.ts). It lives as long as the passage, so a
   * keystroke elsewhere in the letter costs nothing here.
   */
  readonly memo: unknown[];
  /** Fields of a template that were not filled in: `[navn]`, `XX`. Offsets in the passage. */
  readonly fields: readonly { readonly from: number; readonly to: number }[];
}

/** Level of a line that serves as a heading without being one in Markdown. */
export const PSEUDO_HEADING = 7;
const LONGEST_PSEUDO_HEADING = 70;
const LONGEST_LEAD = 50;
/** Headings are numbered too, and Markdown takes `2. Regler` for a list. */
const NUMBERED = /^\d+[.)]/;
const EMPHASIZED_LINE = /^\s*(\*{1,3}|_{1,3})[^*_\n]{2,120}\1[:.]?\s*$/;
/** `G. Andre muligheder`, `Afsnit 3: Begrundelse`: what stands before the words of a heading that is no number. */
const ENUMERATED = /^[\s*_]*(?:\p{Lu}[.):]|(?:afsnit|punkt|pkt\.|del)\s+\d{1,2}\s?[.:–-]?)\s+(?=\p{Lu})/iu;
/** `**Begrundelse:** …`, `Begrundelse: …`, or a heading-like first line above the text. */
const EMPHASIZED_LEAD = /^\s*(?:\d{1,2}[.)][ \t]+)?(?:\*{1,3}|_{1,3})([^*_\n]{2,60}?)[:.,]?(?:\*{1,3}|_{1,3}):?\s/;
/** One that stands as a heading stands, whatever it says: on its own line, or with a stop of its own. */
const STANDING_LEAD =
  /^\s*(?:\d{1,2}[.)][ \t]+)?(?:\*{1,3}|_{1,3})[^*_\n]{2,50}(?:[:.?](?:\*{1,3}|_{1,3})|(?:\*{1,3}|_{1,3})(?::|[ \t]*\n))/;
/** `5. Allans bemærkninger` on a line of its own above the text, whatever it names. */
const NUMBERED_LEAD = /^\s*\d{1,2}[.)][ \t]+\p{Lu}[^\n.:;,?]{2,50}\n\s*\p{Lu}/u;
/** `| Resultat | Afslag |`: the first cell says what the row is about. */
const ROW_LEAD = /^\s*\|?\s*([^|\n]{2,60}?)\s*\|/;
const LINE_LEAD = /^\s*([^\n]{2,60})\n/;
const INLINE_LEAD = /^\s*(\p{Lu}[^:.\n]{2,40}):(?=\s)/u;

/**
 * Reads one block of a letter.
 *
 * @param text the block's text
 * @param block its kind and place in the body
 * @param unitFrom start of its unit in the body, from which the passage counts its own place
 */
export function readPassage(text: string, block: Block, unitFrom: number, vocabulary: LetterVocabulary): Passage {
  const reading = vocabulary.book.read(text);
  const mayBeHeading = block.kind === 'paragraph' || (block.kind === 'item' && NUMBERED.test(text));
  const pseudo = mayBeHeading && isPseudoHeading(text, reading, vocabulary);
  const isHeading = block.kind === 'heading' || pseudo;
  const titleOutcomes: OutcomeHit[] = [];
  const outcomes: OutcomeHit[] = [];
  const add = (hits: OutcomeHit[], words: OutcomeWords, { quoted, sentence, from, to }: PhraseHit, weak: boolean) => {
    if (quoted || isLeftOpen(text, from)) return;
    const kept = occursInSentence(reading, words.kept, sentence);
    hits.push({
      outcome: words.id,
      sentence,
      from,
      to,
      weak,
      kept,
      whole: occursInSentence(reading, words.whole, sentence),
    });
  };
  for (const words of vocabulary.outcomes) {
    for (const hit of hitsOf(reading, words.titles)) add(titleOutcomes, words, hit, false);
    for (const hit of hitsOf(reading, words.phrases)) add(outcomes, words, hit, false);
    for (const hit of hitsOf(reading, words.weak)) add(outcomes, words, hit, true);
  }
  return {
    kind: isHeading ? 'heading' : block.kind,
    level: pseudo ? PSEUDO_HEADING : block.level,
    from: block.from - unitFrom,
    to: block.to - unitFrom,
    reading,
    ...(isHeading ? { headingRole: roleOfHeading(text, reading, vocabulary) } : readLead(text, block.kind, vocabulary)),
    contentRole: isHeading ? undefined : contentRole(reading, vocabulary),
    titleOutcomes,
    outcomes,
    shortLines: hasShortLines(text) && !isSentence(text, reading),
    fields: unfilledFields(text),
    memo: [],
  };
}

/** `☐ Afslag`, `[ ] Afslag`, and the same with a mark in it. */
const BOX = /(?<open>[☐□]|\[ \])|[☒☑✓✔]|\[[xX]\]/g;

/** How far behind its box a word may stand; the cap only keeps long lines cheap. */
const FROM_BOX = 80;

/** Whether a place stands behind a box on its line that nobody has marked: what is printed there was not chosen. */
function isLeftOpen(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - FROM_BOX), at);
  const boxes = [...near.slice(near.lastIndexOf('\n') + 1).matchAll(BOX)];
  return boxes.at(-1)?.groups?.open !== undefined;
}

/**
 * `[navn]` but no link, footnote or check box, nothing escaped, no number, and no mark of a mail system (`[sikker mail]`); `XX` and `XXXX`, but
 * no CPR number that is hidden (`010203-XXXX`); ruled lines to write on.
 */
const FIELD =
  /(?<!\\)\[(?![ xX]\]|\^|[ /.-]*\d[\d /.-]*\]|(?:[Ss]ikker|[Ee]kstern) ?(?:e-?)?(?:mail|post)\]|cid:)[^\][\n]{2,200}(?<!\\)\](?![([:])|(?<!(?:\d{6}|X{6}) ?[-–] ?)\bX{2,}\b(?! ?[-–] ?X{4}(?!X))|_{4,}/g;
/** `[KLAGE] Du kan …`, and `[VURDERING]` alone above its text: a label in capitals, whose text is there. */
export const BRACKETED_LABEL = /^\[\p{Lu}[\p{Lu}\s/-]+\](?=[ \t]+\S|[ \t]*\n.{20})/mu;

function unfilledFields(text: string): { from: number; to: number }[] {
  if (!/[[_X]/.test(text)) return [];
  const isLabel = ({ index }: RegExpExecArray) => isLineStart(text, index) && BRACKETED_LABEL.test(text.slice(index));
  return [...text.matchAll(FIELD)]
    .filter((match) => !isLabel(match))
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

const isLineStart = (text: string, at: number) => at === 0 || text[at - 1] === '\n';

/** A line in bold, or a short line without a full stop that names a section, is a heading in all but Markdown. */
function isPseudoHeading(text: string, reading: Reading, vocabulary: LetterVocabulary): boolean {
  const trimmed = text.trim();
  if (trimmed.includes('\n')) return false;
  if (EMPHASIZED_LINE.test(text)) return true;
  if (trimmed.length > LONGEST_PSEUDO_HEADING || /[.,;]$/.test(trimmed)) return false;
  return headingRole(reading, vocabulary) !== undefined;
}

/** The section that a heading names, with or without what enumerates it. */
function roleOfHeading(text: string, reading: Reading, vocabulary: LetterVocabulary): Role | undefined {
  const enumerator = ENUMERATED.exec(text)?.[0];
  return headingRole(enumerator ? vocabulary.book.read(text.slice(enumerator.length)) : reading, vocabulary);
}

/** The section whose heading patterns cover most of the words; the earlier section in the pack's order where two tie. */
function headingRole(reading: Reading, vocabulary: LetterVocabulary): Role | undefined {
  return bestRole(vocabulary, (sectionWords) => longestHit(reading, sectionWords.headings));
}

interface Lead {
  readonly lead: 'heading' | 'inline';
  readonly headingRole?: Role;
}

function readLead(text: string, kind: BlockKind, vocabulary: LetterVocabulary): Lead | undefined {
  const asHeading = kind === 'row' ? undefined : (EMPHASIZED_LEAD.exec(text) ?? LINE_LEAD.exec(text));
  const match = asHeading ?? (kind === 'row' ? ROW_LEAD : INLINE_LEAD).exec(text);
  const words = match?.[1];
  if (!words || words.length > LONGEST_LEAD || /[.,]\s*$/.test(words)) return undefined;
  const role = headingRole(vocabulary.book.read(words.replace(ENUMERATED, '')), vocabulary);
  if (role !== undefined) return { lead: asHeading ? 'heading' : 'inline', headingRole: role };
  return STANDING_LEAD.test(text) || NUMBERED_LEAD.test(text) ? { lead: 'heading' } : undefined;
}

/** A paragraph of so many sentences that speaks of so many sections holds a whole letter, and is none of them. */
const SENTENCES_OF_LETTER = 9;
const SECTIONS_OF_LETTER = 4;

/** The section with most telltale phrases. */
function contentRole(reading: Reading, vocabulary: LetterVocabulary): Role | undefined {
  if (reading.sentenceWords.length >= SENTENCES_OF_LETTER) {
    const spokenOf = vocabulary.sections.filter(({ content }) => hitsOf(reading, content).length > 0);
    if (spokenOf.length >= SECTIONS_OF_LETTER) return undefined;
  }
  return bestRole(vocabulary, (sectionWords) => hitsOf(reading, sectionWords.content).length);
}

function bestRole(
  vocabulary: LetterVocabulary,
  score: (s: LetterVocabulary['sections'][number]) => number,
): Role | undefined {
  let best: Role | undefined;
  let bestScore = 0;
  for (const sectionWords of vocabulary.sections) {
    const value = score(sectionWords);
    if (value > bestScore) {
      bestScore = value;
      best = sectionWords.id;
    }
  }
  return best;
}

function longestHit(reading: Reading, set: SetId): number {
  let longest = 0;
  for (const hit of hitsOf(reading, set)) longest = Math.max(longest, hit.to - hit.from);
  return longest;
}

/** A full stop after some words: prose, however short. */
function isSentence(text: string, { longestSentence }: Reading): boolean {
  return longestSentence >= SHORTEST_SENTENCE && /[.!?]\s*$/.test(text);
}

const SHORTEST_SENTENCE = 5;
const SHORT_LINE = 60;

function hasShortLines(text: string): boolean {
  let from = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
    if (end - from > SHORT_LINE) return false;
    from = end + 1;
  }
  return text.length - from <= SHORT_LINE;
}
