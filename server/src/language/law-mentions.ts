import type { Citation } from '../decision/citations.ts';
import type { Decision } from '../decision/decision.ts';
import type { Place } from '../decision/outcome.ts';
import type { PlacedPassage } from '../decision/read-unit.ts';
import { isWithin } from '../phrase/reading.ts';
import { type CitationEntity, includesKind, type SectionReference } from '../text/entities.ts';

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
const BESIDE_NAME =
  /^[\s,]*(?:(?:i|af)\s+)?(?:(?:den|det|dagældende|gældende|nugældende|tidligere|nye|gamle)\s+)*|(?:\s+(?:dagældende|gældende|nugældende|tidligere))?[\s,]+$/gi;

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
