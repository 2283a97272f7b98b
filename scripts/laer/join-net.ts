import { readDecision } from '../../server/src/decision/decision.ts';
import { Letter } from '../../server/src/decision/letter.ts';
import { SentencesOfNet } from '../../server/src/decision/sentences-of-net.ts';
import type { LetterNet } from '../../server/src/likeness/letter-net.ts';
import { traitsOfLetter, weightOfLetter } from '../../server/src/likeness/letter-weights.ts';
import { weighedLetters } from '../../server/src/pack/compile-weights.ts';
import type { Pack } from '../../server/src/pack/pack.ts';
import type { FileOf } from '../../server/src/pack/schema.ts';
import { readNetLetters } from './examples.ts';
import type { Question } from './learn-letters.ts';
import { readHeldOutNets } from './nets.ts';
import { fitRows, type Row, thousandths } from './scaled-regression.ts';
import { isRefusing, shownIn, type WeighedLetter } from './weighed-letters.ts';

/** Two weights are fitted to hundreds of letters: they need little to hold them back. */
const PENALTY = 1;

function weightsBy(net: LetterNet, said: Float64Array, outcome: string | undefined): ReadonlyMap<string, number> {
  return new Map([...net.defects].map(([defect, number]) => [defect, net.weightOf(number, said, outcome)]));
}

interface BothWays extends WeighedLetter {
  /** By a net that has not met its hand, in log odds, by the defect. */
  readonly byNet: ReadonlyMap<string, number>;
}

/** Joins the weights of letters with what nets say, as letters tell that neither was learnt from. */
export class Joiner {
  readonly #pack: Pack;
  readonly #letters: readonly BothWays[];

  constructor(pack: Pack) {
    this.#pack = pack;
    const netFor = readHeldOutNets();
    this.#letters = readNetLetters().flatMap(({ hand, letters }) => {
      const net = netFor(hand);
      const measure = new SentencesOfNet(net);
      return letters.map(({ text, label }) => {
        const decision = readDecision(new Letter(text, pack.vocabulary));
        return {
          hand,
          label,
          seemsGranted: !isRefusing(decision),
          shown: shownIn(decision, pack.vocabulary.sentences),
          byNet: weightsBy(net, measure.saidIn(decision.totals), decision.outcome?.id),
        };
      });
    });
  }

  /** A file of letters' weights, with what it and the net count for its question; as it is, where the net does not know the defect. */
  join(file: FileOf<'brevvaegte'>, { answer, defect }: Question): FileOf<'brevvaegte'> {
    if (defect === undefined || !this.#letters[0].byNet.has(defect)) return file;
    const { weights } = weighedLetters(file, (id) => this.#pack.weights.kinds.get(id)!);
    const weigh = ({ shown }: BothWays) => weightOfLetter(weights, traitsOfLetter(shown));
    const rows = this.#rowsOf(answer, (letter) => [weigh(letter), letter.byNet.get(defect)!]);
    const { base, weights: fitted } = fitRows(rows, PENALTY);
    const [vægte, net] = fitted.map(thousandths);
    return { ...file, net: { fejltype: defect, grundtal: thousandths(base), vægte, net } };
  }

  #rowsOf(answer: Question['answer'], traitsOf: (letter: BothWays) => number[]): Row[] {
    return this.#letters.flatMap((letter) => {
      const isOfKind = answer(letter);
      return isOfKind === undefined ? [] : [{ traits: traitsOf(letter), isOfKind }];
    });
  }
}
