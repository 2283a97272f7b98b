import { compilePack } from '../../server/src/pack/compile.ts';
import type { LoadedPack } from '../../server/src/pack/load.ts';
import type { Pack } from '../../server/src/pack/pack.ts';
import { learnLetters, type Question } from './learn-letters.ts';
import type { HeldOut, Weighed } from './weighed-letters.ts';
import { contextPart, letterWeightsFile, weightsFile } from './weights-file.ts';

/** Letters, and the pack as the hands that did not write them teach it. */
export interface HeldOutPack {
  readonly pack: Pack;
  readonly letters: HeldOut['letters'];
}

/**
 * The pack with all its weights learnt anew, once for each group of hands and without what that group wrote. The pack's rules and
 * examples were written by people who had read the letters; those are not held out.
 *
 * @param kinds the ids of the kinds of sentences, by number
 */
export function* heldOutPacks(
  loaded: LoadedPack,
  { letters, groups }: Weighed,
  questions: readonly (readonly [Question, string])[],
  kinds: readonly string[],
): Generator<HeldOutPack> {
  for (const group of groups) {
    const hands = new Set(group.letters.map(({ hand }) => hand));
    const ordvaegte = loaded.files.ordvaegte.map(({ id, titel }) => {
      const kind = kinds.indexOf(id);
      const context = group.contexts.find((of) => of.kind === kind);
      const file = weightsFile(group.words[kind], titel);
      return context ? { ...file, sammenhæng: contextPart(context, kinds) } : file;
    });
    const brevvaegte = questions.map(([question, titel]) =>
      letterWeightsFile(
        learnLetters(letters, question, ({ hand }) => !hands.has(hand)),
        titel,
        kinds,
        question.pointsAt,
      ),
    );
    const files = { ...loaded.files, ordvaegte, brevvaegte };
    yield { pack: compilePack({ ...loaded, files }), letters: group.letters };
  }
}
