import type { Citation } from '../decision/citations.ts';
import type { Decision } from '../decision/decision.ts';
import { PassageMemo } from '../decision/memo.ts';
import type { Pack } from '../pack/pack.ts';
import { expectedFrequency } from '../phrase/common-words.ts';
import { coversReference, parseProvision } from '../text/provisions.ts';
import { normalizeWord, stem } from '../text/words.ts';
import { mentionsIn } from './law-mentions.ts';

/** How near sections and principle decisions lie to what a letter is about, by what it cites and the words they share. */
export class LawRanking {
  /** Acts, sections (`SEL § 112`) and principle decisions that the letter names. */
  readonly #cited = new Set<string>();
  readonly #references: readonly Citation[];
  readonly #stems: ReadonlySet<string>;
  readonly #weights: ReadonlyMap<string, number>;

  constructor(decision: Decision, pack: Pack) {
    for (const mention of mentionsIn(decision)) {
      if (mention.kind === 'princip') this.#cited.add(mention.id);
      else if (mention.act !== undefined) {
        this.#cited.add(mention.act);
        if (mention.kind === 'paragraf') this.#cited.add(sectionKey(mention.act, mention.reference.section));
      }
    }
    this.#references = decision.citations;
    this.#stems = stemsOfLetter(decision);
    this.#weights = weightsOf(pack);
  }

  /** Whether the letter names an act, a section (see `sectionKey`) or a principle decision. */
  isCited(key: string): boolean {
    return this.#cited.has(key);
  }

  /** Whether the letter names a section within a provision (`SEL § 95-96`, `SEL § 112, stk. 1`). */
  citesWithin(provision: string): boolean {
    const parsed = parseProvision(provision);
    if (parsed?.act === undefined || parsed.first === undefined) return false;
    return this.#references.some(({ act, reference }) => coversReference(parsed, act, reference));
  }

  /**
   * The weight of the words that a text shares with the letter. A word that many subjects have weighs little, and a long text is
   * not the nearer for its length.
   */
  relevance(text: string): number {
    const words = stemsOf(text);
    let sum = 0;
    for (const word of words) if (this.#stems.has(word)) sum += this.#weights.get(word) ?? 0;
    return sum / Math.sqrt(words.size || 1);
  }
}

export const sectionKey = (act: string, section: string) => `${act} § ${section}`;

/** Shorter words are mostly grammar. */
const WORDS = /\p{L}{4,}/gu;

function stemsOf(text: string): Set<string> {
  return new Set((text.match(WORDS) ?? []).map((word) => stem(normalizeWord(word))));
}

const stemsOfPassage = new PassageMemo<ReadonlySet<string>>();

function stemsOfLetter({ passages, text }: Decision): ReadonlySet<string> {
  const all = new Set<string>();
  for (const { passage, offset } of passages) {
    const own = stemsOfPassage.of(passage, () => stemsOf(text.slice(offset + passage.from, offset + passage.to)));
    for (const word of own) all.add(word);
  }
  return all;
}

/** A word that nearly every sentence has says nothing of what the letter is about. */
const EVERYWHERE = 1;

const weightsOfPack = new WeakMap<Pack, ReadonlyMap<string, number>>();

/** The weight of each word of the pack's subjects: the fewer subjects have it, the more it tells (inverse document frequency). */
function weightsOf(pack: Pack): ReadonlyMap<string, number> {
  const known = weightsOfPack.get(pack);
  if (known) return known;
  const subjects = [
    ...[...pack.acts.values()].flatMap(({ paragraffer }) => Object.values(paragraffer).map(({ emne }) => emne ?? '')),
    ...[...pack.principles.values()].map(({ titel, emner }) => `${titel} ${emner.join(' ')}`),
  ];
  const counts = new Map<string, number>();
  for (const subject of subjects) for (const word of stemsOf(subject)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weights = new Map<string, number>();
  for (const [word, count] of counts)
    if (expectedFrequency(word) < EVERYWHERE) weights.set(word, Math.log(subjects.length / count));
  weightsOfPack.set(pack, weights);
  return weights;
}
