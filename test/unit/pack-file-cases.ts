/** A pack's file with `⟦…⟧` around what is meant. */
export interface Lines {
  /** Path in the pack; a requirement where there is none. */
  readonly path?: string;
  readonly text: string;
}

/** What is offered at a place, and what is not. */
export type Completion = Lines & { readonly offers: readonly string[]; readonly not?: readonly string[] };

const requirement = (change: (text: string) => string = (text) => text) =>
  change(`id: klagefrist-testby
titel: Borgeren er spurgt
fejltype: oplysninger-mangler
hjemmel: ["RSL § 10"]
princip: objektiv-sagsoplysning
fase: forberedelse
gælder:
  afgørelse: [afslag]
kræver:
  i: [begrundelse]
  en af:
    - talt …3 læge
    - kendetegn: egen-læge
alvor: mangel
besked: Spørg lægen.
forklaring: Fordi.
kilder:
  - { titel: Retssikkerhedsloven, kontrolleret: 2026-11-26 }
eksempler:
  fejl:
    - Afslag.
  ok:
    - Vi har talt med din læge.
`);

/** A small pack that lies over the built-in one. */
export const pack = {
  'ordlister/laeger.yaml': 'id: læger\ntitel: Læger, der kender borgeren\nord:\n  - din læge\n  - speciallæge*\n',
  'pakke.yaml': 'id: testby\ntitel: Testby\nversion: 1.0.0\nudgiver: Testby\ndato: 2026-11-26\nudvider: rettesnor\n',
  'krav/klagefrist-testby.yaml': requirement(),
  'kendetegn/egen-laege.yaml':
    'id: egen-læge\ntitel: Egen læge er spurgt\nmønstre:\n  - din læge\neksempler:\n  ja: [Din læge.]\n  nej: [Ingen.]\n',
} as const;

const replaced = (from: string, to: string): Lines => ({ text: requirement((text) => text.replace(from, to)) });

export const cases = {
  problems: {
    'is an unknown outcome': { ...replaced('[afslag]', '[⟦afslaag⟧]'), message: 'Se mappen udfald' },
    'is an unknown section': {
      ...replaced('[begrundelse]', '[⟦begrundelsen⟧]'),
      message: 'Se mappen afsnit',
    },
    'is an unknown marker': {
      ...replaced('kendetegn: egen-læge', 'kendetegn: ⟦egen-lage⟧'),
      message: 'Se mappen kendetegn',
    },
    'is a section of law that does not exist': {
      ...replaced('"RSL § 10"', '⟦"RSL § 999"⟧'),
      message: '§ 999 findes ikke',
    },
    'is an act that is not known': { ...replaced('"RSL § 10"', '⟦"XYZ § 10"⟧'), message: 'Se mappen love' },
    'is an entity that is not known, at the very sign': {
      ...replaced('talt …3 læge', 'talt ⟦{datoo}⟧ læge'),
      message: '{datoo} findes ikke',
    },
    'is a bracket that is not closed, in quotation marks': {
      ...replaced('- talt …3 læge', '- "talt ⟦(⟧med | hos læge"'),
      message: 'bliver ikke lukket',
    },
    'is a list of words that is not there': {
      ...replaced('talt …3 læge', 'talt …3 ⟦<lægerne>⟧'),
      message: 'Se mappen ordlister',
    },
    'is a misspelt key': { ...replaced('alvor: mangel', '⟦avlor⟧: mangel'), message: '"avlor"' },
    'is a word that cannot be chosen': { ...replaced('alvor: mangel', 'alvor: ⟦grov⟧'), message: 'Vælg mellem' },
  },
  completions: {
    'offers the keys that are not there yet': {
      ...replaced('alvor: mangel\n', 'alvor: mangel\n⟦⟧'),
      offers: ['bekræftes', 'indsæt', 'praksis'],
      not: ['alvor', 'id'],
    },
    'offers severities': { ...replaced('alvor: mangel', 'alvor: ⟦⟧'), offers: ['fejl', 'mangel', 'råd', 'fra'] },
    'offers outcomes in a list': { ...replaced('[afslag]', '[afslag, ⟦⟧]'), offers: ['ophør', 'nedsættelse'] },
    'offers markers of both packs': {
      ...replaced('kendetegn: egen-læge', 'kendetegn: ⟦⟧'),
      offers: ['egen-læge', 'om-et-barn'],
    },
    'offers keys inside': {
      ...replaced('kræver:\n', 'kræver:\n  ⟦⟧\n'),
      offers: ['alle af', 'kontrol'],
      not: ['alvor'],
    },
    'offers entities in a pattern': { ...replaced('talt …3 læge', 'talt {⟦⟧'), offers: ['{dato}', '{frist}'] },
    'offers lists of words in a pattern': {
      ...replaced('talt …3 læge', 'talt …3 <⟦⟧'),
      offers: ['<læger>', '<måneder>'],
      not: ['{dato}'],
    },
    'offers acts': { ...replaced('["RSL § 10"]', '["⟦⟧"]'), offers: ['SEL §', 'FVL §'] },
    'offers the sections of an act': { ...replaced('["RSL § 10"]', '["RSL § ⟦⟧"]'), offers: ['RSL § 10', 'RSL § 66'] },
    'offers principle decisions': {
      ...replaced('princip:', 'praksis: ["⟦⟧"]\nprincip:'),
      offers: ['34-18'],
    },
    'offers named checks': { ...replaced('  i: [begrundelse]\n', '  kontrol: ⟦⟧\n'), offers: ['lang-sætning'] },
    'offers the day of checking': {
      ...replaced('kontrolleret: 2026-11-26', 'kontrolleret: ⟦⟧'),
      offers: ['2026-11-26'],
    },
    'offers packs': {
      path: 'pakke.yaml',
      text: pack['pakke.yaml'].replace('rettesnor', '⟦⟧'),
      offers: ['rettesnor'],
    },
    'offers nothing in prose': { ...replaced('besked: Spørg', 'besked: Spørg ⟦⟧'), offers: [], not: ['fejl', 'alvor'] },
  },
  hovers: {
    'explains a key with an example': {
      ...replaced('alvor:', '⟦alvor⟧:'),
      tells: ['**alvor**', 'skal udfyldes', 'råd', '```yaml'],
    },
    'tells what a marker is': { ...replaced('egen-læge', '⟦egen-læge⟧'), tells: ['Egen læge er spurgt'] },
    'tells what a pattern finds in the open letters': {
      ...replaced('talt …3', '⟦talt⟧ …3'),
      tells: ['1 sted', 'talt med din læge', 'op til tre ord'],
    },
    'tells the words of a list': {
      ...replaced('talt …3 læge', '⟦talt⟧ i <måneder>'),
      tells: ['`<måneder>` ét af: januar, februar'],
    },
    'tells the words of a list as they are written': {
      ...replaced('talt …3 læge', '⟦talt⟧ med <fremmede>'),
      tells: ['ét af: \\\\*læge'],
    },
  },
  definitions: {
    'is a file of the pack': { ...replaced('egen-læge', '⟦egen-læge⟧'), leadsTo: ['/kendetegn/egen-laege.yaml'] },
    'is a list of words in a pattern': {
      ...replaced('talt …3 læge', 'talt …3 <⟦læger⟧>'),
      leadsTo: ['/ordlister/laeger.yaml'],
    },
    'is a page about the law': { ...replaced('RSL § 10', 'RSL ⟦§⟧ 10'), leadsTo: ['rettesnor:/love/RSL/10.md'] },
    'is nothing, in prose': { ...replaced('Spørg lægen', 'Spørg ⟦lægen⟧'), leadsTo: [] },
  },
  repairs: {
    'spells a key': {
      ...replaced('alvor: mangel', '⟦avlor⟧: mangel'),
      title: 'Skriv "alvor"',
      after: '\nalvor: mangel',
    },
    'spells an id': { ...replaced('[afslag]', '[⟦afslaag⟧]'), title: 'Skriv "afslag"', after: '[afslag]' },
    'spells a word to choose': {
      ...replaced('alvor: mangel', 'alvor: ⟦mangle⟧'),
      title: 'Skriv "mangel"',
      after: 'alvor: mangel',
    },
    'puts a section right': {
      ...replaced('"RSL § 10"', '"⟦RSL § 101⟧"'),
      title: 'Skriv "RSL § 10"',
      after: '"RSL § 10"',
    },
    'adds a source': {
      ...replaced('kilder:\n  - { titel: Retssikkerhedsloven, kontrolleret: 2026-11-26 }\n', '⟦⟧'),
      title: 'Tilføj kilder',
      after: 'kilder:\n  - { titel: "", url: "https://", kontrolleret: 2026-11-26 }',
    },
  },
} as const satisfies {
  problems: Record<string, Lines & { message: string }>;
  completions: Record<string, Completion>;
  hovers: Record<string, Lines & { tells: readonly string[] }>;
  definitions: Record<string, Lines & { leadsTo: readonly string[] }>;
  repairs: Record<string, Lines & { title: string; after: string }>;
};
