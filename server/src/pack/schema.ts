/**
 * The rule format, in one place: from these schemas come the types, the messages about a file that does not fit, and the
 * JSON Schema for editors. Keys are Danish words, for jurists write these files; `describe` texts are shown to them.
 */
import { z } from 'zod';
import { actSchema, editionsSchema, principleSchema } from './law-schema.ts';
import { date, id, keysOf, refersTo, type sourceSchema, sources, text } from './schema-parts.ts';
import { faultTypes, persons, phases, principles, scopes, severities } from './vocabulary.ts';

/** A phrase pattern, or the name of a set of them. */
const patternSchema = z.union([
  refersTo('mønster', text, 'Et mønster af ord, fx "klage … inden {frist: 4 uger}".'),
  z.strictObject({ kendetegn: refersTo('kendetegn', id, 'Id på en fil i mappen kendetegn.') }),
]);
const patterns = z.array(patternSchema).min(1, 'Skriv mindst ét mønster.');
const role = refersTo('afsnit', id, 'Id på et afsnit i brevet, se mappen afsnit.');
const outcome = refersTo('udfald', id, 'Id på et udfald, se mappen udfald.');
const check = refersTo('kontrol', id, 'En indbygget kontrol, når ord ikke er nok.');
const legalBasis = refersTo('bestemmelse', text, 'En bestemmelse, fx "FVL § 25, stk. 1".');
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
    .array(outcome)
    .min(1)
    .optional()
    .describe('Udfald, fx afslag eller nedsættelse. Se mappen udfald. ukendt: brevet viser ikke, hvad der er afgjort.'),
  bestemmelse: z
    .array(legalBasis)
    .min(1)
    .optional()
    .describe('Bestemmelser, som afgørelsen hviler på, fx "SEL § 95-96".'),
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
  hjemmel: z.array(legalBasis).describe('Reglens grundlag, fx "FVL § 25, stk. 1".'),
  praksis: z
    .array(refersTo('principmeddelelse', text, 'Et nummer, fx "34-18".'))
    .optional()
    .describe('Principmeddelelser, reglen bygger på, fx "34-18".'),
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
    kontrol: check.optional().describe('En indbygget kontrol, når ord ikke er nok.'),
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
    kontrol: check.optional().describe('En indbygget kontrol, når ord ikke er nok.'),
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
  afgørelse: outcome,
  beskrivelse: text,
  tekst: text.describe('Brevet. [Kantede parenteser] er felter.'),
});

/** The pack itself. */
export const manifestSchema = z.strictObject({
  id,
  titel: text,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'Skriv versionen som tre tal, fx 1.0.0.'),
  udgiver: text,
  dato: date,
  udvider: refersTo('pakke', id, 'Id på en anden pakke.').optional().describe('Pakken, som denne bygger på.'),
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
