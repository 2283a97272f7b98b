import { act, type PackText } from './pack-files.ts';

const edition = (nr: number, dato: string) => ({ slags: 'LBK', nr, dato, url: `https://example.org/${nr}` });
const marker = (id: string, mønstre: string[]) => ({ id, titel: id, mønstre, eksempler: { ja: ['x'], nej: ['y'] } });

/** Acts in more than one edition, and the markers that checks of the law look for. To be laid over `groundwork`. */
export const lawInTime: PackText = {
  'love/sel.yaml': act('SEL', ['serviceloven', 'lov om social service', 'SEL'], {
    '14 a': { emne: 'Oversigt', 'sidst set': '2022-01-24' },
    '41': { emne: 'Merudgifter', til: '2023-12-31', efterfølger: ['BL § 86'] },
    '95': { emne: 'Kontant tilskud', hjælp: ['hjælp-tilskud'], 'også hjælp': ['hjælp-ledsagelse'] },
    '97': { emne: 'Ledsagelse', barn: 'BL § 89', hjælp: ['hjælp-ledsagelse'] },
    '100': {
      emne: 'Kompensationsydelse',
      tidligere: [
        { emne: 'Merudgifter', til: '2025-08-31', 'nyt navn': 'kompensationsydelse', ord: ['merudgiftsydelse'] },
      ],
    },
    '117': { emne: 'Befordring', klage: false },
    '117 b': { emne: 'Bil', hjælp: ['hjælp-bil'] },
    '125': {
      emne: 'Døråbnere',
      tidligere: [{ emne: 'Pejlesystemer', 'sidst set': '2022-01-24', ord: ['pejlesystem'] }],
    },
  }),
  'love/bl.yaml': act(
    'BL',
    ['barnets lov', 'BL'],
    {
      '35': { emne: 'Støtte', 'ingen klage efter stk': [3] },
      '86': {},
      '89': { emne: 'Ledsagelse', voksen: 'SEL § 97', hjælp: ['hjælp-ledsagelse'] },
    },
    { fra: '2024-01-01' },
  ),
  'udgaver/SEL.yaml': {
    id: 'SEL',
    udgaver: [edition(170, '2022-01-24'), edition(67, '2024-01-22'), edition(1129, '2025-09-22')],
    paragraffer: {
      '14 a': '1: 2',
      '41': '1: 5',
      '95': '3 (1: 2)',
      '97': '?',
      '100': '1-2: 5; 3: 4',
      '117': '2',
      '125': '1',
    },
  },
  'kendetegn/om-et-barn.yaml': marker('om-et-barn', ['(søn | datter | barnet | barnets)']),
  'kendetegn/hjaelp-tilskud.yaml': marker('hjælp-tilskud', ['kontant tilskud']),
  'kendetegn/hjaelp-ledsagelse.yaml': marker('hjælp-ledsagelse', ['ledsagelse']),
  'kendetegn/hjaelp-bil.yaml': marker('hjælp-bil', ['bil']),
  'kendetegn/klageadgang.yaml': marker('klageadgang', ['du kan klage']),
  'kendetegn/klage-udelukket.yaml': marker('klage-udelukket', ['kan ikke påklages']),
};
