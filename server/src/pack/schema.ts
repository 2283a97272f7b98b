/**
 * The rule format, in one place: from these schemas come the types, the messages about a file that does not fit, and the
 * JSON Schema for editors. Keys are Danish words, for jurists write these files; `describe` texts are shown to them.
 */
import { z } from 'zod';
import { faultTypes, persons, phases, principles, scopes, severities } from './vocabulary.ts';

const keysOf = <T extends object>(record: T) => Object.keys(record) as [keyof T & string, ...(keyof T & string)[]];

const id = z
  .string()
  .regex(
    /^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u,
    'Et id består af bogstaver og tal med bindestreg imellem, fx klagefrist-4-uger.',
  )
  .describe('Navnet, som andre filer og fund henviser til. Det skal være det samme som filens navn.');
const text = z.string().trim().min(1, 'Teksten er tom.');
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'Skriv datoen som år-måned-dag, fx 2026-11-23.', abort: true })
  .refine(isInCalendar, 'Datoen findes ikke i kalenderen.');

/** `2026-02-30` has the form of a date and is none. */
function isInCalendar(value: string): boolean {
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** Where a statement comes from, and when somebody last compared it with the source. */
export const sourceSchema = z.strictObject({
  titel: text.describe('Kildens navn, fx "Forvaltningsloven § 19 (LBK 433/2014)".'),
  url: z.url('Skriv hele adressen, fx https://www.retsinformation.dk/eli/lta/2014/433.').optional(),
  kontrolleret: date.describe('Den dag, teksten sidst blev sammenholdt med kilden.'),
});
const sources = z.array(sourceSchema).min(1, 'Angiv mindst én kilde.');

/** A phrase pattern, or the name of a set of them. */
const patternSchema = z.union([
  text.describe('Et mønster af ord, fx "klage … inden {frist: 4 uger}".'),
  z.strictObject({ kendetegn: id.describe('Id på en fil i mappen kendetegn.') }),
]);
const patterns = z.array(patternSchema).min(1, 'Skriv mindst ét mønster.');
const role = id.describe('Id på et afsnit i brevet, se mappen afsnit.');
const roles = z.array(role).min(1);

/** Phrases that must (or must not) stand near a hit, or in the letter. */
export const conditionSchema = z.strictObject({
  i: z
    .enum(scopes)
    .default('sætning')
    .describe(
      'Hvor der ledes: i samme sætning, i den og sætningen før og efter (nabosætning), i samme stykke, i samme afsnit eller i hele brevet.',
    ),
  'en af': patterns.describe('Ét af mønstrene er nok.'),
  'kun i': roles.optional().describe('Led kun i disse afsnit.'),
  'ikke i': roles.optional().describe('Led ikke i disse afsnit.'),
});

/** When a rule applies at all. What the letter does not tell counts as not applying, so that silence never accuses. */
export const appliesSchema = z.strictObject({
  afgørelse: z
    .array(id)
    .min(1)
    .optional()
    .describe('Udfald, fx afslag eller nedsættelse. Se mappen udfald. ukendt: brevet viser ikke, hvad der er afgjort.'),
  bestemmelse: z.array(text).min(1).optional().describe('Bestemmelser, som afgørelsen hviler på, fx "SEL § 95-96".'),
  person: z.enum(persons).optional().describe('barn eller voksen'),
  fra: date.optional().describe('Gælder breve fra og med denne dato.'),
  til: date.optional().describe('Gælder breve til og med denne dato.'),
  når: z.array(conditionSchema).optional().describe('Alle disse betingelser skal være opfyldt i brevet.'),
  'ikke når': z.array(conditionSchema).optional().describe('Er en af disse opfyldt, gælder reglen ikke.'),
});

const shared = {
  id,
  titel: text.describe('Reglen i én kort sætning. Vises i tjeklisten.'),
  fejltype: z.enum(keysOf(faultTypes)).describe('Hvad Ankestyrelsen ville kalde fejlen.'),
  hjemmel: z.array(text).describe('Reglens grundlag, fx "FVL § 25, stk. 1".'),
  praksis: z.array(text).optional().describe('Principmeddelelser, reglen bygger på, fx "34-18".'),
  princip: z.enum(keysOf(principles)).describe('Et af de syv principper.'),
  gælder: appliesSchema.optional(),
  alvor: z.enum([...severities, 'fra']).describe('fejl, mangel eller råd. fra slår reglen fra.'),
  besked: text.describe('Det, sagsbehandleren læser: hvad mangler, og hvad skal der til.'),
  forklaring: text.describe('Hvorfor. Vises, når musen holdes over fundet. Må bruge Markdown.'),
  kilder: sources,
};

/** A requirement: what a decision must contain, or what must have come before it. */
export const requirementSchema = z.strictObject({
  ...shared,
  fase: z.enum(keysOf(phases)).describe('Hvor i forløbet kravet hører til.'),
  kræver: z.strictObject({
    i: roles.optional().describe('Afsnit, hvor det skal stå. Uden i: hvor som helst i brevet.'),
    'ikke i': roles.optional().describe('Afsnit, der ikke tæller med.'),
    'en af': patterns.optional().describe('Ét af mønstrene er nok.'),
    'alle af': z.array(patterns).optional().describe('Ét mønster fra hver gruppe skal findes.'),
    afsnit: z.array(role).optional().describe('Et af disse afsnit skal findes og have indhold.'),
    kontrol: id.optional().describe('En indbygget kontrol, når ord ikke er nok.'),
  }),
  bekræftes: text
    .optional()
    .describe('Et spørgsmål til sagsbehandleren, når brevet ikke selv kan vise det. Så gives intet fund.'),
  'indsæt i': role.optional().describe('Afsnittet, hvor teksten indsættes.'),
  indsæt: text.optional().describe('Teksten, der retter fejlen. [Kantede parenteser] er felter, der udfyldes.'),
  eksempler: z.strictObject({
    fejl: z.array(text).min(1, 'Giv mindst ét brev, som kravet skal reagere på.'),
    ok: z.array(text).min(1, 'Giv mindst ét brev, som kravet ikke må reagere på.'),
  }),
});

/** A risky wording: a phrase that is a defect, unless something excuses it. */
export const wordingSchema = z.strictObject({
  ...shared,
  find: z.strictObject({
    'en af': patterns.optional(),
    kontrol: id.optional().describe('En indbygget kontrol, når ord ikke er nok.'),
    i: roles.optional().describe('Kun i disse afsnit.'),
    'ikke i': roles.optional().describe('Ikke i disse afsnit.'),
    citat: z.boolean().optional().describe('true: reagér også inde i citater. Ellers springes citater over.'),
  }),
  og: z.array(conditionSchema).optional().describe('Alle disse skal også være opfyldt, ud fra stedet.'),
  medmindre: z.array(conditionSchema).optional().describe('Er én af disse opfyldt, er vendingen i orden.'),
  bedre: text.optional().describe('Et forslag til en bedre formulering. [Kantede parenteser] er felter.'),
  erstat: z.boolean().optional().describe('true: "bedre" kan sættes direkte ind i stedet for de fundne ord.'),
  eksempler: z.strictObject({
    fejl: z.array(text).min(1, 'Giv mindst ét eksempel, som vendingen skal reagere på.'),
    ok: z.array(text).min(1, 'Giv mindst ét eksempel, som vendingen ikke må reagere på.'),
  }),
});

/** A named set of phrases that several rules use. */
export const markerSchema = z.strictObject({
  id,
  titel: text,
  mønstre: patterns,
  undtagen: z.array(patternSchema).optional().describe('Står et af disse i samme sætning, tæller sætningen ikke.'),
  eksempler: z.strictObject({ ja: z.array(text).min(1), nej: z.array(text).min(1) }),
});

/** A section of the letter: how it is recognised, and the text to start it from. */
export const sectionSchema = z.strictObject({
  id,
  titel: text,
  orden: z.number().int().describe('Hvor i brevet afsnittet plejer at stå; lave tal først.'),
  overskrifter: patterns.describe('Mønstre, som afsnittets overskrift kendes på.'),
  indhold: z.array(patternSchema).optional().describe('Mønstre, som afsnittet kendes på, når overskriften mangler.'),
  forklaring: text.optional(),
  indsæt: text.optional().describe('Afsnittets tekst med overskrift. [Kantede parenteser] er felter.'),
  kilder: sources.optional(),
  eksempler: z.strictObject({
    overskrift: z.array(text).min(1),
    ikke: z.array(text).min(1).describe('Overskrifter, der ikke er dette afsnit.'),
    indhold: z.array(text).optional().describe('Stykker uden overskrift, der er dette afsnit.'),
  }),
});

/** An outcome: what the decision gives or takes. */
export const outcomeSchema = z.strictObject({
  id,
  titel: text,
  medhold: z.enum(['fuldt', 'delvist', 'intet']).describe('Om borgeren får det, der er søgt om.'),
  indgreb: z.boolean().optional().describe('true: afgørelsen tager eller kræver noget, som borgeren ikke har søgt om.'),
  titler: patterns.describe('Mønstre i brevets titel.'),
  mønstre: patterns.describe('Mønstre i resultatet.'),
  svage: z
    .array(patternSchema)
    .optional()
    .describe('Mønstre, der kun tæller i resultatet eller ved siden af et andet udfald, fordi de også siges om andet.'),
  ansøgt: z
    .array(patternSchema)
    .optional()
    .describe(
      'Mønstre for, hvad der er søgt om. Får borgeren et mindre antal timer eller et mindre beløb, er det dette udfald.',
    ),
  hele: z
    .array(patternSchema)
    .optional()
    .describe(
      'Står et af disse i samme sætning, gælder den hele ansøgningen, og bemærkninger om andet gør den ikke delvis.',
    ),
  beholder: z
    .array(patternSchema)
    .optional()
    .describe(
      'Står et af disse i samme sætning, er det noget, borgeren har i forvejen: det ophæver ikke et afslag ved siden af.',
    ),
  undtagen: z.array(patternSchema).optional().describe('Står et af disse i samme sætning, tæller sætningen ikke.'),
  eksempler: z.strictObject({ ja: z.array(text).min(1), nej: z.array(text).min(1) }),
});

/** A whole letter to start from. */
export const templateSchema = z.strictObject({
  id,
  titel: text,
  afgørelse: id,
  beskrivelse: text,
  tekst: text.describe('Brevet. [Kantede parenteser] er felter.'),
});

/**
 * What is known of a section of law: in own words, with a source. `fra` and `til` stand only where the day is known; where
 * consolidated versions merely show that a section came or went between two of them, `først set` and `sidst set` say so.
 */
export const lawSectionSchema = z.strictObject({
  emne: text.optional().describe('Hvad paragraffen handler om, i egne ord. Udelades, når det ikke er beskrevet endnu.'),
  betingelser: z.array(text).optional().describe('Betingelser, som en afgørelse skal tage stilling til.'),
  pligt: z.enum(['skal', 'kan']).optional(),
  klage: z.boolean().optional().describe('false: afgørelsen kan ikke påklages til Ankestyrelsen.'),
  varsel: text.optional().describe('Frist, som en forringelse skal varsles med.'),
  bemærkning: text.optional().describe('Det, man ellers skal vide, fx at en del af paragraffen følger andre regler.'),
  fra: date.optional().describe('Første dag, paragraffen gælder. Før den dag fandtes den ikke.'),
  til: date.optional().describe('Sidste dag, paragraffen gælder.'),
  'først set': date
    .optional()
    .describe(
      'Dato for den ældste læste udgave, den står i, når ældre udgaver ikke har den. Hvornår den kom, vides ikke.',
    ),
  'sidst set': date
    .optional()
    .describe(
      'Dato for den nyeste læste udgave, den står i, når nyere udgaver ikke har den. Hvornår den udgik, vides ikke.',
    ),
  tidligere: z
    .array(
      z.strictObject({
        emne: text,
        til: date.optional(),
        'sidst set': date.optional(),
        efterfølger: z.array(text).optional(),
      }),
    )
    .optional()
    .describe('Hvad samme nummer handlede om før, og til og med hvilken dag (eller i hvilken udgave det sidst stod).'),
  efterfølger: z.array(text).optional().describe('Hvor reglen står nu, fx "BL § 86".'),
  kilder: sources.optional(),
});

/** An act or order. */
export const actSchema = z.strictObject({
  id: z.string().regex(/^[\p{L}\p{N}-]+$/u),
  titel: text,
  navne: z.array(text).min(1).describe('Navne og forkortelser, i ubøjet form.'),
  fra: date.optional().describe('Den dag, loven trådte i kraft.'),
  til: date.optional(),
  url: z.url(),
  version: text.describe('Den udgave, oplysningerne er læst i, fx "LBK nr. 1129 af 22/09/2025".'),
  kontrolleret: date,
  kilder: sources.optional().describe('Kilder til datoer og efterfølgere.'),
  paragraffer: z.record(z.string(), lawSectionSchema),
});

/** A principle decision of Ankestyrelsen. */
export const principleSchema = z.strictObject({
  id: z.string().regex(/^([A-ZÆØÅ]{1,2}-)?\d{1,3}-\d{2}$/, 'Et nummer som 34-18 eller C-17-99.'),
  slags: z.enum(['principmeddelelse', 'principafgørelse']),
  titel: text,
  emner: z.array(text),
  bestemmelser: z.array(text).describe('Kun hvad kilden nævner.'),
  konklusion: text.optional().describe('Hvad den fastslår, i egne ord. Udelades, når kilden kun viser emnet.'),
  status: z.enum(['gældende', 'kasseret', 'ukendt']),
  statusgrundlag: text.describe('Hvad status bygger på.'),
  offentliggjort: z.string().optional(),
  erstatter: z.array(text).optional(),
  'erstattet af': z.array(text).optional(),
  andetnavn: z.array(text).optional(),
  bemærkning: text.optional(),
  kilde: text.describe('Adressen på kilden, eller hvad den er.'),
  kontrolleret: date,
});

/** The pack itself. */
export const manifestSchema = z.strictObject({
  id,
  titel: text,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'Skriv versionen som tre tal, fx 1.0.0.'),
  udgiver: text,
  dato: date,
  udvider: id.optional().describe('Pakken, som denne bygger på.'),
});

/** Folder of a pack → the schema of the files in it. */
export const folderSchemas = {
  love: actSchema,
  principper: principleSchema,
  kendetegn: markerSchema,
  afsnit: sectionSchema,
  udfald: outcomeSchema,
  krav: requirementSchema,
  vendinger: wordingSchema,
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
