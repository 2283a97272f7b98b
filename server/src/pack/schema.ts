/**
 * The rule format, in one place: from these schemas come the types, the messages about a file that does not fit, and the
 * JSON Schema for editors. Keys are Danish words, for jurists write these files; descriptions and examples are shown to them.
 */
import { z } from 'zod';
import { actSchema, editionsSchema, principleSchema } from './law-schema.ts';
import { manifestSchema } from './manifest-schema.ts';
import {
  date,
  id,
  key,
  keysOf,
  letterText,
  principleNumber,
  provisionText,
  refersTo,
  type sourceSchema,
  sources,
  text,
} from './schema-parts.ts';
import { faultTypes, persons, phases, principles, scopes, severities } from './vocabulary.ts';
import { weightsSchema } from './weights-schema.ts';

export { manifestSchema };

/** A phrase pattern, or the name of a set of them. */
const patternSchema = z.union([
  key(refersTo('mønster', text), 'Et mønster af ord. Se docs/moenstre.md.', 'klage … inden {frist: 4 uger}'),
  z.strictObject({
    kendetegn: key(
      refersTo('kendetegn', id),
      'Id på en fil i mappen kendetegn. Alle dens mønstre tæller med.',
      'klageadgang',
    ),
  }),
]);
const patterns = z.array(patternSchema).min(1, 'Skriv mindst ét mønster.');
const morePatterns = z.array(patternSchema);
const role = refersTo('afsnit', id);
const roles = z.array(role).min(1);
const outcome = refersTo('udfald', id);
const examples = z.array(text);

const EXAMPLE_PATTERNS = ['klage … inden {frist: 4 uger}', { kendetegn: 'klageadgang' }];
const EXAMPLE_CONDITIONS = [{ i: 'brev' as const, 'en af': [{ kendetegn: 'klagevejledning-spor' }] }];
const EXAMPLE_SOURCES = [
  {
    titel: 'Forvaltningsloven (LBK nr. 433 af 22/04/2014)',
    url: 'https://www.retsinformation.dk/eli/lta/2014/433',
    kontrolleret: '2026-11-23',
  },
];

/** Phrases that must (or must not) stand near a hit, or in the letter. */
export const conditionSchema = z.strictObject({
  i: key(
    z.enum(scopes).default('sætning'),
    'Hvor der ledes: i samme sætning, i den og sætningen før og efter (nabosætning), i samme stykke, i samme afsnit eller i hele brevet.',
    'afsnit',
  ),
  'en af': key(patterns, 'Ét af mønstrene er nok.', EXAMPLE_PATTERNS),
  'kun i': key(roles.optional(), 'Led kun i disse afsnit.', ['begrundelse']),
  'ikke i': key(roles.optional(), 'Led ikke i disse afsnit.', ['klagevejledning']),
});

/** When a rule applies at all. What the letter does not tell counts as not applying, so that silence never accuses. */
export const appliesSchema = z.strictObject({
  afgørelse: key(
    z.array(outcome).min(1).optional(),
    'Udfald, fx afslag eller nedsættelse. Se mappen udfald. ukendt: brevet viser ikke, hvad der er afgjort.',
    ['afslag', 'nedsættelse'],
  ),
  bestemmelse: key(
    z.array(provisionText).min(1).optional(),
    'Bestemmelser, som afgørelsen hviler på, fx "SEL § 95-96". Hviler den på andet, gælder reglen ikke.',
    ['SEL § 95-96', 'BL § 90, nr. 4'],
  ),
  person: key(z.enum(persons).optional(), 'Om sagen handler om et barn eller en voksen: barn eller voksen.', 'barn'),
  fra: key(date.optional(), 'Gælder breve fra og med denne dato.', '2024-01-01'),
  til: key(date.optional(), 'Gælder breve til og med denne dato.', '2025-06-30'),
  når: key(
    z.array(conditionSchema).optional(),
    'Alle disse betingelser skal være opfyldt i brevet.',
    EXAMPLE_CONDITIONS,
  ),
  'ikke når': key(
    z.array(conditionSchema).optional(),
    'Er en af disse opfyldt, gælder reglen ikke.',
    EXAMPLE_CONDITIONS,
  ),
});

const shared = {
  id: key(
    id,
    'Reglens navn, som fund og andre filer henviser til. Det skal være det samme som filens navn.',
    'klagefrist',
  ),
  titel: key(text, 'Reglen i én kort sætning. Vises i tjeklisten.', 'Klagefristen står i klagevejledningen'),
  fejltype: key(z.enum(keysOf(faultTypes)), 'Hvad Ankestyrelsen ville kalde fejlen.', 'klagefrist-forkert'),
  hjemmel: key(z.array(provisionText), 'Reglens grundlag, fx "FVL § 25, stk. 1".', ['FVL § 25, stk. 1']),
  praksis: key(z.array(principleNumber).optional(), 'Principmeddelelser, reglen bygger på, fx "34-18".', ['34-18']),
  princip: key(
    z.enum(keysOf(principles)),
    'Et af de syv principper, som tjeklisten kan ordnes efter.',
    'inddragelse-og-partshøring',
  ),
  gælder: key(appliesSchema.optional(), 'Hvornår reglen gælder. Uden gælder gælder den alle breve.', {
    afgørelse: ['afslag'],
  }),
  alvor: key(z.enum([...severities, 'fra']), 'fejl, mangel eller råd. fra slår reglen fra.', 'mangel'),
  besked: key(
    text,
    'Det, sagsbehandleren læser: hvad mangler, og hvad skal der til.',
    'Klagefristen mangler. Skriv, at borgeren kan klage inden 4 uger.',
  ),
  forklaring: key(
    text,
    'Hvorfor. Vises, når musen holdes over fundet. Må bruge Markdown.',
    'Klagevejledningen skal oplyse fristen (forvaltningslovens § 25, stk. 1).',
  ),
  kilder: key(
    sources,
    'Hvor reglen kommer fra, og hvornår den sidst er sammenholdt med kilden. Mindst én.',
    EXAMPLE_SOURCES,
  ),
};

/** Sentences that weigh enough by the weights of words. */
const likenessSchema = z.strictObject({
  ordvægte: key(
    refersTo('ordvægte', id),
    'Id på en fil i mappen ordvaegte. Den siger, hvad ordene vejer.',
    'serviceniveau-alene',
  ),
  mindst: key(
    z.number(),
    'Så meget skal en sætning mindst veje for at ligne. Et højere tal giver færre sætninger.',
    2.5,
  ),
});

/** A requirement: what a decision must contain, or what must have come before it. */
export const requirementSchema = z.strictObject({
  ...shared,
  fase: key(z.enum(keysOf(phases)), 'Hvor i forløbet kravet hører til.', 'klage'),
  kræver: key(
    z
      .strictObject({
        i: key(roles.optional(), 'Afsnit, hvor det skal stå. Uden i: hvor som helst i brevet.', ['klagevejledning']),
        'ikke i': key(roles.optional(), 'Afsnit, der ikke tæller med.', ['hilsen']),
        'en af': key(patterns.optional(), 'Ét af mønstrene er nok.', EXAMPLE_PATTERNS),
        'alle af': key(z.array(patterns).optional(), 'Ét mønster fra hver gruppe skal findes.', [
          ['klage'],
          ['{frist: 4 uger}'],
        ]),
        afsnit: key(z.array(role).optional(), 'Et af disse afsnit skal findes og have indhold.', ['begrundelse']),
        ligner: key(
          likenessSchema.optional(),
          'En sætning, der ligner dem, som opfylder kravet, er også nok, hvad der ellers står under kræver.',
          { ordvægte: 'viser-genvurdering', mindst: 0 },
        ),
        kontrol: key(
          refersTo('kontrol', id).optional(),
          'En indbygget kontrol, når ord ikke er nok. Så bruges mønstrene ikke.',
          'hjemmel',
        ),
      })
      .refine(
        ({ kontrol, ...rest }) => kontrol === undefined || !(rest['en af'] || rest['alle af'] || rest.afsnit),
        'Kravet bruger en indbygget kontrol, og så bliver "en af", "alle af" og "afsnit" ikke læst. Fjern dem, eller fjern kontrol.',
      ),
    'Hvad brevet skal indeholde.',
    { 'en af': EXAMPLE_PATTERNS },
  ),
  bekræftes: key(
    text.optional(),
    'Et spørgsmål til sagsbehandleren, når brevet ikke selv kan vise det. Så gives intet fund.',
    'Har borgeren set og kommenteret oplysningerne?',
  ),
  'indsæt i': key(role.optional(), 'Afsnittet, hvor teksten indsættes.', 'klagevejledning'),
  indsæt: key(
    letterText.optional(),
    'Teksten, der retter fejlen. [Kantede parenteser] er felter, der udfyldes.',
    'Du kan klage til [kommunens navn] inden 4 uger.',
  ),
  eksempler: key(
    z.strictObject({
      fejl: key(
        examples.min(1, 'Giv mindst ét brev, som kravet skal reagere på.'),
        'Breve, som kravet skal reagere på. Hvert af dem prøves.',
        ['# Afslag\n\nDu får afslag. Du kan klage til os.'],
      ),
      ok: key(
        examples.min(1, 'Giv mindst ét brev, som kravet ikke må reagere på.'),
        'Breve, som kravet ikke må reagere på. Hvert af dem prøves.',
        ['# Afslag\n\nDu får afslag. Du kan klage inden 4 uger.'],
      ),
    }),
    'Breve, som reglen prøves med.',
    { fejl: ['# Afslag\n\nDu får afslag.'], ok: ['# Afslag\n\nDu får afslag. Du kan klage inden 4 uger.'] },
  ),
});

/** A risky wording: a phrase that is a defect, unless something excuses it. */
export const wordingSchema = z.strictObject({
  ...shared,
  find: key(
    z
      .strictObject({
        'en af': key(patterns.optional(), 'Ét af mønstrene er nok.', ['ikke vores ansvar']),
        kontrol: key(
          refersTo('kontrol', id).optional(),
          'En indbygget kontrol, når ord ikke er nok. Så bruges mønstrene ikke.',
          'lang-sætning',
        ),
        ligner: key(
          likenessSchema.optional(),
          'Sætninger, der ligner dem, som er mærket med fejlen: til det, som mønstre ikke kan opregne. Sammen med "en af" skal begge dele passe.',
          { ordvægte: 'serviceniveau-alene', mindst: 2.5 },
        ),
        i: key(roles.optional(), 'Kun i disse afsnit.', ['begrundelse']),
        'ikke i': key(roles.optional(), 'Ikke i disse afsnit.', ['borgerens-syn']),
        citat: key(z.boolean().optional(), 'true: reagér også inde i citater. Ellers springes citater over.', true),
      })
      .refine(
        ({ kontrol, ligner }) => kontrol === undefined || ligner === undefined,
        'Vendingen bruger en indbygget kontrol, og så bliver "ligner" ikke læst. Fjern det ene.',
      ),
    'Hvad der ledes efter i brevet.',
    { 'en af': ['ikke vores ansvar'] },
  ),
  og: key(z.array(conditionSchema).optional(), 'Alle disse skal også være opfyldt, ud fra stedet.', [
    { i: 'afsnit', 'en af': ['afslag'] },
  ]),
  medmindre: key(z.array(conditionSchema).optional(), 'Er én af disse opfyldt, er vendingen i orden.', [
    { i: 'nabosætning', 'en af': [{ kendetegn: 'individuel-grund' }] },
  ]),
  bedre: key(
    letterText.optional(),
    'Et forslag til en bedre formulering. [Kantede parenteser] er felter.',
    'Vi har lagt vægt på, at [konkret begrundelse].',
  ),
  alene: key(
    z.literal('råd').optional(),
    'råd: finder hverken en anden regel med samme fejltype eller reglen selv mere i brevet, er fundet kun et råd om at se efter. Til vide mønstre, som også står i lovlige breve.',
    'råd',
  ),
  erstat: key(z.boolean().optional(), 'true: "bedre" kan sættes direkte ind i stedet for de fundne ord.', true),
  eksempler: key(
    z.strictObject({
      fejl: key(
        examples.min(1, 'Giv mindst ét eksempel, som vendingen skal reagere på.'),
        'Tekster, som vendingen skal reagere på. Hver af dem prøves.',
        ['Vi har ikke råd til hjælpen.'],
      ),
      ok: key(
        examples.min(1, 'Giv mindst ét eksempel, som vendingen ikke må reagere på.'),
        'Tekster, som vendingen ikke må reagere på. Hver af dem prøves.',
        ['Du fortæller, at I ikke har råd til hjælpen.'],
      ),
    }),
    'Tekster, som reglen prøves med.',
    { fejl: ['Vi har ikke råd til hjælpen.'], ok: ['Du fortæller, at I ikke har råd til hjælpen.'] },
  ),
});

/** Texts that a set of phrases is tried with. */
const recognised = (what: string, yes: string, no: string) =>
  key(
    z.strictObject({
      ja: key(examples.min(1), `Tekster, som ${what} skal kendes i. Hver af dem prøves.`, [yes]),
      nej: key(examples.min(1), `Tekster, som ${what} ikke må kendes i. Hver af dem prøves.`, [no]),
    }),
    'Tekster, som mønstrene prøves med.',
    { ja: [yes], nej: [no] },
  );

/** A named set of phrases that several rules use. */
export const markerSchema = z.strictObject({
  id: key(id, 'Navnet, som regler henviser til. Det skal være det samme som filens navn.', 'klageadgang'),
  titel: key(text, 'Hvad mønstrene viser, i få ord.', 'Brevet siger, at der kan klages'),
  mønstre: key(patterns, 'Mønstre, eller andre kendetegn, hvis mønstre tæller med.', EXAMPLE_PATTERNS),
  undtagen: key(morePatterns.optional(), 'Står et af disse i samme sætning, tæller sætningen ikke.', [
    'kan ikke … klage',
  ]),
  eksempler: recognised('kendetegnet', 'Du kan klage over afgørelsen.', 'Du har klaget over naboen.'),
});

/** A section of the letter: how it is recognised, and the text to start it from. */
export const sectionSchema = z.strictObject({
  id: key(id, 'Navnet, som regler henviser til. Det skal være det samme som filens navn.', 'klagevejledning'),
  titel: key(text, 'Afsnittets navn, som det vises.', 'Klagevejledning'),
  orden: key(z.number().int(), 'Hvor i brevet afsnittet plejer at stå; lave tal først.', 110),
  overskrifter: key(patterns, 'Mønstre, som afsnittets overskrift kendes på.', ['^ klagevejledning']),
  indhold: key(morePatterns.optional(), 'Mønstre, som afsnittet kendes på, når overskriften mangler.', [
    'du kan klage',
  ]),
  forklaring: key(
    text.optional(),
    'Hvad afsnittet er til for. Må bruge Markdown.',
    'Brevet skal sige, hvor der klages.',
  ),
  indsæt: key(
    letterText.optional(),
    'Afsnittets tekst med overskrift. [Kantede parenteser] er felter.',
    '## Klagevejledning\n\nDu kan klage til [kommunens navn].',
  ),
  kilder: key(sources.optional(), 'Kilder til det, forklaring og tekst siger om loven.', EXAMPLE_SOURCES),
  eksempler: key(
    z.strictObject({
      overskrift: key(examples.min(1), 'Overskrifter, der er dette afsnit. Hver af dem prøves.', ['Sådan klager du']),
      ikke: key(examples.min(1), 'Overskrifter, der ikke er dette afsnit.', ['Hvad klager du over?']),
      indhold: key(examples.optional(), 'Stykker uden overskrift, der er dette afsnit.', [
        'Du kan klage over afgørelsen inden 4 uger.',
      ]),
    }),
    'Overskrifter og stykker, som afsnittet prøves med.',
    { overskrift: ['Sådan klager du'], ikke: ['Hvad klager du over?'] },
  ),
});

/** An outcome: what the decision gives or takes. */
export const outcomeSchema = z.strictObject({
  id: key(id, 'Navnet, som regler henviser til. Det skal være det samme som filens navn.', 'afslag'),
  titel: key(text, 'Udfaldets navn, som det vises.', 'Afslag'),
  medhold: key(z.enum(['fuldt', 'delvist', 'intet']), 'Om borgeren får det, der er søgt om.', 'intet'),
  indgreb: key(
    z.boolean().optional(),
    'true: afgørelsen tager eller kræver noget, som borgeren ikke har søgt om.',
    true,
  ),
  titler: key(patterns, 'Mønstre i brevets titel.', ['afslag']),
  mønstre: key(patterns, 'Mønstre i resultatet.', ['(får | giver dig) afslag']),
  svage: key(
    morePatterns.optional(),
    'Mønstre, der kun tæller i resultatet eller ved siden af et andet udfald, fordi de også siges om andet.',
    ['kan ikke imødekommes'],
  ),
  ansøgt: key(
    morePatterns.optional(),
    'Mønstre for, hvad der er søgt om. Får borgeren et mindre antal timer eller et mindre beløb, er det dette udfald.',
    ['du har søgt om'],
  ),
  haft: key(
    morePatterns.optional(),
    'Mønstre for, hvad borgeren har nu. Står det i sætningen før eller efter, og får borgeren mindre, er det dette udfald.',
    ['du har i dag'],
  ),
  hele: key(
    morePatterns.optional(),
    'Står et af disse i samme sætning, gælder den hele ansøgningen, og bemærkninger om andet gør den ikke delvis.',
    ['din ansøgning'],
  ),
  beholder: key(
    morePatterns.optional(),
    'Står et af disse i samme sætning, er det noget, borgeren har i forvejen: det ophæver ikke et afslag ved siden af.',
    ['fortsat'],
  ),
  undtagen: key(morePatterns.optional(), 'Står et af disse i samme sætning, tæller sætningen ikke.', [
    'tidligere … afslag',
  ]),
  eksempler: recognised('udfaldet', 'Du får afslag på din ansøgning.', 'Du fik afslag i 2019.'),
});

/** A whole letter to start from. */
export const templateSchema = z.strictObject({
  id: key(id, 'Skabelonens navn. Det skal være det samme som filens navn.', 'afslag-merudgifter'),
  titel: key(text, 'Navnet, som vises i listen over skabeloner.', 'Afslag på merudgifter'),
  afgørelse: key(outcome, 'Udfaldet, som brevet meddeler. Se mappen udfald.', 'afslag'),
  beskrivelse: key(text, 'Hvornår brevet bruges, i én sætning.', 'Til et afslag efter barnets lov § 86.'),
  tekst: key(
    letterText,
    'Brevet. [Kantede parenteser] er felter.',
    '# Afslag på [hjælpen]\n\nDu får afslag på [hjælpen].',
  ),
});

/** Folder of a pack → the schema of the files in it. */
export const folderSchemas = {
  love: actSchema,
  udgaver: editionsSchema,
  principper: principleSchema,
  kendetegn: markerSchema,
  afsnit: sectionSchema,
  udfald: outcomeSchema,
  krav: requirementSchema,
  vendinger: wordingSchema,
  ordvaegte: weightsSchema,
  skabeloner: templateSchema,
} as const;
export type Folder = keyof typeof folderSchemas;

export type PatternSource = z.infer<typeof patternSchema>;
export type ConditionFile = z.infer<typeof conditionSchema>;
export type AppliesFile = z.infer<typeof appliesSchema>;
export type SourceFile = z.infer<typeof sourceSchema>;
export type ManifestFile = z.infer<typeof manifestSchema>;
export type FileOf<F extends Folder> = z.infer<(typeof folderSchemas)[F]>;
/** Everything a pack says, validated, by folder and in the order of the files' names. */
export type PackFiles = { readonly [F in Folder]: readonly FileOf<F>[] };
