/** What files of a pack say with phrases, and of where in a letter they stand. */
import { z } from 'zod';
import { id, key, refersTo, text } from './schema-parts.ts';
import { scopes } from './vocabulary.ts';

/** A phrase pattern, or the name of a set of them. */
export const patternSchema = z.union([
  key(refersTo('mønster', text), 'Et mønster af ord. Se docs/moenstre.md.', 'klage … inden {frist: 4 uger}'),
  z.strictObject({
    kendetegn: key(
      refersTo('kendetegn', id),
      'Id på en fil i mappen kendetegn. Alle dens mønstre tæller med.',
      'klageadgang',
    ),
  }),
]);
export const patterns = z.array(patternSchema).min(1, 'Skriv mindst ét mønster.');
export const morePatterns = z.array(patternSchema);
export const role = refersTo('afsnit', id);
export const roles = z.array(role).min(1);
export const outcome = refersTo('udfald', id);
export const examples = z.array(text);

export const EXAMPLE_PATTERNS = ['klage … inden {frist: 4 uger}', { kendetegn: 'klageadgang' }];
export const EXAMPLE_CONDITIONS = [{ i: 'brev' as const, 'en af': [{ kendetegn: 'klagevejledning-spor' }] }];
export const EXAMPLE_SOURCES = [
  {
    titel: 'Forvaltningsloven (LBK nr. 433 af 22/04/2014)',
    url: 'https://www.retsinformation.dk/eli/lta/2014/433',
    kontrolleret: '2026-11-23',
  },
];

/** Phrases that must (or must not) stand near a hit, or in the letter. */
export const conditionSchema = z.strictObject({
  i: key(
    z.enum(scopes).default('sætning'),
    'Hvor der ledes: i samme sætning, i den og sætningen før og efter (nabosætning), i samme stykke, i samme afsnit eller i hele brevet.',
    'afsnit',
  ),
  'en af': key(patterns, 'Ét af mønstrene er nok.', EXAMPLE_PATTERNS),
  'kun i': key(roles.optional(), 'Led kun i disse afsnit.', ['begrundelse']),
  'ikke i': key(roles.optional(), 'Led ikke i disse afsnit.', ['klagevejledning']),
});
