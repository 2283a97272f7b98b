import assert from 'node:assert/strict';
import { fitWeights } from '../../scripts/laer/regression.ts';
import { checkLetter } from '../../server/src/check/check-letter.ts';
import { unitsOfSentences } from '../../server/src/likeness/sentence-units.ts';
import { readTrait, type TraitForm, traitName, traitsOf } from '../../server/src/likeness/traits.ts';
import { NOT_WEIGHED, WordWeights } from '../../server/src/likeness/word-weights.ts';
import { PhraseBook } from '../../server/src/phrase/phrase-book.ts';
import { ActLexicon } from '../../server/src/text/acts.ts';
import { compile, groundwork, requirement, wording } from './pack-files.ts';

const book = new PhraseBook(new ActLexicon([{ id: 'SEL', names: ['serviceloven'] }]));
const unitsIn = (text: string) => unitsOfSentences(text, book.read(text));

const weights = new WordWeights([
  {
    id: 'niveau',
    base: -3,
    weights: [
      ['højst', 2],
      ['all … højst', 1],
      ['{beløb}', 0.5],
      ['^ hos', 0.25],
      ['kvali*', 4],
      ['*ndard', 8],
      ['konkr', -2],
    ],
  },
  {
    id: 'penge',
    base: -1,
    weights: [
      ['budg', 3],
      ['{beløb}', 1],
    ],
  },
]);
const weigh = (text: string) => weights.weigh(text, book.read(text)).map((sums) => [...sums]);

/** Sentence → what it weighs for the two kinds above. */
const weighed: Readonly<Record<string, readonly [number, number]>> = {
  'Vi ser på din sag.': [-3, -1],
  'Alle får højst hjælp om ugen.': [0, -1],
  'Det er højst, ja altså højst, det.': [-1, -1],
  'Hos alle gives højst 1.200 kr. om året.': [0.75, 0],
  'Det står i vores kvalitetsstandard nu.': [9, -1],
  'HØJST er det efter en KONKRET vurdering.': [-3, -1],
  'Det koster 500 kr. af vores budget.': [-2.5, 3],
};

describe('Units of a sentence', () => {
  it('are its words, and what the text layer recognised as one each', () => {
    assert.deepEqual(
      unitsIn('Den 4. marts 2026 fik du 1.200 kr. efter servicelovens § 100. Du har 2 børn.').map((units) =>
        units.map(({ text }) => text),
      ),
      [
        ['Den', '{dato}', 'fik', '{du}', '{beløb}', 'efter', '{paragraf}'],
        ['{du}', 'har', '{tal}', 'børn'],
      ],
    );
  });

  it('stand where they stand in the text', () => {
    const text = 'Du får **1.200 kr.** om året.';
    const [units] = unitsIn(text);
    assert.deepEqual(
      units.map(({ from, to }) => text.slice(from, to)),
      ['Du', 'får', '1.200 kr.', 'om', 'året'],
    );
  });
});

describe('Traits', () => {
  it('are the words, how they stand together, and the ends of long ones', () => {
    const [units] = unitsIn('Vi giver kun støttetimer');
    assert.deepEqual(
      [...traitsOf(units)].sort(),
      [
        '*tetim',
        '^ give',
        '^ vi',
        'give',
        'give … støttetim',
        'give kun',
        'kun',
        'kun støttetim',
        'støtt*',
        'støttetim',
        'vi',
        'vi … kun',
        'vi give',
      ].sort(),
    );
  });

  it('can be read from their names', () => {
    for (const form of ['word', 'pair', 'gap', 'start', 'prefix', 'suffix'] as const satisfies readonly TraitForm[]) {
      const name = traitName(form, 'en', 'to');
      const { form: read, first, last } = readTrait(name);
      assert.equal(traitName(read, first, last), name);
      assert.equal(read, form);
    }
  });
});

describe('Weights of words', () => {
  for (const [sentence, sums] of Object.entries(weighed))
    it(sentence, () => assert.deepEqual(weigh(sentence), [[...sums]]));

  it('leave out what is too short to tell', () => {
    assert.deepEqual(weigh('Højst tre timer.')[0], [NOT_WEIGHED, NOT_WEIGHED]);
  });

  it('weigh each sentence by itself, and the same each time', () => {
    const text = 'Alle får højst hjælp om ugen. Vi ser på din sag.';
    assert.deepEqual(weigh(text), [
      [0, -1],
      [-3, -1],
    ]);
    assert.deepEqual(weigh(text), weigh(text));
  });

  it('weigh the same after more words than are kept', () => {
    const sentence = 'Hos alle gives højst 1.200 kr. om året.';
    const before = weigh(sentence);
    const words = Array.from({ length: 50_200 }, (_, number) => `ord${number.toString(26).replace(/\d/g, 'x$&')}y`);
    for (let i = 0; i < words.length; i += 100) weigh(words.slice(i, i + 100).join(' '));
    assert.deepEqual(weigh(sentence), before);
  });

  it('tell the words that weigh most, in the order of the text, neighbours together', () => {
    const text = 'Efter vores kvalitetsstandard gives højst 1.200 kr. konkret.';
    const strongest = weights.strongest(text, book.read(text), 0, 0);
    assert.deepEqual(
      strongest.map(({ from, to }) => text.slice(from, to)),
      ['kvalitetsstandard', 'højst 1.200 kr.'],
    );
  });
});

describe('Regression', () => {
  const sample = (traits: number[], isOfKind: boolean) => ({ traits: Uint32Array.from(traits), isOfKind, count: 1 });
  const samples = Array.from({ length: 50 }, (_, i) => [
    sample([0, 2], true),
    sample([1, 2], false),
    sample([2 + (i % 2)], false),
  ]).flat();

  it('finds what speaks for a kind and what against it', () => {
    const { weights: learnt, base } = fitWeights(samples, 4);
    assert.ok(learnt[0] > 2 && learnt[1] < 0, String(learnt));
    assert.ok(base + learnt[0] + learnt[2] > 0);
    assert.ok(base + learnt[1] + learnt[2] < 0);
  });

  it('gives the same each time', () => assert.deepEqual(fitWeights(samples, 4), fitWeights(samples, 4)));
});

const weightsFile = {
  id: 'serviceniveau-alene',
  titel: 'Prøve',
  grundtal: -2,
  vægte: [
    { vægt: 3, træk: 'højst | all … få' },
    { vægt: -6, træk: 'bus' },
  ],
};
const alike = { ligner: { ordvægte: 'serviceniveau-alene', mindst: 0.5 } };
const packOf = (rule: Record<string, unknown>) =>
  compile({ ...groundwork, 'ordvaegte/serviceniveau-alene.yaml': weightsFile, 'vendinger/r.yaml': rule });
const found = (rule: Record<string, unknown>, letter: string) => {
  const { findings, decision } = checkLetter(letter, packOf(rule), '2026-11-26');
  return findings.map(({ from, to, message }) => `${decision.text.slice(from, to)} → ${message}`);
};

describe('A wording that looks for likeness', () => {
  it('finds the sentence, and tells which words did it', () => {
    assert.deepEqual(found(wording('r', alike), 'Vi ser på sagen nu. Alle får altså højst to timer.'), [
      'Alle får altså højst to timer → Ret det. Det er især »højst«, der vækker mistanken.',
    ]);
  });

  it('leaves out headings, quotations, and what is excused', () => {
    const rule = wording('r', alike, { medmindre: [{ 'en af': ['vejledende'] }] });
    for (const letter of [
      '# Alle får altså højst to timer',
      'Du skrev: »Alle får altså højst to timer.«',
      'Alle får altså højst to timer, men det er vejledende.',
    ])
      assert.deepEqual(found(rule, letter), [], letter);
  });

  it('needs both where it looks for phrases too', () => {
    const rule = wording('r', { 'en af': ['højst'], ligner: { ordvægte: 'serviceniveau-alene', mindst: -1 } });
    assert.deepEqual(found(rule, 'Vi giver altså højst to timer.'), ['højst → Ret det.']);
    assert.deepEqual(found(rule, 'Der er højst to timer med bussen.'), []);
    assert.deepEqual(found(rule, 'Højst to timer.'), ['Højst → Ret det.']);
  });

  it('needs both where a named check looks too', () => {
    const rule = wording('r', { kontrol: 'dato-findes', ...alike });
    assert.deepEqual(found(rule, 'Alle får altså højst to timer fra den 31. juni 2025.').length, 1);
    assert.deepEqual(found(rule, 'Vi ser på sagen igen den 31. juni 2025.'), []);
    assert.deepEqual(found(rule, 'Alle får altså højst to timer fra den 30. juni 2025.'), []);
  });

  it('yields to phrases that say the same of the sentence', () => {
    const files = { 'vendinger/r.yaml': wording('r', alike), 'vendinger/s.yaml': wording('s', { 'en af': ['timer'] }) };
    const pack = compile({ ...groundwork, 'ordvaegte/serviceniveau-alene.yaml': weightsFile, ...files });
    const { findings, repeats } = checkLetter('Alle får altså højst to timer.', pack, '2026-11-26');
    assert.deepEqual([findings.map(({ code }) => code), repeats.map(({ code }) => code)], [['s'], ['r']]);
  });

  it('is told as a problem where the weights are not there', () => {
    const absent = compile({ ...groundwork, 'vendinger/r.yaml': wording('r', alike) });
    assert.deepEqual(
      absent.problems.map(({ file, message }) => `${file}: ${message}`),
      ['vendinger/r.yaml: Ordvægtene "serviceniveau-alene" findes ikke. Se mappen ordvaegte.'],
    );
  });
});

describe('A requirement that likeness may meet', () => {
  const needs = { 'en af': ['genvurderer'], ligner: { ordvægte: 'viser-genvurdering', mindst: 0 } };
  const shows = { id: 'viser-genvurdering', titel: 'Prøve', grundtal: -2, vægte: [{ vægt: 3, træk: 'kig' }] };
  const statusIn = (letter: string, rest: object = {}) => {
    const pack = compile({
      ...groundwork,
      'ordvaegte/viser-genvurdering.yaml': shows,
      'krav/k.yaml': requirement('k', { ...needs, ...rest }),
    });
    return checkLetter(letter, pack, '2026-11-26').checklist.map(({ status }) => status);
  };

  it('is met by its phrases or by a sentence that weighs enough', () => {
    assert.deepEqual(statusIn('Vi genvurderer afgørelsen for dig.'), ['opfyldt']);
    assert.deepEqual(statusIn('Vi kigger på afgørelsen for dig.'), ['opfyldt']);
    assert.deepEqual(statusIn('Vi sender din klage til dem.'), ['mangler']);
  });

  it('is not met by one in a section where it does not count', () => {
    const letter = '# Afslag\n\nDu får afslag.\n\n## Venlig hilsen\n\nVi kigger på afgørelsen for dig.';
    assert.deepEqual(statusIn(letter), ['opfyldt']);
    assert.deepEqual(statusIn(letter, { i: ['begrundelse'] }), ['mangler']);
  });
});

describe('Sentences that are counted in all', () => {
  // A sentence with one of the words is one by a probability of about 0.73, with both by 0.98; any other by 0.12.
  const facts = {
    id: 'viser-fakta',
    titel: 'Prøve',
    grundtal: -2,
    vægte: [
      { vægt: 3, træk: 'kørestol' },
      { vægt: 3, træk: 'gigt' },
    ],
  };
  const inAll = { ordvægte: 'viser-fakta', 'i alt': 1.5 };
  const pack = (rule: object) => compile({ ...groundwork, 'ordvaegte/viser-fakta.yaml': facts, ...rule });
  const two = 'Du har fået en kørestol i maj. Du har haft gigt i ti år. Du har søgt om en lift nu.';
  const one = 'Du har fået en kørestol i maj. Du har søgt om en lift nu.';

  it('meet a requirement where there are enough, and show the one that made it so', () => {
    const needs = requirement('k', { 'ikke i': ['hilsen'], ligner: inAll });
    const entryIn = (letter: string) => {
      const [{ status, place }] = checkLetter(letter, pack({ 'krav/k.yaml': needs }), '2026-11-26').checklist;
      return [status, status === 'opfyldt' && place ? letter.slice(place.from, place.to) : undefined];
    };
    assert.deepEqual(entryIn(`${two}\n`), ['opfyldt', 'Du har fået en kørestol i maj']);
    assert.deepEqual(entryIn(one), ['mangler', undefined]);
    assert.deepEqual(entryIn(`${one}\n\nDu har haft gigt i ti år.`), ['opfyldt', 'Du har haft gigt i ti år']);
    assert.deepEqual(entryIn(`${one}\n\n## Venlig hilsen\n\nDu har haft gigt i ti år.`), ['mangler', undefined]);
    assert.deepEqual(entryIn(`${one}\n\n# Du har haft gigt i mange år`), ['mangler', undefined]);
  });

  it('excuse a wording where there are enough', () => {
    const rule = wording('r', { 'en af': ['søgt'] }, { 'medmindre nok': { ...inAll, 'ikke i': ['hilsen'] } });
    const findings = (letter: string) =>
      checkLetter(letter, pack({ 'vendinger/r.yaml': rule }), '2026-11-26').findings.length;
    assert.deepEqual([findings(one), findings(two), findings(`${one}\n\n${one}`)], [1, 0, 0]);
  });

  it('are told as a problem where it is not said how many, or both', () => {
    const messages = (ligner: object) => {
      const rule = { 'krav/k.yaml': requirement('k', { ligner }) };
      return pack(rule).problems.map(({ message }) => message);
    };
    assert.match(String(messages({ ordvægte: 'viser-fakta' })), /enten "mindst" eller "i alt"/);
    assert.match(String(messages({ ...inAll, mindst: 1 })), /enten "mindst" eller "i alt"/);
    assert.deepEqual(messages(inAll), []);
  });
});
