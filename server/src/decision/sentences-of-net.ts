import type { HeardSentence, LetterNet } from '../likeness/letter-net.ts';
import { unitsForNet } from '../likeness/net-units.ts';
import { BySentence, MeasuredByRole, SharesInPlace } from './by-sentence.ts';
import type { Passage } from './passage.ts';
import { add, type PassageMeasure, type TotalsByRole } from './totals-by-role.ts';
import type { Role } from './vocabulary.ts';

/** Sentences of fewer units say nothing to the net. */
export const FEWEST_UNITS_FOR_NET = 2;

/** As `unitsForNet` wants it. */
export const headingRoleOf = ({ kind, headingRole }: Passage) => (kind === 'heading' ? (headingRole ?? '') : undefined);

/** What the sentences of passages say to a net, headings among them, and what they quote: whose words a letter gives tells much. */
export class SentencesOfNet implements PassageMeasure {
  readonly net: LetterNet;
  readonly size: number;
  /** By the section that a heading opens; of sentences under `undefined`. */
  readonly #heard = new Map<string | undefined, BySentence<HeardSentence | undefined>>();
  readonly #memo = new MeasuredByRole();
  readonly #shares = new SharesInPlace<HeardSentence>();

  constructor(net: LetterNet) {
    this.net = net;
    this.size = net.size;
  }

  readonly of: PassageMeasure['of'] = (passage, role, text) =>
    this.#memo.of(passage, role, () => this.#measure(passage, role, text));

  /** What all sentences of a letter add, for `LetterNet.weightOf`. */
  saidIn(totals: TotalsByRole): Float64Array {
    return totals.of(this, () => true);
  }

  #heardAs(headingRole: string | undefined): BySentence<HeardSentence | undefined> {
    let known = this.#heard.get(headingRole);
    if (!known) {
      known = new BySentence((text, reading, sentence) => {
        const units = unitsForNet(text, reading, sentence, headingRole);
        return units.length < FEWEST_UNITS_FOR_NET ? undefined : this.net.sentence(units);
      });
      this.#heard.set(headingRole, known);
    }
    return known;
  }

  #measure(passage: Passage, role: Role | undefined, text: () => string): Float64Array {
    const measured = new Float64Array(this.size);
    const heard = this.#heardAs(headingRoleOf(passage));
    const sentences = heard.of(passage, text).filter((sentence) => sentence !== undefined);
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
