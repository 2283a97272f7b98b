import { type Hover, MarkupKind } from 'vscode-languageserver-types';
import { stringify } from 'yaml';
import { principleText } from '../../handbook/law-text.ts';
import { plain } from '../../handbook/markdown.ts';
import type { LoadedPack } from '../../pack/load.ts';
import { type FileKind, type KeyPath, type Shape, schemaAt } from '../../pack/shape.ts';
import { listMentions, type WordLists } from '../../phrase/word-lists.ts';
import type { OpenLetter } from '../open-letter.ts';
import { ENTITIES } from './completion.ts';
import type { OpenPackFile } from './open-pack-file.ts';
import { folderOf } from './pack-workspace.ts';
import { PatternSearch } from './pattern-hits.ts';
import { type NodePlace, placeAt } from './place.ts';
import type { PackSurroundings } from './problems.ts';

/** What a hover needs besides the file. */
export interface HoverSurroundings extends PackSurroundings {
  /** Its files are the examples. */
  readonly builtIn: LoadedPack;
  /** The letters in which patterns are looked for. */
  readonly letters: readonly OpenLetter[];
}

/** Explains a key with an example from the built-in pack, a reference by what it refers to, and a pattern by what it finds. */
export function packHoverAt(file: OpenPackFile, offset: number, around: HoverSurroundings): Hover | null {
  const place = placeAt(file, offset);
  const shape = place && schemaAt(file.address.kind, place.path);
  if (!place || !shape) return null;
  const text = place.kind === 'key' ? keyText(file, place, shape, around) : valueText(place, shape, around);
  return text === undefined
    ? null
    : { contents: { kind: MarkupKind.Markdown, value: text }, range: file.rangeOf(place) };
}

function keyText(
  { address: { kind } }: OpenPackFile,
  { path }: NodePlace,
  shape: Shape,
  around: HoverSurroundings,
): string {
  const key = String(path.at(-1));
  const example = exampleOf(around.builtIn, kind, path) ?? asYaml(key, shape.example);
  return [
    `**${key}**${shape.required ? ' (skal udfyldes)' : ''}`,
    shape.description,
    shape.values && `Vælg mellem: ${shape.values.join(', ')}.`,
    shape.type === 'ordbog' && shape.keys && `Her kan stå: ${shape.keys.map((inner) => `\`${inner}\``).join(', ')}.`,
    example && `Eksempel:\n\n\`\`\`yaml\n${example}\n\`\`\``,
  ]
    .filter(Boolean)
    .join('\n\n');
}

const asYaml = (key: string, value: unknown) =>
  value === undefined ? undefined : stringify({ [key]: value }, { lineWidth: LINE_WIDTH }).trimEnd();

const LONGEST_EXAMPLE = 400;
const LINE_WIDTH = 100;

/** The shortest value that the built-in pack has for a key, for the shortest is the plainest. */
function exampleOf(builtIn: LoadedPack, kind: FileKind, path: KeyPath): string | undefined {
  if (kind === 'udgaver') return undefined;
  const files: readonly unknown[] = kind === 'pakke' ? [builtIn.manifest] : builtIn.files[kind];
  let best: string | undefined;
  for (const file of files) {
    const value = path.reduce<unknown>(
      (at, step) => (at as Record<string | number, unknown> | undefined)?.[step],
      file,
    );
    if (value === undefined || value === null) continue;
    const text = asYaml(String(path.at(-1)), value) ?? '';
    if (text.length <= LONGEST_EXAMPLE && (best === undefined || text.length < best.length)) best = text;
  }
  return best;
}

function valueText(
  { text = '' }: NodePlace,
  { viser, description }: Shape,
  around: HoverSurroundings,
): string | undefined {
  if (viser === 'mønster') return patternText(text, around);
  if (viser === 'principmeddelelse')
    return around.pack.principles.has(text) ? principleText(around.pack, text) : undefined;
  const entry = around.entries.find(({ kind, id }) => viser !== undefined && kind === folderOf[viser] && id === text);
  if (entry) return `**${entry.titel}**\n\n${description ?? ''}`;
  return undefined;
}

/** What a pattern finds in the letters that are open, and what its signs mean. */
function patternText(pattern: string, { pack, letters }: HoverSurroundings): string | undefined {
  const search = PatternSearch.for(pattern, pack);
  if (!search) return undefined;
  const hits = letters.flatMap((letter) =>
    search.in(letter.letter).map(({ from, to }) => letter.getText(letter.rangeOf({ from, to })).replace(/\s+/g, ' ')),
  );
  const found =
    letters.length === 0
      ? 'Åbn et brev for at se, hvad mønstret finder.'
      : hits.length === 0
        ? 'Mønstret findes ikke i de åbne breve.'
        : `${hits.length === 1 ? '1 sted' : `${hits.length} steder`} i de åbne breve (vis dem med »Find alle henvisninger«):\n\n${hits
            .slice(0, MOST_SHOWN)
            .map((hit) => `- »${hit}«`)
            .join('\n')}`;
  return [`\`${pattern}\``, found, signsOf(pattern, pack.wordLists)].filter(Boolean).join('\n\n');
}

const MOST_SHOWN = 5;

const MOST_WORDS = 12;
const shortened = (words: readonly string[]) =>
  words.slice(0, MOST_WORDS).map(plain).join(', ') +
  (words.length > MOST_WORDS ? ` og ${words.length - MOST_WORDS} til` : '');

/** The signs of the pattern language that a pattern uses; docs/moenstre.md has them all. */
function signsOf(pattern: string, wordLists: WordLists): string {
  const signs: [RegExp, string][] = [
    [/(?:…|\.\.\.)(?!\d)/, '`…` op til otte ord imellem'],
    [/(?:…|\.\.\.)\d/, '`…3` op til tre ord imellem'],
    [/\(/, '`(a | b)` ét af valgene'],
    [/\[/, '`[a]` må mangle'],
    [/\S\*/, '`ord*` begynder sådan'],
    [/(?:^|[\s(|[])\*\S/, '`*ord` ender sådan'],
    [/"/, '`"ord"` netop den form; ellers alle bøjninger'],
    [/^\^/, '`^` først i sætningen'],
    [/\$$/, '`$` sidst i sætningen'],
  ];
  const entities = [...pattern.matchAll(/\{(\p{L}+)/gu)].map(([, name]) => [`\`{${name}}\``, ENTITIES[name]]);
  const lists = listMentions(pattern).map(({ id }) => `- \`<${id}>\` ét af: ${shortened(wordLists.wordsOf(id))}`);
  return [
    ...new Set(lists),
    ...signs.filter(([sign]) => sign.test(pattern)).map(([, meaning]) => `- ${meaning}`),
    ...new Set(entities.filter(([, meaning]) => meaning).map(([name, meaning]) => `- ${name} ${meaning}`)),
  ].join('\n');
}
