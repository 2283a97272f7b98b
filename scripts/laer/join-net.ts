import { readDecision } from '../../server/src/decision/decision.ts';
import { Letter } from '../../server/src/decision/letter.ts';
import { SentencesOfNet } from '../../server/src/decision/sentences-of-net.ts';
import type { LetterNet } from '../../server/src/likeness/letter-net.ts';
import { traitsOfLetter, weightOfLetter } from '../../server/src/likeness/letter-weights.ts';
import { weighedLetters } from '../../server/src/pack/compile-weights.ts';
import type { Pack } from '../../server/src/pack/pack.ts';
import type { FileOf } from '../../server/src/pack/schema.ts';
import { readJoiningLetters } from './examples.ts';
import type { Question } from './learn-letters.ts';
import { fitRows, thousandths } from './scaled-regression.ts';
import { isRefusing, shownIn, type WeighedLetter } from './weighed-letters.ts';

/** Two weights are fitted to hundreds of letters: they need little to hold them back. */
const PENALTY = 1;

interface BothWays extends WeighedLetter {
  /** By the net, in log odds, by the number of the defect. */
  readonly byNet: readonly number[];
}

/** Joins the weights of letters with a net, as letters tell that neither was learnt from. */
export class Joiner {
  readonly #net: LetterNet;
  readonly #pack: Pack;
  readonly #letters: readonly BothWays[];

  constructor(pack: Pack, net: LetterNet) {
    this.#pack = pack;
    this.#net = net;
    const measure = new SentencesOfNet(net);
    this.#letters = readJoiningLetters().flatMap(({ hand, letters }) =>
      letters.map(({ text, label }) => {
        const decision = readDecision(new Letter(text, pack.vocabulary));
        const { outcome } = decision;
        const said = measure.saidIn(decision.totals);
        return {
          hand,
          label,
          seemsGranted: !isRefusing(decision),
          shown: shownIn(decision, pack.vocabulary.sentences),
          byNet: [...net.defects.values()].map((defect) => net.weightOf(defect, said, outcome?.id)),
        };
      }),
    );
  }

  /** A file of letters' weights, with what it and the net count for its question; as it is, where the net does not know the defect. */
  join(file: FileOf<'brevvaegte'>, { answer, defect }: Question): FileOf<'brevvaegte'> {
    const number = defect === undefined ? undefined : this.#net.defects.get(defect);
    if (defect === undefined || number === undefined) return file;
    const { weights } = weighedLetters(file, (id) => this.#pack.weights.kinds.get(id)!);
    const rows = this.#letters.flatMap((letter) => {
      const isOfKind = answer(letter);
      if (isOfKind === undefined) return [];
      return [{ traits: [weightOfLetter(weights, traitsOfLetter(letter.shown)), letter.byNet[number]], isOfKind }];
    });
    const { base, weights: fitted } = fitRows(rows, PENALTY);
    const [vægte, net] = fitted.map(thousandths);
    return { ...file, net: { fejltype: defect, grundtal: thousandths(base), vægte, net } };
  }
}
