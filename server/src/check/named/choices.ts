import { PassageMemo } from '../../decision/memo.ts';
import type { Passage } from '../../decision/passage.ts';
import { type PassageTrait, textOf } from '../../decision/passage-index.ts';
import type { Entity, EntityKind } from '../../text/entities.ts';
import type { Evidence } from '../evidence.ts';
import { EntityInSentence, type Occurrence, occurrenceOf } from './entities-in.ts';

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
  const wanted = choice as unknown as Choice<EntityKind>;
  const find = (passage: number) => occurrencesIn(evidence, passage, wanted);
  return evidence.decision.index.list(traitOf(wanted), find) as unknown as readonly Occurrence<K>[];
}

function occurrencesIn(evidence: Evidence, index: number, wanted: Choice<EntityKind>): Occurrence<EntityKind>[] {
  const { passages, text } = evidence.decision;
  const placed = passages[index];
  const chosen = chosenIn(placed.passage, () => textOf(placed, text)).filter(({ choice }) => choice === wanted);
  return chosen.map(({ entity, sentence }) => occurrenceOf(evidence, index, entity, sentence));
}
