import { z } from 'zod';
import { outcome, roles } from './phrases-schema.ts';
import { id, key, refersTo, text } from './schema-parts.ts';

/** Between the traits of a line: no trait has it in itself. */
export const BETWEEN_TRAITS = ' | ';

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
          ordvægte: key(
            refersTo('ordvægte', id),
            'Id på en fil i mappen ordvaegte: den slags sætninger, der tælles.',
            'viser-andet',
          ),
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
});
