/** The format of what a pack says of the law itself: acts, their editions, principle decisions. */
import { z } from 'zod';
import { HISTORY } from './editions.ts';
import { date, id, key, principleNumber, provision, provisionText, refersTo, sources, text } from './schema-parts.ts';

const successors = z.array(provisionText);
const namedProvision = refersTo('bestemmelse', provision);
/** Markers by which help is known again. */
const help = z.array(refersTo('kendetegn', id)).min(1).optional();
const EXAMPLE_SOURCES = [
  {
    titel: 'Lov nr. 1651 af 30/12/2024',
    url: 'https://www.retsinformation.dk/eli/lta/2024/1651',
    kontrolleret: '2026-11-22',
  },
];

/**
 * What is known of a section of law: in own words, with a source. `fra` and `til` stand only where the day is known; where
 * consolidated versions merely show that a section came or went between two of them, `først set` and `sidst set` say so.
 */
export const lawSectionSchema = z.strictObject({
  emne: key(
    text.optional(),
    'Hvad paragraffen handler om, i egne ord. Udelades, når det ikke er beskrevet endnu.',
    'Formål',
  ),
  hjælp: key(
    help,
    'Den hjælp, paragraffen giver: kendetegn, som hjælpen kendes på i brevets titel og resultat. En afgørelse om den skal henvise hertil.',
    ['hjælp-bil'],
  ),
  'også hjælp': key(
    help,
    'Hjælp, som også kan indgå i det, paragraffen giver. Henviser brevet hertil, siger Rettesnor ikke, at det er den forkerte paragraf.',
    ['hjælp-ledsagelse'],
  ),
  betingelser: key(z.array(text).optional(), 'Betingelser, som en afgørelse skal tage stilling til.', [
    'Et behov på grund af nedsat funktionsevne',
  ]),
  pligt: key(z.enum(['skal', 'kan']).optional(), 'Om kommunen skal eller kan give hjælpen: skal eller kan.', 'kan'),
  klage: key(z.boolean().optional(), 'false: afgørelsen kan ikke påklages til Ankestyrelsen.', false),
  varsel: key(text.optional(), 'Frist, som en forringelse skal varsles med.', '14 uger'),
  bemærkning: key(
    text.optional(),
    'Det, man ellers skal vide, fx at en del af paragraffen følger andre regler.',
    'Enkelte dele af paragraffen følger andre regler.',
  ),
  fra: key(date.optional(), 'Første dag, paragraffen gælder. Før den dag fandtes den ikke.', '2024-01-01'),
  til: key(date.optional(), 'Sidste dag, paragraffen gælder.', '2023-12-31'),
  'først set': key(
    date.optional(),
    'Dato for den ældste læste udgave, den står i, når ældre udgaver ikke har den. Hvornår den kom, vides ikke.',
    '2024-01-01',
  ),
  'sidst set': key(
    date.optional(),
    'Dato for den nyeste læste udgave, den står i, når nyere udgaver ikke har den. Hvornår den udgik, vides ikke.',
    '2023-12-31',
  ),
  tidligere: key(
    z
      .array(
        z.strictObject({
          emne: key(text, 'Hvad nummeret handlede om dengang.', 'Et andet emne'),
          til: key(date.optional(), 'Sidste dag, nummeret handlede om det.', '2023-12-31'),
          'sidst set': key(
            date.optional(),
            'Dato for den nyeste læste udgave, hvor nummeret handlede om det.',
            '2023-12-31',
          ),
          efterfølger: key(successors.optional(), 'Hvor reglen står nu.', ['BL § 86']),
          ord: key(
            z.array(text.toLowerCase()).min(1).optional(),
            'Ord med små bogstaver, som viser, at en sætning bruger paragraffen om det gamle emne.',
            ['tabt arbejdsfortjeneste'],
          ),
          'nyt navn': key(
            text.optional(),
            'Hvad den samme hjælp hedder nu, når kun navn og betingelser er ændret.',
            'Hjælpens nye navn',
          ),
          bemærkning: key(text.optional(), 'Det, man ellers skal vide om det gamle emne.', 'Betingelserne er ændret.'),
        }),
      )
      .optional(),
    'Hvad samme nummer handlede om før, og til og med hvilken dag (eller i hvilken udgave det sidst stod).',
    [{ emne: 'Et andet emne', til: '2023-12-31' }],
  ),
  efterfølger: key(successors.optional(), 'Hvor reglen står nu, fx "BL § 86".', ['BL § 86']),
  'efterfølger for led': key(
    z.record(z.string().regex(/^stk\. \d+(?:, nr\. \d+)?$/, 'Skriv fx "stk. 3, nr. 5".'), namedProvision).optional(),
    'Hvor et enkelt stykke eller nummer står nu, når det er mere præcist end efterfølger.',
    { 'stk. 3': 'BL § 30' },
  ),
  overgang: key(
    provisionText.optional(),
    'Overgangsregel, efter hvilken ældre afgørelser om hjælpen fortsat gælder, fx "ÆL § 46, stk. 1".',
    'ÆL § 46, stk. 1',
  ),
  barn: key(
    namedProvision.optional(),
    'Hvor reglen står, når sagen handler om et barn, fx "BL § 90, nr. 4".',
    'BL § 90, nr. 4',
  ),
  voksen: key(
    namedProvision.optional(),
    'Hvor reglen står, når sagen handler om en voksen, fx "SEL § 97".',
    'SEL § 97',
  ),
  'ingen klage efter stk': key(
    z.array(z.number().int().positive()).min(1).optional(),
    'Stykker, hvor afgørelsen ikke kan påklages, når resten af paragraffen kan.',
    [4],
  ),
  kilder: key(sources.optional(), 'Kilder til det, der står om paragraffen.', EXAMPLE_SOURCES),
});

/** An act or order. */
export const actSchema = z.strictObject({
  id: key(
    z.string().regex(/^[\p{L}\p{N}-]+$/u, 'Skriv lovens forkortelse med bogstaver, tal og bindestreg.'),
    'Lovens forkortelse, som regler skriver foran §.',
    'ÆL',
  ),
  titel: key(text, 'Lovens navn, som det vises.', 'Ældreloven'),
  navne: key(z.array(text).min(1), 'Navne og forkortelser, i ubøjet form.', ['ældreloven', 'ÆL']),
  fra: key(date.optional(), 'Den dag, loven trådte i kraft.', '2025-07-01'),
  til: key(date.optional(), 'Sidste dag, loven gjaldt.', '2023-12-31'),
  url: key(z.url(), 'Lovens adresse på Retsinformation.', 'https://www.retsinformation.dk/eli/lta/2024/1651'),
  version: key(
    text,
    'Den udgave, oplysningerne er læst i, fx "LBK nr. 1129 af 22/09/2025".',
    'LBK nr. 1129 af 22/09/2025',
  ),
  kontrolleret: key(date, 'Den dag, oplysningerne sidst blev sammenholdt med udgaven.', '2026-11-22'),
  kilder: key(sources.optional(), 'Kilder til datoer og efterfølgere.', EXAMPLE_SOURCES),
  paragraffer: key(z.record(z.string(), lawSectionSchema), 'Lovens paragraffer efter nummer.', {
    '6': { emne: 'Generelle tilbud', pligt: 'kan' },
  }),
});

/** The editions of an act that have been read, and how its sections are built in each. Generated; see `editions.ts`. */
export const editionsSchema = z.strictObject({
  id: key(refersTo('lov', actSchema.shape.id), 'Lovens id, se mappen love.', 'ÆL'),
  udgaver: key(
    z
      .array(
        z.strictObject({
          slags: key(z.enum(['LOV', 'LBK', 'BEK']), 'Lov, lovbekendtgørelse eller bekendtgørelse.', 'LBK'),
          nr: key(z.number().int().positive(), 'Udgavens nummer.', 1129),
          dato: key(date, 'Dagen, udgaven er udstedt.', '2025-09-22'),
          'i kraft': key(date.optional(), 'Dagen, den trådte i kraft, når den selv siger det.', '2025-10-01'),
          url: key(z.url(), 'Udgavens adresse.', 'https://www.retsinformation.dk/eli/lta/2025/1129'),
        }),
      )
      .min(1),
    'Udgaverne fra den ældste til den nyeste.',
    [{ slags: 'LBK', nr: 1129, dato: '2025-09-22', url: 'https://www.retsinformation.dk/eli/lta/2025/1129' }],
  ),
  paragraffer: key(
    z.record(z.string(), z.string().regex(HISTORY, 'Skriv fx "1-5: 4 (1: 3); 6-9: 5".')),
    'Hvilke udgaver paragraffen står i, og hvor mange stykker og numre den har.',
    { '6': '1-5: 4 (1: 3); 6-9: 5' },
  ),
});

/** A principle decision of Ankestyrelsen. */
export const principleSchema = z.strictObject({
  id: key(
    z.string().regex(/^([A-ZÆØÅ]{1,2}-)?\d{1,3}-\d{2}$/, 'Et nummer som 34-18 eller C-17-99.'),
    'Principmeddelelsens nummer. Det skal være det samme som filens navn.',
    '34-18',
  ),
  slags: key(z.enum(['principmeddelelse', 'principafgørelse']), 'Hvad den hedder.', 'principmeddelelse'),
  titel: key(text, 'Dens emne, som Ankestyrelsen skriver det.', 'Enkeltudgifter – social begivenhed'),
  emner: key(z.array(text), 'Emneord.', ['enkeltudgifter', 'social begivenhed']),
  bestemmelser: key(z.array(provisionText), 'De bestemmelser, den handler om. Kun hvad kilden nævner.', ['LAS § 81']),
  konklusion: key(
    text.optional(),
    'Hvad den fastslår, i egne ord. Udelades, når kilden kun viser emnet.',
    'Kravet om en social begivenhed skal være opfyldt.',
  ),
  status: key(z.enum(['gældende', 'kasseret', 'ukendt']), 'Om den stadig gælder.', 'gældende'),
  statusgrundlag: key(text, 'Hvad status bygger på.', 'Står på Ankestyrelsens liste over gældende principmeddelelser.'),
  offentliggjort: key(z.string().optional(), 'Dagen eller året, den blev offentliggjort.', '2023-01-31'),
  erstatter: key(z.array(principleNumber).optional(), 'Numre på dem, den træder i stedet for.', ['C-17-99']),
  'erstattet af': key(z.array(principleNumber).optional(), 'Numre på dem, der er trådt i dens sted.', ['34-18']),
  genudgivet: key(
    z.boolean().optional(),
    'true: den, der er trådt i stedet, siger det samme. At henvise til den gamle er da kun et råd værd.',
    true,
  ),
  andetnavn: key(z.array(text).optional(), 'Andre numre, den også kendes under.', ['C-17-99']),
  bemærkning: key(text.optional(), 'Det, man ellers skal vide.', 'Emnet er senere lovreguleret.'),
  kilde: key(text, 'Adressen på kilden, eller hvad den er.', 'https://ast.dk/'),
  kontrolleret: key(date, 'Den dag, oplysningerne sidst blev sammenholdt med kilden.', '2026-11-22'),
});
