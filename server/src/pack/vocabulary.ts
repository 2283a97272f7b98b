/**
 * The closed lists that rules choose from. They are few and stable, and code depends on them; everything that a
 * municipality may want to change is in the pack's own files.
 */

/** What Ankestyrelsen would call the defect, and the category of Handicapsagsbarometeret that it counts under. */
export const faultTypes = {
  'hjemmel-mangler': 'hjemmel',
  'hjemmel-forkert': 'hjemmel',
  'henvisning-upræcis': 'hjemmel',
  'oplysninger-mangler': 'begrundelse',
  'hovedhensyn-mangler': 'begrundelse',
  'begrundelse-mangler': 'begrundelse',
  'skøn-uden-grundlag': 'sagsoplysning',
  'anden-lovgivning': 'sagsoplysning',
  'serviceniveau-alene': 'vurdering',
  'økonomi-alene': 'vurdering',
  visitationsudvalg: 'begrundelse',
  'partshøring-mangler': 'partshøring',
  'partshøringsfrist-mangler': 'partshøring',
  'borgerens-syn-mangler': 'inddragelse',
  'helhed-mangler': 'helhedsvurdering',
  'klagevejledning-mangler': 'klagevejledning',
  'klagefrist-forkert': 'klagevejledning',
  'klagemodtager-forkert': 'klagevejledning',
  'genvurdering-mangler': 'klagevejledning',
  'varsling-mangler': 'frister',
  'resultat-uklart': 'form',
  'vilkår-uklart': 'form',
  'dato-mangler': 'form',
  'dato-forkert': 'form',
  'kontakt-mangler': 'form',
  personoplysninger: 'fortrolighed',
  'praksis-kasseret': 'hjemmel',
  'sprog-uklart': 'sprog',
  /** Our own: nothing Ankestyrelsen would say of the letter, but of a waiver written in it. */
  'fravigelse-ugyldig': 'form',
} as const;
export type FaultType = keyof typeof faultTypes;

/** Severity means something in law; see `forklaringer`. `råd` never stops a letter. */
export const severities = ['fejl', 'mangel', 'råd'] as const;
export type Severity = (typeof severities)[number];

/** The seven principles of the Retssikkerhedsalliance, by which the checklist and the training edition can be grouped. */
export const principles = {
  helhed: 'Helhed',
  hurtighed: 'Hurtighed',
  'objektiv-sagsoplysning': 'Objektiv sagsoplysning',
  'inddragelse-og-partshøring': 'Inddragelse og partshøring',
  'saglige-vurderinger': 'Saglige vurderinger',
  'kompensation-og-selvhjælp': 'Kompensation og selvhjælp',
  'langsigtede-løsninger': 'Langsigtede løsninger',
} as const;
export type Principle = keyof typeof principles;

/** Where in the making of a decision a requirement belongs. The order is the checklist's. */
export const phases = {
  forberedelse: 'Før afgørelsen',
  afgørelse: 'Afgørelsen',
  begrundelse: 'Begrundelsen',
  klage: 'Klage',
} as const;
export type Phase = keyof typeof phases;

/** Where an excuse or a companion phrase is looked for, counted from the hit. */
export const scopes = ['sætning', 'nabosætning', 'stykke', 'afsnit', 'brev'] as const;
export type Scope = (typeof scopes)[number];

export const persons = ['barn', 'voksen'] as const;
export type Person = (typeof persons)[number];
