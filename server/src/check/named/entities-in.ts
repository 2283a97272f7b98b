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

/** Entities that a check looks for, judged by their sentence alone. */
export interface Choice<K extends EntityKind> {
  readonly kind: K;
  readonly wanted: (found: EntityInSentence<K>) => boolean;
}

/** All choices, so that a passage is asked about all of them at once and has an answer for ever after. */
const choices: Choice<EntityKind>[] = [];
const kindsChosenFrom = new Set<EntityKind>();

/**
 * Makes a choice of entities. To be called when a module is loaded, not at each check.
 *
 * @param wanted must depend on nothing but the sentence, for its answer is kept as long as the passage stands unchanged
 */
export function choose<K extends EntityKind>(kind: K, wanted: Choice<K>['wanted']): Choice<K> {
  const choice: Choice<K> = { kind, wanted };
  choices.push(choice as unknown as Choice<EntityKind>);
  kindsChosenFrom.add(kind);
  return choice;
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

interface Chosen {
  readonly choice: Choice<EntityKind>;
  readonly entity: Entity;
  readonly sentence: number;
}

const chosenOfPassage = new PassageMemo<readonly Chosen[]>();
const NOTHING_CHOSEN: readonly Chosen[] = [];

/** A key changes one sentence of a paragraph: what was chosen in the others is known by their words. */
const choicesBySentence = new Map<string, readonly Choice<EntityKind>[]>();
/** Then all are forgotten, and the next keystroke asks anew about one paragraph. */
const MOST_REMEMBERED = 5_000;
const NO_CHOICE: readonly Choice<EntityKind>[] = [];

function choicesOf(found: EntityInSentence<EntityKind>): readonly Choice<EntityKind>[] {
  const key = found.key;
  let known = key === undefined ? undefined : choicesBySentence.get(key);
  if (!known) {
    const { kind } = found.entity;
    const wanting = choices.filter((choice) => choice.kind === kind && choice.wanted(found));
    known = wanting.length === 0 ? NO_CHOICE : wanting;
    if (choicesBySentence.size >= MOST_REMEMBERED) choicesBySentence.clear();
    if (key !== undefined) choicesBySentence.set(key, known);
  }
  return known;
}

function chooseIn(passage: Passage, text: string): readonly Chosen[] {
  const chosen: Chosen[] = [];
  for (const entity of passage.reading.entities) {
    if (!kindsChosenFrom.has(entity.kind)) continue;
    const found = new EntityInSentence(text, passage, entity);
    for (const choice of choicesOf(found)) chosen.push({ choice, entity, sentence: found.sentence });
  }
  return chosen.length === 0 ? NOTHING_CHOSEN : chosen;
}

function chosenIn(passage: Passage, text: () => string): readonly Chosen[] {
  if (passage.reading.entities.length === 0) return NOTHING_CHOSEN;
  return chosenOfPassage.of(passage, () => chooseIn(passage, text()));
}

/** By choice: the passages that have an entity of it. */
const traits = new Map<Choice<EntityKind>, PassageTrait>();

function traitOf(choice: Choice<EntityKind>): PassageTrait {
  let trait = traits.get(choice);
  if (!trait) {
    trait = { has: (passage, text) => chosenIn(passage, text).some((chosen) => chosen.choice === choice) };
    traits.set(choice, trait);
  }
  return trait;
}

/** The letter's entities of a choice, first to last. */
export function chosenEntities<K extends EntityKind>(evidence: Evidence, choice: Choice<K>): readonly Occurrence<K>[] {
  const { passages, text, index: known } = evidence.decision;
  const wanted = choice as unknown as Choice<EntityKind>;
  const found: Occurrence<EntityKind>[] = [];
  for (const index of known.with(traitOf(wanted))) {
    const placed = passages[index];
    for (const { choice: of, entity, sentence } of chosenIn(placed.passage, () => textOf(placed, text)))
      if (of === wanted) found.push(occurrenceOf(evidence, index, entity, sentence));
  }
  return found as unknown as readonly Occurrence<K>[];
}

function occurrenceOf(evidence: Evidence, index: number, entity: Entity, sentence: number): Occurrence<EntityKind> {
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
