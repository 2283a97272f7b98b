import type { FileOf } from '../pack/schema.ts';
import { danishDate } from '../text/calendar.ts';

type Act = FileOf<'love'>;

/** What is known of a section's being law on a day. Days are ISO dates; what the pack does not tell is `gælder`. */
export type SectionState =
  | { readonly state: 'gælder'; readonly til?: string }
  /** It held until and including a day. */
  | { readonly state: 'ophørt'; readonly til: string }
  /** It holds from a day to come. */
  | { readonly state: 'kommer'; readonly fra: string }
  /** The number stood for something else then, until a day where that is known. */
  | { readonly state: 'andet-indhold'; readonly emne: string; readonly til?: string }
  /** Newer editions than that of the day given lack it; on which day it went is not known. */
  | { readonly state: 'udgået'; readonly sidstSet: string };

/** The state of a section on a day, by what the pack says of it or else of its act. */
export function sectionState(act: Act, section: string, date: string): SectionState {
  const known = act.paragraffer[section];
  const til = known?.til ?? act.til;
  if (til && date > til) return { state: 'ophørt', til };
  const former = known?.tidligere?.find((version) => date <= (version.til ?? version['sidst set'] ?? ''));
  if (former) return { state: 'andet-indhold', emne: former.emne, til: former.til };
  const fra = known?.fra ?? act.fra;
  if (fra && date < fra) return { state: 'kommer', fra };
  const sidstSet = known?.['sidst set'];
  if (sidstSet && !til && date > sidstSet) return { state: 'udgået', sidstSet };
  return { state: 'gælder', til };
}

/** Whether a section is known not to be law on a day: it has ended, or has not begun. */
export function isOutdated({ state }: SectionState): boolean {
  return state === 'ophørt' || state === 'kommer';
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
    case 'kommer':
      return `⚠ Gælder først fra den ${danishDate(state.fra)}.`;
    case 'andet-indhold':
      return `⚠ ${state.til ? `Til og med den ${danishDate(state.til)}` : 'Tidligere'} handlede paragraffen om noget andet: ${state.emne}.`;
    case 'udgået':
      return `⚠ Stod sidst i udgaven fra den ${danishDate(state.sidstSet)}; den står ikke i nyere udgaver, som Rettesnor kender.${now}`;
    default:
      return state.til ? `I kraft til og med den ${danishDate(state.til)}.${now}` : undefined;
  }
}
