import type { Position, Range } from 'vscode-languageserver-types';
import { isPage } from '../handbook/law-uris.ts';
import type { OpenLetter } from './open-letter.ts';

/** A link on a page, and the page that it leads to. */
export interface PageLink {
  readonly uri: string;
  readonly range: Range;
}

const MARKDOWN_LINK = /\[[^\]\n]*\]\(([^)\s]+)\)/g;

/** The link to another page that stands at a position of a page. */
export function linkAt(page: OpenLetter, { line, character }: Position): PageLink | undefined {
  const text = page.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  for (const match of text.matchAll(MARKDOWN_LINK)) {
    const from = match.index;
    const to = from + match[0].length;
    if (character < from || character > to || !URL.canParse(match[1], page.uri)) continue;
    const uri = new URL(match[1], page.uri).href;
    if (isPage(uri)) return { uri, range: { start: { line, character: from }, end: { line, character: to } } };
  }
  return undefined;
}
