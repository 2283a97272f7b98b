import { act, requirement, wording } from '../pack-files.ts';
import type { LintCase } from './run-lint.ts';

const found = { 'en af': ['klage'] };
const rule = (rest: object, find: object = found) => ({ 'vendinger/r.yaml': wording('r', find, rest) });
const need = (needs: object, rest: object = {}) => ({ 'krav/k.yaml': requirement('k', needs, rest) });
const marker = (id: string, mønstre: unknown[], rest: object = {}) => ({
  id,
  titel: id,
  mønstre,
  eksempler: { ja: ['x'], nej: ['y'] },
  ...rest,
});
const source = (url: string, kontrolleret = '2026-01-01') => [{ titel: 'Kilde', url, kontrolleret }];
const principle = (id: string, status: string, rest: object = {}) => ({
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

const missing = 'henvisning-findes-ikke';
const never = 'regel-kan-aldrig-gælde';
const contradiction = 'regler-modsiger-hinanden';
const changed = 'lov-er-ændret';
const discarded = 'praksis-er-kasseret';
const edition = 'kilde-i-ældre-udgave';
const old = 'kilde-skal-ses-efter';
const thin = 'regel-uden-grundlag';
const covered = 'regel-er-dækket';
const collision = 'ord-finder-andre-ord';
const broad = 'mønster-er-for-bredt';
const unused = 'kendetegn-bruges-ikke';

/** A letter that misses reasons, and how it meets the requirement of them. */
const REFUSAL = '# Afslag\n\nDu får afslag på hjælp.';
const examples = { fejl: [REFUSAL], ok: [`${REFUSAL}\n\n## Begrundelse\n\nVi har lagt vægt på din hverdag.`] };
const reasons = (rest: object) => need({ 'en af': ['lagt vægt på'] }, { eksempler: examples, ...rest });

const template = {
  id: 'afslag',
  titel: 'Afslag',
  afgørelse: 'afslag',
  beskrivelse: 'Et afslag.',
  tekst: '---\nafgørelse: afslag\n---\n\n# Afslag\n\nDu får afslag på [det, der er søgt om].\n',
};

/** Small packs that a check has something to say of, and packs that it must be silent about. */
export const cases: readonly LintCase[] = [
  {
    name: 'en fil, der ikke kan læses',
    check: 'fil-kan-ikke-læses',
    files: { 'krav/k.yaml': 'id: k\nid: k\n' },
    remarks: ['fejl krav/k.yaml »id: k« Det samme ord står to gange'],
  },
  {
    name: 'et mønster, der ikke kan læses',
    check: 'fil-kan-ikke-læses',
    files: rule({}, { 'en af': ['(klage'] }),
    remarks: ['fejl vendinger/r.yaml »« kan ikke læses'],
  },

  {
    name: 'et kendetegn, der ikke findes, bliver kun fortalt én gang',
    check: 'fil-kan-ikke-læses',
    files: rule({}, { 'en af': ['klage', { kendetegn: 'væk' }] }),
    remarks: [],
  },
  {
    name: 'et kendetegn, et afsnit, et udfald og en kontrol, der ikke findes',
    check: missing,
    files: {
      ...rule({ gælder: { afgørelse: ['afslog'] } }, { 'en af': ['klage', { kendetegn: 'væk' }], i: ['begrundlse'] }),
      ...need({ kontrol: 'findes-ikke' }),
    },
    remarks: [
      'fejl krav/k.yaml »findes-ikke« Kontrollen "findes-ikke" findes ikke.',
      'fejl vendinger/r.yaml »væk« Kendetegnet "væk" findes ikke.',
      'fejl vendinger/r.yaml »begrundlse« Afsnittet "begrundlse" findes ikke.',
      'fejl vendinger/r.yaml »afslog« Udfaldet "afslog" findes ikke.',
    ],
  },
  {
    name: 'lov og praksis, der ikke findes',
    check: missing,
    files: rule(
      { hjemmel: ['SEL § 400', 'XL § 1'], praksis: ['99-20'], gælder: { bestemmelse: ['SEL § 401', 'XL § 1'] } },
      { 'en af': ['{paragraf: SEL § 95, § 402} klage', '{lov: XL} klage', '{princip: 98-20} klage'] },
    ),
    remarks: [
      'advarsel vendinger/r.yaml »SEL § 400« står ikke i den nyeste læste udgave',
      'advarsel vendinger/r.yaml »XL § 1« Loven "XL" findes ikke i pakken.',
      'advarsel vendinger/r.yaml »{paragraf: SEL § 95, §« SEL § 402 står ikke',
      'fejl vendinger/r.yaml »{lov: XL} klage"« Loven "XL" findes ikke.',
      'advarsel vendinger/r.yaml »{princip: 98-20}« Principmeddelelsen "98-20" findes ikke.',
      'advarsel vendinger/r.yaml »99-20« Principmeddelelsen "99-20" findes ikke.',
      'advarsel vendinger/r.yaml »SEL § 401« står ikke i den nyeste læste udgave',
      'fejl vendinger/r.yaml »XL § 1« Loven "XL" findes ikke i pakken.',
    ],
  },
  {
    name: 'en paragraf, som ingen af udgaverne om dagen har',
    check: missing,
    date: '2024-06-01',
    files: rule({ gælder: { bestemmelse: ['SEL § 400'] } }),
    remarks: ['fejl vendinger/r.yaml »SEL § 400« står ikke i nogen læst udgave'],
  },
  {
    name: 'henvisninger, der alle findes, også ved lovens navn, og en hjemmel, der er fri tekst',
    check: missing,
    files: {
      ...rule(
        {
          hjemmel: ['serviceloven § 95', 'FVL § 24, stk. 1, 2. pkt.', 'god forvaltningsskik'],
          gælder: { afgørelse: ['afslag', 'ukendt'], bestemmelse: ['SEL § 95-97', 'BL'] },
        },
        { 'en af': ['{paragraf: SEL § 95, stk. 1} klage', { kendetegn: 'ord' }], 'ikke i': ['titel', 'brevhoved'] },
      ),
      'kendetegn/ord.yaml': marker('ord', ['klage']),
    },
    remarks: [],
  },

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
    name: 'et kravs tekst, som en vending finder noget galt med',
    check: contradiction,
    files: {
      ...reasons({ 'indsæt i': 'begrundelse', indsæt: 'Vi har lagt vægt på [fakta] efter en samlet vurdering.' }),
      'vendinger/tom.yaml': wording('tom', { 'en af': ['samlet vurdering'] }),
    },
    remarks: ['fejl krav/k.yaml »Vi har lagt vægt på« bryder vendingen "tom": »samlet vurdering«'],
  },
  {
    name: 'en vending, der kun er et råd, kun gælder et af kravets udfald',
    check: contradiction,
    files: {
      ...reasons({
        gælder: { afgørelse: ['afslag', 'ophør'] },
        indsæt: 'Vi har lagt vægt på [fakta] efter en samlet vurdering.',
      }),
      'vendinger/tom.yaml': wording(
        'tom',
        { 'en af': ['samlet vurdering'] },
        { alvor: 'råd', gælder: { afgørelse: ['ophør'] } },
      ),
    },
    remarks: ['advarsel krav/k.yaml »Vi har lagt vægt på« bryder vendingen "tom"'],
  },
  {
    name: 'vendingen gælder andre udfald, tiden er en anden, eller den er undskyldt',
    check: contradiction,
    files: {
      ...reasons({
        gælder: { afgørelse: ['afslag'] },
        indsæt: 'Vi har lagt vægt på [fakta] efter en samlet vurdering.',
      }),
      'vendinger/a.yaml': wording('a', { 'en af': ['samlet vurdering'] }, { gælder: { afgørelse: ['bevilling'] } }),
      'vendinger/b.yaml': wording('b', { 'en af': ['samlet vurdering'] }, { gælder: { til: '2020-01-01' } }),
      'vendinger/c.yaml': wording('c', { 'en af': ['samlet vurdering'] }, { medmindre: [{ 'en af': ['vægt'] }] }),
    },
    remarks: [],
  },
  {
    name: 'et kravs tekst, der ikke opfylder det selv',
    check: contradiction,
    files: reasons({ indsæt: 'Vi har tænkt over [fakta].' }),
    remarks: [
      'advarsel krav/k.yaml »Vi har tænkt over« Kravet er ikke opfyldt, selv om dets egen tekst bliver sat ind.',
    ],
  },
  {
    name: 'ord, som er de eneste, der opfylder kravet, og som er forbudt',
    check: contradiction,
    files: {
      ...need({ 'en af': ['samlet vurdering', { kendetegn: 'skøn' }] }, { eksempler: { fejl: [REFUSAL], ok: ['x'] } }),
      'kendetegn/skoen.yaml': marker('skøn', ['(bredt | frit) skøn']),
      'vendinger/tom.yaml': wording('tom', { 'en af': ['samlet vurdering', 'skøn'] }),
    },
    remarks: ['fejl krav/k.yaml »en af:« er forbudt af vendingen "tom"'],
  },
  {
    name: 'kravet kan også opfyldes med andre ord',
    check: contradiction,
    files: {
      ...need({ 'en af': ['samlet vurdering', '(bredt | frit) skøn'] }, { eksempler: { fejl: [REFUSAL], ok: ['x'] } }),
      'vendinger/tom.yaml': wording('tom', { 'en af': ['samlet vurdering', 'frit skøn'] }),
    },
    remarks: [],
  },
  {
    name: 'eksempler, der alle opfylder kravet med det forbudte',
    check: contradiction,
    files: {
      ...need(
        { 'en af': ['vægt', 'betydning'] },
        {
          eksempler: {
            fejl: [REFUSAL],
            ok: ['Vi har efter et skøn lagt vægt på det.', 'Det har efter et skøn betydning.'],
          },
        },
      ),
      'vendinger/tom.yaml': wording('tom', { 'en af': ['efter et skøn … (vægt | betydning)'] }),
    },
    remarks: ['fejl krav/k.yaml »ok:« I alle eksempler, der opfylder kravet "k", finder vendingen "tom" noget galt'],
  },
  {
    name: 'et bedre ord, der selv er forkert',
    check: contradiction,
    files: {
      'vendinger/a.yaml': wording(
        'a',
        { 'en af': ['hvorvidt'] },
        { bedre: 'såfremt', erstat: true, eksempler: { fejl: ['Vi ser, hvorvidt du kan gå.'], ok: ['x'] } },
      ),
      'vendinger/b.yaml': wording('b', { 'en af': ['såfremt'] }, { alvor: 'råd' }),
    },
    remarks: ['advarsel vendinger/a.yaml »såfremt« bryder vendingen "b": »såfremt«'],
  },
  {
    name: 'et bedre ord, der er i orden, mens resten af eksemplet ikke er det',
    check: contradiction,
    files: {
      'vendinger/a.yaml': wording(
        'a',
        { 'en af': ['hvorvidt'] },
        { bedre: 'om', erstat: true, eksempler: { fejl: ['Såfremt du kan, ser vi, hvorvidt du går.'], ok: ['x'] } },
      ),
      'vendinger/b.yaml': wording('b', { 'en af': ['såfremt'] }, { alvor: 'råd' }),
    },
    remarks: [],
  },
  {
    name: 'et afsnits tekst og en skabelon, som reglerne finder noget galt med',
    check: contradiction,
    files: {
      'afsnit/praktisk.yaml': {
        id: 'praktisk',
        titel: 'Praktisk',
        orden: 50,
        overskrifter: ['praktisk'],
        indsæt: '## Praktisk\n\nRing, såfremt du har spørgsmål.',
        eksempler: { overskrift: ['Praktisk'], ikke: ['Regler'] },
      },
      'skabeloner/afslag.yaml': template,
      ...reasons({ gælder: { afgørelse: ['afslag'] } }),
      'vendinger/b.yaml': wording('b', { 'en af': ['såfremt'] }, { alvor: 'råd' }),
    },
    remarks: [
      'advarsel afsnit/praktisk.yaml »## Praktisk« Teksten i afsnittet "praktisk" bryder vendingen "b"',
      'advarsel skabeloner/afslag.yaml »---« Skabelonen "afslag" mangler det, som kravet "k" kræver',
    ],
  },

  {
    name: 'en vending, der forbyder, hvad pakken nedenunder skriver, og et krav, som dens skabelon ikke opfylder',
    check: contradiction,
    below: {
      ...reasons({ 'indsæt i': 'begrundelse', indsæt: 'Vi har lagt vægt på [fakta] efter en samlet vurdering.' }),
      'skabeloner/afslag.yaml': template,
    },
    files: {
      'vendinger/tom.yaml': wording('tom', { 'en af': ['samlet vurdering'] }),
      'krav/l.yaml': requirement('l', { 'en af': ['venlig hilsen'] }, { gælder: { afgørelse: ['afslag'] } }),
    },
    remarks: [
      'advarsel krav/l.yaml »kræver:« Skabelonen "afslag" mangler det, som kravet "l" kræver',
      'fejl vendinger/tom.yaml »en af:« Teksten, som kravet "k" indsætter, bryder vendingen "tom"',
    ],
  },
  {
    name: 'pakken nedenunder modsiger sig selv',
    check: contradiction,
    below: {
      ...reasons({ indsæt: 'Vi har lagt vægt på [fakta] efter en samlet vurdering.' }),
      'vendinger/tom.yaml': wording('tom', { 'en af': ['samlet vurdering'] }),
    },
    files: rule({}),
    remarks: [],
  },

  {
    name: 'en hjemmel og en tekst, der er udgået',
    check: changed,
    files: rule({ hjemmel: ['FVL § 22', 'SEL § 41'], besked: 'Skriv det efter servicelovens § 41.' }),
    remarks: [
      'advarsel vendinger/r.yaml »SEL § 41« gælder ikke efter 31. december 2023. Reglen står nu i BL § 86.',
      'advarsel vendinger/r.yaml »Skriv det efter« SEL § 41 gælder ikke efter 31. december 2023.',
    ],
  },
  {
    name: 'et stykke, der ikke er der, og en lov, der ikke gælder endnu',
    check: changed,
    date: '2022-06-01',
    files: rule({ hjemmel: ['SEL § 95, stk. 9', 'BL § 86'] }),
    remarks: [
      'advarsel vendinger/r.yaml »SEL § 95, stk. 9« SEL § 95 har kun 3 stk.',
      'advarsel vendinger/r.yaml »BL § 86« gælder ikke endnu, først fra 1. januar 2024',
    ],
  },
  {
    name: 'både den gamle og den nye hjemmel, eller en regel for ældre breve, og historie i forklaringen',
    check: changed,
    files: {
      'vendinger/a.yaml': wording('a', found, { hjemmel: ['SEL § 41', 'BL § 86'] }),
      'vendinger/b.yaml': wording('b', found, { hjemmel: ['SEL § 41'], gælder: { til: '2023-12-31' } }),
      'vendinger/c.yaml': wording('c', found, { forklaring: 'Før 2024 stod det i servicelovens § 41.' }),
      'vendinger/d.yaml': wording('d', found, { gælder: { bestemmelse: ['SEL § 41', 'BL § 86'] } }),
    },
    remarks: [],
  },
  {
    name: 'bestemmelser, der alle er udgået, mens reglen gælder videre',
    check: changed,
    files: rule({ gælder: { bestemmelse: ['SEL § 41'] } }),
    remarks: ['advarsel vendinger/r.yaml »bestemmelse:« Reglerne står nu i BL § 86.'],
  },
  {
    name: 'et nyt emne, siden reglen sidst blev kontrolleret',
    check: changed,
    files: {
      'vendinger/a.yaml': wording('a', found, { hjemmel: ['SEL § 100'], kilder: source('https://x.dk', '2025-06-01') }),
      'vendinger/b.yaml': wording('b', found, { hjemmel: ['SEL § 100'], kilder: source('https://x.dk', '2025-10-01') }),
    },
    remarks: ['advarsel vendinger/a.yaml »SEL § 100« fik nyt indhold efter 31. august 2025'],
  },
  {
    name: 'en lov, der først ændres senere',
    check: changed,
    date: '2023-06-01',
    files: rule({ hjemmel: ['SEL § 41'] }),
    remarks: [],
  },

  {
    name: 'en kasseret principmeddelelse som praksis og i en tekst',
    check: discarded,
    files: {
      ...rule({ praksis: ['54-11', '10-17', '34-18'], besked: 'Se principmeddelelse 54-11.' }),
      'principper/54-11.yaml': principle('54-11', 'kasseret', { 'erstattet af': ['10-17'] }),
      'principper/10-17.yaml': principle('10-17', 'gældende'),
      'principper/34-18.yaml': principle('34-18', 'ukendt'),
    },
    remarks: [
      'advarsel vendinger/r.yaml »Se principmeddelelse« Principmeddelelse 54-11 er kasseret',
      'advarsel vendinger/r.yaml »54-11« I stedet er kommet 10-17.',
    ],
  },

  {
    name: 'en kilde i en ældre udgave',
    check: edition,
    files: rule({ kilder: source('https://example.org/67') }),
    remarks: ['advarsel vendinger/r.yaml »https://example.org/67« LBK nr. 1129 af 22/09/2025'],
  },
  {
    name: 'den nyeste udgave, begge udgaver, en kilde om det, der er udgået, og en fremmed kilde',
    check: edition,
    files: {
      'vendinger/a.yaml': wording('a', found, { kilder: source('https://example.org/1129') }),
      'vendinger/b.yaml': wording('b', found, {
        kilder: [...source('https://example.org/67'), ...source('https://example.org/1129')],
      }),
      'vendinger/c.yaml': wording('c', found, { hjemmel: ['SEL § 41'], kilder: source('https://example.org/67') }),
      'vendinger/d.yaml': wording('d', found, { kilder: source('https://example.org/andet') }),
      'vendinger/e.yaml': wording('e', found, {
        gælder: { til: '2025-01-01' },
        kilder: source('https://example.org/67'),
      }),
    },
    remarks: [],
  },
  {
    name: 'en udgave, der først kommer senere',
    check: edition,
    date: '2025-09-21',
    files: rule({ kilder: source('https://example.org/67') }),
    remarks: [],
  },

  {
    name: 'kilder, der er gamle, eller læst i fremtiden',
    check: old,
    months: 3,
    files: {
      'vendinger/a.yaml': wording('a', found, { kilder: source('https://x.dk', '2026-08-22') }),
      'vendinger/b.yaml': wording('b', found, { kilder: source('https://x.dk', '2026-08-23') }),
      'vendinger/c.yaml': wording('c', found, { kilder: source('https://x.dk', '2026-11-24') }),
      'love/x.yaml': act('XL', ['xloven'], {}, { kontrolleret: '2020-01-01' }),
    },
    remarks: [
      'advarsel love/x.yaml »2020-01-01« sidst kontrolleret 1. januar 2020, for mere end 3 måneder siden',
      'advarsel vendinger/a.yaml »2026-08-22« for mere end 3 måneder siden',
      'advarsel vendinger/c.yaml »2026-11-24« den dag er ikke kommet endnu',
    ],
  },

  {
    name: 'en ændring af en regel, som selv siger sine kilder, og en, der ikke gør',
    check: old,
    below: {
      'vendinger/a.yaml': wording('a', found, { kilder: source('https://x.dk', '2020-01-01') }),
      'vendinger/b.yaml': wording('b', found, { kilder: source('https://x.dk', '2020-01-01') }),
    },
    files: {
      'vendinger/a.yaml': { id: 'a', grund: 'Mildere hos os.', alvor: 'råd' },
      'vendinger/b.yaml': { id: 'b', grund: 'Vores kilde.', kilder: source('https://y.dk', '2021-01-01') },
    },
    remarks: ['advarsel vendinger/b.yaml »2021-01-01« sidst kontrolleret 1. januar 2021'],
  },
  {
    name: 'loven på en tidligere dag',
    check: old,
    date: '2024-01-01',
    files: rule({}),
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
    name: 'ord med samme stamme som andre ord',
    check: collision,
    files: {
      'vendinger/a.yaml': wording('a', { 'en af': ['luft', '(hund | vare)'] }),
    },
    remarks: ['advarsel vendinger/a.yaml »luft« »luft« finder også »lufte« og »luftig«'],
  },
  {
    name: 'ordet er citeret, er et begyndelsesled, eller har et sigende ord ved siden af',
    check: collision,
    files: rule(
      {},
      { 'en af': ['"luft"', 'luft*', 'frisk luft', 'gæld', 'bil', 'klage … {dato} luft', 'bilens', 'storm'] },
    ),
    remarks: [],
  },

  {
    name: 'ord, der står overalt, alene',
    check: broad,
    files: {
      'vendinger/a.yaml': wording('a', { 'en af': ['(klage | ikke)'] }),
      'vendinger/b.yaml': wording('b', found, { medmindre: [{ i: 'afsnit', 'en af': ['har'] }] }),
      'krav/k.yaml': requirement('k', { 'en af': ['du …'] }),
    },
    remarks: [
      'advarsel krav/k.yaml »du …« Kravet er derfor næsten altid opfyldt.',
      'advarsel vendinger/a.yaml »(klage | ikke)« »ikke« står næsten overalt',
      'advarsel vendinger/b.yaml »har« Betingelsen er derfor næsten altid opfyldt.',
    ],
  },
  {
    name: 'et mønster med mange måder at læses på, og et, der prøves i hver sætning',
    check: broad,
    files: {
      'vendinger/a.yaml': wording('a', {
        'en af': [`(${letters(18)}) (${letters(18)}) klage`, '[i dag] [i dag] [i dag] [i dag] vi har [i dag] det'],
      }),
    },
    remarks: [
      'advarsel vendinger/a.yaml »(ord0 følger« kan læses på 324 måder',
      'advarsel vendinger/a.yaml »[i dag] [i dag] [i« bliver prøvet omkring 32 gange',
    ],
  },
  {
    name: 'små ord i en sætning, der har andre ord, først i den, eller som grund i samme stykke',
    check: broad,
    files: rule(
      { medmindre: [{ 'en af': ['ikke'] }, { i: 'stykke', 'en af': ['fordi'] }] },
      { 'en af': ['vi har klaget', '^ ikke', '"da"'] },
    ),
    remarks: [],
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
];

/** A choice of so many phrases of two words, which cannot be read as one step. */
function letters(count: number): string {
  return Array.from({ length: count }, (_, index) => `ord${index} følger`).join(' | ');
}
