/** The format of `pakke.yaml`: what a pack is, whose, and over which pack it lies. */
import { z } from 'zod';
import { date, id, key, refersTo, text } from './schema-parts.ts';

const version = z.string().regex(/^\d+\.\d+\.\d+$/, 'Skriv versionen som tre tal, fx 1.0.0.');

/** The pack itself. */
export const manifestSchema = z.strictObject({
  id: key(id, 'Pakkens navn, som andre pakker henviser til.', 'aarhus-handicap'),
  titel: key(text, 'Navnet, som vises.', 'Aarhus Kommunes handicappakke'),
  version: key(version, 'Pakkens version, som tre tal. Sæt den op, hver gang pakken udgives.', '1.0.0'),
  udgiver: key(text, 'Hvem der står for pakken.', 'Aarhus Kommune, Jura'),
  dato: key(date, 'Dagen, versionen er udgivet.', '2026-11-23'),
  udvider: key(
    refersTo('pakke', id).optional(),
    'Id på pakken, som denne bygger på. Uden udvider bygger den på Rettesnors grundpakke.',
    'rettesnor',
  ),
  'kræver rettesnor': key(
    z
      .string('Sæt citationstegn om versionen, fx "0.2".')
      .regex(/^\d+\.\d+(?:\.\d+)?$/, 'Skriv versionen som to eller tre tal, fx "0.2".')
      .optional(),
    'Den ældste version af Rettesnor, der kan læse pakken. Sæt citationstegn om.',
    '0.2',
  ),
  ændringer: key(
    z
      .array(
        z.strictObject({
          version: key(version, 'Versionen, ændringen kom med.', '1.1.0'),
          dato: key(date, 'Dagen, den version er udgivet.', '2026-11-23'),
          hvad: key(text, 'Hvad der er ændret, i få ord.', 'Ny regel om egenbetaling.'),
        }),
      )
      .optional(),
    'Hvad der er ændret fra version til version, nyeste først.',
    [{ version: '1.1.0', dato: '2026-11-23', hvad: 'Ny regel om egenbetaling.' }],
  ),
});
