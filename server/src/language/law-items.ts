import { type CompletionItem, CompletionItemKind, CompletionItemTag, type Range } from 'vscode-languageserver-types';
import { sectionsOf } from '../handbook/law-index.ts';
import { isOutdated, sectionState, stateText } from '../handbook/law-status.ts';
import type { LawTarget } from '../handbook/law-uris.ts';
import type { Pack } from '../pack/pack.ts';
import type { FileOf } from '../pack/schema.ts';
import { type LawRanking, sectionKey } from './law-ranking.ts';

/** The items that sections, principle decisions and acts are offered as. */

/** What an item's documentation is made from, when the writer comes to it. */
export interface LawItemData {
  readonly target: LawTarget;
  /** The day whose law the letter is read against. */
  readonly date: string;
}

/** The letter as far as it decides what is offered, and the place that an item takes. */
export interface Context {
  readonly pack: Pack;
  readonly ranking: LawRanking;
  readonly date: string;
  readonly range: Range;
}

/**
 * Sections of an act, those that no longer hold last.
 *
 * @param sign how the section is to be written: `§ 95`, `§§ 95`, or the number alone
 * @param name the act as it is to stand before the section; absent where the letter has it already
 */
export function sectionItems(
  { pack, ranking, date, range }: Context,
  act: FileOf<'love'>,
  sign: string,
  name: string | undefined,
): CompletionItem[] {
  return sectionsOf(pack, act.id).map((section, order) => {
    const state = sectionState(pack, { act: act.id, section }, date);
    const isOld = isOutdated(state);
    const emne = state.state === 'andet-indhold' ? state.emne : (act.paragraffer[section]?.emne ?? '');
    const key = sectionKey(act.id, section);
    const tier = isOld ? 9 : ranking.isCited(key) ? 1 : ranking.isCited(act.id) ? 2 : 3;
    const written = `${name ? `${name} ` : ''}${sign === '' ? section : `${sign} ${section}`}`;
    return {
      label: `${name ? `${name} ` : ''}§ ${section}`,
      ...subject(isOld ? (stateText(state) ?? '') : emne),
      kind: CompletionItemKind.Constant,
      tags: isOld ? [CompletionItemTag.Deprecated] : undefined,
      sortText: sortText(tier, ranking.relevance(emne), order),
      filterText: `${sign === '' ? '' : `${sign} `}${section} ${emne} ${name ?? ''}`.trim(),
      textEdit: { range, newText: written },
      data: { target: { kind: 'paragraf', act: act.id, section }, date } satisfies LawItemData,
    };
  });
}

/** What an item is about: beside each of the list where the editor has room for that, else with the chosen one. */
const subject = (text: string) => ({ detail: text, labelDetails: { description: text } });

/** Of two that are as near, the one that is known to be in force. */
const STANDING = { gældende: 0.5, ukendt: 0, kasseret: 0 } as const;

/** Principle decisions: those about sections that the letter cites first, discarded ones last. */
export function principleItems({ pack, ranking, date, range }: Context): CompletionItem[] {
  return [...pack.principles.values()].map(({ id, titel, emner, bestemmelser, status }, order) => {
    const isDiscarded = status === 'kasseret';
    const tier = isDiscarded
      ? 9
      : ranking.isCited(id)
        ? 1
        : bestemmelser.some((text) => ranking.citesWithin(text))
          ? 2
          : 3;
    return {
      label: id,
      ...subject(isDiscarded ? `Kasseret: ${titel}` : titel),
      kind: CompletionItemKind.Reference,
      tags: isDiscarded ? [CompletionItemTag.Deprecated] : undefined,
      sortText: sortText(tier, ranking.relevance(`${titel} ${emner.join(' ')}`) + STANDING[status], order),
      filterText: `${id} ${titel}`,
      textEdit: { range, newText: id },
      data: { target: { kind: 'princip', id }, date } satisfies LawItemData,
    };
  });
}

/** Fewer letters begin too many words. */
const SHORTEST_WORD = 3;

/** Acts with a name that begins with the last word typed, or the last two. */
export function actItems(pack: Pack, typed: string, range: Range, date: string): CompletionItem[] {
  const lastWord = typed.slice(typed.lastIndexOf(' ') + 1);
  return [...pack.acts.values()].flatMap(({ id, titel, navne }) => {
    for (const words of lastWord.length < SHORTEST_WORD ? [typed] : [typed, lastWord]) {
      const name = navne.find((n) => n.toLowerCase().startsWith(words.toLowerCase()));
      if (name === undefined) continue;
      const start = { ...range.start, character: range.end.character - words.length };
      return [
        {
          label: name,
          ...subject(titel),
          kind: CompletionItemKind.Module,
          sortText: `5${name}`,
          textEdit: { range: { start, end: range.end }, newText: withCaseOf(words, name) },
          data: { target: { kind: 'lov', act: id }, date } satisfies LawItemData,
        },
      ];
    }
    return [];
  });
}

function withCaseOf(typed: string, name: string): string {
  const first = typed.charAt(0);
  return first === first.toUpperCase() ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

/** Orders by tier, then by relevance from high to low, then as the act or the pack has them. */
function sortText(tier: number, relevance: number, order: number): string {
  const inverse = Math.max(0, 9999 - Math.round(relevance * 100));
  return `${tier}${String(inverse).padStart(4, '0')}${String(order).padStart(4, '0')}`;
}
