import type { FileOf } from './schema.ts';

/** Markers whose places in the letter code reads. Of the others the places are not kept: rules only ask whether they occur. */
const ids = [
  'afslår-noget',
  'bevilget-mængde',
  'bærer-afgørelsen',
  'fortsat-gengivelse',
  'fremmed-kilde',
  'følsomt-om-helbred',
  'genanskaffelse-ikke-udløbet',
  'gengivet-udsagn',
  'genvurdering-bredt',
  'hele-materialet',
  'høring-ubesvaret',
  'høringssvar',
  'kan-være-grund',
  'kilde-nævnt',
  'klage-udelukket',
  'klageadgang',
  'klagevejledning-spor',
  'om-et-barn',
  'oplysningen-kendt',
  'kendt-af-borgeren',
  'papir-nævnt',
  'taler-imod',
  'virkning-måned',
  'virkning-straks',
  'ydre-kilde-til-ugunst',
  'ændrer-hjælpen',
] as const;

export const markersReadByCode: ReadonlySet<string> = new Set(ids);

/** An id for `pack.markers`; the compiler sees to it that it is among those whose places are kept. */
export const readsMarker = (id: (typeof ids)[number]): string => id;

/** The markers by which the help that sections give is known again: code asks where they stand, too. */
export const markersOfHelp = (acts: readonly FileOf<'love'>[]): string[] =>
  acts.flatMap(({ paragraffer }) =>
    Object.values(paragraffer).flatMap(({ hjælp = [], 'også hjælp': also = [] }) => [...hjælp, ...also]),
  );
