import { type CheckedLetter, checkLetter } from '../check-letter.ts';
import { type ReviewedPack, type RuleOfPack, rulesIn } from './reviewed-pack.ts';

/** An example of a rule, checked with the whole pack. */
export interface ExampleRun {
  readonly index: number;
  readonly text: string;
  readonly checked: CheckedLetter;
}

/** The examples of a rule. */
export interface RunsOfRule extends RuleOfPack {
  readonly fejl: readonly ExampleRun[];
  readonly ok: readonly ExampleRun[];
}

const known = new WeakMap<ReviewedPack, readonly RunsOfRule[]>();

/** All examples of all rules, also of what lies below, checked once however many ask. */
export function exampleRuns(reviewed: ReviewedPack): readonly RunsOfRule[] {
  let runs = known.get(reviewed);
  if (!runs) {
    const check = (text: string, index: number): ExampleRun => ({
      index,
      text,
      checked: checkLetter(text, reviewed.pack, reviewed.date),
    });
    runs = rulesIn(reviewed.loaded).map(({ folder, file }) => ({
      folder,
      file,
      fejl: file.eksempler.fejl.map(check),
      ok: file.eksempler.ok.map(check),
    }));
    known.set(reviewed, runs);
  }
  return runs;
}
