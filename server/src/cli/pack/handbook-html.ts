import { Marked } from 'marked';
import type { HandbookPage } from '../../handbook/handbook.ts';
import { type IndexedFolder, indexTitles } from '../../handbook/index-pages.ts';
import { INDEX } from '../../handbook/law-uris.ts';
import { fileName } from '../../pack/load.ts';

/** Ids that the page itself has; a heading that would get one of them is numbered. */
const OWN_IDS = ['indhold', 'soeg', 'soegeord', 'soegestatus', 'soegeresultater'];

/**
 * A page of the handbook as HTML that works from a folder. Of what the pack's texts say, only Markdown counts: HTML in them
 * is shown as it is written, and pictures and addresses other than pages of ours and the web are left as text.
 *
 * @param book what the handbook is called
 */
export function htmlPage({ path, title, markdown, folder }: HandbookPage, book: string): string {
  const root = '../'.repeat(path.split('/').length - 1);
  const heading = path === INDEX ? escapeHtml(book) : `${escapeHtml(title)} – ${escapeHtml(book)}`;
  const entries = Object.entries(indexTitles).map(([name, text]) => {
    const current = name === folder ? ` aria-current="${path === `${name}/${INDEX}` ? 'page' : 'true'}"` : '';
    return `<li><a href="${root}${name}/${INDEX}.html"${current}>${text}</a></li>`;
  });
  return `<!DOCTYPE html>
<html lang="da" data-rod="${root}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:; script-src 'self' file:">
<meta name="color-scheme" content="light dark">
<title>${heading}</title>
<link rel="stylesheet" href="${root}stil.css">
<script src="${root}soegeindeks.js" defer></script>
<script src="${root}soegning.js" defer></script>
</head>
<body>
<a class="skip" href="#indhold">Gå til indholdet</a>
<header>
<nav aria-label="Håndbogen">
<ul>
<li><a href="${root}${INDEX}.html"${path === INDEX ? ' aria-current="page"' : ''}>Forside</a></li>
${entries.join('\n')}
</ul>
</nav>
<form id="soeg" role="search" hidden>
<label for="soegeord">Søg i håndbogen</label>
<div class="soegefelt">
<input id="soegeord" type="search" autocomplete="off" spellcheck="false">
<button type="submit">Søg</button>
</div>
<p id="soegestatus" role="status" aria-live="polite"></p>
<ol id="soegeresultater" hidden></ol>
</form>
</header>
<main id="indhold" tabindex="-1">
${bodyOf(markdown)}</main>
</body>
</html>
`;
}

/** What the search script reads: a page's title, what it is, and its words without Markdown. */
export function searchEntry({ path, title, markdown, folder }: HandbookPage): {
  readonly titel: string;
  readonly slags: string;
  readonly sti: string;
  readonly tekst: string;
} {
  const tekst = markdown
    .replace(/\n---\n[\s\S]*$/, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/[#*_`[\]\\»«]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { titel: title, slags: kindOf(folder), sti: path, tekst };
}

const kinds: Readonly<Record<IndexedFolder, string>> = {
  krav: 'krav',
  vendinger: 'vending',
  love: 'lov',
  principper: 'principmeddelelse',
  udfald: 'udfald',
  afsnit: 'afsnit',
  kendetegn: 'kendetegn',
  ordlister: 'ordliste',
};
const kindOf = (folder: IndexedFolder | undefined) => (folder ? kinds[folder] : 'forside');

function bodyOf(markdown: string): string {
  const taken = new Set(OWN_IDS);
  const marked = new Marked({ async: false, gfm: true });
  marked.use({
    renderer: {
      html: ({ text }) => escapeHtml(text),
      image: ({ text }) => escapeHtml(text),
      heading({ tokens, depth }) {
        const text = this.parser.parseInline(tokens);
        return `<h${depth} id="${freeId(text, taken)}">${text}</h${depth}>\n`;
      },
      code({ text }) {
        return `<pre>${escapeHtml(text)}</pre>\n`;
      },
      link({ href, title, tokens }) {
        const text = this.parser.parseInline(tokens);
        const address = addressOf(href);
        return address === undefined
          ? text
          : `<a href="${escapeHtml(address)}"${title ? ` title="${escapeHtml(title)}"` : ''}>${text}</a>`;
      },
      hr: () => '<hr>\n',
      br: () => '<br>',
    },
  });
  return marked.parse(markdown) as string;
}

/** A page of ours becomes its HTML file; of other addresses only those of the web remain. */
function addressOf(href: string): string | undefined {
  if (/^(?:https?:|mailto:)/i.test(href)) return href;
  return /^(?:\.\.\/)*[\w-]+(?:\/[\w-]+)*\.md$/.test(href) ? href.replace(/\.md$/, '.html') : undefined;
}

/** An id made of a heading's words that no other element of the page has. */
function freeId(html: string, taken: Set<string>): string {
  const words = html.replace(/<[^>]*>|&[^;\s]*;/g, ' ').toLowerCase();
  const base = `a-${fileName(words)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  taken.add(id);
  return id;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign]);
