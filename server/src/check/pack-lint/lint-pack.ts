import { Locator } from '../../pack/locate.ts';
import { broadPatterns } from './broad-patterns.ts';
import { changedLaw } from './changed-law.ts';
import type { CheckOfPack } from './check-of-pack.ts';
import { contradictions } from './contradictions.ts';
import { coveredRules } from './covered-rules.ts';
import { discardedPractices } from './discarded-practice.ts';
import { missingReferences } from './missing-references.ts';
import { neverApplies } from './never-applies.ts';
import { oldSources } from './old-sources.ts';
import type { FileKey, FoundRemark, Remark } from './remark.ts';
import { type ReviewedPack, saysItself } from './reviewed-pack.ts';
import { stemCollisions } from './stem-collisions.ts';
import { supersededEditions } from './superseded-editions.ts';
import { thinRules } from './thin-rules.ts';
import { unusedMarkers, unusedWordLists } from './unused.ts';

/** Files that cannot be read, as the reader of the pack tells it. */
const UNREADABLE = { id: 'fil-kan-ikke-læses', title: 'Filer, der ikke kan læses' };

/** The checks of a pack as a whole, in the order of the report: what is broken, what the law has done to it, what could be better. */
const checks: readonly CheckOfPack[] = [
  missingReferences,
  neverApplies,
  contradictions,
  changedLaw,
  discardedPractices,
  supersededEditions,
  oldSources,
  thinRules,
  coveredRules,
  stemCollisions,
  broadPatterns,
  unusedMarkers,
  unusedWordLists,
];

/** Id and heading of each check, in the order of the report. */
export const headings: readonly Pick<CheckOfPack, 'id' | 'title'>[] = [UNREADABLE, ...checks];

/**
 * Checks a pack as a whole.
 *
 * @returns remarks in the order of `headings`; those of one check by file and line
 */
export function lintPack(reviewed: ReviewedPack): Remark[] {
  const locator = new Locator(reviewed.loaded);
  const remarks = checks.flatMap((check) => inOrder(remarksOf(check, reviewed, locator)));
  return [
    ...unreadable(reviewed).filter((problem) => !remarks.some((remark) => saysSame(remark, problem))),
    ...remarks,
  ];
}

/** The reader of the pack tells of references that are missing too. */
function saysSame(remark: Remark, problem: Remark): boolean {
  return (
    remark.check === missingReferences.id &&
    remark.file === problem.file &&
    remark.line === problem.line &&
    remark.column === problem.column
  );
}

function remarksOf(check: CheckOfPack, reviewed: ReviewedPack, locator: Locator): Remark[] {
  const told = new Map<string, Remark>();
  for (const found of check.run(reviewed)) {
    const { level, message } = found;
    const key = ownSide(found, reviewed);
    if (!key) continue;
    const { file, line, column } = locator.problem(key.folder, key.id, key.path, message, false);
    told.set(`${file} ${line} ${column} ${message}`, { check: check.id, level, file, line, column, message });
  }
  return [...told.values()];
}

/** Where the pack itself says what a remark is about; nothing where only what lies below does. */
function ownSide(found: FoundRemark, reviewed: ReviewedPack): FileKey | undefined {
  return [found, found.other].find((key) => key && saysItself(reviewed, key));
}

/** Problems of what lies below are for its own keepers. */
function unreadable({ pack: { problems }, loaded: { manifest } }: ReviewedPack): Remark[] {
  return problems
    .filter(({ pack }) => pack === undefined || pack === manifest.id)
    .map(({ file, line, column, message, fatal }) => ({
      check: UNREADABLE.id,
      level: fatal ? ('fejl' as const) : ('advarsel' as const),
      file,
      line,
      column,
      message,
    }));
}

function inOrder(remarks: readonly Remark[]): Remark[] {
  return remarks.toSorted(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}
