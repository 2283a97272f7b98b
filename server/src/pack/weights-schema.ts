import { z } from 'zod';
import { joinedSchema } from './net-schema.ts';
import { outcome, role, roles } from './phrases-schema.ts';
import { id, key, refersTo, text } from './schema-parts.ts';

/** Between the traits of a line: no trait has it in itself. */
export const BETWEEN_TRAITS = ' | ';

const kindOfSentences = key(
  refersTo('ordvægte', id),
  'Id på en fil i mappen ordvaegte: en slags sætninger.',
  'viser-fakta',
);

/** How much what surrounds a sentence weighs, where sentences are counted over a letter. */
const contextSchema = z.strictObject({
  grundtal: key(z.number(), 'Vægten af en sætning, før noget er lagt til.', -1.5),
  'uden afsnit': key(z.number(), 'Hvor meget det vejer, at den står uden for ethvert afsnit.', 0.1),
  afsnit: key(
    z.array(
      z.strictObject({
        afsnit: key(role, 'Id på et afsnit.', 'begrundelse'),
        vægt: key(z.number(), 'Hvor meget det taler for (over nul) eller imod.', 0.8),
      }),
    ),
    'Hvor meget det vejer, hvilket afsnit sætningen står i.',
    [{ afsnit: 'begrundelse', vægt: 0.8 }],
  ),
  'har før': key(z.number(), 'Hvor meget det vejer, at der står en sætning før den i stykket.', 0.1),
  'har efter': key(z.number(), 'Hvor meget det vejer, at der står en sætning efter den i stykket.', -0.1),
  sætninger: key(
    z
      .array(
        z.strictObject({
          ordvægte: kindOfSentences,
          vægt: key(z.number(), 'Hvor meget dens egen vægt af denne slags tæller.', 0.5),
          sandsynlighed: key(z.number(), 'Hvor meget det tæller, hvor sandsynligt den er af denne slags.', 1.5),
          før: key(z.number(), 'Det samme for sætningen lige før.', 0.4),
          efter: key(z.number(), 'Det samme for sætningen lige efter.', -0.2),
        }),
      )
      .min(1),
    'Hvor meget det vejer, hvad sætningen og dens naboer er af alle slags.',
    [{ ordvægte: 'viser-fakta', vægt: 0.5, sandsynlighed: 1.5, før: 0.4, efter: -0.2 }],
  ),
});

/**
 * How much words weigh for a sentence being of a kind. Learnt from marked examples by `npm run laer`, and never written by hand; see
 * `laering/README.md`.
 */
export const weightsSchema = z.strictObject({
  id: key(
    id,
    'Den slags sætninger, som ordene taler for eller imod, fx en fejltype. Det skal være det samme som filens navn.',
    'serviceniveau-alene',
  ),
  titel: key(text, 'Hvad for sætninger ordene kender, i få ord.', 'Sætninger, hvor serviceniveauet er grunden'),
  grundtal: key(z.number(), 'Vægten af en sætning uden nogen af ordene.', -4.2),
  vægte: key(
    z
      .array(
        z.strictObject({
          vægt: key(z.number(), 'Hvor meget de taler for (over nul) eller imod.', 1.2),
          træk: key(
            text,
            'Ord og ordpar med denne vægt og | imellem. "vi … giver" har ét ord imellem, "^ vi" begynder sætningen.',
            'højst | kan kun | vi … giver | ^ vi | kvali* | *andard',
          ),
        }),
      )
      .min(1),
    'Vægtene, de tungeste først.',
    [{ vægt: 1.2, træk: 'højst | kan kun' }],
  ),
  sammenhæng: key(
    contextSchema.optional(),
    'Hvor meget afsnittet og nabosætningerne vejer. Det tæller med, hvor et helt brev vejes, men ikke om sætningen alene.',
    {
      grundtal: -1.5,
      'uden afsnit': 0.1,
      afsnit: [{ afsnit: 'begrundelse', vægt: 0.8 }],
      'har før': 0.1,
      'har efter': -0.1,
      sætninger: [{ ordvægte: 'viser-fakta', vægt: 0.5, sandsynlighed: 1.5, før: 0.4, efter: -0.2 }],
    },
  ),
});

/**
 * How much what the sentences of a letter show weighs for the letter having a defect: for what no sentence shows, because it is missing.
 * Learnt from labelled letters by `npm run laer`, and never written by hand; see `laering/README.md`.
 */
export const letterWeightsSchema = z.strictObject({
  id: key(
    id,
    'Den fejl, som brevet vejes for, fx en fejltype. Det skal være det samme som filens navn.',
    'helhed-mangler',
  ),
  titel: key(text, 'Hvad for breve vægtene kender, i få ord.', 'Breve, hvor der ikke er set på anden hjælp'),
  'ikke i': key(roles.optional(), 'Sætninger i disse afsnit tæller ikke.', ['klagevejledning']),
  grundtal: key(z.number(), 'Vægten af et brev, der intet viser.', -2.5),
  længde: key(z.number(), 'Hvor meget det vejer, at brevet har mange sætninger.', 0.4),
  udfald: key(
    z.array(
      z.strictObject({
        udfald: key(outcome, 'Id på et udfald.', 'afslag'),
        vægt: key(z.number(), 'Hvor meget det taler for (over nul) eller imod.', 0.3),
      }),
    ),
    'Hvor meget det vejer, hvad brevet afgør.',
    [{ udfald: 'afslag', vægt: 0.3 }],
  ),
  sætninger: key(
    z
      .array(
        z.strictObject({
          ordvægte: kindOfSentences,
          antal: key(z.number(), 'Hvor meget det vejer, at der er mange af dem.', -0.9),
          andel: key(z.number(), 'Hvor meget det vejer, at de er en stor del af brevet.', -3.5),
          tydeligst: key(z.number(), 'Hvor meget det vejer, at den tydeligste af dem er meget tydelig.', -0.4),
          'i begrundelsen': key(
            z.number(),
            'Hvor meget det vejer, at der er mange af dem, hvor brevet begrunder.',
            -0.3,
          ),
        }),
      )
      .min(1),
    'De slags sætninger, der tælles, den tungeste først. Den nævnes i fundet.',
    [{ ordvægte: 'viser-andet', antal: -0.9, andel: -3.5, tydeligst: -0.4, 'i begrundelsen': -0.3 }],
  ),
  'peger på': key(
    refersTo('ordvægte', id.optional()),
    'Den slags sætninger, hvor fejlen ses. Fundet står ved den, der ligner mest.',
    'økonomi-alene',
  ),
  net: key(
    joinedSchema.optional(),
    'Hvor meget vægtene tæller, og hvor meget pakkens brevnet. Uden det tæller kun vægtene.',
    { fejltype: 'helhed-mangler', grundtal: -0.5, vægte: 0.6, net: 0.7 },
  ),
});
