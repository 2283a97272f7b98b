const FIELD = /\[([^\][\n]{1,200})\](?!\()/g;

/**
 * A text of the pack as an LSP snippet: its [fields] become tab stops, equal fields the same one, and what snippets give a
 * meaning to is escaped.
 */
export function toSnippet(text: string): string {
  const numbers = new Map<string, number>();
  let snippet = '';
  let at = 0;
  for (const match of text.matchAll(FIELD)) {
    snippet += escapeSnippet(text.slice(at, match.index));
    const name = match[1];
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    snippet += `\${${number}:${escapeSnippet(`[${name}]`)}}`;
    at = match.index + match[0].length;
  }
  return snippet + escapeSnippet(text.slice(at));
}

const escapeSnippet = (text: string) => text.replace(/[\\$}]/g, '\\$&');
