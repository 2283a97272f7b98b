import { FEWEST_UNITS_FOR_NET } from '../../server/src/decision/sentences-of-net.ts';
import type { LetterVocabulary } from '../../server/src/decision/vocabulary.ts';
import { HashedTraits } from '../../server/src/likeness/hashed-traits.ts';
import { unitsForNet } from '../../server/src/likeness/net-units.ts';
import { readMarkedPassages } from './examples.ts';
import type { NetLetter, NetNames } from './net-letters.ts';

const NOWHERE = -1;

/** Passages that were written to be learnt from, as a net of so many slots reads them: letters of a few sentences in no section. */
export function readNetPassages({ book }: LetterVocabulary, { defects }: NetNames, slots: number): NetLetter[] {
  const traits = new HashedTraits(slots);
  const passages = readMarkedPassages().map(({ line }) => line);
  const marked = new Set(passages.flatMap(({ fejltype = [] }) => fejltype));
  return passages.flatMap(({ tekst, fejltype = [] }) => {
    const reading = book.read(tekst);
    const sentences = [...reading.hits.keys()]
      .map((sentence) => unitsForNet(tekst, reading, sentence, undefined))
      .filter((units) => units.length >= FEWEST_UNITS_FOR_NET)
      .map((units, i) => ({
        slots: Int32Array.from(traits.of(units)),
        role: NOWHERE,
        follows: i > 0,
        quotedFor: [],
        marks: [],
      }));
    if (sentences.length === 0) return [];
    return {
      sentences,
      outcome: NOWHERE,
      has: Uint8Array.from(defects, (defect) => Number(fejltype.includes(defect))),
      known: Uint8Array.from(defects, (defect) => Number(marked.has(defect))),
    };
  });
}
