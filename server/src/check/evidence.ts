import type { Decision } from '../decision/decision.ts';
import type { Place } from '../decision/outcome.ts';
import type { PassageTrait } from '../decision/passage-index.ts';
import type { PassageRange } from '../decision/passage-lists.ts';
import type { Role } from '../decision/vocabulary.ts';
import type { Condition, Pack } from '../pack/pack.ts';
import { hitsOf, occursBeside, occursIn, occursInSentence, type PhraseHit, type SetId } from '../phrase/reading.ts';
import { hasBit } from '../phrase/set-bits.ts';
import { type EntityKind, includesKind } from '../text/entities.ts';
import type { Provision } from '../text/provisions.ts';
import { Basis } from './basis.ts';
import { Waivers } from './waivers.ts';

/** A phrase found in the letter; offsets are UTF-16 units in the letter. */
export interface Found extends Place {
  readonly passage: number;
  readonly sentence: number;
  readonly quoted: boolean;
}

const traits = new Map<EntityKind, PassageTrait>();

function traitOf(kind: EntityKind): PassageTrait {
  let trait = traits.get(kind);
  if (!trait) {
    trait = { has: ({ reading }) => includesKind(reading.kinds, kind) };
    traits.set(kind, trait);
  }
  return trait;
}

const setTraits: PassageTrait[] = [];

/** The passages that have a set's phrases. Not for a set that is only asked for. */
export function traitOfSet(set: SetId): PassageTrait {
  setTraits[set] ??= { has: ({ reading }) => hasBit(reading.present, set), byPhrases: true };
  return setTraits[set];
}

/** Where in the letter to look. */
export interface Region {
  readonly onlyIn?: ReadonlySet<Role>;
  readonly notIn?: ReadonlySet<Role>;
}

/**
 * What a letter's phrases are and where: the place is looked up when it is asked for.
 */
export class Evidence {
  readonly decision: Decision;
  readonly waivers: Waivers;
  #basis: Basis | undefined;

  protected constructor(decision: Decision, waivers: Waivers) {
    this.decision = decision;
    this.waivers = waivers;
  }

  /** @param today by which waivers run out */
  static of(decision: Decision, pack: Pack, today: string): Evidence {
    return new Evidence(decision, new Waivers(decision, pack, today));
  }

  /**
   * The same letter for who looks at some of its passages alone.
   *
   * @returns finds entities, sets and citations in those; `ofLetter` is this
   */
  within(range: PassageRange): Evidence {
    const { decision } = this;
    const within: Decision = Object.create(decision, {
      index: { value: decision.index.within(range) },
      citations: { value: decision.citationsWithin(range) },
    });
    return new EvidenceWithin(within, this);
  }

  /** What the letter says at large, for who is shown some passages alone. */
  get ofLetter(): Evidence {
    return this;
  }

  /** Whether the decision rests on a section that falls under a provision. */
  restsOn(provision: Provision): boolean {
    this.#basis ??= new Basis(this.decision);
    return this.#basis.includes(provision);
  }

  /** The passages that have an entity of a kind, first to last. */
  passagesWith(kind: EntityKind): readonly number[] {
    return this.decision.index.with(traitOf(kind));
  }

  /** The passages that have a set's phrases, first to last. Not for a set that is only asked for. */
  passagesWithSet(set: SetId): readonly number[] {
    return this.decision.index.with(traitOfSet(set));
  }

  /** The letter's text, for who looks for something in all of it. */
  get wholeText(): string {
    this.ofLetter.decision.index.lookingAtAll();
    return this.decision.text;
  }

  /** All passages, for who looks at what they say in words. */
  get allPassages(): Decision['passages'] {
    this.ofLetter.decision.index.lookingAtAll();
    return this.decision.passages;
  }

  /** The first place of a set's phrases in a region. */
  first(set: SetId, region: Region): Found | undefined {
    if (!this.occurs(set, region)) return undefined;
    for (let index = 0; index < this.decision.passages.length; index++) {
      const { reading } = this.decision.passages[index].passage;
      if (hasBit(reading.present, set) && this.isIn(index, region)) return this.found(index, hitsOf(reading, set)[0]);
    }
    return undefined;
  }

  /** Whether a set has a phrase in a region. */
  occurs(set: SetId, region: Region): boolean {
    return this.decision.setsByRole.occurs(set, (role) => allows(region, role));
  }

  /** A hit of a passage as a place in the letter. */
  found(passage: number, { sentence, quoted, from, to }: PhraseHit): Found {
    const placed = this.decision.passages[passage];
    const base = placed.offset + placed.passage.from;
    return { passage, sentence, quoted, from: base + from, to: base + to };
  }

  /** Whether a passage lies in a region. */
  isIn(passage: number, region: Region): boolean {
    return allows(region, this.decision.structure.roles[passage]);
  }

  /** Whether a condition holds at a place: in its sentence, passage or section, or anywhere in the letter. */
  holds(condition: Condition, at: { readonly passage: number; readonly sentence: number }): boolean {
    if (condition.scope === 'brev') return this.occurs(condition.set, condition);
    if (condition.scope === 'sætning') return this.#holdsInSentence(condition, at);
    if (condition.scope === 'nabosætning') return this.#holdsBeside(condition, at);
    if (condition.scope === 'stykke') return this.#holdsInPassage(condition, at.passage);
    const { sections, sectionOf } = this.decision.structure;
    const section = sections[sectionOf[at.passage]];
    for (let i = section.first; i < section.last; i++) if (this.#holdsInPassage(condition, i)) return true;
    return false;
  }

  #holdsInPassage(condition: Condition, passage: number): boolean {
    return this.isIn(passage, condition) && occursIn(this.decision.passages[passage].passage.reading, condition.set);
  }

  #holdsInSentence(
    condition: Condition,
    { passage, sentence }: { readonly passage: number; readonly sentence: number },
  ): boolean {
    if (!this.#holdsInPassage(condition, passage)) return false;
    return occursInSentence(this.decision.passages[passage].passage.reading, condition.set, sentence);
  }

  #holdsBeside(
    condition: Condition,
    { passage, sentence }: { readonly passage: number; readonly sentence: number },
  ): boolean {
    if (!this.#holdsInPassage(condition, passage)) return false;
    return occursBeside(this.decision.passages[passage].passage.reading, condition.set, sentence);
  }

  /** The sentence that a place stands in. */
  sentence({ passage, sentence }: { readonly passage: number; readonly sentence: number }): Place {
    const placed = this.decision.passages[passage];
    const base = placed.offset + placed.passage.from;
    const { sentences } = placed.passage.reading;
    return { from: base + sentences[2 * sentence], to: base + sentences[2 * sentence + 1] };
  }
}

class EvidenceWithin extends Evidence {
  readonly #whole: Evidence;

  constructor(within: Decision, whole: Evidence) {
    super(within, whole.waivers);
    this.#whole = whole;
  }

  override get ofLetter(): Evidence {
    return this.#whole;
  }
}

/** Whether passages of a role lie in a region. */
export function allows({ onlyIn, notIn }: Region, role: Role | undefined): boolean {
  if (onlyIn && (role === undefined || !onlyIn.has(role))) return false;
  return !(notIn && role !== undefined && notIn.has(role));
}
