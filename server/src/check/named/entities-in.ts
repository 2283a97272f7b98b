import { sentenceAt } from '../../decision/citations.ts';
import type { Role } from '../../decision/vocabulary.ts';
import type { Entity, EntityKind } from '../../text/entities.ts';
import type { Evidence } from '../evidence.ts';

/** An entity of the letter with its surroundings. Offsets are UTF-16 units in the letter. */
export interface Occurrence<K extends EntityKind> {
  readonly entity: Extract<Entity, { kind: K }>;
  readonly from: number;
  readonly to: number;
  readonly passage: number;
  readonly sentence: number;
  readonly role?: Role;
  /** The sentence it stands in, and the part of it before the entity. */
  readonly text: string;
  readonly before: string;
}

/** The letter's entities of a kind, first to last, each with its sentence. */
export function* entitiesIn<K extends EntityKind>(evidence: Evidence, kind: K): Generator<Occurrence<K>> {
  const { passages, structure, text } = evidence.decision;
  for (let index = 0; index < passages.length; index++) {
    const { passage, offset } = passages[index];
    const base = offset + passage.from;
    for (const entity of passage.reading.entities) {
      if (entity.kind !== kind) continue;
      const sentence = sentenceAt(passage.reading.sentences, entity.from);
      const place = evidence.sentence({ passage: index, sentence });
      yield {
        entity: entity as Extract<Entity, { kind: K }>,
        from: base + entity.from,
        to: base + entity.to,
        passage: index,
        sentence,
        role: structure.roles[index],
        text: text.slice(place.from, place.to),
        before: text.slice(place.from, base + entity.from),
      };
    }
  }
}
