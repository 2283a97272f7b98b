import { PassageMemo } from '../../decision/memo.ts';
import { textOf } from '../../decision/passage-index.ts';
import type { PlacedPassage } from '../../decision/read-unit.ts';
import type { Violation } from '../finding.ts';
import type { NamedCheck } from './registry.ts';

interface Figures {
  readonly words: number;
  readonly longWords: number;
  readonly sentences: number;
}

/** A word of more letters is long (lixtal, C.H. Björnsson 1968). */
const LONG = 6;
/** Lixtal from which a text is very hard to read, on the scale that goes with it. */
const VERY_HARD = 55;
/** In so few words a single name or section decides, and in so few sentences a list. */
const FEWEST_WORDS = 90;
const FEWEST_SENTENCES = 4;

const NOTHING: Figures = { words: 0, longWords: 0, sentences: 0 };
const figures = new PassageMemo<Figures>();

/**
 * `lixtal`: a section whose words are so long, and its sentences too, that hardly anybody reads it with ease. Lixtal is words a
 * sentence and the percentage of long words, added up.
 */
export const hardToRead: NamedCheck = (evidence) => {
  const { decision } = evidence;
  const passages = evidence.allPassages;
  const violations: Violation[] = [];
  for (const { first, last, heading } of decision.structure.sections) {
    let [words, longWords, sentences] = [0, 0, 0];
    for (let index = first; index < last; index++) {
      if (index === heading) continue;
      const own = figuresOf(passages[index], decision.text);
      words += own.words;
      longWords += own.longWords;
      sentences += own.sentences;
    }
    if (words < FEWEST_WORDS || sentences < FEWEST_SENTENCES) continue;
    const lix = Math.round(words / sentences + (100 * longWords) / words);
    if (lix <= VERY_HARD) continue;
    const note = `Afsnittet har lixtal ${lix}, og en sætning er i snit på ${Math.round(words / sentences)} ord.`;
    violations.push({ ...placeOf(passages[heading ?? first]), note });
  }
  return violations;
};

/** Table rows and quotations are no sentences of the writer. */
function figuresOf(placed: PlacedPassage, text: string): Figures {
  const { kind, reading } = placed.passage;
  if (kind !== 'paragraph' && kind !== 'item') return NOTHING;
  return figures.of(placed.passage, () => {
    const words = reading.sentenceWords.reduce((sum, count) => sum + count, 0);
    return { words, longWords: longWordsIn(textOf(placed, text)), sentences: reading.sentenceWords.length };
  });
}

function longWordsIn(text: string): number {
  let longWords = 0;
  let letters = 0;
  for (let i = 0; i <= text.length; i++) {
    if (isLetter(text.charCodeAt(i))) letters++;
    else {
      if (letters > LONG) longWords++;
      letters = 0;
    }
  }
  return longWords;
}

/** Latin letters and those with marks; near enough for counting, and quick. */
const isLetter = (code: number) =>
  (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 192 && code < 592);

function placeOf({ offset, passage }: PlacedPassage): { from: number; to: number } {
  const { sentences } = passage.reading;
  const base = offset + passage.from;
  return sentences.length > 0 ? { from: base + sentences[0], to: base + sentences[1] } : { from: base, to: base };
}
