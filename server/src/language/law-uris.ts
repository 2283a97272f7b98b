/** Something of the law that has a page of its own: a section, an act, a principle decision. */
export type LawTarget =
  | { readonly kind: 'paragraf'; readonly act: string; readonly section: string }
  | { readonly kind: 'lov'; readonly act: string }
  | { readonly kind: 'princip'; readonly id: string };

/** Scheme of the pages that are made from the pack. */
export const PAGE_SCHEME = 'rettesnor';

/** Folders that pages about the law stand in; those about rules stand in `krav` and `vendinger`. */
const ACTS = 'love';
const PRINCIPLES = 'principper';

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
  const [folder, id, section] = isPage(uri) ? pageParts(uri) : [];
  if (!id) return undefined;
  if (folder === PRINCIPLES) return { kind: 'princip', id };
  if (folder !== ACTS) return undefined;
  return section ? { kind: 'paragraf', act: id, section } : { kind: 'lov', act: id };
}

/**
 * Links from one page to others. They are relative, so that they work in a Markdown preview, which knows no scheme but its own.
 */
export class PageLinks {
  readonly #up: string;

  /** @param parts the page that the links stand on, as `pageParts` returns it */
  constructor(parts: readonly string[]) {
    this.#up = '../'.repeat(Math.max(0, parts.length - 1));
  }

  to(target: LawTarget): string {
    return this.#up + pathOf(partsOfTarget(target));
  }

  toRule(kind: 'krav' | 'vending', id: string): string {
    return this.#up + pathOf([kind === 'krav' ? 'krav' : 'vendinger', id]);
  }
}

function partsOfTarget(target: LawTarget): string[] {
  if (target.kind === 'princip') return [PRINCIPLES, target.id];
  return target.kind === 'lov' ? [ACTS, target.act] : [ACTS, target.act, target.section];
}

const pathOf = (parts: readonly string[]) => `${parts.map(encodeURIComponent).join('/')}.md`;
