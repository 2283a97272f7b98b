/** The format of what a pack says of the law itself: acts, their editions, principle decisions. */
import { z } from 'zod';
import { HISTORY } from './editions.ts';
import { date, provision, refersTo, sources, text } from './schema-parts.ts';

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
        efterfølger: z.array(refersTo('bestemmelse', text, 'En bestemmelse, fx "BL § 86".')).optional(),
        ord: z
          .array(text.toLowerCase())
          .min(1)
          .optional()
          .describe('Ord med små bogstaver, som viser, at en sætning bruger paragraffen om det gamle emne.'),
        'nyt navn': text.optional().describe('Hvad den samme hjælp hedder nu, når kun navn og betingelser er ændret.'),
        bemærkning: text.optional(),
      }),
    )
    .optional()
    .describe('Hvad samme nummer handlede om før, og til og med hvilken dag (eller i hvilken udgave det sidst stod).'),
  efterfølger: z
    .array(refersTo('bestemmelse', text, 'En bestemmelse, fx "BL § 86".'))
    .optional()
    .describe('Hvor reglen står nu, fx "BL § 86".'),
  'efterfølger for led': z
    .record(z.string().regex(/^stk\. \d+(?:, nr\. \d+)?$/, 'Skriv fx "stk. 3, nr. 5".'), provision)
    .optional()
    .describe('Hvor et enkelt stykke eller nummer står nu, når det er mere præcist end efterfølger.'),
  overgang: text
    .optional()
    .describe('Overgangsregel, efter hvilken ældre afgørelser om hjælpen fortsat gælder, fx "ÆL § 46, stk. 1".'),
  barn: provision.optional().describe('Hvor reglen står, når sagen handler om et barn, fx "BL § 90, nr. 4".'),
  voksen: provision.optional().describe('Hvor reglen står, når sagen handler om en voksen, fx "SEL § 97".'),
  'ingen klage efter stk': z
    .array(z.number().int().positive())
    .min(1)
    .optional()
    .describe('Stykker, hvor afgørelsen ikke kan påklages, når resten af paragraffen kan.'),
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

/** The editions of an act that have been read, and how its sections are built in each. Generated; see `editions.ts`. */
export const editionsSchema = z.strictObject({
  id: actSchema.shape.id.describe('Lovens id.'),
  udgaver: z
    .array(
      z.strictObject({
        slags: z.enum(['LOV', 'LBK', 'BEK']),
        nr: z.number().int().positive(),
        dato: date.describe('Dagen, udgaven er udstedt.'),
        'i kraft': date.optional().describe('Dagen, den trådte i kraft, når den selv siger det.'),
        url: z.url(),
      }),
    )
    .min(1)
    .describe('Fra den ældste til den nyeste.'),
  paragraffer: z
    .record(z.string(), z.string().regex(HISTORY, 'Skriv fx "1-5: 4 (1: 3); 6-9: 5".'))
    .describe('Hvilke udgaver paragraffen står i, og hvor mange stykker og numre den har.'),
});

const decision = refersTo('principmeddelelse', text, 'Et nummer, fx "34-18".');

/** A principle decision of Ankestyrelsen. */
export const principleSchema = z.strictObject({
  id: z.string().regex(/^([A-ZÆØÅ]{1,2}-)?\d{1,3}-\d{2}$/, 'Et nummer som 34-18 eller C-17-99.'),
  slags: z.enum(['principmeddelelse', 'principafgørelse']),
  titel: text,
  emner: z.array(text),
  bestemmelser: z
    .array(refersTo('bestemmelse', text, 'En bestemmelse, fx "SEL § 96".'))
    .describe('Kun hvad kilden nævner.'),
  konklusion: text.optional().describe('Hvad den fastslår, i egne ord. Udelades, når kilden kun viser emnet.'),
  status: z.enum(['gældende', 'kasseret', 'ukendt']),
  statusgrundlag: text.describe('Hvad status bygger på.'),
  offentliggjort: z.string().optional(),
  erstatter: z.array(decision).optional(),
  'erstattet af': z.array(decision).optional(),
  andetnavn: z.array(text).optional(),
  bemærkning: text.optional(),
  kilde: text.describe('Adressen på kilden, eller hvad den er.'),
  kontrolleret: date,
});
