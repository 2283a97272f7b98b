import { broadPatterns } from './broad-patterns.ts';
import { changedLaw } from './changed-law.ts';
import type { CheckOfPack } from './check-of-pack.ts';
import { contradictions } from './contradictions.ts';
import { coveredRules } from './covered-rules.ts';
import { discardedPractices } from './discarded-practice.ts';
import { missingReferences } from './missing-references.ts';
import { neverApplies } from './never-applies.ts';
import { oldSources } from './old-sources.ts';
import { Places } from './places.ts';
import type { FileKey, FoundRemark, Remark } from './remark.ts';
import { isOwn, type ReviewedPack } from './reviewed-pack.ts';
import { stemCollisions } from './stem-collisions.ts';
import { supersededEditions } from './superseded-editions.ts';
import { thinRules } from './thin-rules.ts';
import { unusedMarkers } from './unused-markers.ts';

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
];

/** Id and heading of each check, in the order of the report. */
export const headings: readonly Pick<CheckOfPack, 'id' | 'title'>[] = [UNREADABLE, ...checks];

/**
 * Checks a pack as a whole.
 *
 * @returns remarks in the order of `headings`; those of one check by file and line
 */
export function lintPack(reviewed: ReviewedPack): Remark[] {
  const places = new Places(reviewed.sources);
  const remarks = checks.flatMap((check) => inOrder(remarksOf(check, reviewed, places)));
  return [
    ...unreadable(reviewed).filter((problem) => !remarks.some((remark) => saysSame(remark, problem))),
    ...remarks,
  ];
}

/** The compiler tells of the first marker that is missing too, without its place. */
function saysSame(remark: Remark, problem: Remark): boolean {
  const [claim] = remark.message.split('. ');
  return remark.check === missingReferences.id && remark.file === problem.file && problem.message.startsWith(claim);
}

function remarksOf(check: CheckOfPack, reviewed: ReviewedPack, places: Places): Remark[] {
  const told = new Map<string, Remark>();
  for (const found of check.run(reviewed)) {
    const { level, message } = found;
    const key = ownSide(found, reviewed);
    if (!key) continue;
    const remark = { check: check.id, level, ...places.of(key), message };
    told.set(`${remark.file} ${remark.line} ${remark.column} ${message}`, remark);
  }
  return [...told.values()];
}

/** Where in the pack's own files a remark is told; nothing where it is about what lies below alone. */
function ownSide(found: FoundRemark, reviewed: ReviewedPack): FileKey | undefined {
  return [found, found.other].find((key) => key && isOwn(reviewed, key.folder, key.id));
}

/** Problems of what lies below are for its own keepers; but a rule of it that the pack breaks is told here. */
function unreadable({ pack, below }: ReviewedPack): Remark[] {
  return pack.problems
    .filter((problem) => !below?.problems.includes(problem))
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
