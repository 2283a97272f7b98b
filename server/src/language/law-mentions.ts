import type { Citation } from '../decision/citations.ts';
import type { Decision } from '../decision/decision.ts';
import type { PlacedPassage } from '../decision/letter.ts';
import type { Place } from '../decision/outcome.ts';
import type { Pack } from '../pack/pack.ts';
import { isWithin } from '../phrase/phrase-book.ts';
import { type CitationEntity, includesKind, type SectionReference } from '../text/entities.ts';
import { mayBePrinciple } from '../text/principles.ts';

/** A place in the letter that speaks of the law. Offsets are UTF-16 units in the letter. */
export type LawMention = Place & {
  /** It stands inside quotation marks: somebody else's words. */
  readonly quoted: boolean;
} & (
    | {
        readonly kind: 'paragraf';
        /** Absent where neither the citation nor its surroundings tell, or the act is not known. */
        readonly act?: string;
        /** Words that name an act that the pack does not have. */
        readonly unknownAct?: string;
        readonly reference: SectionReference;
        /** No act's name stands with it, and nothing that refers back to one. */
        readonly bare: boolean;
      }
    | { readonly kind: 'lov'; readonly act?: string; readonly name: string }
    | { readonly kind: 'princip'; readonly id: string }
  );

/** Sections, acts and principle decisions that a letter names between two offsets, first to last. */
export function* mentionsIn(decision: Decision, from = 0, to = Number.POSITIVE_INFINITY): Generator<LawMention> {
  const { passages, citations } = decision;
  let next = 0;
  for (let index = 0; index < passages.length; index++) {
    const { passage, offset } = passages[index];
    const { kinds } = passage.reading;
    const start = offset + passage.from;
    if (start > to) return;
    if (!includesKind(kinds, 'lov') && !includesKind(kinds, 'paragraf') && !includesKind(kinds, 'princip')) continue;
    while (next < citations.length && citations[next].passage < index) next++;
    if (offset + passage.to < from) continue;
    yield* mentionsOf(decision.text, passages[index], citations, next);
  }
}

/** @param next index of the passage's first citation: its references have become citations in the order in which they stand */
function* mentionsOf(
  text: string,
  { passage, offset }: PlacedPassage,
  citations: readonly Citation[],
  next: number,
): Generator<LawMention> {
  const base = offset + passage.from;
  const { entities, quotations } = passage.reading;
  for (const entity of entities) {
    const place = { from: base + entity.from, to: base + entity.to };
    const quoted = isWithin(quotations, entity.from, entity.to);
    if (entity.kind === 'princip') yield { ...place, quoted, kind: 'princip', id: entity.id };
    else if (entity.kind === 'lov') yield { ...place, quoted, kind: 'lov', act: entity.act, name: entity.name };
    else if (entity.kind === 'paragraf') {
      const own = citations.slice(next, next + entity.references.length);
      next += entity.references.length;
      yield* mentionsOfCitation(text, place, entity, own, quoted);
    }
  }
}

/** What stands between an act's name and its section, or between `i` and the act, and is no part of the name. */
const BESIDE_NAME = /^[\s,]*(?:(?:i|af)\s+)?(?:(?:den|det|nye|gamle)\s+)*|[\s,]+$/gi;

function* mentionsOfCitation(
  text: string,
  { from, to }: Place,
  entity: CitationEntity,
  citations: readonly Citation[],
  quoted: boolean,
): Generator<LawMention> {
  if (citations.length === 0) return;
  const first = citations[0];
  const last = citations[citations.length - 1];
  const around = text.slice(from, first.from) + text.slice(last.to, to);
  const name = (nameFrom: number, nameTo: number): LawMention[] => {
    const words = text.slice(nameFrom, nameTo);
    const trimmed = words.replace(BESIDE_NAME, '');
    if (trimmed === '') return [];
    const start = nameFrom + words.indexOf(trimmed);
    return [{ from: start, to: start + trimmed.length, quoted, kind: 'lov', act: first.act, name: trimmed }];
  };
  yield* name(from, first.from);
  let told = 0;
  for (const { act, reference, from: at, to: end } of citations) {
    // `stk. 1-3` is three references that stand in one place, and `1. og 2. pkt.` one that stands in another.
    if (at < told) continue;
    told = end;
    const { unknownAct } = entity;
    yield { from: at, to: end, quoted, kind: 'paragraf', act, unknownAct, reference, bare: around === '' };
  }
  yield* name(last.to, to);
}

/** A number on its own that could be a principle decision's. */
const PRINCIPLE_NUMBER = /(?<![\p{L}\d-])(?:[A-ZÆØÅ]{1,2}-)?\d{1,3}-\d{2}(?![\p{L}\d-])/gu;

/**
 * What the letter names at an offset. A number without a word that says so (`34-18`) is taken for a principle decision here, where
 * somebody points at it, if the pack has one of that number.
 */
export function mentionAt(decision: Decision, pack: Pack, offset: number): LawMention | undefined {
  for (const mention of mentionsIn(decision, offset, offset))
    if (mention.from <= offset && offset <= mention.to) return mention;
  return frontMatterAt(decision, pack, offset) ?? bareNumberAt(decision.text, pack, offset);
}

/** What `bestemmelse: BL § 86` in the front matter names. Front matter is no passage, so its line is read here. */
function frontMatterAt({ text, passages }: Decision, pack: Pack, offset: number): LawMention | undefined {
  if (passages.length > 0 && passages[0].offset + passages[0].passage.from <= offset) return undefined;
  const lineFrom = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(lineFrom).split('\n', 1)[0];
  for (const entity of pack.vocabulary.book.read(line).entities) {
    if (entity.kind !== 'paragraf' || entity.act === undefined) continue;
    for (const reference of entity.references) {
      const place = { from: lineFrom + reference.from, to: lineFrom + reference.to };
      if (place.from <= offset && offset <= place.to)
        return { ...place, quoted: false, kind: 'paragraf', act: entity.act, reference, bare: false };
    }
  }
  return undefined;
}

function bareNumberAt(text: string, pack: Pack, offset: number): LawMention | undefined {
  const lineFrom = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const line = text.slice(lineFrom, lineEnd < 0 ? undefined : lineEnd);
  for (const match of line.matchAll(PRINCIPLE_NUMBER)) {
    const from = lineFrom + match.index;
    const to = from + match[0].length;
    if (offset < from || offset > to || !pack.principles.has(match[0])) continue;
    if (mayBePrinciple(line, match.index, match.index + match[0].length))
      return { from, to, quoted: false, kind: 'princip', id: match[0] };
  }
  return undefined;
}
