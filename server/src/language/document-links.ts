import type { DocumentLink } from 'vscode-languageserver-types';
import type { Place } from '../decision/outcome.ts';
import type { Pack } from '../pack/pack.ts';
import { type LawMention, mentionsIn } from './law-mentions.ts';
import { actName, PRINCIPLES_ONLINE, principleName } from './law-text.ts';
import type { OpenLetter } from './open-letter.ts';

/**
 * Ways out to the law itself: from an act's name to Retsinformation, from a principle decision to where it was read. The section
 * beside the name is left to go to definition, which shows the page about it.
 */
export function documentLinksOf(letter: OpenLetter, today: string): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const mention of mentionsIn(letter.checked(today).decision)) {
    const link = linkOf(letter.pack, mention);
    if (link) links.push({ range: letter.rangeOf(mention as Place), ...link });
  }
  return links;
}

function linkOf(pack: Pack, mention: LawMention): Pick<DocumentLink, 'target' | 'tooltip'> | undefined {
  if (mention.kind === 'princip') return principleLink(pack, mention.id);
  const act = mention.kind === 'lov' && mention.act !== undefined ? pack.acts.get(mention.act) : undefined;
  // An act whose address is only that of the site would send the reader to search.
  if (!act || new URL(act.url).pathname === '/') return undefined;
  return { target: act.url, tooltip: `${actName(pack, act.id)} på Retsinformation (${act.version})` };
}

function principleLink(pack: Pack, id: string): Pick<DocumentLink, 'target' | 'tooltip'> {
  const principle = pack.principles.get(id);
  if (!principle) return { target: PRINCIPLES_ONLINE, tooltip: `Slå ${id} op hos Ankestyrelsen` };
  if (URL.canParse(principle.kilde))
    return { target: principle.kilde, tooltip: `Kilden til ${principleName(principle)}` };
  return { target: PRINCIPLES_ONLINE, tooltip: `Slå ${principleName(principle)} op hos Ankestyrelsen` };
}
