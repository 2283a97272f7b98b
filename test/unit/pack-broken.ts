import { groundwork, requirement, wording, wordList } from './pack-files.ts';

/** A file that cannot be used: what is told of it and where; a fault of one file never takes the others down. */
export interface BrokenFile {
  readonly name: string;
  readonly path: string;
  readonly content: string | object;
  /** Line, column and words of each problem, in order. */
  readonly problems: readonly (readonly [line: number, column: number, message: RegExp])[];
  /** Only the first problem is of interest: the rest is what is missing in consequence. */
  readonly only?: 'first';
}

const good = wording('god', { 'en af': ['klage'] });
const { kilder: _, ...unsourced } = good;

export const brokenFiles: readonly BrokenFile[] = [
  {
    name: 'YAML med en åben parentes',
    path: 'vendinger/a.yaml',
    content: 'id: a\ntitel: [x\nfejltype: y\n',
    problems: [[3, 1, /kan ikke læses som YAML/]],
  },
  {
    name: 'tabulator som indrykning',
    path: 'vendinger/a.yaml',
    content: 'id: a\nfind:\n\ten af: [x]\n',
    problems: [[3, 1, /tabulator/]],
  },
  {
    name: 'samme nøgle to gange',
    path: 'vendinger/a.yaml',
    content: 'id: a\ntitel: x\ntitel: y\n',
    problems: [[3, 1, /samme ord står to gange/]],
  },
  { name: 'tom fil', path: 'krav/a.yaml', content: '', problems: [[1, 1, /^Filen er tom/]] },
  { name: 'kun en kommentar', path: 'krav/a.yaml', content: '# intet\n', problems: [[1, 1, /^Filen er tom/]] },
  { name: 'en liste', path: 'afsnit/a.yaml', content: '- a\n', problems: [[1, 1, /./]] },
  {
    name: 'ukendt nøgle',
    path: 'vendinger/a.yaml',
    content: { ...good, id: 'a', farve: 'rød' },
    problems: [[22, 1, /Rettesnor kender ikke "farve"/]],
  },
  {
    name: 'manglende kilder',
    path: 'vendinger/a.yaml',
    content: { ...unsourced, id: 'a' },
    problems: [[1, 1, /"kilder": mangler/]],
  },
  {
    name: 'ingen kilder',
    path: 'vendinger/a.yaml',
    content: { id: 'a', kilder: [], ...Object.fromEntries(Object.entries(unsourced).filter(([key]) => key !== 'id')) },
    problems: [[2, 1, /mindst én kilde/]],
  },
  {
    name: 'forkert alvor',
    path: 'vendinger/a.yaml',
    content: { alvor: 'slem', ...Object.fromEntries(Object.entries(good).filter(([key]) => key !== 'alvor')), id: 'a' },
    problems: [[1, 8, /"alvor": Vælg mellem: fejl, mangel, råd, fra/]],
  },
  {
    name: 'en dato, der ikke findes',
    path: 'vendinger/a.yaml',
    content: {
      id: 'a',
      gælder: { fra: '2026-13-01' },
      ...Object.fromEntries(Object.entries(good).slice(0, -2)),
      find: {},
      eksempler: good.eksempler,
    },
    problems: [[3, 8, /findes ikke i kalenderen/]],
  },
  {
    name: 'flere fejl på én gang',
    path: 'krav/a.yaml',
    content: {
      id: 'a b',
      ...Object.fromEntries(Object.entries(requirement('a', {})).filter(([key]) => key !== 'id')),
      fase: 'x',
    },
    problems: [
      [1, 5, /Et id består af/],
      [19, 7, /"fase": Vælg mellem: forberedelse/],
    ],
  },
  {
    name: 'ord ved siden af en kontrol, som ingen læser',
    path: 'krav/a.yaml',
    content: requirement('a', { kontrol: 'hjemmel', 'en af': ['klage'] }),
    problems: [[20, 1, /bliver "en af", "alle af" og "afsnit" ikke læst/]],
  },
  {
    name: 'en alias-bombe',
    path: 'kendetegn/a.yaml',
    content: `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefgh'].map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefg'[i]}`).join(', ')}]`).join('\n')}\n`,
    problems: [[1, 1, /for mange henvisninger/]],
  },
  {
    name: 'en fil på 2 MB',
    path: 'kendetegn/a.yaml',
    content: `# ${'x'.repeat(2_000_000)}\nid: a\n`,
    problems: [[1, 1, /Filen er på 2 MB/]],
  },
  ...[
    ['et anker, der mangler', 'id: a\ntitel: *x\n', 2, 8, /peger ikke på noget/],
    [
      'et mønster med kolon',
      'find:\n  en af:\n    - klage … {frist: 4 uger} eller {frist: 6 uger}\n',
      3,
      23,
      /kolon midt i teksten.*enkelte citationstegn/,
    ],
    ['citationstegn først i teksten', 'titel: "kutyme" i\n', 1, 17, /enkelte citationstegn/],
    ['flere filer i én', 'id: a\n---\nid: b\n', 2, 1, /begynder en ny fil/],
    ['NUL-tegn', 'id: a\ntitel: x\0\n', 2, 9, /tegnsættet UTF-8/],
    ['UTF-16', [...'id: a\n'].join('\0'), 1, 2, /tegnsættet UTF-8/],
    ['Latin-1', 'id: a\ntitel: pr\uFFFDve\n', 2, 10, /tegnsættet UTF-8/],
    ['kun en tekst', 'hej\n', 1, 1, /ord med kolon efter/],
    ['et tal', '3\n', 1, 1, /ord med kolon efter/],
    ['nøgler, der er tal', '1: a\n', 1, 1, /./],
    ['en liste som nøgle', '? [a, b]\n: c\n', 1, 1, /./],
    ['klammer i dybden', `id: ${'['.repeat(200_000)}`, 1, 105, /flere lag/],
    ['lukkede klammer i dybden', `id: ${'['.repeat(50_000)}${']'.repeat(50_000)}`, 1, 105, /flere lag/],
    ['lister i dybden', `id:\n${'- '.repeat(200_000)}`, 2, 1, /flere lag/],
    ['spørgsmålstegn i dybden', '? '.repeat(100_000), 1, 1, /flere lag/],
    [
      'indrykning i dybden',
      Array.from({ length: 1300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      301,
      1,
      /flere lag/,
    ],
    ['et ukendt mærke', '!!js/function "x"\n', 1, 1, /./],
  ].map(([name, content, line, column, message]) => ({
    name: name as string,
    path: 'vendinger/a.yaml',
    content: content as string,
    problems: [[line as number, column as number, message as RegExp]] as const,
    only: 'first' as const,
  })),
  {
    name: 'tal og lister, hvor der skal stå tekst',
    path: 'vendinger/a.yaml',
    content: { ...good, id: 'a', titel: 3, besked: ['x'], hjemmel: 'FVL § 22' },
    problems: [
      [1, 1, /"titel": Her skal stå en tekst/],
      [3, 1, /"hjemmel": Her skal stå en liste/],
      [6, 1, /"besked": Her skal stå en tekst/],
    ],
  },
  {
    name: 'et andet filnavn end id',
    path: 'vendinger/b.yaml',
    content: { ...good, id: 'a' },
    problems: [[18, 1, /Filen skal hedde a\.yaml/]],
  },
];

/** Files that are well-formed, but say something that cannot be compiled: path → content, and what is told. */
export const uncompilable: readonly { name: string; files: Record<string, object>; problems: readonly RegExp[] }[] = [
  {
    name: 'et mønster, der ikke kan læses',
    files: { 'vendinger/a.yaml': wording('a', { 'en af': ['klage (over'] }) },
    problems: [/^vendinger\/a\.yaml:21:13: Mønstret klage \(over kan ikke læses \(tegn 7\): Parentesen/],
  },
  {
    name: 'et mønster, der ikke kan læses, i en betingelse',
    files: { 'vendinger/a.yaml': wording('a', { 'en af': ['klage'] }, { medmindre: [{ 'en af': ['{ord}'] }] }) },
    problems: [/^vendinger\/a\.yaml:24:10: Mønstret \{ord\} kan ikke læses \(tegn 1\)/],
  },
  {
    name: 'et ukendt kendetegn',
    files: { 'krav/a.yaml': requirement('a', { 'en af': [{ kendetegn: 'findes-ikke' }] }) },
    problems: [/^krav\/a\.yaml:22:18: Kendetegnet "findes-ikke" findes ikke/],
  },
  {
    name: 'kendetegn i ring',
    files: {
      'kendetegn/x.yaml': { id: 'x', titel: 'x', mønstre: [{ kendetegn: 'y' }], eksempler: { ja: ['a'], nej: ['b'] } },
      'kendetegn/y.yaml': { id: 'y', titel: 'y', mønstre: [{ kendetegn: 'x' }], eksempler: { ja: ['a'], nej: ['b'] } },
    },
    problems: [/^kendetegn\/x\.yaml:4:16: Kendetegnene henviser .* i ring/, /^kendetegn\/y\.yaml:4:16: .* i ring/],
  },
  {
    name: 'en ordliste, der ikke findes',
    files: { 'vendinger/a.yaml': wording('a', { 'en af': ['hos <lægerne> i dag'] }) },
    problems: [/^vendinger\/a\.yaml:21:11: .* \(tegn 5\): Ordlisten "lægerne" findes ikke/],
  },
  {
    name: 'en fejl i et mønster efter en ordliste',
    files: {
      'vendinger/a.yaml': wording('a', { 'en af': ['<læger> {ord}'] }),
      'ordlister/laeger.yaml': wordList('læger', ['lægen', 'en overlæge på sygehuset']),
    },
    problems: [/^vendinger\/a\.yaml:21:15: .* \(tegn 9\): \{ord\} findes ikke/],
  },
  {
    name: 'et ord i en ordliste, der ikke kan læses, og et mønster, der bruger listen',
    files: {
      'vendinger/a.yaml': wording('a', { 'en af': ['<læger> skriver'] }),
      'ordlister/laeger.yaml': wordList('læger', ['lægen', '^ overlægen']),
    },
    problems: [
      /^ordlister\/laeger\.yaml:5:5: .* \(tegn 1\): "\^" kan kun stå først/,
      /^vendinger\/a\.yaml:21:7: .*Ordlisten "læger" findes ikke, eller dens fil har en fejl/,
    ],
  },
  {
    name: 'ordlister i ring',
    files: {
      'ordlister/x.yaml': wordList('x', ['skolen', '<y>']),
      'ordlister/y.yaml': wordList('y', ['<x>']),
    },
    problems: [/^ordlister\/x\.yaml:5:5: .*i ring/, /^ordlister\/y\.yaml:4:5: .*i ring/],
  },
  {
    name: 'en bestemmelse, der ikke kan læses',
    files: { 'vendinger/a.yaml': wording('a', { 'en af': ['klage'] }, { gælder: { bestemmelse: ['paragraf 4'] } }) },
    problems: [/^vendinger\/a\.yaml:24:7: Bestemmelsen "paragraf 4" kan ikke læses/],
  },
  {
    name: 'et afsnit og et udfald med fejl i mønstret',
    files: {
      'afsnit/a.yaml': { ...(groundwork['afsnit/regler.yaml'] as object), id: 'a', overskrifter: ['…'] },
      'udfald/a.yaml': { ...(groundwork['udfald/afslag.yaml'] as object), id: 'a', titler: [')'] },
    },
    problems: [/^afsnit\/a\.yaml:5:5: .*kan passe på ingenting/, /^udfald\/a\.yaml:5:5: Mønstret \) kan ikke læses/],
  },
];
