import type { Decision } from '../decision/decision.ts';
import type { Place } from '../decision/outcome.ts';
import type { Role } from '../decision/vocabulary.ts';
import type { Condition } from '../pack/pack.ts';
import type { PhraseHit, SetId } from '../phrase/phrase-book.ts';

/** A phrase found in the letter; offsets are UTF-16 units in the letter. */
export interface Found extends Place {
  readonly passage: number;
  readonly sentence: number;
  readonly quoted: boolean;
}

/** Where in the letter to look. */
export interface Region {
  readonly onlyIn?: ReadonlySet<Role>;
  readonly notIn?: ReadonlySet<Role>;
}

const NOTHING: readonly Found[] = [];

/** What a letter's phrases are and where, looked up by set. Made anew for each check; a pass over the hits, no text. */
export class Evidence {
  readonly decision: Decision;
  readonly #bySet = new Map<SetId, Found[]>();

  constructor(decision: Decision) {
    this.decision = decision;
    for (let index = 0; index < decision.passages.length; index++) {
      const { passage, offset } = decision.passages[index];
      const base = offset + passage.from;
      for (const hit of passage.reading.hits) {
        const found = {
          passage: index,
          sentence: hit.sentence,
          quoted: hit.quoted,
          from: base + hit.from,
          to: base + hit.to,
        };
        const list = this.#bySet.get(hit.set);
        if (list) list.push(found);
        else this.#bySet.set(hit.set, [found]);
      }
    }
  }

  /** All places of a set's phrases, first to last. */
  all(set: SetId): readonly Found[] {
    return this.#bySet.get(set) ?? NOTHING;
  }

  /** The first place of a set's phrases in a region. */
  first(set: SetId, region: Region): Found | undefined {
    return this.all(set).find((found) => this.isIn(found.passage, region));
  }

  /** Whether a passage lies in a region. */
  isIn(passage: number, { onlyIn, notIn }: Region): boolean {
    if (!onlyIn && !notIn) return true;
    const role = this.decision.structure.roles[passage];
    if (onlyIn && (role === undefined || !onlyIn.has(role))) return false;
    return !(notIn && role !== undefined && notIn.has(role));
  }

  /** Whether a condition holds at a place: in its sentence, passage or section, or anywhere in the letter. */
  holds(condition: Condition, at: { readonly passage: number; readonly sentence: number }): boolean {
    if (condition.scope === 'brev') return this.first(condition.set, condition) !== undefined;
    if (condition.scope === 'afsnit') {
      const { sections, sectionOf } = this.decision.structure;
      const section = sections[sectionOf[at.passage]];
      for (let i = section.first; i < section.last; i++) if (this.#hitIn(i, condition)) return true;
      return false;
    }
    return this.#hitIn(at.passage, condition, condition.scope === 'sætning' ? at.sentence : undefined);
  }

  #hitIn(passage: number, condition: Condition, sentence?: number): boolean {
    if (!this.isIn(passage, condition)) return false;
    const matches = (hit: PhraseHit) =>
      hit.set === condition.set && (sentence === undefined || hit.sentence === sentence);
    return this.decision.passages[passage].passage.reading.hits.some(matches);
  }

  /** The sentence that a place stands in. */
  sentence({ passage, sentence }: { readonly passage: number; readonly sentence: number }): Place {
    const placed = this.decision.passages[passage];
    const base = placed.offset + placed.passage.from;
    const { sentences } = placed.passage.reading;
    return { from: base + sentences[2 * sentence], to: base + sentences[2 * sentence + 1] };
  }
}
