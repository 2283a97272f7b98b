import type { Location, LocationLink, Position, Range } from 'vscode-languageserver-types';
import { sectionsBetween } from '../handbook/law-index.ts';
import { type LawTarget, pageUri } from '../handbook/law-uris.ts';
import type { Pack } from '../pack/pack.ts';
import type { LawMention } from './law-mentions.ts';
import { mentionAt } from './mention-at.ts';
import type { OpenLetter } from './open-letter.ts';
import { linkAt } from './page-links.ts';

/** A page's first line: where its heading stands. */
export const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
/** Of a range of sections that many have their pages shown. */
const MOST_OF_RANGE = 20;

/** The page of what the letter names at a position; of a range of sections (`§§ 107-110`), the page of each that the pack has. */
export function definitionAt(letter: OpenLetter, position: Position, today: string): LocationLink[] {
  const { decision } = letter.checked(today);
  const mention = mentionAt(decision, letter.pack, letter.offsetAt(position));
  if (!mention) return [];
  const originSelectionRange = letter.rangeOf(mention);
  return targetsOf(letter.pack, mention).map((target) => ({ ...linkTo(pageUri(target)), originSelectionRange }));
}

/** The page that a link on a page leads to. */
export function definitionOnPage(page: OpenLetter, position: Position): LocationLink[] {
  const link = linkAt(page, position);
  return link ? [{ ...linkTo(link.uri), originSelectionRange: link.range }] : [];
}

/** Links as plain locations, for clients that do not take links. */
export function asLocations(links: readonly LocationLink[]): Location[] {
  return links.map(({ targetUri, targetRange }) => ({ uri: targetUri, range: targetRange }));
}

/** What a mention means; nothing where the act is not known. */
export function targetsOf(pack: Pack, mention: LawMention): LawTarget[] {
  if (mention.kind === 'princip') return [{ kind: 'princip', id: mention.id }];
  const { act } = mention;
  if (act === undefined) return [];
  if (mention.kind === 'lov') return [{ kind: 'lov', act }];
  const { section, through } = mention.reference;
  const known = through ? sectionsBetween(pack, act, section, through) : [];
  const sections = known.length > 0 ? known.slice(0, MOST_OF_RANGE) : [section];
  return sections.map((number) => ({ kind: 'paragraf', act, section: number }));
}

function linkTo(targetUri: string): LocationLink {
  return { targetUri, targetRange: TOP, targetSelectionRange: TOP };
}
