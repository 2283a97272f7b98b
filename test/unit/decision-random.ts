import { type Random, random } from '../../scripts/random.ts';

export { type Random, random };

export const below = (next: Random, limit: number) => Math.floor(next() * limit);
export const pick = <T>(next: Random, from: readonly T[]): T => from[below(next, from.length)];

/** What letters are made of, and what makes Markdown read the lines around it in another way. */
const pieces: readonly string[] = [
  ...[
    '# Afgørelse\n',
    '## Begrundelse\n\n',
    '### Sådan klager du\n',
    '**Begrundelse**\n\n',
    'Begrundelse: ',
    '#',
    '######',
  ],
  ...['Afslag\n===\n', 'Afslag\nmed mere\n---\n', '===\n', '***\n', '**', '`', '\\', '<div>\n', '</div>', '<pre>'],
  ...[
    'Du får afslag på hjælp efter servicelovens § 95.\n',
    'Du kan klage.\n\nVenlig hilsen\nAnna\n',
    'klage',
    'æ',
    'x',
  ],
  ...['Vi har lagt vægt på, at du bor alene. Vi har bevilget 4 timer.\n\n', '14. maj 2024 ', '»', '«', '"citat'],
  ...['\n', '\n', '\n\n', '\n\n\n\n', '\r\n', '\r', ' ', '  \n', '    ', '\t', '\f', '\u2028', '\u00a0', '\uFEFF'],
  ...[
    '- ',
    '* ',
    '+ ',
    '+ \n',
    '1. ',
    '2) ',
    '  - dyb\n',
    '- et\n- to\n\n  mere\n- tre\n',
    '1. Regler\n2. Klage\n',
    '     x\n',
  ],
  ...['> ', '>', '> citat\n> mere\n', '```', '```\n', '~~~\n', '    kode\n', '<!--', '-->', '<?', '?>', '<script>\n'],
  ...[
    '| a | b |\n',
    '|---|---|\n',
    '|---|---|',
    '|',
    '[navn]',
    '[a]: http://b.example "t"\n',
    '[1]: x',
    '🙂',
    '\ud83d',
  ],
  ...[' <!-- fraviget: klage; grund: x --> ', '<!-- note -->\n', '\n<!-- a -->\n\n', 'Hej <!-- b\nc --> dig.\n'],
  ...['---', '---\n', '\n---\n', '...\n', 'dato: 2024-01-01\n', '---\ndato: 2024-01-01\n---\n', 'a: [', 'borger: '],
];

export function randomText(next: Random, most: number): string {
  return Array.from({ length: below(next, most) }, () => pick(next, pieces)).join('');
}

/** What is typed in plain prose, a key or a word at a time. */
const typed: readonly string[] = ['', 'a', 'Å', ' ', '.', ', ', ';', '7', 'er ', ' ikke', '1.'];

/** A replacement in a text: somewhere, often at the edge of a line or at the top. */
export function randomEdit(next: Random, text: string): { from: number; to: number; written: string } {
  let from = below(next, text.length + 1);
  const place = next();
  if (place < 0.3) {
    const newline = text.indexOf('\n', from);
    from = newline < 0 ? text.length : newline + below(next, 2);
  } else if (place < 0.4) from = Math.min(from, below(next, 30));
  if (next() < 0.3) return { from, to: Math.min(text.length, from + below(next, 3)), written: pick(next, typed) };
  const deleted = pick(next, [0, 0, 0, 1, 1, 2, 5, 20, 100, below(next, text.length + 1)]);
  const pastedFrom = below(next, text.length + 1);
  const pasted = text.slice(pastedFrom, pastedFrom + below(next, 300));
  const written = pick(next, [
    '',
    pick(next, pieces),
    pick(next, pieces),
    randomText(next, 3),
    randomText(next, 9),
    pasted,
  ]);
  return { from, to: Math.min(text.length, from + deleted), written };
}
