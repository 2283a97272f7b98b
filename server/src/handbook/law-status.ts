import { editionName } from '../pack/editions.ts';
import { type CitedProvision, judgeProvision } from '../pack/law-in-time.ts';
import type { Pack } from '../pack/pack.ts';
import { danishDate } from '../text/calendar.ts';

/** What is known of a section's being law on a day. Days are ISO dates, editions as the law is cited; `successors` have the rule now. */
export type SectionState =
  /** Nothing speaks against it; `til` is its last day where one is known. */
  | { readonly state: 'gælder'; readonly til?: string; readonly successors?: readonly string[] }
  /** It held until and including a day. */
  | { readonly state: 'ophørt'; readonly til: string; readonly successors?: readonly string[] }
  /** It holds from a day to come, or stands only in an edition to come. */
  | { readonly state: 'kommer'; readonly fra?: string; readonly firstIn?: string }
  /** Newer editions lack it; on which day it went is not known. */
  | { readonly state: 'udgået'; readonly lastIn: string; readonly successors?: readonly string[] }
  /** It came or went between two editions; on which day is not known. */
  | { readonly state: 'ikke-afgjort'; readonly after: string; readonly before: string }
  /** The number stood for something else then, until a day where that is known. */
  | { readonly state: 'andet-indhold'; readonly emne: string; readonly til?: string };

/** The state of a section on a day, by the days that the pack tells of it, or else by the editions that have been read. */
export function sectionState(pack: Pack, cited: CitedProvision, date: string): SectionState {
  const act = pack.acts.get(cited.act);
  const known = act?.paragraffer[cited.section];
  const verdict = judgeProvision(pack, cited, date);
  if (verdict.kind === 'ikke længere') {
    const { until, lastIn, successors } = verdict;
    if (until !== undefined) return { state: 'ophørt', til: until, successors };
    if (lastIn) return { state: 'udgået', lastIn: editionName(lastIn), successors };
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
    return { state: 'udgået', lastIn: `udgaven fra den ${danishDate(sidstSet)}`, successors: known?.efterfølger };
  return { state: 'gælder', til, successors: til === undefined ? undefined : known?.efterfølger };
}

/** Whether a section is not law on a day: it has gone, or has not come. */
export function isOutdated({ state }: SectionState): boolean {
  return state === 'ophørt' || state === 'udgået' || state === 'kommer';
}

/**
 * A state as sentences for a reader; undefined where there is nothing to tell.
 *
 * @param show a provision as the reader should see it: as it is, or as a link
 */
export function stateText(state: SectionState, show = (provision: string) => provision): string | undefined {
  const successors = ('successors' in state ? state.successors : undefined) ?? [];
  const now = successors.length > 0 ? ` Reglen står nu i ${successors.map(show).join(' eller ')}.` : '';
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
      return `Ændret mellem ${state.after} og ${state.before}; hvilken dag, kender Rettesnor ikke.`;
    case 'andet-indhold':
      return `⚠ ${state.til ? `Til og med den ${danishDate(state.til)}` : 'Tidligere'} handlede paragraffen om: ${state.emne}.`;
    default:
      return state.til ? `I kraft til og med den ${danishDate(state.til)}.${now}` : undefined;
  }
}
