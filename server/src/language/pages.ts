import type { Pack } from '../pack/pack.ts';
import { actText, principleText, ruleText, sectionText } from './law-text.ts';

/**
 * A read-only Markdown page made from the pack.
 *
 * @param uri `rettesnor:/krav/ID.md`, `rettesnor:/vendinger/ID.md`, `rettesnor:/principper/34-18.md`,
 *   `rettesnor:/love/SEL.md` or `rettesnor:/love/SEL/112.md`
 * @returns null where there is no such page
 */
export function pageFor(pack: Pack, uri: string): string | null {
  const [folder, id, deeper] = decodeURIComponent(uri.replace(/^[\w.-]+:\/*/, '').replace(/\.md$/, '')).split('/');
  const footer = `\n\n---\n\n*${pack.manifest.titel}, version ${pack.manifest.version}*\n`;
  const text = pageText(pack, folder, id, deeper);
  return text === undefined ? null : text + footer;
}

function pageText(pack: Pack, folder: string, id: string | undefined, deeper: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  if (folder === 'principper') return principleText(pack, id);
  if (folder === 'love') return deeper === undefined ? actText(pack, id) : sectionText(pack, id, deeper);
  const rules = folder === 'krav' ? pack.requirements : folder === 'vendinger' ? pack.wordings : [];
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) return undefined;
  const message = `${rule.message}\n\n`;
  const insertion =
    rule.kind === 'krav' && rule.insertion ? `\n\n## Tekst, der kan indsættes\n\n${rule.insertion.trim()}` : '';
  return message + ruleText(rule) + insertion;
}
