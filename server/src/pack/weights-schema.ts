import { z } from 'zod';
import { id, key, text } from './schema-parts.ts';

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
