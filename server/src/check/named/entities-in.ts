import { sentenceAt } from '../../decision/citations.ts';
import { PassageMemo } from '../../decision/memo.ts';
import type { Passage } from '../../decision/passage.ts';
import type { Role } from '../../decision/vocabulary.ts';
import type { Entity, EntityKind } from '../../text/entities.ts';
import type { Evidence } from '../evidence.ts';

/** An entity in its sentence. It depends on the passage's text alone. */
export class EntityInSentence<K extends EntityKind> {
  readonly entity: Extract<Entity, { kind: K }>;
  readonly sentence: number;
  readonly #text: string;
  readonly #from: number;
  readonly #to: number;

  /** @param text the passage's text, which the entity's offsets count in */
  constructor(text: string, { reading }: Passage, entity: Extract<Entity, { kind: K }>) {
    this.entity = entity;
    this.sentence = sentenceAt(reading.sentences, entity.from);
    this.#text = text;
    this.#from = reading.sentences[2 * this.sentence];
    this.#to = reading.sentences[2 * this.sentence + 1];
  }

  /** The whole sentence. */
  get text(): string {
    return this.#text.slice(this.#from, this.#to);
  }

  /** The part of the sentence before it. */
  get before(): string {
    return this.#text.slice(this.#from, this.entity.from);
  }

  /** The part of the sentence after it. */
  get after(): string {
    return this.#text.slice(this.entity.to, this.#to);
  }
}

/** An entity of the letter. Offsets are UTF-16 units in the letter. */
export interface Occurrence<K extends EntityKind> {
  readonly entity: Extract<Entity, { kind: K }>;
  readonly from: number;
  readonly to: number;
  readonly passage: number;
  readonly sentence: number;
  readonly role?: Role;
}

/**
 * Which entities a check wants, judged by their sentence. It must depend on nothing else, for the answer is remembered as long
 * as the passage stands unchanged; and it must be the same function each time, for it is remembered by that.
 */
export type Wanted<K extends EntityKind> = (found: EntityInSentence<K>) => boolean;

/** The letter's entities of a kind, first to last; of those, the ones that are wanted. */
export function* entitiesIn<K extends EntityKind>(
  evidence: Evidence,
  kind: K,
  wanted?: Wanted<K>,
): Generator<Occurrence<K>> {
  const { passages, structure, text } = evidence.decision;
  for (const index of evidence.passagesWith(kind)) {
    const { passage, offset } = passages[index];
    const base = offset + passage.from;
    const chosen = wanted
      ? remembered(passage, kind, wanted, () => text.slice(base, offset + passage.to))
      : passage.reading.entities.filter((entity) => entity.kind === kind);
    for (const entity of chosen) {
      yield {
        entity: entity as Extract<Entity, { kind: K }>,
        from: base + entity.from,
        to: base + entity.to,
        passage: index,
        sentence: sentenceAt(passage.reading.sentences, entity.from),
        role: structure.roles[index],
      };
    }
  }
}

const memos = new Map<unknown, PassageMemo<readonly Entity[]>>();
const NONE: readonly Entity[] = [];

function remembered<K extends EntityKind>(
  passage: Passage,
  kind: K,
  wanted: Wanted<K>,
  text: () => string,
): readonly Entity[] {
  let memo = memos.get(wanted);
  if (!memo) {
    memo = new PassageMemo();
    memos.set(wanted, memo);
  }
  return memo.of(passage, () => {
    const content = text();
    const isOfKind = (entity: Entity): entity is Extract<Entity, { kind: K }> => entity.kind === kind;
    const ofKind = passage.reading.entities.filter(isOfKind);
    const found = ofKind.filter((entity) => wanted(new EntityInSentence(content, passage, entity)));
    return found.length === 0 ? NONE : found;
  });
}

/** What a check finds in a passage by its text alone, remembered as long as the passage stands unchanged. */
export function rememberPerPassage<T>(find: (text: string) => T): (evidence: Evidence, passage: number) => T {
  const memo = new PassageMemo<T>();
  return ({ decision }, index) => {
    const { passage, offset } = decision.passages[index];
    return memo.of(passage, () => find(decision.text.slice(offset + passage.from, offset + passage.to)));
  };
}
