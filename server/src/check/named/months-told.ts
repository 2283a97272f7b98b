import { readsMarker } from '../../pack/code-markers.ts';
import type { Pack } from '../../pack/pack.ts';
import { hitsOf } from '../../phrase/reading.ts';
import type { Evidence } from '../evidence.ts';
import { effectiveMonth } from './effective-month.ts';

/** Marker of the pack: the month in which something ends or begins. */
const IN_MONTH = readsMarker('virkning-måned');
/** A space and four digits. */
const ROOM_FOR_YEAR = 5;

export interface MonthTold {
  readonly passage: number;
  readonly sentence: number;
  /** UTF-16 offsets in the letter. */
  readonly from: number;
  readonly to: number;
  /** The day on which something takes effect in that month. */
  readonly iso: string;
}

/**
 * The months in which a letter lets something end or begin: `ophører med udgangen af november 2025`. Quotations are left out.
 *
 * @param written ISO date of the letter: a month without a year is the next one
 */
export function* monthsTold(evidence: Evidence, { markers }: Pack, written: string): Generator<MonthTold> {
  const month = markers.get(IN_MONTH);
  if (month === undefined) return;
  const { passages, text } = evidence.decision;
  for (const passage of evidence.passagesWithSet(month))
    for (const hit of hitsOf(passages[passage].passage.reading, month)) {
      if (hit.quoted) continue;
      const { from, to } = evidence.found(passage, hit);
      const iso = effectiveMonth(text.slice(from, to), text.slice(to, to + ROOM_FOR_YEAR), written);
      if (iso !== undefined) yield { passage, sentence: hit.sentence, from, to, iso };
    }
}
