import { stringify } from 'yaml';
import { compilePack } from '../../server/src/pack/compile.ts';
import { type LoadedPack, loadPack, type SourceText } from '../../server/src/pack/load.ts';
import type { Pack } from '../../server/src/pack/pack.ts';

/** A pack written in a test: path of each file → its text, or what its YAML says. */
export type PackText = Readonly<Record<string, string | object>>;

const manifest = { id: 'prøve', titel: 'Prøvepakke', version: '1.0.0', udgiver: 'Prøvstrup', dato: '2026-01-01' };

/** The pack's files as they are; a pack without `pakke.yaml` gets one. */
export function sourcesOf(files: PackText): SourceText[] {
  const all: PackText = { 'pakke.yaml': manifest, ...files };
  return Object.entries(all).map(([path, content]) => ({
    path,
    text: typeof content === 'string' ? content : stringify(content),
  }));
}

export function load(files: PackText): LoadedPack {
  return loadPack(sourcesOf(files));
}

export function compile(files: PackText): Pack {
  return compilePack(load(files));
}

const ruleBase = {
  titel: 'Prøveregel',
  fejltype: 'begrundelse-mangler',
  hjemmel: ['FVL § 22'],
  princip: 'saglige-vurderinger',
  alvor: 'fejl',
  besked: 'Ret det.',
  forklaring: 'Fordi loven siger det.',
  kilder: [{ titel: 'Forvaltningsloven', url: 'https://example.org/fvl', kontrolleret: '2026-01-01' }],
  eksempler: { fejl: ['x'], ok: ['y'] },
};

/** A requirement file that is in order, with what a test says differently. */
export function requirement(id: string, needs: object, rest: object = {}): Record<string, unknown> {
  return { ...ruleBase, id, fase: 'begrundelse', kræver: needs, ...rest };
}

/** A wording file that is in order, with what a test says differently. */
export function wording(id: string, find: object, rest: object = {}): Record<string, unknown> {
  return { ...ruleBase, id, find, ...rest };
}

const section = (id: string, orden: number, overskrifter: string[], indhold?: string[]) => ({
  id,
  titel: id,
  orden,
  overskrifter,
  ...(indhold ? { indhold } : {}),
  eksempler: { overskrift: ['x'], ikke: ['y'] },
});

export const outcome = (id: string, medhold: string, titler: string[], mønstre: string[], rest: object = {}) => ({
  id,
  titel: id,
  medhold,
  titler,
  mønstre,
  eksempler: { ja: ['x'], nej: ['y'] },
  ...rest,
});

/** A marker's file that is in order, with what a test says differently. */
export const marker = (id: string, mønstre: unknown[], rest: object = {}) => ({
  id,
  titel: id,
  mønstre,
  eksempler: { ja: ['x'], nej: ['y'] },
  ...rest,
});

/** A list of words that is in order. */
export const wordList = (id: string, ord: readonly string[]) => ({ id, titel: id, ord });

/** A principle decision's file that is in order, with what a test says differently. */
export const principle = (id: string, status: string, rest: object = {}) => ({
  id,
  slags: 'principmeddelelse',
  titel: id,
  emner: [],
  bestemmelser: [],
  status,
  statusgrundlag: 'prøve',
  kilde: 'prøve',
  kontrolleret: '2026-01-01',
  ...rest,
});

/** An act's file that is in order, with what a test says differently. */
export const act = (id: string, navne: string[], paragraffer: object = {}, rest: object = {}) => ({
  id,
  titel: navne[0],
  navne,
  url: 'https://example.org/lov',
  version: 'LBK nr. 1 af 01/01/2025',
  kontrolleret: '2026-01-01',
  paragraffer,
  ...rest,
});

/** Sections, outcomes and acts enough to write letters with, under names of their own so that real rules can change. */
export const groundwork: PackText = {
  'afsnit/resultat.yaml': section('resultat', 10, ['afgørelse', 'resultat'], ['vi har truffet afgørelse']),
  'afsnit/regler.yaml': section('regler', 20, ['regler', 'lovgrundlag'], ['det følger af']),
  'afsnit/begrundelse.yaml': section('begrundelse', 30, ['begrundelse', 'derfor'], ['vi har lagt vægt på']),
  'afsnit/partshoering.yaml': section('partshøring', 35, ['partshøring']),
  'afsnit/klagevejledning.yaml': section('klagevejledning', 40, ['klagevejledning', 'klage'], ['du kan klage']),
  'afsnit/hilsen.yaml': section('hilsen', 90, ['hilsen'], ['^ venlig hilsen']),
  'udfald/afslag.yaml': outcome('afslag', 'intet', ['afslag'], ['får afslag', 'kan ikke … bevilge']),
  'udfald/bevilling.yaml': outcome('bevilling', 'fuldt', ['bevilling'], ['vi [har] bevilget', 'får bevilget']),
  'udfald/delvis-bevilling.yaml': outcome('delvis-bevilling', 'delvist', ['delvis bevilling'], ['delvist bevilget']),
  'udfald/ingen-afgoerelse.yaml': outcome('ingen-afgørelse', 'uafgjort', ['svar på'], ['ikke en afgørelse'], {
    hele: ['brevet her er … ikke en afgørelse'],
  }),
  'udfald/nedsaettelse.yaml': outcome('nedsættelse', 'intet', ['nedsættelse'], ['"nedsættes"'], {
    indgreb: true,
    haft: ['hidtil'],
  }),
  'udfald/ophoer.yaml': outcome('ophør', 'intet', ['ophør'], ['hjælpen … ophører'], { indgreb: true }),
  'love/sel.yaml': act('SEL', ['serviceloven', 'SEL'], {
    '41': { emne: 'Merudgifter', til: '2023-12-31', efterfølger: ['BL § 86'] },
    '95': { emne: 'Kontant tilskud' },
  }),
  'love/bl.yaml': act('BL', ['barnets lov', 'BL'], { '86': { emne: 'Merudgifter' } }, { fra: '2024-01-01' }),
  'love/ael.yaml': act('ÆL', ['ældreloven', 'ÆL']),
  'love/fvl.yaml': act('FVL', ['forvaltningsloven', 'FVL']),
};

/** Markers enough for the check of what others told. */
export const sourceMarkers: PackText = {
  'kendetegn/fremmed-kilde.yaml': marker('fremmed-kilde', ['(skolen | lægen) …4 skriver']),
  'kendetegn/fortsat-gengivelse.yaml': marker('fortsat-gengivelse', ['heri står']),
  'kendetegn/taler-imod.yaml': marker('taler-imod', ['kan selv']),
  'kendetegn/ydre-kilde-til-ugunst.yaml': marker('ydre-kilde-til-ugunst', ['lægger vægt på skolen']),
  'kendetegn/baerer-afgoerelsen.yaml': marker('bærer-afgørelsen', ['^ den er lagt til grund']),
  'kendetegn/oplysningen-kendt.yaml': marker('oplysningen-kendt', ['du fik']),
  'kendetegn/kilde-naevnt.yaml': marker('kilde-nævnt', ['skole*', 'læge*']),
  'kendetegn/papir-naevnt.yaml': marker('papir-nævnt', ['brev*']),
  'kendetegn/hele-materialet.yaml': marker('hele-materialet', ['alle papirer']),
};
