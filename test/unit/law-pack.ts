import { OpenLetter } from '../../server/src/language/open-letter.ts';
import { act, compile, groundwork, type PackText, requirement } from './pack-files.ts';

/** A day after all that the pack below tells. */
export const TODAY = '2026-11-23';

const principle = (id: string, titel: string, rest: object = {}) => ({
  id,
  slags: 'principmeddelelse',
  titel,
  emner: [],
  bestemmelser: [],
  konklusion: `Sådan er det med ${titel}.`,
  status: 'gældende',
  statusgrundlag: 'Set i en liste.',
  kilde: 'https://example.org/principper',
  kontrolleret: '2026-01-01',
  ...rest,
});

const edition = (nr: number, dato: string) => ({ slags: 'LBK', nr, dato, url: `https://example.org/lbk/${nr}` });

const files: PackText = {
  ...groundwork,
  'afsnit/hilsen.yaml': { ...Object(groundwork['afsnit/hilsen.yaml']), indsæt: '## Hilsen\n\nVenlig hilsen' },
  'love/sel.yaml': act(
    'SEL',
    ['serviceloven', 'lov om social service', 'SEL'],
    {
      '41': { emne: 'Merudgifter til børn', til: '2023-12-31', efterfølger: ['BL § 86'] },
      '82 a': { emne: 'Gruppebaseret hjælp' },
      '95': { emne: 'Kontant tilskud', betingelser: ['Behov for hjælp'], pligt: 'skal' },
      '96': { emne: 'Borgerstyret assistance', pligt: 'kan' },
      '97': { emne: 'Ledsagelse til voksne', klage: false, varsel: '14 uger', bemærkning: 'Se også § 45.' },
      '100': {
        emne: 'Merudgifter til voksne',
        betingelser: ['En følge'],
        tidligere: [{ emne: 'Noget ældre', til: '2025-08-31' }],
      },
      '107': { emne: 'Midlertidigt ophold' },
      '108': { emne: 'Længerevarende ophold' },
      '110': { emne: 'Herberger' },
      '112': { emne: 'Hjælpemidler', fra: '2020-01-01' },
      '126': { emne: 'Fysisk magt', 'sidst set': '2019-08-07' },
    },
    { url: 'https://example.org/eli/sel' },
  ),
  'love/bl.yaml': act(
    'BL',
    ['barnets lov', 'BL'],
    { '82': { emne: 'Særlig støtte' }, '86': { emne: 'Merudgifter til børn' }, '87': { emne: 'Tabt indtægt' } },
    { fra: '2024-01-01', url: 'https://example.org/eli/bl' },
  ),
  'love/fvl.yaml': act('FVL', ['forvaltningsloven', 'FVL'], { '24': { emne: 'Begrundelsens indhold' } }),
  'love/abl.yaml': act('ABL', ['almenboligloven'], {}, { url: 'https://example.org' }),
  'love/akl.yaml': act('AKL', ['aktivloven', 'AKL'], { '1': { emne: 'Formål' }, '12': { emne: 'Gammelt krav' } }),
  'udgaver/AKL.yaml': {
    id: 'AKL',
    udgaver: [edition(241, '2021-02-12'), edition(1031, '2023-06-22'), edition(1004, '2025-06-30')],
    paragraffer: { '1': '1', '2': '1', '12': '1-2: 2' },
  },
  'principper/34-18.yaml': principle('34-18', 'hjælp efter andre regler', {
    status: 'ukendt',
    statusgrundlag: 'Kun kendt fra et citat.',
    kilde: 'Citeret i et oplæg.',
    bestemmelser: ['SEL § 112', 'SEL § 95-96'],
  }),
  'principper/17-25.yaml': principle('17-25', 'hjælpemidler', { bestemmelser: ['SEL § 112, stk. 1', 'Uden lov'] }),
  'principper/9-10.yaml': principle('9-10', 'gamle hjælpemidler', {
    status: 'kasseret',
    'erstattet af': ['17-25'],
    bestemmelser: ['SEL § 112'],
  }),
  'principper/C-17-99.yaml': principle('C-17-99', 'ledsagelse', { slags: 'principafgørelse' }),
  'krav/gaelder.yaml': requirement('gælder', { kontrol: 'hjemmel-gælder' }),
  'krav/praksis.yaml': requirement('praksis', { kontrol: 'kasseret-praksis' }),
  'krav/r.yaml': requirement(
    'r',
    { 'en af': ['fordi'] },
    {
      titel: 'Siger hvorfor',
      hjemmel: ['FVL § 24, stk. 1'],
      praksis: ['34-18'],
      gælder: { bestemmelse: ['SEL § 112'] },
    },
  ),
};

/** A small pack of law under names of its own, so that the real one can change. */
export const lawPack = compile(files);

/** Opens a letter of which `¤` marks the cursor; without a mark it is at the end. */
export function openAt(marked: string, uri = 'file:///a.md') {
  const offset = marked.includes('¤') ? marked.indexOf('¤') : marked.length;
  const letter = new OpenLetter(uri, 'afgoerelse', 1, marked.replace('¤', ''), lawPack);
  return { letter, offset, position: letter.positionAt(offset) };
}
