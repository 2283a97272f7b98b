/** Citations with the answer that the statutes give, to hold the judgment of provisions against. */
import type { CitedProvision, LawVerdict } from '../server/src/pack/law-in-time.ts';
import { addDays } from '../server/src/text/calendar.ts';
import type { Statute, StatuteHistory } from './statutes.ts';

/** A provision cited on a day, and whether it stood in the act then. */
export interface CitedCase extends CitedProvision {
  readonly date: string;
  readonly stands: boolean;
}

export type Grade = 'right' | 'undecided' | 'wrong';

/** Whether a verdict answers what the statutes say; silence is never wrong. */
export function gradeOf({ stands }: CitedCase, verdict: LawVerdict): Grade {
  if (verdict.kind === 'ukendt' || verdict.kind === 'ikke afgjort') return 'undecided';
  if (verdict.kind !== 'gælder') return stands ? 'wrong' : 'right';
  if (!verdict.whole) return 'undecided';
  return stands ? 'right' : 'wrong';
}

/** The day a version shows the law of. */
const dayOf = ({ issued, inForce }: Statute) => (inForce && inForce > issued ? inForce : issued);
const DAYS_AFTER = 200;

/**
 * The cases of one version: as of its own day, and of a day between it and the next (or after the newest), where both
 * agree. Where they disagree, the statutes do not say, and there is no case.
 */
export function* casesOf(history: StatuteHistory, version: Statute): Generator<CitedCase> {
  const { act, versions } = history;
  const next = versions[versions.indexOf(version) + 1];
  const day = dayOf(version);
  const later = next ? midway(day, dayOf(next)) : addDays(day, DAYS_AFTER);
  const numbers = new Set(versions.flatMap(({ sections }) => [...sections.keys()]));
  const invented = inventedNumbers(numbers);
  for (const section of [...numbers, ...invented]) {
    for (const date of [day, later]) {
      const around = date === day || !next ? [version] : [version, next];
      const shapes = around.map(({ sections }) => sections.get(section));
      if (shapes.some((shape) => (shape === undefined) !== (shapes[0] === undefined))) continue;
      const cited = { act, section, date };
      yield { ...cited, stands: shapes[0] !== undefined };
      const counts = shapes.map((shape) => shape?.stk);
      if (shapes[0] === undefined || counts.includes(undefined)) continue;
      const known = counts as number[];
      for (let stk = 1; stk <= Math.min(...known); stk++) yield { ...cited, stk, stands: true };
      yield { ...cited, stk: Math.max(...known) + 1, stands: false };
      yield* itemCases(cited, shapes, Math.min(...known));
    }
  }
}

function* itemCases(
  cited: Omit<CitedCase, 'stands'>,
  shapes: readonly ReturnType<Statute['sections']['get']>[],
  subsections: number,
): Generator<CitedCase> {
  for (let stk = 1; stk <= subsections; stk++) {
    if (shapes.some((shape) => !shape?.nr || (shape.nr.has(stk) && shape.nr.get(stk) === undefined))) continue;
    const counts = shapes.map((shape) => shape?.nr?.get(stk) ?? 0);
    for (let nr = 1; nr <= Math.min(...counts); nr++) yield { ...cited, stk, nr, stands: true };
    yield { ...cited, stk, nr: Math.max(...counts) + 1, stands: false };
  }
}

/** Numbers that stand in no version: gaps, the one after the last, and letters never used. */
function inventedNumbers(numbers: ReadonlySet<string>): string[] {
  const last = Math.max(...[...numbers].map((number) => Number.parseInt(number, 10)));
  const candidates = [...Array.from({ length: last + 5 }, (_, index) => `${index + 1}`), '1 z', `${last} æ`, '999'];
  return candidates.filter((number) => !numbers.has(number));
}

function midway(from: string, to: string): string {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return addDays(from, Math.max(1, Math.floor(days / 2)));
}
