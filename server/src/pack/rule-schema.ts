/** The rules of a pack: requirements and risky wordings, and when they apply. */
import { z } from 'zod';
import {
  conditionSchema,
  EXAMPLE_CONDITIONS,
  EXAMPLE_PATTERNS,
  EXAMPLE_SOURCES,
  examples,
  outcome,
  patterns,
  role,
  roles,
} from './phrases-schema.ts';
import {
  date,
  faultType,
  id,
  key,
  keysOf,
  letterText,
  letterWeights,
  principleNumber,
  probability,
  provisionText,
  refersTo,
  sources,
  text,
} from './schema-parts.ts';
import { persons, phases, principles, severities } from './vocabulary.ts';

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
  fejltype: key(faultType, 'Hvad Ankestyrelsen ville kalde fejlen.', 'klagefrist-forkert'),
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
  'vejes af': key(
    refersTo('krav', id).optional(),
    'Det krav, der vejer hele brevet for denne regel, når pakken vejer for mere end ét om samme fejltype: om barnets eget syn siger forældrenes intet.',
    'barnets-syn-tilsammen',
  ),
  'tvivl under': key(
    probability.optional(),
    'Reglens egen grænse, hvor pakken også vejer hele brevet for fejltypen: Først når fejlen er mindre sandsynlig end dette, er reglens fund kun et råd. Til regler, der sjældent tager fejl.',
    0.3,
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

const total = key(
  z.number().positive(),
  'Så mange sætninger skal der være i alt. Hver tæller med så meget, som vægten gør den sikker: 1, hvis den helt sikkert er en af dem.',
  1.5,
);

/** As a requirement asks for it: one sentence that weighs enough, or so many in all. */
const meetingLikenessSchema = z
  .strictObject({
    ordvægte: likenessSchema.shape.ordvægte,
    mindst: likenessSchema.shape.mindst.optional(),
    'i alt': total.optional(),
  })
  .refine(
    ({ mindst, 'i alt': inAll }) => (mindst === undefined) !== (inAll === undefined),
    'Skriv enten "mindst" eller "i alt".',
  );

const adviceAbove = key(
  probability.optional(),
  'Er fejlen mere sandsynlig end dette, men ikke nok til et fund, bliver der spurgt, om det er sådan: et råd.',
  0.2,
);

const doubtBelow = key(
  probability.optional(),
  'Er fejlen mindre sandsynlig end dette, er også det, pakkens andre regler finder af samme fejltype, kun et råd om at se efter.',
  0.1,
);

const bearsOutAbove = key(
  probability.optional(),
  'Er fejlen mere sandsynlig end dette, er brevet et vidne: Det, pakkens vendinger med "alene: råd" finder af samme fejltype, er mere end et råd.',
  0.5,
);

const besideOthersAbove = key(
  probability.optional(),
  'Er fejlen mere sandsynlig end dette, og har brevet også fund af andre fejltyper, er det et fund og ikke kun et råd: det brev skal rettes alligevel.',
  0.5,
);

/** What a probability asks for lies between what asks for advice and what is a finding by itself. */
const isBetween = (most: number, advice: number | undefined, between: number | undefined) =>
  between === undefined || (advice !== undefined && advice < between && between < most);

const witness = key(
  refersTo('kontrol', id).optional(),
  'En indbygget kontrol, der spørges, hvor brevet som helhed ikke gør det sikkert. Indvender den noget, er det et fund og ikke kun et råd.',
  'barnet-taler',
);

/** As a requirement asks for it of the letter as a whole: what its sentences show in all must not make a defect too probable. */
const meetingLetterSchema = z
  .strictObject({
    brevvægte: letterWeights,
    højst: key(probability, 'Så sandsynlig må fejlen højst være, fra 0 til 1. Et lavere tal giver flere fund.', 0.4),
    'råd over': adviceAbove,
    'tvivl under': doubtBelow,
    'vidne over': bearsOutAbove,
    'ved andre fund': besideOthersAbove,
  })
  .refine(
    ({ højst, 'råd over': advice }) => advice === undefined || advice < højst,
    '"råd over" skal være mindre end "højst".',
  )
  .refine(
    ({ højst, 'råd over': advice, 'ved andre fund': between }) => isBetween(højst, advice, between),
    '"ved andre fund" skal ligge mellem "råd over" og "højst".',
  );

/** As a wording is looked for in the letter as a whole. */
const findingLetterSchema = z
  .strictObject({
    brevvægte: letterWeights,
    over: key(
      probability,
      'Er fejlen mere sandsynlig end dette, fra 0 til 1, er det et fund. Et lavere tal giver flere.',
      0.6,
    ),
    'råd over': adviceAbove,
    'tvivl under': doubtBelow,
    'vidne over': bearsOutAbove,
    'ved andre fund': besideOthersAbove,
    'også i': key(
      roles.optional(),
      'Fejl, der ses to steder, fx hvor en oplysning er gengivet, og hvor den er brugt: Findes den i et af disse afsnit, er der også et fund i de andre, hvor en sætning viser den.',
      ['sagens-oplysninger', 'begrundelse'],
    ),
  })
  .refine(
    ({ over, 'råd over': advice }) => advice === undefined || advice < over,
    '"råd over" skal være mindre end "over".',
  )
  .refine(
    ({ over, 'råd over': advice, 'ved andre fund': between }) => isBetween(over, advice, between),
    '"ved andre fund" skal ligge mellem "råd over" og "over".',
  );

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
        øverst: key(
          z.literal(true).optional(),
          'true: det er også nok, at det står i oplysningerne øverst i brevet, mellem de to linjer med tre streger.',
          true,
        ),
        ligner: key(
          meetingLikenessSchema.optional(),
          'Sætninger, der ligner dem, som opfylder kravet, er også nok, hvad der ellers står under kræver.',
          { ordvægte: 'viser-genvurdering', mindst: 0 },
        ),
        brevet: key(
          meetingLetterSchema.optional(),
          'Kravet er også opfyldt, når brevets sætninger tilsammen gør fejlen lidt sandsynlig: til det, der mangler, og som ingen sætning kan vise.',
          { brevvægte: 'helhed-mangler', højst: 0.4 },
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
  vidne: witness,
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
          'Sætninger, der ligner dem, som er mærket med fejlen: til det, som mønstre ikke kan opregne. Sammen med "en af" eller "kontrol" skal begge dele passe.',
          { ordvægte: 'serviceniveau-alene', mindst: 2.5 },
        ),
        brevet: key(
          findingLetterSchema.optional(),
          'Breve, hvor sætningerne tilsammen gør fejlen sandsynlig. Fundet står ved den sætning, der ligner mest. Bruges alene.',
          { brevvægte: 'økonomi-alene', over: 0.6 },
        ),
        i: key(roles.optional(), 'Kun i disse afsnit.', ['begrundelse']),
        'ikke i': key(roles.optional(), 'Ikke i disse afsnit.', ['borgerens-syn']),
        citat: key(z.boolean().optional(), 'true: reagér også inde i citater. Ellers springes citater over.', true),
      })
      .refine(
        ({ brevet, kontrol, ligner, 'en af': anyOf }) => brevet === undefined || !(kontrol || ligner || anyOf),
        'Vendingen vejer hele brevet, og så bliver "en af", "ligner" og "kontrol" ikke læst. Lad "brevet" stå alene.',
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
  'medmindre nok': key(
    z
      .strictObject({
        ordvægte: likenessSchema.shape.ordvægte,
        'i alt': total,
        i: key(roles.optional(), 'Tæl kun i disse afsnit.', ['begrundelse']),
        'ikke i': key(roles.optional(), 'Tæl ikke i disse afsnit.', ['klagevejledning']),
      })
      .optional(),
    'Har brevet så mange sætninger i alt, der ligner, er vendingen i orden.',
    { ordvægte: 'viser-fakta', 'i alt': 0.9 },
  ),
  bedre: key(
    letterText.optional(),
    'Et forslag til en bedre formulering. [Kantede parenteser] er felter.',
    'Vi har lagt vægt på, at [konkret begrundelse].',
  ),
  alene: key(
    z.enum(['råd', 'råd uden andre fund']).optional(),
    'råd: finder hverken en anden regel med samme fejltype eller reglen selv mere i brevet, er fundet kun et råd om at se efter. Til vide mønstre, som også står i lovlige breve. råd uden andre fund: er der fund af andre fejltyper i brevet, er det også nok.',
    'råd',
  ),
  vidne: witness,
  'om en del': key(
    z.literal(true).optional(),
    'true: fundet handler om én del af brevet. At resten er i orden, gør det ikke til et råd (se "tvivl under").',
    true,
  ),
  afkræfter: key(
    z.array(refersTo('krav', id)).min(1).optional(),
    'Krav, som brevet ikke opfylder, når vendingen er fundet, hvad der ellers står. Så viser tjeklisten det.',
    ['klage-sendes-til-kommunen'],
  ),
  'én gang': key(
    z.literal(true).optional(),
    'true: kun det første sted i brevet er et fund, fx en forkortelse, der skal forklares, første gang den er nævnt.',
    true,
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
