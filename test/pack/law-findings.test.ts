/** What the law's time means for a letter: findings that tell the right day, repairs that keep the writer's form, and silence. */
import assert from 'node:assert/strict';
import { checkLetter } from '../../server/src/check/check-letter.ts';
import { codeActionsIn } from '../../server/src/language/code-actions.ts';
import { OpenLetter } from '../../server/src/language/open-letter.ts';
import { pack, today } from './built-in-pack.ts';

const letter = (body: string, { title = 'Afslag', date = '18. februar 2025' } = {}) =>
  `# ${title}\n\nDato: ${date}\n\n${body}\n`;

/** Rules about which law a decision rests on. */
const ABOUT_LAW = new Set([
  'hjemmel-gælder',
  'ældreloven-gælder',
  'paragraf-findes',
  'stykke-findes',
  'stykke-efterse',
  'udgave-afløst',
  'paragraf-nyt-emne',
  'paragraf-nyt-navn',
  'kompensationsydelse',
  'barn-efter-serviceloven',
  'voksen-efter-barnets-lov',
  'klagevejledning-uden-klageadgang',
  'varsel-uden-hjemmel',
]);

const codesOf = (text: string) =>
  checkLetter(text, pack, today)
    .findings.filter(({ code }) => ABOUT_LAW.has(code))
    .map(({ code }) => code);

/** A citation → what the repair makes of it, in a letter of February 2025 that refuses help to a child. */
const repairs: readonly [cited: string, repaired: string][] = [
  ['servicelovens § 41', 'barnets lovs § 86'],
  ['Servicelovens § 41', 'Barnets lovs § 86'],
  ['serviceloven § 41', 'barnets lov § 86'],
  ['lov om social service § 41', 'barnets lov § 86'],
  ['SEL § 41', 'BL § 86'],
  ['SEL §41', 'BL §86'],
  ['§ 41 i serviceloven', '§ 86 i barnets lov'],
  ['§ 41, stk. 2, i serviceloven', '§ 86 i barnets lov'],
  ['servicelovens § 41, stk. 1', 'barnets lovs § 86'],
  ['servicelovens paragraf 42', 'barnets lovs paragraf 87'],
  ['servicelovens § 52, stk. 3, nr. 5', 'barnets lovs § 32, stk. 1, nr. 7'],
  ['§ 11, stk. 8, i serviceloven', '§ 81, stk. 4, i barnets lov'],
  ['servicelovens § 53', 'barnets lovs § 46, stk. 2'],
];

/** Citations that have no one successor, or cannot be restated word for word. */
const unrepaired = [
  'servicelovens § 32',
  'servicelovens § 11',
  'servicelovens §§ 41 og 42',
  '§ 41 i lovbekendtgørelse nr. 170 af 24. januar 2022 om social service',
];

function actionsAt(text: string) {
  const open = new OpenLetter('file:///brev.afgoerelse.md', 'afgoerelse', 1, text, pack);
  const end = open.positionAt(text.length);
  // A finding can be waived, too; that repairs nothing.
  const actions = codeActionsIn(open, { start: { line: 0, character: 0 }, end }, today);
  return actions
    .filter(
      ({ isPreferred, diagnostics }) => isPreferred && diagnostics?.some(({ code }) => ABOUT_LAW.has(String(code))),
    )
    .map(({ title, edit }) => {
      const [change] = edit?.changes?.['file:///brev.afgoerelse.md'] ?? [];
      const from = open.offsetAt(change.range.start);
      const to = open.offsetAt(change.range.end);
      return { title, result: text.slice(0, from) + change.newText + text.slice(to) };
    });
}

describe('En henvisning til en regel, der er flyttet', () => {
  for (const [cited, repaired] of repairs)
    it(`${cited} bliver til ${repaired}`, () => {
      const sentence = (citation: string) => letter(`I får afslag til jeres søn efter ${citation}.`);
      const [action, ...others] = actionsAt(sentence(cited));
      assert.deepEqual(others, []);
      assert.equal(action?.title, `Skriv "${repaired}"`);
      assert.equal(action.result, sentence(repaired));
      assert.deepEqual(codesOf(action.result), [], 'rettelsen giver selv et fund');
    });

  for (const cited of unrepaired)
    it(`${cited} får et fund og ingen rettelse`, () => {
      const text = letter(`I får afslag til jeres søn efter ${cited}.`);
      assert.notDeepEqual(codesOf(text), []);
      assert.deepEqual(actionsAt(text), []);
    });

  it('et barns sag efter en regel, der også gælder børn, får barnets lov foran', () => {
    const text = letter('I får afslag på en kørestol til jeres søn efter servicelovens § 112. Jeres søn er 8 år.');
    assert.deepEqual(
      actionsAt(text).map(({ title }) => title),
      ['Skriv "barnets lovs § 90, nr. 4, jf. servicelovens § 112"'],
    );
    assert.deepEqual(codesOf(actionsAt(text)[0].result), []);
  });
});

/** What a letter says → the rules that object, on its date. */
const findings: readonly [name: string, text: string, expected: readonly string[]][] = [
  [
    'en sag modtaget før 2024 og afgjort efter (BL § 213)',
    letter('Vi modtog ansøgningen den 3. november 2023. I får afslag til jeres søn efter servicelovens § 41.', {
      date: '9. januar 2024',
    }),
    ['hjemmel-gælder'],
  ],
  [
    'samme sag afgjort før',
    letter('I får afslag til jeres søn efter servicelovens § 41.', { date: '29. december 2023' }),
    [],
  ],
  [
    'barnets lov, før den gjaldt',
    letter('I får afslag til jeres søn efter barnets lovs § 86.', { date: '29. december 2023' }),
    ['hjemmel-gælder'],
  ],
  [
    'en lov, der træder i kraft senere',
    letter('I får afslag efter servicelovens § 41. Fra den 1. januar 2024 står reglen i barnets lovs § 86.', {
      date: '20. december 2023',
    }),
    [],
  ],
  [
    'en paragraf, der forsvandt mellem to udgaver, i et brev imellem dem',
    letter('Du får afslag efter servicelovens § 14 a.', { date: '2. maj 2025' }),
    [],
  ],
  [
    'og i et brev efter dem',
    letter('Du får afslag efter servicelovens § 14 a.', { date: '2. oktober 2025' }),
    ['hjemmel-gælder'],
  ],
  [
    'den dagældende lov',
    letter('I får afslag efter barnets lovs § 86. Den tidligere hjælp byggede på den dagældende servicelovs § 41.'),
    [],
  ],
  ['et citat', letter('I får afslag efter barnets lovs § 86. Du skriver: »Jeg søger efter servicelovens § 41.«'), []],
  [
    'borgerens ansøgning',
    letter(
      '## Din ansøgning\n\nDu søgte efter servicelovens § 41.\n\n## Afgørelse\n\nI får afslag efter barnets lovs § 86.',
    ),
    [],
  ],
  [
    'plejevederlag til en døende efter ældreloven',
    letter('Du får afslag på plejevederlag efter servicelovens § 119.', { date: '2. august 2025' }),
    ['hjemmel-gælder'],
  ],
  [
    'ophør af plejevederlag givet før (ÆL § 46, stk. 1)',
    letter('Vi stopper dit plejevederlag efter servicelovens § 121.', {
      title: 'Ophør af plejevederlag',
      date: '2. august 2025',
    }),
    [],
  ],
  [
    'et barns plejevederlag gennem barnets lov § 90, nr. 12',
    letter('I får afslag på plejevederlag efter barnets lovs § 90, nr. 12, jf. servicelovens § 119.', {
      date: '2. august 2025',
    }),
    [],
  ],
  [
    'et nummer uden lov, der gælder i den anden lov, brevet nævner',
    letter(
      'Du får 8 timer efter barnets lov § 90, nr. 2, jf. servicelovens § 84. I ønsker ikke støtteophold efter § 32.',
      {
        title: 'Delvis bevilling af aflastning',
      },
    ),
    [],
  ],
  [
    'et nummer uden lov, der ikke gælder i nogen af de love, brevet nævner',
    letter(
      'I får afslag, jf. retssikkerhedslovens § 10. Serviceloven giver ret til merudgifter, men ikke her, jf. § 42.',
      {
        title: 'Afslag på tabt arbejdsfortjeneste',
      },
    ),
    ['hjemmel-gælder'],
  ],
  [
    'et nummer uden lov, der kun gælder i en lov om behandlingen af sagen',
    letter('Du er hørt efter forvaltningslovens § 19. Efter serviceloven kan I få støtte, men ikke her, jf. § 32.', {
      title: 'Afslag på støtte',
    }),
    ['hjemmel-gælder'],
  ],
  [
    'tilbagebetaling efter gammel lov',
    letter('Du skal betale merudgiftsydelsen tilbage efter servicelovens § 41.', { title: 'Tilbagebetaling' }),
    [],
  ],
  [
    'et brev uden dato',
    '# Afslag\n\nI får afslag til jeres søn efter servicelovens § 41 og § 285 og § 83, stk. 12.\n',
    [],
  ],
  ['en lov, der ikke er læst', letter('Du får afslag efter almenboliglovens § 900, stk. 44.'), []],
  [
    'et nummer i en anden lov, som sætningen ikke nævner',
    letter('Du får afslag efter servicelovens § 85. Ifølge straffeloven er det strafbart, jf. § 290.'),
    [],
  ],
  [
    'en bekendtgørelse, der nævner loven',
    letter('Du får afslag efter bekendtgørelsen om hjælpemidler efter serviceloven § 35.'),
    [],
  ],
  ['en vejledning om en gammel paragraf', letter('Du får afslag, jf. vejledning nr. 9341 om serviceloven § 30.'), []],
  [
    'varsel efter § 3 a i en sag om § 85',
    letter(
      'Vi nedsætter din støtte efter servicelovens § 85. Ændringen er varslet i 14 uger efter servicelovens § 3 a.',
      { title: 'Nedsættelse af din støtte' },
    ),
    ['varsel-uden-hjemmel'],
  ],
  [
    'varsel efter § 3 a i en sag om § 96',
    letter('Vi nedsætter din BPA efter servicelovens § 96. Ændringen er varslet i 14 uger efter servicelovens § 3 a.', {
      title: 'Nedsættelse af din BPA',
    }),
    [],
  ],
  ['et stykke, der ikke findes', letter('Du får afslag efter servicelovens § 85, stk. 4.'), ['stykke-findes']],
  ['et nummer, hvor der ingen er', letter('Du får afslag efter servicelovens § 97, stk. 1, nr. 2.'), ['stykke-findes']],
  ['en række, hvis ende ikke findes', letter('Du får afslag efter servicelovens §§ 195-222.'), ['paragraf-findes']],
];

describe('Lovens tid i et brev', () => {
  for (const [name, text, expected] of findings) it(name, () => assert.deepEqual(codesOf(text), expected));

  it('fundet siger, hvornår reglen gjaldt, og hvor den står nu', () => {
    const [finding] = checkLetter(letter('I får afslag efter servicelovens § 41.'), pack, today).findings.filter(
      ({ code }) => code === 'hjemmel-gælder',
    );
    assert.match(
      finding.message,
      /^Servicelovens § 41 gjaldt til og med den 31\. december 2023; reglen står nu i BL § 86\./,
    );
  });
});

/** Decisions that cannot be appealed (SEL §§ 79, 82 a, 82 b, 82 d and 117, BL § 35, stk. 3). */
const withoutAppeal = [
  'servicelovens § 79',
  'servicelovens § 82 a',
  'servicelovens § 82 b',
  'servicelovens § 82 d',
  'servicelovens § 117',
  'barnets lovs § 35, stk. 3',
];
const GUIDANCE =
  '## Klagevejledning\n\nDu kan klage til Ankestyrelsen. Send klagen til kommunen inden 4 uger efter, at du fik brevet. Vi vurderer sagen igen.';

describe('En afgørelse uden klageadgang', () => {
  for (const cited of withoutAppeal) {
    it(`${cited}: der kræves ingen klagevejledning`, () => {
      const { checklist } = checkLetter(letter(`Du får afslag efter ${cited}.`), pack, today);
      const demanded = checklist.filter(
        ({ requirement, status }) => requirement.phase === 'klage' && status === 'mangler',
      );
      assert.deepEqual(
        demanded.map(({ requirement }) => requirement.id),
        [],
      );
    });

    it(`${cited}: en klagevejledning er forkert`, () =>
      assert.deepEqual(codesOf(letter(`Du får afslag efter ${cited}.\n\n${GUIDANCE}`)), [
        'klagevejledning-uden-klageadgang',
      ]));
  }

  for (const cited of [
    'servicelovens § 85',
    'servicelovens §§ 82 a og 85',
    'barnets lovs § 35, stk. 4',
    'servicelovens § 82 c',
  ])
    it(`${cited}: en klagevejledning er i orden`, () =>
      assert.deepEqual(codesOf(letter(`Du får afslag efter ${cited}.\n\n${GUIDANCE}`)), []));
});
