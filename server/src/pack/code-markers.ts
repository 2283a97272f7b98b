/** Markers whose places in the letter code reads. Of the others the places are not kept: rules only ask whether they occur. */
const ids = [
  'følsomt-om-helbred',
  'genanskaffelse-ikke-udløbet',
  'gengivet-udsagn',
  'genvurdering-bredt',
  'høring-ubesvaret',
  'høringssvar',
  'klage-udelukket',
  'klageadgang',
  'klagevejledning-spor',
  'om-et-barn',
  'virkning-måned',
  'virkning-straks',
  'ændrer-hjælpen',
] as const;

export const markersReadByCode: ReadonlySet<string> = new Set(ids);

/** An id for `pack.markers`; the compiler sees to it that it is among those whose places are kept. */
export const readsMarker = (id: (typeof ids)[number]): string => id;
