/** A heading with a list under it; nothing where there is nothing to list. */
export function part(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`## ${heading}`, list(items)];
}

export const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');

/** Paragraphs, headings and lists one after the other; what is absent or empty is passed over. */
export const sections = (parts: readonly (string | undefined)[]) =>
  parts.filter((text) => text !== undefined && text !== '').join('\n\n');

/** Text that is no Markdown, so that `[felter]` and `*` are read as they are written. */
export const plain = (text: string) => text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/\s+/g, ' ');

/** A text that is shown letter by letter, whatever it holds. */
export function verbatim(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text.trim()}\n${fence}`;
}

/** `a, b eller c` */
export function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} eller ${words.at(-1)}`;
}
