import { isWithin } from '../phrase/phrase-book.ts';
import { type CitationEntity, includesKind, type SectionReference } from '../text/entities.ts';
import type { PlacedPassage } from './letter.ts';
import type { Structure } from './sections.ts';
import type { Role } from './vocabulary.ts';

/** One cited section with the act that it means. Offsets are UTF-16 units in the letter. */
export interface Citation {
  /** Id of the act; undefined where neither the citation nor its surroundings tell. */
  readonly act?: string;
  readonly reference: SectionReference;
  readonly from: number;
  readonly to: number;
  readonly passage: number;
  readonly sentence: number;
  readonly role?: Role;
  /** It stands inside quotation marks: somebody else's words. */
  readonly quoted: boolean;
}

/**
 * Collects the sections that the letter cites. A bare `§ 86` means the act last named before it: in its passage, else in
 * the passages above.
 */
export function readCitations(passages: readonly PlacedPassage[], { roles }: Structure): Citation[] {
  const citations: Citation[] = [];
  let lastAct: string | undefined;
  for (let index = 0; index < passages.length; index++) {
    const { passage, offset } = passages[index];
    const { kinds } = passage.reading;
    if (!includesKind(kinds, 'lov') && !includesKind(kinds, 'paragraf')) continue;
    const base = offset + passage.from;
    for (const entity of passage.reading.entities) {
      if (entity.kind === 'lov') lastAct = entity.act ?? (entity.promulgation ? lastAct : undefined);
      if (entity.kind !== 'paragraf') continue;
      const act = actOf(entity, lastAct);
      lastAct = entity.unknownAct ? undefined : act;
      for (const reference of entity.references) {
        citations.push({
          act,
          reference,
          from: base + reference.from,
          to: base + reference.to,
          passage: index,
          sentence: sentenceAt(passage.reading.sentences, reference.from),
          role: roles[index],
          quoted: isWithin(passage.reading.quotations, reference.from, reference.to),
        });
      }
    }
  }
  return citations;
}

/** The words of the letter that a citation is a part of: `servicelovens §§ 95 og 96` is the entity of two citations. */
export interface CitationWords {
  readonly entity: CitationEntity;
  /** Where the passage's text begins in the letter; what the entity's offsets count from. */
  readonly base: number;
}

/** Looks up the words that a citation is a part of. */
export function wordsOf(passages: readonly PlacedPassage[], { passage, reference }: Citation): CitationWords {
  const { passage: read, offset } = passages[passage];
  const entity = read.reading.entities.find(
    (candidate) => candidate.kind === 'paragraf' && candidate.references.includes(reference),
  );
  return { entity: entity as CitationEntity, base: offset + read.from };
}

function actOf(entity: CitationEntity, lastAct: string | undefined): string | undefined {
  if (entity.act !== undefined) return entity.act;
  return entity.unknownAct ? undefined : lastAct;
}

/** Number of the sentence that an offset lies in. `sentences` holds start and end of each. */
export function sentenceAt(sentences: Int32Array, offset: number): number {
  let low = 0;
  let high = Math.max(0, sentences.length / 2 - 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offset < sentences[2 * middle + 1]) high = middle;
    else low = middle + 1;
  }
  return low;
}
