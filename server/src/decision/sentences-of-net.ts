import type { HeardSentence, LetterNet } from '../likeness/letter-net.ts';
import { unitsOfSentence } from '../likeness/sentence-units.ts';
import { BySentence, MeasuredByRole, SharesInPlace } from './by-sentence.ts';
import type { Passage } from './passage.ts';
import { add, type PassageMeasure, type TotalsByRole } from './totals-by-role.ts';
import type { Role } from './vocabulary.ts';

/** Sentences of fewer units say nothing to the net. */
export const FEWEST_UNITS_FOR_NET = 2;

/** What the sentences of passages say to a net, headings among them, and what they quote: whose words a letter gives tells much. */
export class SentencesOfNet implements PassageMeasure {
  readonly net: LetterNet;
  readonly size: number;
  readonly #sentences: BySentence<HeardSentence | undefined>;
  readonly #memo = new MeasuredByRole();
  readonly #shares = new SharesInPlace<HeardSentence>();

  constructor(net: LetterNet) {
    this.net = net;
    this.size = net.size;
    this.#sentences = new BySentence((text, reading, sentence) => {
      const units = unitsOfSentence(text, reading, sentence, 'kept');
      return units.length < FEWEST_UNITS_FOR_NET ? undefined : net.sentence(units);
    });
  }

  readonly of: PassageMeasure['of'] = (passage, role, text) =>
    this.#memo.of(passage, role, () => this.#measure(passage, role, text));

  /** What all sentences of a letter add, for `LetterNet.weightOf`. */
  saidIn(totals: TotalsByRole): Float64Array {
    return totals.of(this, () => true);
  }

  #measure(passage: Passage, role: Role | undefined, text: () => string): Float64Array {
    const measured = new Float64Array(this.size);
    const sentences = this.#sentences.of(passage, text).filter((sentence) => sentence !== undefined);
    for (const [i, sentence] of sentences.entries()) {
      const place = { role, before: sentences[i - 1], after: sentences[i + 1] };
      add(
        measured,
        this.#shares.of(sentence, place, () => {
          const share = new Float64Array(this.size);
          this.net.add(sentence, place.before, place.after, role, share);
          return share;
        }),
      );
    }
    return measured;
  }
}
