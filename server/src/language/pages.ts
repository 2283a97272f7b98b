import type { Pack } from '../pack/pack.ts';
import { basisOf, lawPage } from './law-pages.ts';
import { ruleText } from './law-text.ts';
import { isPage, pageParts, targetOfPage } from './law-uris.ts';

/**
 * A read-only Markdown page made from the pack.
 *
 * @param uri `rettesnor:/krav/ID.md`, `rettesnor:/vendinger/ID.md`, `rettesnor:/principper/34-18.md`,
 *   `rettesnor:/love/SEL.md` or `rettesnor:/love/SEL/112.md`
 * @param today day on which the page tells whether a section holds
 * @returns null where there is no such page
 */
export function pageFor(pack: Pack, uri: string, today: string): string | null {
  const text = isPage(uri) ? pageText(pack, uri, today) : undefined;
  const footer = `\n\n---\n\n*${pack.manifest.titel}, version ${pack.manifest.version}*\n`;
  return text === undefined ? null : text + footer;
}

function pageText(pack: Pack, uri: string, today: string): string | undefined {
  const target = targetOfPage(uri);
  if (target) return lawPage(pack, target, today);
  const [folder, id] = pageParts(uri);
  const rules = folder === 'krav' ? pack.requirements : folder === 'vendinger' ? pack.wordings : [];
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) return undefined;
  const insertion =
    rule.kind === 'krav' && rule.insertion ? `## Tekst, der kan indsættes\n\n${rule.insertion.trim()}` : '';
  return [rule.message, ruleText(rule), basisOf(pack, rule), insertion].filter((part) => part !== '').join('\n\n');
}
