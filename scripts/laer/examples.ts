import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkLetter } from '../../server/src/check/check-letter.ts';
import { type Decision, readDecision } from '../../server/src/decision/decision.ts';
import { Letter } from '../../server/src/decision/letter.ts';
import type { LetterVocabulary } from '../../server/src/decision/vocabulary.ts';
import { type Unit, unitsOfSentences } from '../../server/src/likeness/sentence-units.ts';
import { traitsOf } from '../../server/src/likeness/traits.ts';
import { FEWEST_UNITS } from '../../server/src/likeness/word-weights.ts';
import type { Pack } from '../../server/src/pack/pack.ts';
import { isWithin } from '../../server/src/phrase/reading.ts';
import { findLoosely, type Label, raisable, readLabels } from '../labelled-letters.ts';
import { LETTERS, NET_LETTERS } from './hands.ts';
import { readLines, readMarkedSentences, SHOWS, TOLD_AT_ALL } from './marks.ts';

/** A sentence or a short passage to learn from. */
export interface Example {
  /** Who wrote it; hands are held apart when the learning is tried. */
  readonly hand: string;
  readonly traits: ReadonlySet<string>;
  /** The kinds of defect (fejltyper) that it is marked with. */
  readonly kinds: ReadonlySet<string>;
  /** Kinds that it is not quite of, and how much of it counts as one, between 0 and 1. */
  readonly partly?: ReadonlyMap<string, number>;
  /** The kinds that it may or may not have: nothing is learnt of them from it. */
  readonly unsure: ReadonlySet<string>;
}

/** A passage of one to three sentences that was written to be learnt from. */
export interface MarkedPassage {
  readonly tekst: string;
  readonly fejltype?: readonly string[];
  readonly lovlig?: readonly string[];
  readonly viser?: readonly string[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Marks and sentences end in signs that the other has not: so many units in common are no overlap. */
const EDGE = 3;

/** Those that only the passages are marked with. */
const SHOWN = ['viser-genvurdering'];

/** The passages of `laering/passager`, one file a hand. */
export const readMarkedPassages = () => readLines<MarkedPassage>('laering/passager');

/** The same, each by its traits. */
export function readPassages(vocabulary: LetterVocabulary): Example[] {
  return readMarkedPassages().map(({ hand, line }) => {
    const { tekst, fejltype = [], lovlig = [], viser = [] } = line;
    const kinds = new Set([...fejltype, ...viser.map((what) => SHOWS + what)]);
    // A lawful sentence may well show something, and nobody has marked whether it does; nor what else any of them tells.
    return {
      hand,
      traits: traitsIn(tekst, vocabulary),
      kinds,
      unsure: new Set([...TOLD_AT_ALL, ...(lovlig.length > 0 ? SHOWN : [])]),
    };
  });
}

/**
 * The sentences of letters that were read and marked by hand.
 *
 * @param all every kind that is learnt; those that a sentence was not marked for are not learnt from it
 */
export function readSentences(vocabulary: LetterVocabulary, all: readonly string[]): Example[] {
  return readMarkedSentences().map(({ hand, text, shares }) => ({
    hand,
    traits: traitsIn(text, vocabulary),
    kinds: new Set([...shares].flatMap(([kind, share]) => (share === 1 ? [kind] : []))),
    partly: new Map([...shares].filter(([, share]) => share > 0 && share < 1)),
    unsure: new Set(all.filter((kind) => !shares.has(kind))),
  }));
}

function traitsIn(text: string, vocabulary: LetterVocabulary): Set<string> {
  const units = unitsOfSentences(text, vocabulary.book.read(text));
  return new Set(units.flatMap((sentence) => [...traitsOf(sentence)]));
}

/**
 * The pack's own examples of wordings that are looked for by phrases: in one that must be found, the sentence that is; in one that must
 * not, every sentence, as none of that kind. Of other kinds nothing is learnt from them.
 */
export function readPackExamples(pack: Pack, today: string): Example[] {
  const kinds = new Set(pack.wordings.map(({ faultType }) => faultType));
  return pack.files.vendinger.flatMap(({ id, fejltype, find, eksempler }) => {
    if (find['en af'] === undefined) return [];
    const others = new Set([...kinds, ...SHOWN, ...TOLD_AT_ALL].filter((kind) => kind !== fejltype));
    const read = (text: string, isDefect: boolean): Example[] => {
      const checked = checkLetter(text, pack, today);
      const found = [...checked.findings, ...checked.repeats].filter(({ code }) => code === id);
      return sentencesOf(checked.decision).flatMap(({ from, to, units }) => {
        const isFound = found.some((finding) => from <= finding.from && finding.from < to);
        if (isFound !== isDefect) return [];
        const traits = traitsOf(units);
        return [{ hand: 'pakken', traits, kinds: new Set(isDefect ? [fejltype] : []), unsure: others }];
      });
    };
    return [
      ...eksempler.fejl.flatMap((text) => read(text, true)),
      ...eksempler.ok.flatMap((text) => read(text, false)),
    ];
  });
}

/** A letter as it is written, with what its labels say. */
export interface MarkedLetter {
  readonly text: string;
  readonly label: Label;
}

/** The letters of one hand. */
export interface LettersOfHand {
  readonly hand: string;
  readonly letters: readonly MarkedLetter[];
}

/** The letters of `test/breve` that all weights are learnt from, by hand. */
export const readMarkedLetters = () => lettersOf(LETTERS);

/** Those that only a net is learnt from. */
export const readNetLetters = () => lettersOf(NET_LETTERS);

function lettersOf(hands: readonly string[]): LettersOfHand[] {
  return hands.map((hand) => {
    const path = join(root, 'test/breve', hand);
    return {
      hand,
      letters: readLabels(path).map((label) => ({ text: readFileSync(join(path, label.fil), 'utf8'), label })),
    };
  });
}

/** The sentences of the letters that all weights are learnt from, each a defect where a label quotes it. */
export function readLabelledSentences(vocabulary: LetterVocabulary): Example[] {
  return readMarkedLetters().flatMap(({ hand, letters }) =>
    letters.flatMap((letter) => labelledSentences(hand, letter, vocabulary)),
  );
}

function labelledSentences(hand: string, { text, label }: MarkedLetter, vocabulary: LetterVocabulary): Example[] {
  const decision = readDecision(new Letter(text, vocabulary));
  const marked = label.fejl.flatMap(({ fejltype, uddrag }) => {
    const from = uddrag === null ? -1 : findLoosely(decision.text, uddrag);
    return from < 0 ? [] : [{ kind: fejltype, from, to: from + uddrag!.length }];
  });
  const unsure = new Set([...raisable(label), ...SHOWN, ...TOLD_AT_ALL]);
  return sentencesOf(decision).map(({ from, to, units }) => {
    const own = marked.filter((mark) => from < mark.to - EDGE && mark.from < to - EDGE);
    return { hand, traits: traitsOf(units), kinds: new Set(own.map(({ kind }) => kind)), unsure };
  });
}

/** The sentences of a letter that can be weighed; headings and what others are quoted for are left out. */
function sentencesOf({ text, passages }: Decision): { from: number; to: number; units: readonly Unit[] }[] {
  return passages.flatMap(({ passage, offset }) => {
    if (passage.kind === 'heading') return [];
    const base = offset + passage.from;
    const { sentences, quotations } = passage.reading;
    return unitsOfSentences(text.slice(base, offset + passage.to), passage.reading).flatMap((units, sentence) => {
      const [from, to] = [sentences[2 * sentence], sentences[2 * sentence + 1]];
      if (units.length < FEWEST_UNITS || isWithin(quotations, from, to)) return [];
      return [{ from: base + from, to: base + to, units }];
    });
  });
}
