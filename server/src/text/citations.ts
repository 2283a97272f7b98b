import { type ActMention, readActMention } from './act-mentions.ts';
import type { ActLexicon } from './acts.ts';
import type { ActEntity, CitationEntity } from './entities.ts';
import { isGap, skipGap, tokenFrom, tokenText, wordAt } from './gaps.ts';
import { type ReferenceGroup, readLink, readReferenceGroup } from './references.ts';
import type { Tokens } from './tokens.ts';

/** Adjectives between an act and its section, or between `i` and the act: `servicelovens dagældende § 42`. */
const attributes = new Set('den det dagældende gældende nugældende tidligere nye gamle'.split(' '));

/**
 * Reads what begins at an act's name: a citation (`servicelovens § 100, stk. 2`), perhaps followed by one of another act,
 * or else the act alone. A mere reference back (`loven`) is nothing without a section.
 */
export function readAtAct(
  text: string,
  tokens: Tokens,
  lexicon: ActLexicon,
  act: ActMention,
): (CitationEntity | ActEntity)[] {
  const sign = sectionAfter(text, tokens, act);
  const run = sign < 0 ? [] : readCitations(text, tokens, lexicon, sign, act);
  if (run.length > 0) return run;
  if (act.sameAct) return [];
  const { id, promulgation, from, to, first, last } = act;
  return [{ kind: 'lov', act: id, name: text.slice(from, to), promulgation, from, to, first, last }];
}

/**
 * Reads a run of references at offset `at` (of `§` or `paragraf`), joined by commas, `og`, `eller`, `jf.`.
 *
 * @param lead the act named before; where none is, an unknown abbreviation before the sign counts (`LAB § 9`)
 * @returns one citation for each act: the references under `lead`, then those of an act named after (`§ 2 i …`)
 */
export function readCitations(
  text: string,
  tokens: Tokens,
  lexicon: ActLexicon,
  at: number,
  lead: ActMention | undefined,
  index = lead ? lead.last : 0,
): CitationEntity[] {
  const groups: ReferenceGroup[] = [];
  /** The word before each group. */
  const joiners: string[] = [];
  let trailing: ActMention | undefined;
  let next: { to: number; joiner: string } | undefined = { to: at, joiner: '' };
  while (next && !trailing) {
    const group = readReferenceGroup(text, next.to);
    if (!group) break;
    groups.push(group);
    joiners.push(next.joiner);
    trailing = actAfter(text, tokens, lexicon, group.to, index);
    const link = readLink(text, group.to);
    next = link && (link.comma || link.joiner !== '') ? link : undefined;
  }
  if (groups.length === 0) return [];
  if (trailing?.sameAct && lead) trailing = undefined;
  const split = trailing ? firstOfTrailing(groups, joiners, lead !== undefined) : groups.length;
  const citations: CitationEntity[] = [];
  if (split > 0)
    citations.push(
      citation(
        text,
        tokens,
        split === groups.length ? groups : groups.slice(0, split),
        lead,
        index,
        lead?.from,
        undefined,
      ),
    );
  if (trailing) citations.push(citation(text, tokens, groups.slice(split), trailing, index, undefined, trailing.to));
  return citations;
}

/**
 * Index of the first group that the act named after the run belongs to. Where an act stands before, only the last one, or the last
 * list of its own (`servicelovens § 114 og § 2, § 5 og § 18 i bekendtgørelsen`); else those joined to it in the same way (`§ 112 og
 * § 113 i serviceloven`, but `§ 114 og §§ 1 og 2 i bekendtgørelsen`), since `jf.` begins a new thought.
 */
function firstOfTrailing(groups: readonly ReferenceGroup[], joiners: readonly string[], hasLead: boolean): number {
  let first = groups.length - 1;
  if (hasLead) {
    const before = joiners.lastIndexOf('og', first - 1);
    return joiners[first] === 'og' && before > 0 && before < first - 1 ? before : first;
  }
  while (first > 0 && !joiners[first].startsWith('j') && groups[first - 1].plural === groups[first].plural) first--;
  return first;
}

function citation(
  text: string,
  tokens: Tokens,
  groups: readonly ReferenceGroup[],
  act: ActMention | undefined,
  index: number,
  start = groups[0].from,
  to = groups[groups.length - 1].to,
): CitationEntity {
  const first = act && act.from === start ? act.first : tokenFrom(tokens, index, start);
  const unknown = act && act.id === undefined && !act.sameAct;
  return {
    kind: 'paragraf',
    act: act?.id,
    unknownAct: unknown ? text.slice(act.from, act.to) : undefined,
    sameAct: act?.sameAct,
    promulgation: act?.promulgation,
    references: groups.length === 1 ? groups[0].references : groups.flatMap((group) => group.references),
    from: start,
    to,
    first,
    last: tokenFrom(tokens, first, to),
  };
}

/** Offset of the `§` that belongs to an act named before it, or -1. */
function sectionAfter(text: string, tokens: Tokens, act: ActMention): number {
  let index = act.last;
  let end = act.to;
  if (attributes.has(wordAt(text, tokens, index)) && isGap(text, end, tokens.starts[index])) end = tokens.ends[index++];
  if (index >= tokens.count) return -1;
  const gap = skipGap(text, text[end] === ',' ? end + 1 : end);
  if (gap !== tokens.starts[index]) return -1;
  return text[gap] === '§' || wordAt(text, tokens, index).startsWith('paragraf') ? gap : -1;
}

/** The act of `§ 117 i serviceloven`, `§ 42 i den dagældende servicelov`; not of `§ 5, og i servicelovens § 6`. */
function actAfter(
  text: string,
  tokens: Tokens,
  lexicon: ActLexicon,
  end: number,
  from: number,
): ActMention | undefined {
  const at = skipGap(text, text[end] === ',' ? end + 1 : end);
  if (at < 0 || (text[at] !== 'i' && text[at] !== 'a')) return undefined;
  let index = tokenFrom(tokens, from, at);
  const preposition = tokenText(text, tokens, index);
  if (tokens.starts[index] !== at || (preposition !== 'i' && preposition !== 'af')) return undefined;
  index++;
  for (let i = 0; i < 2 && attributes.has(wordAt(text, tokens, index)); i++) index++;
  if (index >= tokens.count || !isGap(text, tokens.ends[index - 1], tokens.starts[index])) return undefined;
  const act = readActMention(text, tokens, lexicon, index);
  return act && sectionAfter(text, tokens, act) < 0 ? act : undefined;
}

/** Short forms of acts the lexicon does not know: `LAB § 9`, `SUL § 138`. Nearly all begin or end with L for `lov`. */
const SHORT_ACT = /^(?:L[A-ZÆØÅ]{1,4}|[A-ZÆØÅ]{1,4}L)$/;

/** The unknown abbreviation of an act just before token `index`, a `§`. */
export function abbreviationBefore(text: string, tokens: Tokens, index: number): ActMention | undefined {
  const first = index - 1;
  const word = tokenText(text, tokens, first);
  if (!SHORT_ACT.test(word) || !isGap(text, tokens.ends[first], tokens.starts[index])) return undefined;
  return { from: tokens.starts[first], to: tokens.ends[first], first, last: index };
}
