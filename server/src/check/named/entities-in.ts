import { sentenceAt } from '../../decision/citations.ts';
import type { Passage } from '../../decision/passage.ts';
import type { Role } from '../../decision/vocabulary.ts';
import { type Entity, type EntityKind, includesKind } from '../../text/entities.ts';
import type { Evidence } from '../evidence.ts';

/**
 * An entity of the letter with its surroundings. Offsets are UTF-16 units in the letter. The texts are cut out only when they
 * are read: a letter has thousands of dates, and a check wants the sentence of a few.
 */
export class Occurrence<K extends EntityKind> {
  readonly entity: Extract<Entity, { kind: K }>;
  readonly passage: number;
  readonly role?: Role;
  readonly #evidence: Evidence;
  readonly #base: number;

  constructor(evidence: Evidence, passage: number, entity: Extract<Entity, { kind: K }>) {
    const placed = evidence.decision.passages[passage];
    this.#evidence = evidence;
    this.#base = placed.offset + placed.passage.from;
    this.passage = passage;
    this.entity = entity;
    this.role = evidence.decision.structure.roles[passage];
  }

  get from(): number {
    return this.#base + this.entity.from;
  }

  get to(): number {
    return this.#base + this.entity.to;
  }

  get sentence(): number {
    return sentenceAt(this.#evidence.decision.passages[this.passage].passage.reading.sentences, this.entity.from);
  }

  /** The sentence it stands in. */
  get text(): string {
    const { from, to } = this.#evidence.sentence(this);
    return this.#evidence.decision.text.slice(from, to);
  }

  /** The part of the sentence before it. */
  get before(): string {
    return this.#evidence.decision.text.slice(this.#evidence.sentence(this).from, this.from);
  }

  /** The part of the sentence after it. */
  get after(): string {
    return this.#evidence.decision.text.slice(this.to, this.#evidence.sentence(this).to);
  }
}

/**
 * The letter's entities of a kind, first to last.
 *
 * @param passagesLike when given, only those of passages whose text it matches
 */
export function* entitiesIn<K extends EntityKind>(
  evidence: Evidence,
  kind: K,
  passagesLike?: RegExp,
): Generator<Occurrence<K>> {
  const { passages, text } = evidence.decision;
  for (let index = 0; index < passages.length; index++) {
    const { passage, offset } = passages[index];
    if (!includesKind(passage.reading.kinds, kind)) continue;
    if (passagesLike && !matches(passage, passagesLike, () => text.slice(offset + passage.from, offset + passage.to)))
      continue;
    for (const entity of passage.reading.entities) {
      if (entity.kind === kind) yield new Occurrence(evidence, index, entity as Extract<Entity, { kind: K }>);
    }
  }
}

const knownMatches = new WeakMap<Passage, Map<RegExp, boolean>>();

/** Whether a passage's text matches, remembered for as long as the passage stands unchanged. */
function matches(passage: Passage, expression: RegExp, text: () => string): boolean {
  let known = knownMatches.get(passage);
  if (!known) {
    known = new Map();
    knownMatches.set(passage, known);
  }
  let result = known.get(expression);
  if (result === undefined) {
    result = expression.test(text());
    known.set(expression, result);
  }
  return result;
}
