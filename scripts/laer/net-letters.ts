import { type Decision, readDecision } from '../../server/src/decision/decision.ts';
import { Letter } from '../../server/src/decision/letter.ts';
import { textOf } from '../../server/src/decision/passage-index.ts';
import { FEWEST_UNITS_FOR_NET, headingRoleOf } from '../../server/src/decision/sentences-of-net.ts';
import type { LetterVocabulary } from '../../server/src/decision/vocabulary.ts';
import { HashedTraits } from '../../server/src/likeness/hashed-traits.ts';
import { unitsForNet } from '../../server/src/likeness/net-units.ts';
import { findLoosely, type Label, raisable } from '../labelled-letters.ts';
import { type LettersOfHand, type MarkedLetter, readMarkedLetters } from './examples.ts';
import { TOLD_AT_ALL } from './marks.ts';
import { marksByHand, type Shares } from './weighed-letters.ts';

/** A sentence as a net learns from it. */
export interface NetSentence {
  readonly slots: Int32Array;
  readonly role: number;
  /** Whether it stands in the same passage as the sentence before it. */
  readonly follows: boolean;
  /** The numbers of the defects that a label quotes it for. */
  readonly quotedFor: readonly number[];
  /** What it was marked with by hand: by the number of the kind, how much of it counts as one. */
  readonly marks: readonly (readonly [kind: number, share: number])[];
}

/** A letter as a net learns from it. */
export interface NetLetter {
  readonly sentences: readonly NetSentence[];
  /** Number of its outcome; -1 where none is read. */
  readonly outcome: number;
  /** By the defect's number: whether the letter has it, and whether that is known (what may be raised is not). */
  readonly has: Uint8Array;
  readonly known: Uint8Array;
}

/** What is told apart, by number. */
export interface NetNames {
  readonly defects: readonly string[];
  readonly roles: readonly string[];
  readonly outcomes: readonly string[];
}

/** A defect that fewer letters have is not learnt. */
const FEWEST_LETTERS = 40;
const NOWHERE = -1;

/** Sections and outcomes by the pack; defects by the letters that all weights are learnt from. */
export function netNames({ sections, outcomes }: LetterVocabulary): NetNames {
  const counts = new Map<string, number>();
  for (const { letters } of readMarkedLetters())
    for (const { label } of letters)
      for (const defect of new Set(label.fejl.map(({ fejltype }) => fejltype)))
        counts.set(defect, (counts.get(defect) ?? 0) + 1);
  return {
    defects: [...counts].flatMap(([defect, count]) => (count < FEWEST_LETTERS ? [] : [defect])).sort(),
    roles: sections.map(({ id }) => id).sort(),
    outcomes: outcomes.map(({ id }) => id).sort(),
  };
}

/** Letters as a net of so many slots reads them. */
export function asNetReads(
  hands: readonly LettersOfHand[],
  vocabulary: LetterVocabulary,
  names: NetNames,
  slots: number,
): NetLetter[] {
  const reader = new NetReader(vocabulary, names, slots);
  const marks = marksByHand();
  return hands.flatMap(({ hand, letters }) =>
    letters.map((letter) => reader.read(letter, (sentence) => marks(hand, sentence))),
  );
}

/** A stretch of a letter that a label quotes. */
interface Quoted {
  readonly defect: number;
  readonly from: number;
  readonly to: number;
}

class NetReader {
  readonly #vocabulary: LetterVocabulary;
  readonly #names: NetNames;
  readonly #traits: HashedTraits;
  /** Sentences that occur in many letters are kept once. */
  readonly #slots = new Map<string, Int32Array>();

  constructor(vocabulary: LetterVocabulary, names: NetNames, slots: number) {
    this.#vocabulary = vocabulary;
    this.#names = names;
    this.#traits = new HashedTraits(slots);
  }

  read({ text, label }: MarkedLetter, marksOf: (sentence: string) => Shares): NetLetter {
    const decision = readDecision(new Letter(text, this.#vocabulary));
    const quoted = this.#quoted(label, decision.text);
    const mayHave = raisable(label);
    const has = new Set(label.fejl.map(({ fejltype }) => fejltype));
    const { defects, outcomes } = this.#names;
    return {
      sentences: decision.passages.flatMap((_, passage) => this.#sentencesOf(decision, passage, quoted, marksOf)),
      outcome: outcomes.indexOf(decision.outcome?.id ?? ''),
      has: Uint8Array.from(defects, (defect) => Number(has.has(defect))),
      known: Uint8Array.from(defects, (defect) => Number(has.has(defect) || !mayHave.has(defect))),
    };
  }

  /** Where a letter's labels quote it. */
  #quoted({ fejl }: Label, text: string): Quoted[] {
    return fejl.flatMap(({ fejltype, uddrag }) => {
      const defect = this.#names.defects.indexOf(fejltype);
      const from = uddrag === null ? NOWHERE : findLoosely(text, uddrag);
      return from < 0 || defect < 0 ? [] : [{ defect, from, to: from + uddrag!.length }];
    });
  }

  #sentencesOf(
    { passages, structure, text }: Decision,
    number: number,
    quoted: readonly Quoted[],
    marksOf: (sentence: string) => Shares,
  ): NetSentence[] {
    const { passage, offset } = passages[number];
    const { hits, sentences } = passage.reading;
    const headingRole = headingRoleOf(passage);
    const itsText = textOf(passages[number], text);
    const base = offset + passage.from;
    const role = this.#names.roles.indexOf(structure.roles[number] ?? '');
    const weighed = [...hits.keys()]
      .map((sentence) => ({ sentence, units: unitsForNet(itsText, passage.reading, sentence, headingRole) }))
      .filter(({ units }) => units.length >= FEWEST_UNITS_FOR_NET);
    return weighed.map(({ sentence, units }, i) => {
      const [from, to] = [sentences[2 * sentence], sentences[2 * sentence + 1]];
      const words = itsText.slice(from, to);
      return {
        slots: this.#slotsOf(headingRole === undefined ? words : `# ${headingRole} ${words}`, () =>
          this.#traits.of(units),
        ),
        role,
        follows: i > 0,
        quotedFor: quoted.flatMap((mark) => (mark.from < base + to && base + from < mark.to ? [mark.defect] : [])),
        marks: [...marksOf(words)].map(([kind, share]) => [TOLD_AT_ALL.indexOf(kind), share]),
      };
    });
  }

  #slotsOf(words: string, find: () => number[]): Int32Array {
    let slots = this.#slots.get(words);
    if (!slots) {
      slots = Int32Array.from(find());
      this.#slots.set(words, slots);
    }
    return slots;
  }
}
