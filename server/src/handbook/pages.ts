import type { Pack } from '../pack/pack.ts';
import { frontPage, indexPage, isIndexed } from './index-pages.ts';
import { lawPage } from './law-pages.ts';
import { INDEX, isPage, PAGE_SCHEME, PageLinks, type PageNaming, pageParts, targetOfPage } from './law-uris.ts';
import { plain } from './markdown.ts';
import { rulePage } from './rule-page.ts';
import { letterSectionPage, markerPage, outcomePage, wordListPage } from './word-pages.ts';

/**
 * A read-only Markdown page made from the pack.
 *
 * @param uri `rettesnor:/krav/ID.md`, `rettesnor:/vendinger/ID.md`, `rettesnor:/principper/34-18.md`,
 *   `rettesnor:/love/SEL.md`, `rettesnor:/love/SEL/112.md`, `rettesnor:/krav/index.md` …
 * @param today day on which the page tells whether a section holds
 * @returns null where there is no such page
 */
export function pageFor(pack: Pack, uri: string, today: string): string | null {
  return isPage(uri) ? (pageAt(pack, pageParts(uri), today) ?? null) : null;
}

/**
 * A page by its folders and name, decoded: `['krav', 'klagefrist']`.
 *
 * @param naming how its links name other pages
 */
export function pageAt(pack: Pack, parts: readonly string[], today: string, naming?: PageNaming): string | undefined {
  const links = new PageLinks(parts, naming);
  const text = pageText(pack, parts, links, today);
  if (text === undefined) return undefined;
  const { titel, version } = pack.manifest;
  return `${text}\n\n---\n\n*${plain(titel)}, version ${version}* · [Håndbogens forside](${links.toPage([INDEX])})\n`;
}

function pageText(pack: Pack, parts: readonly string[], links: PageLinks, today: string): string | undefined {
  const [folder, id] = parts;
  if (parts.length === 1 && folder === INDEX) return frontPage(pack, links);
  if (parts.length === 2 && id === INDEX && isIndexed(folder)) return indexPage(pack, folder, links);
  const target = targetOfPage(`${PAGE_SCHEME}:/${parts.map(encodeURIComponent).join('/')}`);
  if (target) return lawPage(pack, target, links, today);
  if (parts.length !== 2) return undefined;
  const named = <T extends { id: string }>(all: readonly T[]) => all.find((file) => file.id === id);
  const show = <T>(file: T | undefined, page: (pack: Pack, file: T, links: PageLinks) => string) =>
    file === undefined ? undefined : page(pack, file, links);
  switch (folder) {
    case 'krav':
      return show(named(pack.requirements), rulePage);
    case 'vendinger':
      return show(named(pack.wordings), rulePage);
    case 'kendetegn':
      return show(named(pack.files.kendetegn), markerPage);
    case 'ordlister':
      return show(named(pack.files.ordlister), wordListPage);
    case 'afsnit':
      return show(named(pack.sections), letterSectionPage);
    case 'udfald':
      return show(named(pack.files.udfald), outcomePage);
    default:
      return undefined;
  }
}
