import { fileName } from '../pack/load.ts';
import type { Rule } from '../pack/pack.ts';

/** Something of the law that has a page of its own: a section, an act, a principle decision. */
export type LawTarget =
  | { readonly kind: 'paragraf'; readonly act: string; readonly section: string }
  | { readonly kind: 'lov'; readonly act: string }
  | { readonly kind: 'princip'; readonly id: string };

/** Scheme of the pages that are made from the pack. */
export const PAGE_SCHEME = 'rettesnor';

/** Folders that pages about the law stand in; those about rules and what they are made of stand in folders named as the pack's. */
const ACTS = 'love';
const PRINCIPLES = 'principper';
/** Name of the page that lists what stands in its folder. */
export const INDEX = 'index';

/** The page of a section, an act or a principle decision: `rettesnor:/love/SEL/112.md`. */
export function pageUri(target: LawTarget): string {
  return `${PAGE_SCHEME}:/${pathOf(partsOfTarget(target))}`;
}

/** Whether a URI is that of a page made from the pack. */
export function isPage(uri: string): boolean {
  return uri.startsWith(`${PAGE_SCHEME}:`);
}

/** Folders and name of a page, decoded: `['love', 'SEL', '112']`; nothing of a URI that cannot be decoded. */
export function pageParts(uri: string): string[] {
  try {
    return decodeURIComponent(uri.replace(/^[\w.-]+:\/*/, '').replace(/\.md$/, '')).split('/');
  } catch {
    return [];
  }
}

/** What a page about the law is about. */
export function targetOfPage(uri: string): LawTarget | undefined {
  const parts = isPage(uri) ? pageParts(uri) : [];
  const [folder, id, section] = parts;
  if (!id || parts.at(-1) === INDEX) return undefined;
  if (folder === PRINCIPLES) return { kind: 'princip', id };
  if (folder !== ACTS) return undefined;
  return section ? { kind: 'paragraf', act: id, section } : { kind: 'lov', act: id };
}

/** The page of a requirement or a risky wording: `rettesnor:/krav/klagefrist.md`. */
export function rulePageUri({ kind, id }: Pick<Rule, 'kind' | 'id'>): string {
  return `${PAGE_SCHEME}:/${pathOf([folderOfRule(kind), id])}`;
}

/** How pages are named: as the editor's addresses, or as files that survive every file system. */
export type PageNaming = 'adresser' | 'filer';

/**
 * Links from one page to others. They are relative, so that they work in a Markdown preview, which knows no scheme but its own,
 * and in a folder of files.
 */
export class PageLinks {
  readonly #up: string;
  readonly #naming: PageNaming;

  /** @param parts the page that the links stand on, as `pageParts` returns it */
  constructor(parts: readonly string[], naming: PageNaming = 'adresser') {
    this.#up = '../'.repeat(Math.max(0, parts.length - 1));
    this.#naming = naming;
  }

  to(target: LawTarget): string {
    return this.toPage(partsOfTarget(target));
  }

  toRule(kind: Rule['kind'], id: string): string {
    return this.toPage([folderOfRule(kind), id]);
  }

  toPage(parts: readonly string[]): string {
    return this.#up + pathOf(this.#naming === 'filer' ? parts.map(filePart) : parts);
  }
}

/** The path of a page as a file, with `/` and without an ending: `love/AEL/82-a`. */
export function filePath(parts: readonly string[]): string {
  return parts.map(filePart).join('/');
}

const filePart = (part: string) =>
  fileName(part)
    .normalize('NFKD')
    .replace(/[^\w-]+/g, '-');

const folderOfRule = (kind: Rule['kind']) => (kind === 'krav' ? 'krav' : 'vendinger');

export function partsOfTarget(target: LawTarget): string[] {
  if (target.kind === 'princip') return [PRINCIPLES, target.id];
  return target.kind === 'lov' ? [ACTS, target.act] : [ACTS, target.act, target.section];
}

const pathOf = (parts: readonly string[]) => `${parts.map(encodeURIComponent).join('/')}.md`;
