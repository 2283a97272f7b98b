import { editionName } from '../pack/editions.ts';
import { judgeProvision } from '../pack/law-in-time.ts';
import type { Pack } from '../pack/pack.ts';
import { danishDate } from '../text/calendar.ts';

/** What is known of a section's being law on a day. Days are ISO dates, editions as the law is cited. */
export type SectionState =
  /** Nothing speaks against it; `til` is its last day where one is known. */
  | { readonly state: 'gælder'; readonly til?: string }
  /** It held until and including a day. */
  | { readonly state: 'ophørt'; readonly til: string }
  /** It holds from a day to come, or stands only in an edition to come. */
  | { readonly state: 'kommer'; readonly fra?: string; readonly firstIn?: string }
  /** Newer editions lack it; on which day it went is not known. */
  | { readonly state: 'udgået'; readonly lastIn: string }
  /** It came or went between two editions; on which day is not known. */
  | { readonly state: 'ikke-afgjort'; readonly after: string; readonly before: string }
  /** The number stood for something else then, until a day where that is known. */
  | { readonly state: 'andet-indhold'; readonly emne: string; readonly til?: string };

/** The state of a section on a day, by the days that the pack tells of it, or else by the editions that have been read. */
export function sectionState(pack: Pack, actId: string, section: string, date: string): SectionState {
  const act = pack.acts.get(actId);
  const known = act?.paragraffer[section];
  const verdict = judgeProvision(pack, { act: actId, section }, date);
  if (verdict.kind === 'ikke længere') {
    const { until, lastIn } = verdict;
    if (until !== undefined) return { state: 'ophørt', til: until };
    if (lastIn) return { state: 'udgået', lastIn: editionName(lastIn) };
  }
  const former = known?.tidligere?.find((version) => date <= (version.til ?? version['sidst set'] ?? ''));
  if (former) return { state: 'andet-indhold', emne: former.emne, til: former.til };
  if (verdict.kind === 'endnu ikke') {
    const { from, firstIn } = verdict;
    return { state: 'kommer', fra: from, firstIn: firstIn && editionName(firstIn) };
  }
  if (verdict.kind === 'ikke afgjort')
    return { state: 'ikke-afgjort', after: editionName(verdict.after), before: editionName(verdict.before) };
  const til = known?.til ?? act?.til;
  const sidstSet = known?.['sidst set'];
  if (verdict.kind === 'ukendt' && sidstSet && !til && date > sidstSet)
    return { state: 'udgået', lastIn: `udgaven fra den ${danishDate(sidstSet)}` };
  return { state: 'gælder', til };
}

/** Whether a section is not law on a day: it has gone, or has not come. */
export function isOutdated({ state }: SectionState): boolean {
  return state === 'ophørt' || state === 'udgået' || state === 'kommer';
}

/**
 * A state as sentences for a reader; undefined where there is nothing to tell.
 *
 * @param successors where the rule stands now, as the reader should see it
 */
export function stateText(state: SectionState, successors: readonly string[]): string | undefined {
  const now = successors.length > 0 ? ` Reglen står nu i ${successors.join(' eller ')}.` : '';
  switch (state.state) {
    case 'ophørt':
      return `⚠ Gjaldt til og med den ${danishDate(state.til)}.${now}`;
    case 'udgået':
      return `⚠ Stod sidst i ${state.lastIn}; den står ikke i nyere udgaver, som Rettesnor kender.${now}`;
    case 'kommer':
      return state.fra
        ? `⚠ Gælder først fra den ${danishDate(state.fra)}.`
        : `⚠ Står først i ${state.firstIn ?? 'en senere udgave'}.`;
    case 'ikke-afgjort':
      return `Ændret mellem ${state.after} og ${state.before}; hvilken dag, kender Rettesnor ikke.${now}`;
    case 'andet-indhold':
      return `⚠ ${state.til ? `Til og med den ${danishDate(state.til)}` : 'Tidligere'} handlede paragraffen om noget andet: ${state.emne}.`;
    default:
      return state.til ? `I kraft til og med den ${danishDate(state.til)}.${now}` : undefined;
  }
}
