/**
 * The rule format, put together: from these schemas come the types, the messages about a file that does not fit, and the
 * JSON Schema for editors. Keys are Danish words, for jurists write these files; descriptions and examples are shown to them.
 */
import { z } from 'zod';
import { actSchema, editionsSchema, principleSchema } from './law-schema.ts';
import { manifestSchema } from './manifest-schema.ts';
import { netSchema } from './net-schema.ts';
import {
  type conditionSchema,
  EXAMPLE_PATTERNS,
  EXAMPLE_SOURCES,
  examples,
  morePatterns,
  outcome,
  type patternSchema,
  patterns,
} from './phrases-schema.ts';
import { type appliesSchema, requirementSchema, wordingSchema } from './rule-schema.ts';
import {
  id,
  key,
  letterText,
  letterWeights,
  probability,
  refersTo,
  type sourceSchema,
  sources,
  text,
} from './schema-parts.ts';
import { letterWeightsSchema, weightsSchema } from './weights-schema.ts';

export { manifestSchema };

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

/** A named list of words, for patterns that would otherwise each repeat them. */
export const wordListSchema = z.strictObject({
  id: key(id, 'Navnet, som mønstre henviser til med <navn>. Det skal være det samme som filens navn.', 'fagfolk'),
  titel: key(text, 'Hvad ordene står for, i få ord.', 'Fagfolk omkring borgeren'),
  ord: key(
    z.array(refersTo('mønster', text)).min(1, 'Skriv mindst ét ord.'),
    'Ordene, skrevet som i et mønster. Et mønster med <navn> finder ét af dem.',
    ['lægen', '*terapeut', 'den praktiserende læge'],
  ),
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
  medhold: key(
    z.enum(['fuldt', 'delvist', 'intet', 'uafgjort']),
    'Om borgeren får det, der er søgt om; `uafgjort`, hvis brevet ikke afgør noget.',
    'intet',
  ),
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
  brevet: key(
    z
      .strictObject({
        brevvægte: letterWeights,
        over: key(probability, 'Så sandsynligt skal det mindst være, fra 0 til 1.', 0.95),
        'sikkert over': key(
          probability.optional(),
          'Mere sandsynligt end dette er udfaldet ikke til at tage fejl af. Ellers er det, der hænger på det alene, kun råd om at se efter.',
          0.99,
        ),
        titlen: key(
          patterns.optional(),
          'Kun breve, hvis titel har et af disse mønstre. Udfaldet går så forud for dem, der ikke ser på titlen.',
          ['ændring af'],
        ),
      })
      .optional(),
    'Ser resultatet ud til at give borgeren alt, men er brevet som helhed et, der ikke gør, er det dette udfald.',
    { brevvægte: 'ikke-givet-helt', over: 0.95 },
  ),
  hele: key(
    morePatterns.optional(),
    'Står et af disse i samme sætning, gælder den hele ansøgningen, og bemærkninger om andet gør den ikke delvis. Afgør udfaldet intet, gælder det hele brevet, hvor i brevet det end står.',
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
  ordlister: wordListSchema,
  kendetegn: markerSchema,
  afsnit: sectionSchema,
  udfald: outcomeSchema,
  krav: requirementSchema,
  vendinger: wordingSchema,
  ordvaegte: weightsSchema,
  brevvaegte: letterWeightsSchema,
  brevnet: netSchema,
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
