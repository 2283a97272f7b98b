import { marker, requirement, wording, wordList } from '../../pack-files.ts';
import { found, rule } from '../builders.ts';
import type { LintCase } from '../run-lint.ts';

const never = 'regel-kan-aldrig-gælde';
const thin = 'regel-uden-grundlag';
const covered = 'regel-er-dækket';
const unused = 'kendetegn-bruges-ikke';
const unusedList = 'ordliste-bruges-ikke';

/** Rules and markers that are never used, or have no ground to stand on. */
export const use: readonly LintCase[] = [
  {
    name: 'en periode, der slutter før den begynder',
    check: never,
    files: rule({ gælder: { fra: '2025-01-01', til: '2024-01-01' } }),
    remarks: ['fejl vendinger/r.yaml »2024-01-01« Reglen gælder fra 1. januar 2025, men kun til 1. januar 2024'],
  },
  {
    name: 'en bestemmelse, der var udgået, før reglen begynder',
    check: never,
    files: rule({ gælder: { bestemmelse: ['SEL § 41'], fra: '2024-01-01' } }),
    remarks: ['fejl vendinger/r.yaml »SEL § 41« Reglen kan derfor aldrig gælde.'],
  },
  {
    name: 'en bestemmelse blandt flere, der ikke gælder i perioden',
    check: never,
    files: rule({ gælder: { bestemmelse: ['SEL § 95', 'BL § 86'], til: '2023-12-31' } }),
    remarks: ['advarsel vendinger/r.yaml »BL § 86« gjaldt ikke på noget tidspunkt i reglens periode.'],
  },
  {
    name: 'bestemmelser, der har gjaldt en del af perioden, eller om hvilke intet vides',
    check: never,
    files: rule({ gælder: { bestemmelse: ['SEL § 41', 'SEL § 400', 'BL § 86'], fra: '2018-01-01' } }),
    remarks: [],
  },
  {
    name: 'person og bestemmelse, der udelukker hinanden',
    check: never,
    files: rule({ gælder: { person: 'voksen', bestemmelse: ['BL § 86', 'BL'] } }),
    remarks: ['advarsel vendinger/r.yaml »voksen« alle dens bestemmelser er for børn'],
  },
  {
    name: 'person og bestemmelse, der kan følges ad',
    check: never,
    files: rule({ gælder: { person: 'barn', bestemmelse: ['SEL § 97', 'BL § 86'] } }),
    remarks: [],
  },
  {
    name: 'når og ikke når er det samme, også gennem et kendetegn',
    check: never,
    files: {
      ...rule({
        gælder: {
          når: [{ 'en af': ['frist', 'inden'] }],
          'ikke når': [{ i: 'brev', 'en af': [{ kendetegn: 'tid' }] }],
        },
      }),
      'kendetegn/tid.yaml': marker('tid', ['inden', 'frist', 'senest']),
    },
    remarks: ['fejl vendinger/r.yaml »i: brev« Den gælder derfor aldrig.'],
  },
  {
    name: 'ikke når har færre ord, ser i færre afsnit, eller kendetegnet har undtagelser',
    check: never,
    files: {
      ...rule({
        gælder: {
          når: [{ 'en af': ['frist', 'inden'] }],
          'ikke når': [
            { 'en af': ['frist'] },
            { 'en af': ['frist', 'inden'], 'kun i': ['begrundelse'] },
            { 'en af': [{ kendetegn: 'tid' }] },
          ],
        },
      }),
      'kendetegn/tid.yaml': marker('tid', ['inden', 'frist'], { undtagen: ['dag'] }),
    },
    remarks: [],
  },
  {
    name: 'en vending, der altid er undskyldt, og et mønster, der undskylder sig selv',
    check: never,
    files: {
      'vendinger/a.yaml': wording('a', found, { medmindre: [{ i: 'stykke', 'en af': ['klage', 'anke'] }] }),
      'vendinger/b.yaml': wording('b', { 'en af': ['klage', 'frist'] }, { medmindre: [{ 'en af': ['frist'] }] }),
      'vendinger/c.yaml': wording('c', found, {
        og: [{ i: 'stykke', 'en af': ['dyr'] }],
        medmindre: [{ i: 'afsnit', 'en af': ['dyr'] }],
      }),
    },
    remarks: [
      'fejl vendinger/a.yaml »i: stykke« Vendingen finder derfor aldrig noget.',
      'advarsel vendinger/b.yaml »frist« Mønstret undskylder sig selv',
      'fejl vendinger/c.yaml »i: afsnit« Vendingen finder derfor aldrig noget.',
    ],
  },
  {
    name: 'en undskyldning, der ses snævrere, end ordene findes',
    check: never,
    files: rule(
      { og: [{ i: 'afsnit', 'en af': ['dyr'] }], medmindre: [{ i: 'stykke', 'en af': ['dyr'] }] },
      { 'en af': ['klage'], i: ['begrundelse'] },
    ),
    remarks: [],
  },
  {
    name: 'afsnit, der udelukker hinanden, og regler, der ingenting siger',
    check: never,
    files: {
      'krav/k.yaml': requirement('k', {}),
      'krav/l.yaml': requirement('l', { 'en af': ['x'], i: ['hilsen'], 'ikke i': ['hilsen', 'regler'] }),
      'vendinger/a.yaml': wording('a', {}),
      'vendinger/b.yaml': wording('b', { 'en af': ['klage'], i: ['regler'], 'ikke i': ['regler'] }),
      'vendinger/c.yaml': wording('c', found, {
        og: [{ 'en af': ['x'], 'kun i': ['regler'], 'ikke i': ['regler'] }],
        medmindre: [{ 'en af': ['y'], 'kun i': ['regler'], 'ikke i': ['regler'] }],
      }),
    },
    remarks: [
      'fejl krav/k.yaml »kræver: {}« Kravet kræver ingenting',
      'fejl krav/l.yaml »i:« Kravet kan aldrig opfyldes',
      'fejl vendinger/a.yaml »find: {}« Vendingen leder ikke efter noget',
      'fejl vendinger/b.yaml »i:« Vendingen leder ingen steder',
      'fejl vendinger/c.yaml »kun i:« vendingen finder aldrig noget',
      'advarsel vendinger/c.yaml »kun i:« Undskyldningen kan aldrig opfyldes',
    ],
  },
  {
    name: 'en regel slås fra, som ikke er der',
    check: never,
    files: rule({ alvor: 'fra' }),
    remarks: ['fejl vendinger/r.yaml »fra« pakken nedenunder har ingen regel "r"'],
  },
  {
    name: 'en regel i pakken nedenunder slås fra',
    check: never,
    files: { 'vendinger/r.yaml': { id: 'r', grund: 'Vi bruger en anden.', alvor: 'fra' } },
    below: rule({}),
    remarks: [],
  },

  {
    name: 'en fejl uden hjemmel, eksempler, der modsiger hinanden, og eksempler, der gentages',
    check: thin,
    files: {
      'vendinger/a.yaml': wording('a', found, { hjemmel: [] }),
      'vendinger/b.yaml': wording('b', found, { eksempler: { fejl: ['En klage.'], ok: ['x', 'En  klage.'] } }),
      'vendinger/c.yaml': wording('c', found, { eksempler: { fejl: ['x', 'En klage.', 'En klage.'], ok: ['y'] } }),
    },
    remarks: [
      'advarsel vendinger/a.yaml »hjemmel: []« har hverken hjemmel eller praksis',
      'fejl vendinger/b.yaml »En  klage.« Det samme brev står både under "fejl" og "ok".',
      'oplysning vendinger/c.yaml »En klage.« Eksemplet står her to gange.',
    ],
  },
  {
    name: 'en mangel eller et råd uden hjemmel, og en fejl med praksis alene',
    check: thin,
    files: {
      'vendinger/a.yaml': wording('a', found, { hjemmel: [], alvor: 'mangel' }),
      'vendinger/b.yaml': wording('b', found, { hjemmel: [], alvor: 'råd' }),
      'vendinger/c.yaml': wording('c', found, { hjemmel: [], praksis: ['34-18'] }),
    },
    remarks: [],
  },

  {
    name: 'en vending, som en anden dækker',
    check: covered,
    files: {
      'vendinger/smal.yaml': wording(
        'smal',
        { 'en af': ['klage'], i: ['regler'] },
        { gælder: { afgørelse: ['afslag'] } },
      ),
      'vendinger/vid.yaml': wording('vid', { 'en af': ['klage', 'anke'] }),
    },
    remarks: ['advarsel vendinger/smal.yaml »smal« finder "vid" også, med samme fejltype.'],
  },
  {
    name: 'en vending, der har færre undskyldninger, en anden fejltype, eller gælder andre breve',
    check: covered,
    files: {
      'vendinger/a.yaml': wording('a', { 'en af': ['klage'] }),
      'vendinger/b.yaml': wording('b', { 'en af': ['klage', 'anke'] }, { medmindre: [{ 'en af': ['men'] }] }),
      'vendinger/c.yaml': wording('c', { 'en af': ['klage', 'frist'] }, { fejltype: 'sprog-uklart' }),
      'vendinger/d.yaml': wording('d', { 'en af': ['klage', 'hast'] }, { gælder: { afgørelse: ['afslag'] } }),
      'vendinger/e.yaml': wording('e', { 'en af': ['klage', 'dyr'], i: ['regler'] }),
      'vendinger/f.yaml': wording('f', {
        'en af': ['klage', 'mål'],
        ligner: { ordvægte: 'viser-andet', mindst: 0 },
      }),
      'ordvaegte/viser-andet.yaml': {
        id: 'viser-andet',
        titel: 'Prøve',
        grundtal: 0,
        vægte: [{ vægt: 1, træk: 'klag' }],
      },
    },
    remarks: [],
  },
  {
    name: 'en vending, hvis eksempler alle også bliver fundet af en anden',
    check: covered,
    files: {
      'vendinger/a.yaml': wording(
        'a',
        { 'en af': ['for dyrt'] },
        { eksempler: { fejl: ['Det er for dyrt.', 'Turen er for dyrt sat.'], ok: ['x'] } },
      ),
      'vendinger/b.yaml': wording(
        'b',
        { 'en af': ['"dyrt"'] },
        { eksempler: { fejl: ['Det er dyrt.', 'Hvor dyrt!'], ok: ['x'] } },
      ),
    },
    remarks: ['oplysning vendinger/a.yaml »fejl:« I alle eksempler finder "b" det samme sted'],
  },

  {
    name: 'et kendetegn, som ingen bruger, og et, som kun det bruger',
    check: unused,
    files: {
      ...rule({ medmindre: [{ 'en af': [{ kendetegn: 'a' }] }] }),
      'kendetegn/a.yaml': marker('a', [{ kendetegn: 'b' }]),
      'kendetegn/b.yaml': marker('b', ['x']),
      'kendetegn/c.yaml': marker('c', [{ kendetegn: 'd' }]),
      'kendetegn/d.yaml': marker('d', ['x']),
      'kendetegn/klage-udelukket.yaml': marker('klage-udelukket', ['kan ikke påklages']),
    },
    remarks: [
      'advarsel kendetegn/c.yaml »c« bruger kendetegnet "c"',
      'advarsel kendetegn/d.yaml »d« bruger kendetegnet "d"',
    ],
  },
  {
    name: 'en ordliste, som intet mønster bruger, og en, som kun en anden liste bruger',
    check: unusedList,
    files: {
      ...rule({ medmindre: [{ 'en af': ['<a> skriver'] }] }),
      'ordlister/a.yaml': wordList('a', ['<b>', 'lægen']),
      'ordlister/b.yaml': wordList('b', ['skolen']),
      'ordlister/c.yaml': wordList('c', ['naboen']),
    },
    remarks: ['advarsel ordlister/c.yaml »c« Intet mønster bruger ordlisten "c"'],
  },
];
