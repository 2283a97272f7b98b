import { sentenceAt } from '../../decision/citations.ts';
import { PassageMemo } from '../../decision/memo.ts';
import type { Passage } from '../../decision/passage.ts';
import { type PassageTrait, textOf } from '../../decision/passage-index.ts';
import type { PlacedPassage } from '../../decision/read-unit.ts';
import type { Role } from '../../decision/vocabulary.ts';
import { isWithin } from '../../phrase/reading.ts';
import type { Entity, EntityKind } from '../../text/entities.ts';
import type { Evidence } from '../evidence.ts';

/** An entity in its sentence. It depends on the passage's text alone. */
export class EntityInSentence<K extends EntityKind> {
  readonly entity: Extract<Entity, { kind: K }>;
  readonly sentence: number;
  readonly #text: string;
  readonly #passage: Passage;
  readonly #from: number;
  readonly #to: number;
  // Asked by many checks; cut out once.
  #before: string | undefined;
  #after: string | undefined;

  /** @param text the passage's text, which the entity's offsets count in */
  constructor(text: string, passage: Passage, entity: Extract<Entity, { kind: K }>) {
    const { reading } = passage;
    this.entity = entity;
    this.sentence = sentenceAt(reading.sentences, entity.from);
    this.#text = text;
    this.#passage = passage;
    this.#from = reading.sentences[2 * this.sentence];
    this.#to = reading.sentences[2 * this.sentence + 1];
  }

  /** The whole sentence. */
  get text(): string {
    return this.#text.slice(this.#from, this.#to);
  }

  /** The part of the sentence before it. */
  get before(): string {
    this.#before ??= this.#text.slice(this.#from, this.entity.from);
    return this.#before;
  }

  /** The part of the sentence after it. */
  get after(): string {
    this.#after ??= this.#text.slice(this.entity.to, this.#to);
    return this.#after;
  }

  /** The same for the same place in the same words; undefined where the words beside it decide what it is. */
  get key(): string | undefined {
    const { kind, from, to } = this.entity;
    if (kind !== 'dato' && kind !== 'frist') return undefined;
    return `${from - this.#from} ${to - from} ${kind} ${this.quoted} ${this.text}`;
  }

  /** Whether it stands among somebody else's words: in quotation marks, or in a block of quoted text. */
  get quoted(): boolean {
    const { kind, reading } = this.#passage;
    return kind === 'quote' || isWithin(reading.quotations, this.entity.from, this.entity.to);
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
 * What is concluded about an entity by its sentence, worked out when it is first asked for: for what costs much and is seldom asked.
 *
 * @param conclude must depend on nothing but the sentence
 */
export function judgeWhenAsked<K extends EntityKind>(
  conclude: (found: EntityInSentence<K>) => boolean,
): (evidence: Evidence, at: Occurrence<K>) => boolean {
  const known = new WeakMap<Entity, boolean>();
  return ({ decision }, { entity, passage }) => {
    let verdict = known.get(entity);
    if (verdict === undefined) {
      const placed = decision.passages[passage];
      verdict = conclude(new EntityInSentence(textOf(placed, decision.text), placed.passage, entity));
      known.set(entity, verdict);
    }
    return verdict;
  };
}

/** An entity where it stands in the letter. */
export function occurrenceOf(
  evidence: Evidence,
  index: number,
  entity: Entity,
  sentence: number,
): Occurrence<EntityKind> {
  const { passages, structure } = evidence.decision;
  return new PlacedEntity(entity, passages[index], index, sentence, structure.roles[index]);
}

/** Where it stands is reckoned when somebody asks, which few do. */
class PlacedEntity implements Occurrence<EntityKind> {
  readonly entity: Entity;
  readonly passage: number;
  readonly sentence: number;
  readonly role: Role | undefined;
  readonly #placed: PlacedPassage;

  constructor(entity: Entity, placed: PlacedPassage, passage: number, sentence: number, role: Role | undefined) {
    this.entity = entity;
    this.#placed = placed;
    this.passage = passage;
    this.sentence = sentence;
    this.role = role;
  }

  get from(): number {
    return this.#placed.offset + this.#placed.passage.from + this.entity.from;
  }

  get to(): number {
    return this.#placed.offset + this.#placed.passage.from + this.entity.to;
  }
}

/** All of the letter's entities of a kind, first to last. */
export function* entitiesIn<K extends EntityKind>(evidence: Evidence, kind: K): Generator<Occurrence<K>> {
  for (const index of evidence.passagesWith(kind)) {
    const { entities, sentences } = evidence.decision.passages[index].passage.reading;
    for (const entity of entities) {
      if (entity.kind !== kind) continue;
      const sentence = sentenceAt(sentences, entity.from);
      yield occurrenceOf(evidence, index, entity, sentence) as unknown as Occurrence<K>;
    }
  }
}

/**
 * What a check finds in a passage by its text alone, remembered as long as the passage stands unchanged.
 *
 * @returns gives each passage in which something was found, with what was
 */
export function rememberPerPassage<T>(
  find: (text: string) => readonly T[],
): (evidence: Evidence) => Generator<{ readonly placed: PlacedPassage; readonly found: readonly T[] }> {
  const memo = new PassageMemo<readonly T[]>();
  const trait: PassageTrait = { has: (passage, text) => memo.of(passage, () => find(text())).length > 0 };
  return function* ({ decision }) {
    for (const index of decision.index.with(trait)) {
      const placed = decision.passages[index];
      yield { placed, found: memo.of(placed.passage, () => find(textOf(placed, decision.text))) };
    }
  };
}
