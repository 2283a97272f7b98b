/**
 * New pack files to fill in. Each is in order as it stands: it can be read, and its examples pass. The rules in them are made
 * up, say nothing of the law, and are told to be replaced.
 */
import { stringify } from 'yaml';
import { fileName, type SourceText } from './load.ts';
import type { Folder } from './schema.ts';

/** Kinds of files that can be made, as a jurist names them → the folder of the pack that they stand in. */
export const scaffoldFolders = {
  krav: 'krav',
  vending: 'vendinger',
  kendetegn: 'kendetegn',
  ordliste: 'ordlister',
  afsnit: 'afsnit',
} as const satisfies Readonly<Record<string, Folder>>;
export type ScaffoldKind = keyof typeof scaffoldFolders;

export interface ScaffoldParams {
  /** A valid id, see `schema-parts.ts`. */
  readonly id: string;
  readonly title: string;
  /** `2026-11-23`: the day that stands as `kontrolleret`. */
  readonly today: string;
}

/** Whether a word names a kind of file that can be made. */
export function isScaffoldKind(word: string): word is ScaffoldKind {
  return Object.hasOwn(scaffoldFolders, word);
}

/** Path within the pack of the file that a scaffold belongs in. */
export function scaffoldPath(kind: ScaffoldKind, id: string): string {
  return `${scaffoldFolders[kind]}/${fileName(id)}.yaml`;
}

/** A new pack file's text: UTF-8 with LF, a comment at each key that is to be filled in. */
export function scaffold(kind: ScaffoldKind, { id, title, today }: ScaffoldParams): string {
  const head = `id: ${scalar(id)}  # det samme som filens navn; ændres aldrig, når reglen er i brug\ntitel: ${scalar(title)}\n`;
  return texts[kind](head, id, today);
}

export interface PackScaffoldParams extends ScaffoldParams {
  readonly publisher: string;
}

/** A new pack's files: the manifest, a README and one worked example of each kind. */
export function scaffoldPack({ id, title, publisher, today }: PackScaffoldParams): SourceText[] {
  const examples: readonly (readonly [ScaffoldKind, string, string])[] = [
    ['krav', `${id}-åbningstid`, 'Brevet siger, hvornår man kan ringe'],
    ['vending', `${id}-må-påregnes`, 'Skriv, hvad der sker, i stedet for "det må påregnes"'],
    ['kendetegn', `${id}-digital-post`, 'Digital post er nævnt'],
    ['afsnit', `${id}-dine-egne-noter`, 'Plads til dine egne noter'],
  ];
  return [
    { path: 'pakke.yaml', text: manifest(id, title, publisher, today) },
    { path: 'README.md', text: readme(id, title) },
    ...examples.map(([kind, example, exampleTitle]) => ({
      path: scaffoldPath(kind, example),
      text: scaffold(kind, { id: example, title: exampleTitle, today }),
    })),
  ];
}

/** A text as YAML on one line, in quotation marks where it needs them. */
function scalar(text: string): string {
  return stringify(text.replace(/\s+/g, ' ').trim(), { lineWidth: 0 }).trim();
}

const manifest = (id: string, title: string, publisher: string, today: string) => `id: ${scalar(id)}
titel: ${scalar(title)}
version: 0.1.0  # tre tal; sæt det op, hver gang pakken udgives
udgiver: ${scalar(publisher)}
dato: ${today}  # den dag, versionen er fra
udvider: rettesnor  # pakken lægges oven på grundpakken
ændringer:  # den nyeste først; uden en linje om versionen kan pakken ikke udgives
  - { version: 0.1.0, dato: ${today}, hvad: Første udkast. }
`;

const readme = (id: string, title: string) => `# ${title.replace(/\s+/g, ' ').trim()}

Pakken lægges oven på Rettesnors grundpakke. Hver regel er én fil; reglerne her er eksempler, som I skal skifte ud.
- \`krav/\`: det, et brev skal indeholde. \`vendinger/\`: ord, der røber en fejl.
- \`kendetegn/\`: ord, som flere regler leder efter. \`ordlister/\`: ord under ét navn, til mønstre. \`afsnit/\`: afsnit, brevet kan have.
- Ny regel: \`rettesnor pakke ny regel MAPPE krav ID\`. Id og filnavn begynder gerne med \`${id}-\`.
- Prøv på et brev: \`rettesnor tjek --pakke MAPPE BREV.md\`
- Skriv i \`pakke.yaml\`, hvad der er nyt, og sæt versionen op.
- Udgiv som zip-fil: \`rettesnor pakke udgiv MAPPE\`
`;

/** Keys that requirements and wordings share. */
const shared = (faultType: string, message: string) => `fejltype: ${faultType}  # hvad fejlen er; vælg i listen
hjemmel: []  # bestemmelser, reglen bygger på, fx ["FVL § 25, stk. 1"]
princip: inddragelse-og-partshøring  # et af de syv principper
alvor: råd  # fejl: sagen kan komme tilbage · mangel: en regel er ikke fulgt · råd: sprog og god skik
besked: ${message}  # det, sagsbehandleren læser: hvad mangler, og hvad skal der til
forklaring: |  # hvorfor; vises, når musen holdes over fundet
  Dette er et eksempel. Skriv, hvorfor reglen findes, og hvem der har bestemt det.
`;

const sources = (today: string) => `kilder:  # hvor det står, og den dag, du selv har læst efter
  - { titel: "Skriv navnet på kommunens retningslinje", kontrolleret: ${today} }
`;

/** A heading that no other section goes by. Numbers are left out, for they may be taken for the heading's own. */
function headingFor(id: string): string {
  const words = id.split('-').filter((word) => /^\p{L}+$/u.test(word));
  return ['Eget afsnit', ...(words.length > 0 ? ['om', ...words] : [])].join(' ');
}

const texts: Readonly<Record<ScaffoldKind, (head: string, id: string, today: string) => string>> = {
  krav: (
    head,
    _id,
    today,
  ) => `${head}${shared('kontakt-mangler', 'Skriv, hvornår borgeren kan ringe til jer.')}fase: afgørelse  # forberedelse, afgørelse, begrundelse eller klage
gælder:  # uden gælder: alle breve
  afgørelse: [afslag]  # hvad der er afgjort, se mappen udfald
kræver:
  en af:  # ét af mønstrene skal stå i brevet; … er op til otte ord
    - telefon* … åben
    - (ring | ringe) … mellem
${sources(today)}indsæt i: hilsen  # afsnittet, teksten sættes ind i
indsæt: Du kan ringe til os mellem [klokkeslæt] og [klokkeslæt].  # [felter] udfyldes
eksempler:
  fejl:  # breve, kravet skal reagere på
    - |
      # Afslag på støtte

      Dato: 2. april 2025

      Du får afslag på støtte efter servicelovens § 85.
  ok:  # breve, kravet ikke må reagere på
    - |
      # Afslag på støtte

      Dato: 2. april 2025

      Du får afslag på støtte efter servicelovens § 85. Du kan ringe til os mellem kl. 9 og 14.
`,
  vending: (head, _id, today) => `${head}${shared('sprog-uklart', 'Skriv, hvad der sker, og hvornår.')}find:
  en af:  # ord, der røber fejlen; se docs/moenstre.md
    - det må påregnes
medmindre:  # står et af disse i samme sætning, er vendingen i orden
  - i: sætning
    en af:
      - senest … {dato}
bedre: Vi regner med, at [hvad der sker] senest [dato].  # et forslag; [felter] udfyldes
${sources(today)}eksempler:
  fejl:  # tekst, vendingen skal reagere på
    - Det må påregnes, at der går nogen tid.
  ok:  # tekst, vendingen ikke må reagere på
    - Det må påregnes, at du får svar senest den 1. maj 2026.
    - Vi regner med, at du får svar senest den 1. maj 2026.
`,
  kendetegn: (head) => `${head}mønstre:  # ord, som regler leder efter med "kendetegn: ID"; se docs/moenstre.md
  - digital post
  - e-boks*
undtagen:  # står et af disse i samme sætning, tæller sætningen ikke
  - fritaget for
eksempler:
  ja:  # sætninger, der skal kendes
    - Vi sender brevet med digital post.
  nej:  # sætninger, der ikke må kendes
    - Du er fritaget for digital post.
    - Vi sender brevet med posten.
`,
  ordliste: (head, id) => `${head}ord:  # skrevet som i et mønster; et mønster med <${id}> finder ét af dem
  - digital post
  - e-boks*
`,
  afsnit: (head, id) => {
    const heading = headingFor(id);
    return `${head}orden: 900  # hvor i brevet afsnittet står; lave tal først
overskrifter:  # mønstre, som afsnittets overskrift kendes på; ^ er begyndelsen, $ slutningen
  - ${scalar(`^ ${heading} $`)}
forklaring: Dette er et eksempel. Skriv, hvad afsnittet skal bruges til.
indsæt: |  # afsnittets tekst; [felter] udfyldes
  ## ${heading}

  [Skriv her]
eksempler:
  overskrift:  # overskrifter, der er dette afsnit
    - ${scalar(heading)}
  ikke:  # overskrifter, der ikke er det
    - Begrundelse
`;
  },
};
