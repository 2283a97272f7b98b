import type { Matcher } from './matcher.ts';
import type { Memberships } from './memberships.ts';
import type { SentenceHits, SetId } from './reading.ts';
import { ReadBack, type SymbolClasses } from './sentence-code.ts';
import { emptyBits, hasBit, haveSameBits, type SetBits, setBit } from './set-bits.ts';

/** Finds the phrases of sentences: those of most sets at once, those of the sets that are only asked for when they are. */
export class SentenceMatcher {
  readonly memberships: Memberships;
  readonly #everywhere: Matcher;
  readonly #asked: Matcher;
  readonly #sentence = new ReadBack();

  constructor(memberships: Memberships, everywhere: Matcher, asked: Matcher) {
    this.memberships = memberships;
    this.#everywhere = everywhere;
    this.#asked = asked;
  }

  /**
   * @param written the sentence as its code is written
   * @param classes those that it is written with
   */
  match(written: string, classes: SymbolClasses): SentenceHits {
    const patterns: number[] = [];
    const spans: number[] = [];
    this.#everywhere.match(this.#sentence.read(written, classes), (pattern, first, end) => {
      patterns.push(pattern);
      spans.push(first, end);
    });
    return new MatchedSentence(this, patterns, spans, { written, classes });
  }

  /** All sets of a sentence, also those that are only asked for. */
  askIn({ written, classes }: WrittenSentence, known: readonly number[]): SetBits {
    const patterns = [...known];
    this.#asked.match(this.#sentence.read(written, classes), (pattern) => patterns.push(pattern));
    return bitsOf(this.memberships.setsOf(patterns, 'all'), this.memberships.size);
  }
}

interface WrittenSentence {
  readonly written: string;
  readonly classes: SymbolClasses;
}

class MatchedSentence implements SentenceHits {
  readonly sets: SentenceHits['sets'];
  readonly spans: readonly number[];
  readonly present: SetBits;
  readonly #matcher: SentenceMatcher;
  readonly #patterns: readonly number[];
  /** The sentence, until it has been asked. */
  #sentence: WrittenSentence | undefined;
  /** All its sets, once it has been asked. */
  #all: SetBits | undefined;

  constructor(
    matcher: SentenceMatcher,
    patterns: readonly number[],
    spans: readonly number[],
    sentence: WrittenSentence,
  ) {
    const { memberships } = matcher;
    this.#matcher = matcher;
    this.#patterns = patterns;
    this.#sentence = sentence;
    this.spans = spans;
    this.sets = memberships.setsOf(patterns, 'everywhere');
    this.present = bitsOf(this.sets, memberships.size);
  }

  has(set: SetId): boolean {
    return hasBit(hasBit(this.#matcher.memberships.askedSets, set) ? this.#askedAll() : this.present, set);
  }

  #askedAll(): SetBits {
    if (this.#sentence) {
      this.#all = this.#matcher.askIn(this.#sentence, this.#patterns);
      this.#sentence = undefined;
    }
    return this.#all!;
  }

  readsLike(later: SentenceHits): boolean {
    if (this === later) return true;
    if (!(later instanceof MatchedSentence) || !haveSameItems(this.#patterns, later.#patterns)) return false;
    return this.#all === undefined || haveSameBits(this.#all, later.#askedAll());
  }
}

function haveSameItems(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((item, i) => item === other[i]);
}

function bitsOf(sets: SentenceHits['sets'], size: number): SetBits {
  const present = emptyBits(size);
  for (const counted of sets) for (const set of counted) setBit(present, set);
  return present;
}
