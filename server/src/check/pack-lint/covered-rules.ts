import type { ConditionFile, FileOf } from '../../pack/schema.ts';
import type { CheckedLetter } from '../check-letter.ts';
import type { CheckOfPack } from './check-of-pack.ts';
import { exampleRuns, type RunsOfRule } from './example-runs.ts';
import { isRegionWithin, isWithin } from './pattern-sets.ts';
import type { FoundRemark } from './remark.ts';
import { type ReviewedPack, saysItself } from './reviewed-pack.ts';

/** Rules that another rule with the same fault always stands in for. */
export const coveredRules: CheckOfPack = {
  id: 'regel-er-dækket',
  title: 'Regler, som en anden regel dækker',
  *run(reviewed) {
    const { vendinger } = reviewed.loaded.files;
    for (const runs of exampleRuns(reviewed)) {
      const { folder, file } = runs;
      if (!saysItself(reviewed, { folder, id: file.id, path: ['id'] })) continue;
      const cover =
        'find' in file ? vendinger.find((other) => other.id !== file.id && covers(other, file, reviewed)) : undefined;
      if (cover) {
        yield {
          folder,
          id: file.id,
          path: ['id'],
          level: 'advarsel',
          message: `Alt, hvad vendingen finder, finder "${cover.id}" også, med samme fejltype. Slet den ene, eller gør dem forskellige.`,
        };
      } else yield* byExamples(runs);
    }
  },
};

/** Whether a wording finds all that another finds, by what the two files say. */
function covers(wide: FileOf<'vendinger'>, narrow: FileOf<'vendinger'>, reviewed: ReviewedPack): boolean {
  const words = narrow.find['en af'];
  return (
    wide.alvor !== 'fra' &&
    wide.fejltype === narrow.fejltype &&
    words !== undefined &&
    wide.find['en af'] !== undefined &&
    isWithin(words, wide.find['en af'], reviewed) &&
    isRegionWithin(
      { only: narrow.find.i, not: narrow.find['ikke i'] },
      { only: wide.find.i, not: wide.find['ikke i'] },
    ) &&
    asksForNoMoreLikeness(wide, narrow) &&
    (wide.find.citat === true || narrow.find.citat !== true) &&
    areAmong(wide.og, narrow.og) &&
    areAmong(wide.medmindre, narrow.medmindre) &&
    appliesWherever(wide.gælder, narrow.gælder)
  );
}

/** Whether a sentence that is like enough to a kind for one wording always is for another. */
function asksForNoMoreLikeness({ find: wide }: FileOf<'vendinger'>, { find: narrow }: FileOf<'vendinger'>): boolean {
  if (wide.ligner === undefined) return true;
  return narrow.ligner?.ordvægte === wide.ligner.ordvægte && narrow.ligner.mindst >= wide.ligner.mindst;
}

function appliesWherever(wide: FileOf<'vendinger'>['gælder'] = {}, narrow: FileOf<'vendinger'>['gælder'] = {}) {
  const within = (all: readonly string[] | undefined, some: readonly string[] | undefined) =>
    all === undefined || (some?.every((one) => all.includes(one)) ?? false);
  return (
    within(wide.afgørelse, narrow.afgørelse) &&
    within(wide.bestemmelse, narrow.bestemmelse) &&
    (wide.person === undefined || wide.person === narrow.person) &&
    (wide.fra === undefined || (narrow.fra !== undefined && narrow.fra >= wide.fra)) &&
    (wide.til === undefined || (narrow.til !== undefined && narrow.til <= wide.til)) &&
    areAmong(wide.når, narrow.når) &&
    areAmong(wide['ikke når'], narrow['ikke når'])
  );
}

function areAmong(some: readonly ConditionFile[] = [], all: readonly ConditionFile[] = []): boolean {
  const known = new Set(all.map((condition) => JSON.stringify(condition)));
  return some.every((condition) => known.has(JSON.stringify(condition)));
}

/** In every example another rule finds the same place, for the same fault. That may well be meant, and is only told. */
function* byExamples({ folder, file, fejl }: RunsOfRule): Generator<FoundRemark> {
  // One example is too little to go by.
  if (fejl.length < 2) return;
  const others = fejl.map(({ checked }) => rulesBeside(file.id, checked));
  const always = [...others[0]].filter((id) => others.every((ids) => ids.has(id)));
  if (always.length === 0) return;
  const names = always.map((id) => `"${id}"`).join(' og ');
  yield {
    folder,
    id: file.id,
    path: ['eksempler', 'fejl'],
    level: 'oplysning',
    message: `I alle eksempler finder ${names} det samme sted med samme fejltype. Giv et eksempel, som kun denne regel finder, eller overvej, om der er brug for begge.`,
  };
}

/** The rules of the same kind that object with the same fault where a rule does. What a letter lacks is pointed at from afar. */
function rulesBeside(id: string, { findings, repeats }: CheckedLetter): Set<string> {
  const all = [...findings, ...repeats];
  const own = all.filter(({ code }) => code === id);
  const beside = all.filter(
    ({ code, rule, faultType, from, to }) =>
      code !== id &&
      own.some((one) => one.rule.kind === rule.kind && one.faultType === faultType && from < one.to && one.from < to),
  );
  return new Set(beside.map(({ code }) => code));
}
