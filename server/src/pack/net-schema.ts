import { z } from 'zod';
import { NET_TABLES, type NetSizes, tableSizes } from '../likeness/letter-net.ts';
import { outcome, role } from './phrases-schema.ts';
import { faultType, key, text } from './schema-parts.ts';

/** Far more than a net needs that is meant to be small. */
const MOST_SLOTS = 2 ** 16;
const size = (most: number) => z.number().int().min(1).max(most);

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** What a file says of how large its net is. */
interface SizedFile {
  readonly fejltyper: readonly string[];
  readonly afsnit: readonly string[];
  readonly udfald: readonly string[];
  readonly størrelse: { readonly pladser: number; readonly ord: number; readonly skjult: number };
}

/** The sizes of a file's net. */
export const sizesIn = ({ størrelse }: SizedFile): NetSizes => ({
  slots: størrelse.pladser,
  width: størrelse.ord,
  hidden: størrelse.skjult,
});

/** How many numbers each of its tables has. */
export const tableSizesIn = (file: SizedFile) =>
  tableSizes(sizesIn(file), {
    defects: file.fejltyper.length,
    roles: file.afsnit.length,
    outcomes: file.udfald.length,
  });

/** How many signs base64 needs for its tables: four for every three bytes begun. */
function base64Length(file: SizedFile): number {
  const bytes = Object.values(tableSizesIn(file)).reduce((sum, length) => sum + length, 0);
  return 4 * Math.ceil(bytes / 3);
}

/**
 * A net that tells what a letter's sentences say together of each kind of defect. Learnt from labelled letters by `npm run laer`, and
 * never written by hand; see `laering/README.md`.
 */
export const netSchema = z
  .strictObject({
    // A pack has one: a pack above it brings its own in its place.
    id: key(
      z.literal('brevnet', 'Skriv brevnet. En pakke har kun ét net.'),
      'Nettets navn, som altid er brevnet.',
      'brevnet',
    ),
    titel: key(text, 'Hvad nettet kender, i få ord.', 'Hvad brevets sætninger tilsammen siger om hver fejltype'),
    fejltyper: key(z.array(faultType).min(1), 'Fejltyperne, som nettet kender, efter nummer.', ['helhed-mangler']),
    afsnit: key(z.array(role), 'Afsnittene, som nettet kender, efter nummer.', ['begrundelse']),
    udfald: key(z.array(outcome), 'Udfaldene, som nettet kender, efter nummer.', ['afslag']),
    størrelse: key(
      z.strictObject({
        pladser: key(
          size(MOST_SLOTS).refine((slots) => Number.isInteger(Math.log2(slots)), 'Skriv en potens af to.'),
          'Hvor mange pladser der er til ord og ordpar. To kan dele plads.',
          16384,
        ),
        ord: key(size(256), 'Hvor mange tal der siger, hvad en sætning siger med sine ord.', 32),
        skjult: key(size(256), 'Hvor mange tal der siger, hvad den siger, hvor den står.', 64),
      }),
      'Hvor stort nettet er.',
      { pladser: 16384, ord: 32, skjult: 64 },
    ),
    skalaer: key(
      z.array(z.number()).length(NET_TABLES.length),
      'Hvad et trin er værd i hver tabel.',
      NET_TABLES.map(() => 0.01),
    ),
    tal: key(text, 'Tabellerne efter hinanden, én byte for hvert tal, skrevet i base64.', 'AAEC/w=='),
  })
  .refine((file) => BASE64.test(file.tal) && file.tal.length === base64Length(file), {
    path: ['tal'],
    message: 'Der er flere eller færre tal, end størrelsen siger. Lær nettet igen med npm run laer.',
  });

/** How a letter's weights and the net are joined. */
export const joinedSchema = z.strictObject({
  fejltype: key(
    faultType,
    'Fejltypen, som nettet spørges om. Kender det den ikke, tæller kun vægtene.',
    'helhed-mangler',
  ),
  grundtal: key(z.number(), 'Vægten, før noget er lagt til.', -0.5),
  vægte: key(z.number(), 'Hvor meget filens egne vægte tæller.', 0.6),
  net: key(z.number(), 'Hvor meget nettet tæller.', 0.7),
});
