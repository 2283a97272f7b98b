import type { TextEdit } from 'vscode-languageserver-types';
import { isMap, isSeq, parseDocument } from 'yaml';
import type { OpenLetter } from './open-letter.ts';
import type { SignOffParams } from './protocol.ts';

/**
 * Edits that sign a requirement off in the front matter (`bekræftet:`), or take the sign-off back. Other lines, comments
 * included, stay as they are.
 *
 * @returns no edits where the front matter cannot be read: it must be mended first, or something could be lost
 */
export function signOffEdits(letter: OpenLetter, params: SignOffParams): TextEdit[] {
  const frontMatter = letter.letter.frontMatterText;
  if (!frontMatter) {
    if (!params.bekræftet) return [];
    const start = { line: 0, character: 0 };
    return [{ range: { start, end: start }, newText: `---\nbekræftet:\n${entry(params)}---\n\n` }];
  }
  const document = parseDocument(frontMatter.yaml);
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents))) return [];
  const edit = (from: number, to: number, newText: string): TextEdit => ({
    range: letter.rangeOf({ from: frontMatter.yamlFrom + from, to: frontMatter.yamlFrom + to }),
    newText,
  });
  const list = document.get('bekræftet', true);
  if (!isSeq(list)) {
    if (!params.bekræftet || document.has('bekræftet')) return [];
    const end = frontMatter.yaml.length;
    const newline = end === 0 || frontMatter.yaml.endsWith('\n') ? '' : '\n';
    return [edit(end, end, `${newline}bekræftet:\n${entry(params)}`)];
  }
  list.items = list.items.filter((item) => !(isMap(item) && item.get('krav') === params.krav));
  if (params.bekræftet) {
    const item = document.createNode(fields(params), { flow: true });
    list.add(item);
  }
  if (list.items.length === 0) document.delete('bekræftet');
  else list.flow = false;
  const rewritten =
    document.contents && isMap(document.contents) && document.contents.items.length === 0
      ? ''
      : document.toString({ lineWidth: 0 });
  return [edit(0, frontMatter.yaml.length, rewritten)];
}

function fields({ krav, af, den, note }: SignOffParams): Record<string, string> {
  return { krav, ...(af ? { af } : {}), ...(den ? { den } : {}), ...(note ? { note } : {}) };
}

function entry(params: SignOffParams): string {
  const parts = Object.entries(fields(params)).map(
    ([key, value]) => `${key}: ${/^[\p{L}\p{N}-]+$/u.test(value) ? value : JSON.stringify(value)}`,
  );
  return `  - { ${parts.join(', ')} }\n`;
}
