import { checkLetter } from '../../server/src/check/check-letter.ts';
import { compilePack } from '../../server/src/pack/compile.ts';
import type { LoadedPack } from '../../server/src/pack/load.ts';
import { raisable } from '../labelled-letters.ts';
import { type Example, readMarkedLetters } from './examples.ts';
import type { TrainingSet } from './learn.ts';
import { weightsFile } from './weights-file.ts';

interface Tally {
  labelled: number;
  found: number;
  wrong: number;
  lawful: number;
}

/**
 * Tells how the requirements do that add sentences up: each hand's letters are checked with weights that were learnt without that
 * hand, and what a requirement finds is held against the labels.
 *
 * @param today the day whose law holds for a letter without a date
 */
export function trySums(loaded: LoadedPack, set: TrainingSet, today: string): void {
  const summed = loaded.files.krav.flatMap(({ id, fejltype, kræver: { ligner } }) =>
    ligner !== undefined && 'i alt' in ligner ? [{ id, fejltype, kind: ligner.ordvægte }] : [],
  );
  const kinds = [...new Set(summed.map(({ kind }) => kind))];
  const tallies = new Map(summed.map(({ id }) => [id, { labelled: 0, found: 0, wrong: 0, lawful: 0 } satisfies Tally]));
  for (const { hand, letters } of readMarkedLetters()) {
    const pack = compilePack(relearnt(loaded, set, kinds, (example) => example.hand !== hand));
    for (const { text, label } of letters) {
      const found = new Set(checkLetter(text, pack, today).findings.map(({ code }) => code));
      for (const { id, fejltype } of summed) {
        const tally = tallies.get(id)!;
        const isLabelled = label.fejl.some((defect) => defect.fejltype === fejltype);
        if (isLabelled) tally.labelled++;
        if (!found.has(id)) continue;
        if (isLabelled) tally.found++;
        else if (!raisable(label).has(fejltype)) tally.wrong++;
        if (label.lovlig) tally.lawful++;
      }
    }
  }
  console.log(
    '\n| krav, der tæller | mærkede breve | fundet | falske | lovlige breve anklaget |\n|---|--:|--:|--:|--:|',
  );
  for (const [id, { labelled, found, wrong, lawful }] of tallies)
    console.log(`| ${id} | ${labelled} | ${found} | ${wrong} | ${lawful} |`);
}

/** The pack with weights of some kinds learnt anew, from some of the examples. */
function relearnt(
  { files, ...rest }: LoadedPack,
  set: TrainingSet,
  kinds: readonly string[],
  use: (example: Example) => boolean,
): LoadedPack {
  const ordvaegte = files.ordvaegte.map((file) =>
    kinds.includes(file.id) ? weightsFile(set.learn(file.id, use), file.titel) : file,
  );
  return { ...rest, files: { ...files, ordvaegte } };
}
