import { SymbolKind, SymbolTag, type WorkspaceSymbol } from 'vscode-languageserver-types';
import { sectionsOf } from '../handbook/law-index.ts';
import { isOutdated, sectionState } from '../handbook/law-status.ts';
import { capital } from '../handbook/law-text.ts';
import { type LawTarget, pageUri } from '../handbook/law-uris.ts';
import type { Pack } from '../pack/pack.ts';
import { TOP } from './definition.ts';

/** More than anybody reads; whoever sees so many writes another word. */
const MOST = 200;

/** What can be searched for: the name that the user sees, and the words it answers to. */
interface Entry {
  readonly symbol: WorkspaceSymbol;
  readonly words: string;
  readonly numbers: readonly string[];
}

/**
 * Acts, sections and principle decisions that fit all words of a query: `merudgifter`, `86`, `SEL 112`, `34-18`.
 *
 * @returns symbols whose place is their page; those of acts first, then sections in their order, then principle decisions
 */
export function lawSymbols(pack: Pack, query: string, today: string): WorkspaceSymbol[] {
  const wanted = query.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
  const found: WorkspaceSymbol[] = [];
  for (const { symbol, words, numbers } of entriesOf(pack, today)) {
    if (!wanted.every((word) => fits(word, words, numbers))) continue;
    found.push(symbol);
    if (found.length === MOST) break;
  }
  return found;
}

/** So short a word stands within too many others (`SEL` in every `bekendtgørelsen`); a longer one may be part of a compound. */
const SHORT = 4;

/** A number is looked for among the numbers: `8` finds § 86 and 8-25, not 34-18. */
function fits(word: string, words: string, numbers: readonly string[]): boolean {
  if (/^\d/.test(word)) return numbers.some((number) => number.startsWith(word));
  return word.length > SHORT ? words.includes(word) : words.split(/[^\p{L}\p{N}-]+/u).some((w) => w.startsWith(word));
}

function* entriesOf(pack: Pack, today: string): Generator<Entry> {
  for (const { id, navne, titel, til } of pack.acts.values()) {
    const name = capital(navne[0]) + (id === navne[0] ? '' : ` (${id})`);
    const outdated = til !== undefined && today > til;
    yield entry(name, SymbolKind.Package, { kind: 'lov', act: id }, outdated, `${id} ${titel} ${navne.join(' ')}`, []);
  }
  for (const act of pack.acts.values()) {
    for (const section of sectionsOf(pack, act.id)) {
      const emne = act.paragraffer[section]?.emne;
      const name = `${capital(act.navne[0])} § ${section}${emne ? `: ${emne}` : ''}`;
      const former = act.paragraffer[section]?.tidligere?.map((version) => version.emne) ?? [];
      const words = [act.id, ...act.navne, section, emne, ...former].join(' ');
      const target: LawTarget = { kind: 'paragraf', act: act.id, section };
      const outdated = isOutdated(sectionState(pack, { act: act.id, section }, today));
      yield entry(name, SymbolKind.Key, target, outdated, words, [section.split(' ')[0], section]);
    }
  }
  for (const { id, slags, titel, emner, andetnavn, status } of pack.principles.values()) {
    const words = `${slags} ${id} ${titel} ${emner.join(' ')} ${andetnavn?.join(' ') ?? ''}`;
    const numbers = [id, id.replace(/^\p{L}+-/u, '')];
    yield entry(`${id}: ${titel}`, SymbolKind.Event, { kind: 'princip', id }, status === 'kasseret', words, numbers);
  }
}

function entry(
  name: string,
  kind: SymbolKind,
  target: LawTarget,
  outdated: boolean,
  words: string,
  numbers: readonly string[],
): Entry {
  const tags = outdated ? [SymbolTag.Deprecated] : undefined;
  const symbol = { name, kind, tags, location: { uri: pageUri(target), range: TOP } };
  return { symbol, words: words.toLowerCase(), numbers };
}
