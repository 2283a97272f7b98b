import { isWithin } from '../phrase/reading.ts';
import { areSameReference } from '../text/alike-entities.ts';
import { type CitationEntity, includesKind, type SectionReference } from '../text/entities.ts';
import type { PassageChange } from './letter.ts';
import type { PassageTrait } from './passage-index.ts';
import { itemsBelow, type PassageRange } from './passage-lists.ts';
import type { PlacedPassage } from './read-unit.ts';
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

/** A letter may have thousands, and hardly any is asked where it stands: that is worked out when it is. */
class PlacedCitation implements Citation {
  readonly act: string | undefined;
  readonly reference: SectionReference;
  readonly passage: number;
  readonly role: Role | undefined;
  readonly #placed: PlacedPassage;

  constructor(
    act: string | undefined,
    reference: SectionReference,
    placed: PlacedPassage,
    passage: number,
    role: Role | undefined,
  ) {
    this.act = act;
    this.reference = reference;
    this.passage = passage;
    this.role = role;
    this.#placed = placed;
  }

  get from(): number {
    return this.#placed.offset + this.#placed.passage.from + this.reference.from;
  }

  get to(): number {
    return this.#placed.offset + this.#placed.passage.from + this.reference.to;
  }

  get sentence(): number {
    return sentenceAt(this.#placed.passage.reading.sentences, this.reference.from);
  }

  get quoted(): boolean {
    return isWithin(this.#placed.passage.reading.quotations, this.reference.from, this.reference.to);
  }
}

/**
 * The sections that a letter cites. A bare `§ 86` means the act last named before it: in its passage, else in the passages
 * above.
 */
export class Citations {
  readonly #passages: readonly PlacedPassage[];
  readonly #roles: Structure['roles'];
  /** First to last. */
  readonly list: Citation[] = [];
  /** Rises whenever other sections are cited than before, wherever they stand. */
  version = 0;
  /** The act last named after each passage. */
  readonly #actAfter: (string | undefined)[];

  constructor(passages: readonly PlacedPassage[], { roles }: Structure) {
    this.#passages = passages;
    this.#roles = roles;
    this.#actAfter = new Array(passages.length);
    for (let index = 0; index < passages.length; index++) this.#read(index, this.list);
  }

  /** Those in some passages, first to last. */
  within({ first, end }: PassageRange): readonly Citation[] {
    return this.list.slice(itemsBelow(this.list, first), itemsBelow(this.list, end));
  }

  /**
   * Takes in that as many passages as were removed came in their place; the roles are the same.
   *
   * @returns false where the passages that follow are to be read again, for a bare section in them may mean another act
   */
  replace({ first, added }: PassageChange): boolean {
    const end = first + added;
    const actAfter = this.#actAfter[end - 1];
    const found: Citation[] = [];
    for (let index = first; index < end; index++) this.#read(index, found);
    const from = itemsBelow(this.list, first);
    const to = itemsBelow(this.list, end);
    const gone = found.length > 0 || to > from ? this.list.splice(from, to - from, ...found) : found;
    if (gone.length !== found.length || gone.some((citation, i) => !citeTheSame(citation, found[i]))) this.version++;
    return added === 0 || this.#actAfter[end - 1] === actAfter;
  }

  #read(index: number, into: Citation[]): void {
    const { kinds, entities } = this.#passages[index].passage.reading;
    let lastAct = index === 0 ? undefined : this.#actAfter[index - 1];
    if (includesKind(kinds, 'lov') || includesKind(kinds, 'paragraf')) {
      for (const entity of entities) {
        if (entity.kind === 'lov') lastAct = entity.act ?? (entity.promulgation ? lastAct : undefined);
        if (entity.kind !== 'paragraf') continue;
        const act = actOf(entity, lastAct);
        lastAct = entity.unknownAct ? undefined : act;
        for (const reference of entity.references)
          into.push(new PlacedCitation(act, reference, this.#passages[index], index, this.#roles[index]));
      }
    }
    this.#actAfter[index] = lastAct;
  }
}

/** Passages that cite a section. */
export const CITING: PassageTrait = { has: ({ reading: { kinds } }) => includesKind(kinds, 'paragraf') };

const citeTheSame = (a: Citation, b: Citation) => a.act === b.act && areSameReference(a.reference, b.reference);

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
