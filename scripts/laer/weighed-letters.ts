import { type Decision, readDecision } from '../../server/src/decision/decision.ts';
import { Letter } from '../../server/src/decision/letter.ts';
import { textOf } from '../../server/src/decision/passage-index.ts';
import type { LetterVocabulary } from '../../server/src/decision/vocabulary.ts';
import { SentencesOfKinds, WeighedSentences } from '../../server/src/decision/weighed-sentences.ts';
import { inContext, NO_ROLE, type WeightsInContext } from '../../server/src/likeness/context-weights.ts';
import type { ShownInAll } from '../../server/src/likeness/letter-weights.ts';
import { NOT_WEIGHED, type WeightsOfKind, WordWeights } from '../../server/src/likeness/word-weights.ts';
import type { Label } from '../labelled-letters.ts';
import { type MarkedLetter, readMarkedLetters } from './examples.ts';
import type { TrainingSet } from './learn.ts';
import { learnContexts, type SentenceInLetter } from './learn-context.ts';
import { readMarkedSentences } from './marks.ts';

/** Sentences in these sections say nothing of how the case was handled. */
export const NOT_COUNTED = ['titel', 'brevhoved', 'klagevejledning', 'hilsen'] as const;

/** A letter, and what its sentences show by weights that were learnt without its hand. */
export interface WeighedLetter {
  readonly hand: string;
  readonly label: Label;
  /** Whether it is read as one that grants in full, or that tells no outcome. */
  readonly seemsGranted: boolean;
  readonly shown: ShownInAll;
}

/** Letters by some of the hands, and what the other hands taught of sentences. */
export interface HeldOut {
  readonly letters: readonly (MarkedLetter & { readonly hand: string })[];
  readonly words: readonly WeightsOfKind[];
  readonly contexts: readonly WeightsInContext[];
}

/** What comes of weighing the letters that may be learnt from. */
export interface Weighed {
  readonly letters: readonly WeighedLetter[];
  /** What all of them teach of what surrounds a sentence. */
  readonly contexts: readonly WeightsInContext[];
  readonly groups: readonly HeldOut[];
}

type Group = Omit<HeldOut, 'contexts'> & { readonly weighed: WeighedSentences };

/** The hands are held out in so many groups: each letter is weighed as one by a hand that the weights have not met. */
const GROUPS = 6;

/**
 * Weighs the letters that may be learnt from.
 *
 * @param kinds the kinds of sentences to weigh them for, in the order of their numbers
 */
export function weighLetters(set: TrainingSet, kinds: readonly string[], vocabulary: LetterVocabulary): Weighed {
  const groups = groupsOf(set, kinds);
  const sharesOf = marksByHand();
  const sentences = groups.map(({ letters, weighed }) =>
    letters.flatMap(({ hand, text }) =>
      sentencesOf(readDecision(new Letter(text, vocabulary)), weighed, (sentence) => sharesOf(hand, sentence)),
    ),
  );
  const contexts = groups.map((_, group) =>
    learnContexts(sentences.filter((_, other) => other !== group).flat(), kinds),
  );
  const letters = groups.flatMap(({ letters, weighed }, group) => {
    const measure = new SentencesOfKinds(weighed, contexts[group]);
    return letters.map(({ hand, text, label }) => {
      const decision = readDecision(new Letter(text, vocabulary));
      return { hand, label, seemsGranted: !isRefusing(decision), shown: shownIn(decision, measure) };
    });
  });
  return {
    letters,
    contexts: learnContexts(sentences.flat(), kinds),
    groups: groups.map(({ letters, words }, group) => ({ letters, words, contexts: contexts[group] })),
  };
}

function groupsOf(set: TrainingSet, kinds: readonly string[]): Group[] {
  const hands = readMarkedLetters();
  return Array.from({ length: GROUPS }, (_, group) => {
    const held = hands.filter((_, index) => index % GROUPS === group);
    const names = new Set(held.map(({ hand }) => hand));
    const words = kinds.map((kind) => set.learn(kind, (example) => !names.has(example.hand)));
    return {
      letters: held.flatMap(({ hand, letters }) => letters.map((letter) => ({ ...letter, hand }))),
      words,
      weighed: new WeighedSentences(new WordWeights(words)),
    };
  });
}

export const isRefusing = ({ outcome }: Decision) => outcome !== undefined && outcome.granted !== 'fuldt';

/** What the sentences of a letter show, where they count. */
export function shownIn({ totals, outcome }: Decision, measure: SentencesOfKinds): ShownInAll {
  const notCounted = new Set<string>(NOT_COUNTED);
  const shown = measure.shownIn(totals, (role) => role === undefined || !notCounted.has(role));
  return { ...shown, outcome: outcome?.id };
}

export type Shares = ReadonlyMap<string, number>;

const UNMARKED: Shares = new Map();

/** What the sentences of letters were marked with, by hand and text: marks have no emphasis, and no full stop. */
export function marksByHand(): (hand: string, sentence: string) => Shares {
  const bare = (text: string) =>
    text
      .replace(/[\s*_]+/g, ' ')
      .trim()
      .replace(/\.$/, '')
      .toLowerCase();
  const known = new Map<string, Shares>();
  for (const { hand, text, shares } of readMarkedSentences()) {
    const key = `${hand} ${bare(text)}`;
    known.set(key, new Map([...(known.get(key) ?? []), ...shares]));
  }
  return (hand, sentence) => known.get(`${hand} ${bare(sentence)}`) ?? UNMARKED;
}

function sentencesOf(
  { passages, structure, text }: Decision,
  weighed: WeighedSentences,
  sharesOf: (sentence: string) => Shares,
): SentenceInLetter[] {
  return passages.flatMap((placed, i) => {
    const { passage } = placed;
    if (passage.kind === 'heading') return [];
    const itsText = textOf(placed, text);
    const { sentences } = passage.reading;
    const all = weighed.of(passage, () => itsText);
    const texts = all.flatMap((weights, sentence) =>
      weights[0] === NOT_WEIGHED ? [] : [itsText.slice(sentences[2 * sentence], sentences[2 * sentence + 1])],
    );
    const role = structure.roles[i] ?? NO_ROLE;
    return inContext(all).map((sentence, which) => ({ ...sentence, role, shares: sharesOf(texts[which]) }));
  });
}
