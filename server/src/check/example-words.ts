import type { Decision } from '../decision/decision.ts';
import type { Place } from '../decision/outcome.ts';
import { UNKNOWN_OUTCOME } from '../decision/vocabulary.ts';
import type { Applies, Condition, Pack } from '../pack/pack.ts';
import { occursIn, type SetId } from '../phrase/reading.ts';
import { applies } from './applies.ts';
import type { Evidence } from './evidence.ts';

/** Longest quotation in an answer, in UTF-16 units. */
const LONGEST = 90;

/** A stretch of text as a quotation on one line: `»4 uger efter«`. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `»${line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line}«`;
}

/**
 * The fewest words of a text that a set still has a hit in, for the reader who asks which words did it. It reads the text
 * again without its outer words, so it also tells of sets whose hits have no places.
 *
 * @returns undefined where the set has no hit in the text
 */
export function wordsOfSet(pack: Pack, set: SetId, text: string): string | undefined {
  const has = (part: string) => occursIn(pack.vocabulary.book.read(part), set);
  if (!has(text)) return undefined;
  let words = text.trim().split(/\s+/);
  for (const shorter of [(all: string[]) => all.slice(1), (all: string[]) => all.slice(0, -1)])
    while (words.length > 1 && has(shorter(words).join(' '))) words = shorter(words);
  return words.join(' ').replace(/^[^\p{L}\p{N}§]+|[^\p{L}\p{N}%]+$/gu, '');
}

/** A place in a letter with its section: `»4 uger« i afsnittet klagevejledning`. */
export function quotePlace({ text, passages, structure }: Decision, { from, to }: Place): string {
  const passage = passages.findLastIndex(({ offset, passage }) => offset + passage.from <= from);
  const role = structure.roles[passage];
  return quote(text.slice(from, to)) + (role === undefined ? '' : ` i afsnittet ${role}`);
}

/** Why a rule does not apply to a letter, as the end of a Danish sentence; undefined where it does. */
export function whyNotApplied(rule: Applies, evidence: Evidence, date: string): string | undefined {
  if (applies(rule, evidence, date)) return undefined;
  const { decision } = evidence;
  const outcome = decision.outcome?.id ?? UNKNOWN_OUTCOME;
  if (rule.outcomes && !rule.outcomes.has(outcome))
    return `brevets udfald er ${outcome}, og reglen gælder ${[...rule.outcomes].join(', ')}`;
  if (rule.person && decision.person !== rule.person)
    return `reglen gælder ${rule.person === 'barn' ? 'børn' : 'voksne'}, og brevet viser ikke, at det handler om det`;
  if (rule.from && date < rule.from) return `brevet læses efter loven den ${date}, og reglen gælder fra ${rule.from}`;
  if (rule.to && date > rule.to) return `brevet læses efter loven den ${date}, og reglen gælder til ${rule.to}`;
  if (rule.provisions && !rule.provisions.some((provision) => evidence.restsOn(provision)))
    return 'brevet hviler ikke på en af de bestemmelser, som reglen gælder for';
  const missing = rule.when.findIndex((condition) => !evidence.occurs(condition.set, condition));
  if (missing >= 0) return `intet i brevet svarer til "når" nr. ${missing + 1}`;
  const excuse = rule.unless.findIndex((condition) => evidence.occurs(condition.set, condition));
  const found = evidence.first(rule.unless[excuse].set, rule.unless[excuse]);
  return `"ikke når" nr. ${excuse + 1} er opfyldt${found ? ` af ${quotePlace(decision, found)}` : ''}`;
}

/** The words by which a condition holds at a sentence of a letter; undefined where they cannot be told. */
export function wordsOfCondition(
  pack: Pack,
  evidence: Evidence,
  condition: Condition,
  at: { readonly passage: number; readonly sentence: number },
): string | undefined {
  const { structure, passages, text } = evidence.decision;
  const passage = (index: number) => {
    const placed = passages[index];
    return text.slice(placed.offset + placed.passage.from, placed.offset + placed.passage.to);
  };
  const run = (first: number, last: number) => Array.from({ length: last - first }, (_, i) => first + i);
  const section = structure.sections[structure.sectionOf[at.passage]];
  const { from, to } = evidence.sentence(at);
  const texts =
    condition.scope === 'sætning'
      ? [text.slice(from, to)]
      : (condition.scope === 'brev'
          ? run(0, passages.length)
          : condition.scope === 'afsnit'
            ? run(section.first, section.last)
            : [at.passage]
        )
          .filter((index) => evidence.isIn(index, condition))
          .map(passage);
  for (const part of texts) {
    const words = wordsOfSet(pack, condition.set, part);
    if (words !== undefined) return words;
  }
  return undefined;
}
