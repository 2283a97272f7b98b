import type { DocumentLink } from 'vscode-languageserver-types';
import type { Place } from '../decision/outcome.ts';
import { editionOn } from '../handbook/law-index.ts';
import { actName, PRINCIPLES_ONLINE, principleName } from '../handbook/law-text.ts';
import { editionName } from '../pack/editions.ts';
import type { Pack } from '../pack/pack.ts';
import { type LawMention, mentionsIn } from './law-mentions.ts';
import type { OpenLetter } from './open-letter.ts';

/**
 * Ways out to the law itself: from an act's name to its text of the letter's day at Retsinformation, from a principle decision to where it was read. The section
 * beside the name is left to go to definition, which shows the page about it.
 */
export function documentLinksOf(letter: OpenLetter, today: string): DocumentLink[] {
  const links: DocumentLink[] = [];
  const { decision } = letter.checked(today);
  for (const mention of mentionsIn(decision)) {
    const link = linkOf(letter.pack, mention, decision.date?.iso ?? today);
    if (link) links.push({ range: letter.rangeOf(mention as Place), ...link });
  }
  return links;
}

/** @param date the day whose edition of the act is meant */
function linkOf(pack: Pack, mention: LawMention, date: string): Pick<DocumentLink, 'target' | 'tooltip'> | undefined {
  if (mention.kind === 'princip') return principleLink(pack, mention.id);
  const act = mention.kind === 'lov' && mention.act !== undefined ? pack.acts.get(mention.act) : undefined;
  const edition = act && editionOn(pack, act.id, date);
  if (edition)
    return { target: edition.url, tooltip: `${actName(pack, act.id)} på Retsinformation (${editionName(edition)})` };
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
