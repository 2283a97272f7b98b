import { editionDay } from '../../pack/editions.ts';
import { judgeProvision } from '../../pack/law-in-time.ts';
import { addDays } from '../../text/calendar.ts';
import { readProvision } from './law-mentions.ts';
import type { ReviewedPack } from './reviewed-pack.ts';

/**
 * Whether a provision is known to have stood on no day of a period. The days on which it can have changed are looked at: the
 * period's ends, the day of the check, and the days told in the pack. One day that is not known, and the answer is no.
 *
 * @param from first day, `2024-01-01`; absent: since ever, which no edition reaches
 * @param to last day; absent: without end
 */
export function standsNever(
  text: string,
  from: string | undefined,
  to: string | undefined,
  reviewed: ReviewedPack,
): boolean {
  const provisions = readProvision(text, reviewed);
  const isWithin = (day: string) => (from === undefined || day >= from) && (to === undefined || day <= to);
  return (
    provisions.length > 0 &&
    provisions.every((provision) => {
      const days = daysOfChange(provision.act, provision.section, reviewed)
        .concat([from, to].filter((day) => day !== undefined))
        .filter(isWithin);
      const verdicts = days.map((day) => judgeProvision(reviewed.pack, provision, day).kind);
      return verdicts.length > 0 && verdicts.every((kind) => kind === 'ikke længere' || kind === 'endnu ikke');
    })
  );
}

function daysOfChange(actId: string, section: string, { pack, date }: ReviewedPack): string[] {
  const act = pack.acts.get(actId);
  const { fra, til, tidligere = [] } = act?.paragraffer[section] ?? {};
  const starts = [act?.fra, fra];
  const ends = [act?.til, til, ...tidligere.map((former) => former.til)].flatMap((day) =>
    day === undefined ? [] : [day, addDays(day, 1)],
  );
  const editions = pack.editions.get(actId)?.all.map(editionDay) ?? [];
  return [date, ...starts, ...ends, ...editions].filter((day) => day !== undefined);
}
