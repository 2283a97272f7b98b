import assert from 'node:assert/strict';
import { CHILDS_VIEW, learnLetters, NOT_IN_FULL, ofDefect } from '../../scripts/laer/learn-letters.ts';
import { checkLetter } from '../../server/src/check/check-letter.ts';
import { asAdvice } from '../../server/src/check/corroboration.ts';
import { probabilityOf, traitsOfLetter, type WeightsOfLetter } from '../../server/src/likeness/letter-weights.ts';
import { compilePack } from '../../server/src/pack/compile.ts';
import { extendPack } from '../../server/src/pack/load.ts';
import { compile, groundwork, load, outcome, requirement, sourcesOf, wording } from './pack-files.ts';

const TODAY = '2026-11-26';

// A sentence with one of the words is one of the kind by a probability of about 0.98; any other by 0.02.
const words = {
  id: 'viser-andet',
  titel: 'Sætninger, der viser, at der er set på anden hjælp',
  grundtal: -4,
  vægte: [
    { vægt: 8, træk: 'tilbud' },
    { vægt: 8, træk: 'kørestol' },
  ],
};
/** A letter of three sentences lacks it by 0.95 with none of the kind, 0.52 with one, 0.28 with two. */
const letters = {
  id: 'helhed-mangler',
  titel: 'Breve, hvor der ikke er set på anden hjælp',
  'ikke i': ['hilsen'],
  grundtal: 0,
  længde: 0,
  udfald: [
    { udfald: 'afslag', vægt: 0 },
    { udfald: 'ophør', vægt: 5 },
  ],
  sætninger: [{ ordvægte: 'viser-andet', antal: -1.5, andel: 0, tydeligst: 0, 'i begrundelsen': 0 }],
};
const asked = { brevvægte: 'helhed-mangler', højst: 0.7, 'råd over': 0.4 };
const files = { ...groundwork, 'ordvaegte/viser-andet.yaml': words, 'brevvaegte/helhed-mangler.yaml': letters };
const packWith = (brevet: object, rest: object = {}) =>
  compile({ ...files, 'krav/k.yaml': requirement('k', { brevet, ...rest }) });

const other = 'Vi har set på din sag nu.';
const one = 'Du har fået et tilbud om det.';
const another = 'Du har også en kørestol derhjemme.';

const verdictIn = (letter: string, pack = packWith(asked)) => {
  const { checklist, findings } = checkLetter(letter, pack, TODAY);
  return [checklist[0].status, ...findings.map(({ severity }) => severity)];
};

describe('A requirement that weighs the letter as a whole', () => {
  it('is missed, asked about or met, by how many sentences show it', () => {
    assert.deepEqual(verdictIn(`${other} ${other} ${other}`), ['mangler', 'fejl']);
    assert.deepEqual(verdictIn(`${other} ${one} ${other}`), ['skal bekræftes', 'råd']);
    assert.deepEqual(verdictIn(`${other} ${one}\n\n${another}`), ['opfyldt']);
  });

  it('is met or missed, where it asks nothing', () => {
    const pack = packWith({ brevvægte: 'helhed-mangler', højst: 0.4 });
    assert.deepEqual(verdictIn(`${other} ${one} ${other}`, pack), ['mangler', 'fejl']);
    assert.deepEqual(verdictIn(`${other} ${one} ${another}`, pack), ['opfyldt']);
  });

  it('counts no headings, and nothing in sections that do not count', () => {
    assert.deepEqual(verdictIn(`# ${one}\n\n${other}\n\n## Venlig hilsen\n\n${one} ${another}`), ['mangler', 'fejl']);
  });

  it('weighs what the letter decides', () => {
    const letter = `${one} ${another}`;
    assert.deepEqual(verdictIn(letter), ['opfyldt']);
    assert.deepEqual(verdictIn(`---\nafgørelse: ophør\n---\n\n${letter}`), ['mangler', 'fejl']);
  });

  it('is met by its words, however little the sentences show', () => {
    assert.deepEqual(verdictIn(`${other} ${other}`, packWith(asked, { 'en af': ['set på'] })), ['opfyldt']);
  });

  it('gives way to what another rule finds of the same kind, and says nothing of it in the checklist', () => {
    const pack = compile({
      ...files,
      'krav/k.yaml': requirement('k', { brevet: asked }),
      'vendinger/v.yaml': wording('v', { 'en af': ['sag'] }),
    });
    const { findings, repeats, checklist } = checkLetter(`${other} ${other} ${other}`, pack, TODAY);
    assert.deepEqual([...new Set(findings.map(({ code }) => code))], ['v']);
    assert.ok(repeats.some(({ code }) => code === 'k'));
    assert.deepEqual(checklist[0].status, 'ikke relevant');
  });

  const refusal = `---\nafgørelse: afslag\n---\n\n${other} ${one} ${another} ${one}\n\n${another}`;

  it('makes a question of what other rules find, where it speaks against them', () => {
    const packOf = (doubt: object, more: object) =>
      compile({
        ...files,
        'krav/k.yaml': requirement('k', { brevet: { ...asked, ...doubt } }),
        'vendinger/v.yaml': wording('v', { 'en af': ['sag'] }, more),
      });
    const severities = (letter: string, doubt: object, more: object = {}) =>
      checkLetter(letter, packOf(doubt, more), TODAY).findings.map(({ severity }) => severity);
    assert.deepEqual(severities(refusal, {}), ['fejl']);
    assert.deepEqual(severities(refusal, { 'tvivl under': 0.3 }), ['råd']);
    assert.deepEqual(severities(refusal, { 'tvivl under': 0.3 }, { 'om en del': true }), ['fejl']);
    assert.deepEqual(severities(refusal, { 'tvivl under': 0.3 }, { 'tvivl under': 0.01 }), ['fejl']);
    assert.deepEqual(severities(refusal, {}, { 'tvivl under': 0.9 }), ['fejl']);
  });

  it('is a second witness of what only advises alone, where it makes the defect probable enough', () => {
    const severities = (letter: string, witness: object) =>
      checkLetter(
        letter,
        compile({
          ...files,
          'vendinger/helhed.yaml': wording('helhed', {
            brevet: { brevvægte: 'helhed-mangler', over: 0.99, ...witness },
          }),
          'vendinger/v.yaml': wording('v', { 'en af': ['afslag'] }, { alene: 'råd' }),
        }),
        TODAY,
      )
        .findings.filter(({ code }) => code === 'v')
        .map(({ severity }) => severity);
    const lacking = `${other} Du får afslag. ${other} ${other} ${other} ${other}`;
    assert.deepEqual(severities(lacking, {}), ['råd']);
    assert.deepEqual(severities(lacking, { 'vidne over': 0.6 }), ['fejl']);
    assert.deepEqual(severities(`Du får afslag. ${one} ${another} ${one} ${another} ${one}`, { 'vidne over': 0.6 }), [
      'råd',
    ]);
    assert.deepEqual(severities(`Du får afslag. ${other}`, { 'vidne over': 0.6 }), ['råd']);
  });

  it('makes a question of another requirement in the checklist, too, which can be signed off', () => {
    const pack = compile({
      ...files,
      'krav/a.yaml': requirement('a', { 'en af': ['genvurderer'] }),
      'krav/k.yaml': requirement('k', { brevet: { ...asked, 'tvivl under': 0.3 } }),
    });
    assert.deepEqual(verdictIn(refusal, pack), ['skal bekræftes', 'råd']);
    const signed = refusal.replace('afslag\n', 'afslag\nbekræftet:\n  - { krav: a, af: ABC, den: 2026-11-26 }\n');
    assert.deepEqual(verdictIn(signed, pack), ['opfyldt']);
  });

  it('is asked about the rules that name it, and about no others', () => {
    const severities = (more: object) => {
      const pack = compile({
        ...files,
        'krav/k.yaml': requirement('k', { brevet: { ...asked, 'tvivl under': 0.3 } }),
        'vendinger/v.yaml': wording('v', { 'en af': ['sag'] }, { 'vejes af': 'k' }),
        'vendinger/w.yaml': wording('w', { 'en af': ['sag'] }, more),
      });
      return checkLetter(refusal, pack, TODAY).findings.map(({ code, severity }) => `${code} ${severity}`);
    };
    assert.deepEqual(severities({ 'vejes af': 'k' }), ['v råd', 'w råd']);
    // What one of them accuses for, the other need not advise about.
    assert.deepEqual(severities({}), ['w fejl']);
  });

  it('leaves alone what rules of a pack above it find', () => {
    const below = { ...files, 'krav/k.yaml': requirement('k', { brevet: { ...asked, 'tvivl under': 0.3 } }) };
    const above = {
      'pakke.yaml': {
        id: 'testby',
        titel: 'Testby',
        version: '1.0.0',
        udgiver: 'Testby',
        dato: '2026-01-01',
        udvider: 'prøve',
      },
      'vendinger/v.yaml': wording('v', { 'en af': ['sag'] }),
    };
    const pack = compilePack(extendPack(load(below), sourcesOf(above)));
    const { findings } = checkLetter(refusal, pack, TODAY);
    assert.deepEqual(
      findings.map(({ severity }) => severity),
      ['fejl'],
    );
  });

  it('says how many sentences it found', () => {
    const told = (letter: string) => checkLetter(letter, packWith(asked), TODAY).findings.map(({ message }) => message);
    assert.match(
      told(`${other} ${other}`)[0],
      /Blandt de 2 sætninger, der er vejet, er der ingen, der viser, at der er set på anden hjælp\.$/,
    );
    assert.match(
      told(`${other} ${one} ${other}`)[0],
      /^Se efter, om det er sådan: .*3 sætninger, der er vejet, er der kun omkring 1, der viser/,
    );
  });

  it('can be signed off where it asks, and not where it is missed', () => {
    const signed = '---\nbekræftet:\n  - { krav: k, af: ABC, den: 2026-11-26 }\n---\n\n';
    assert.deepEqual(verdictIn(`${signed}${other} ${one} ${other}`), ['opfyldt']);
    assert.deepEqual(verdictIn(`${signed}${other} ${other} ${other}`), ['mangler', 'fejl']);
  });

  it('is told as a problem where its weights are not there, or its bounds are the wrong way round', () => {
    const problems = (brevet: object) => packWith(brevet).problems.map(({ message }) => message);
    assert.deepEqual(problems({ ...asked, brevvægte: 'andet' }), [
      'Brevvægtene "andet" findes ikke, eller deres fil har en fejl. Se mappen brevvaegte.',
    ]);
    assert.match(String(problems({ ...asked, 'råd over': 0.8 })), /"råd over" skal være mindre end "højst"/);
    const missing = compile({ ...groundwork, 'brevvaegte/helhed-mangler.yaml': letters }).problems;
    assert.deepEqual(
      missing.map(({ message }) => message),
      ['Ordvægtene "viser-andet" findes ikke. Se mappen ordvaegte.'],
    );
  });
});

describe('A wording that weighs the letter as a whole', () => {
  const guesses = {
    id: 'skøn-uden-grundlag',
    titel: 'Sætninger, der gætter',
    grundtal: -4,
    vægte: [{ vægt: 8, træk: 'nok' }],
  };
  // The letter has it by 0.97 where a sentence guesses, and by 0.02 where none does.
  const letter = {
    id: 'skøn-uden-grundlag',
    titel: 'Breve, der gætter',
    grundtal: 3.4,
    længde: 0,
    udfald: [],
    sætninger: [{ ordvægte: 'skøn-uden-grundlag', antal: 3.3, andel: 0, tydeligst: 0, 'i begrundelsen': 0 }],
    'peger på': 'skøn-uden-grundlag',
  };
  const pack = compile({
    ...groundwork,
    'ordvaegte/skoen-uden-grundlag.yaml': guesses,
    'brevvaegte/skoen-uden-grundlag.yaml': letter,
    'vendinger/v.yaml': wording('v', { brevet: { brevvægte: 'skøn-uden-grundlag', over: 0.9, 'råd over': 0.5 } }),
  });
  const guess = 'Du kan nok klare det selv.';
  const found = (text: string) =>
    checkLetter(text, pack, TODAY).findings.map(({ from, to, message }) => [text.slice(from, to), message]);

  it('is told at the sentence that shows it most, with the words that do', () => {
    const text = `${other} ${other}\n\n${other} ${guess} ${other}`;
    assert.deepEqual(found(text), [['Du kan nok klare det selv', 'Ret det. Det er især »nok«, der vækker mistanken.']]);
  });

  it('is a finding and no question where its witness objects', () => {
    const brevet = { brevvægte: 'skøn-uden-grundlag', over: 0.999, 'råd over': 0.5 };
    const witnessed = compile({
      ...groundwork,
      'ordvaegte/skoen-uden-grundlag.yaml': guesses,
      'brevvaegte/skoen-uden-grundlag.yaml': letter,
      'vendinger/v.yaml': wording('v', { brevet }, { vidne: 'brevets-dato' }),
    });
    const text = `${other} ${other}\n\n${other} ${guess} ${other}`;
    const severities = (words: string) => checkLetter(words, witnessed, TODAY).findings.map(({ severity }) => severity);
    assert.deepEqual(severities(`4. marts 2026\n\n${text}`), ['råd']);
    assert.deepEqual(severities(text), ['fejl']);
  });

  it('is told in each of the sections where it is to be pointed at, unless another rule tells it there', () => {
    const brevet = { brevvægte: 'skøn-uden-grundlag', over: 0.9, 'også i': ['begrundelse', 'resultat'] };
    const rules = {
      'vendinger/v.yaml': wording('v', { brevet }),
      'vendinger/w.yaml': wording('w', { 'en af': ['vel'] }),
    };
    const both = compile({
      ...groundwork,
      'ordvaegte/skoen-uden-grundlag.yaml': guesses,
      'brevvaegte/skoen-uden-grundlag.yaml': letter,
      ...rules,
    });
    const codes = (text: string) => checkLetter(text, both, TODAY).findings.map(({ code, from }) => [code, from]);
    const text = `# Brev\n\n## Resultat\n\n${other} ${guess}\n\n## Begrundelse\n\n${guess} ${other} ${other}`;
    const [first, second] = [text.indexOf(guess), text.lastIndexOf(guess)];
    assert.deepEqual(codes(text), [
      ['v', first],
      ['v', second],
    ]);
    const besides = `${text} Det går vel.`;
    assert.deepEqual(codes(besides), [
      ['v', first],
      ['w', besides.indexOf('vel')],
    ]);
    const nothingThere = `# Brev\n\n## Resultat\n\n${other} ${guess}\n\n## Begrundelse\n\n${other} ${other} ${other}`;
    assert.deepEqual(codes(nothingThere), [['v', first]]);
  });

  it('says nothing of letters that show nothing of it, and of those that are only begun', () => {
    assert.deepEqual(found(`${other} ${other} ${other} ${other} ${other}`), []);
    assert.deepEqual(found(`${other} ${guess}`), []);
  });

  it('is told as a problem where it looks for something else, too', () => {
    const both = wording('v', { 'en af': ['sag'], brevet: { brevvægte: 'skøn-uden-grundlag', over: 0.9 } });
    const { problems } = compile({ ...groundwork, 'vendinger/v.yaml': both });
    assert.match(problems[0].message, /Lad "brevet" stå alene/);
  });
});

describe('A rule that is told as advice', () => {
  it('is doubted once, whether its own words do or not', () => {
    assert.equal(asAdvice({ message: 'Fristen mangler.' }).message, 'Se efter, om det er sådan: Fristen mangler.');
    for (const message of ['Her ser der ud til at mangle en frist.', 'Fristen ser ud til at mangle. Skriv den.'])
      assert.deepEqual(asAdvice({ message }), { severity: 'råd', message });
    assert.match(asAdvice({ message: 'Brevet ser rigtigt ud. Gå ud til borgeren.' }).message, /^Se efter/);
  });
});

describe('An outcome that is weighed as a whole', () => {
  const grant = 'Du får bevilget hjælp.';
  const partial = {
    ...outcome('delvis-bevilling', 'delvist', ['delvis bevilling'], ['delvist bevilget']),
    brevet: { brevvægte: 'helhed-mangler', over: 0.7 },
  };
  const rule = (id: string, rest: object) => ({
    [`vendinger/${id}.yaml`]: { ...wording(id, { 'en af': ['bevilget'] }), ...rest },
  });
  const packWith = (partial: object) =>
    compile({
      ...files,
      'udfald/delvis-bevilling.yaml': partial,
      ...rule('delvis', { gælder: { afgørelse: ['delvis-bevilling'] } }),
      ...rule('begge', { gælder: { afgørelse: ['delvis-bevilling', 'bevilling'] }, fejltype: 'sprog-uklart' }),
      ...rule('fuldt', { gælder: { afgørelse: ['bevilling'] } }),
    });
  const pack = packWith(partial);
  const told = (letter: string, by = pack) => {
    const { decision, findings } = checkLetter(letter, by, TODAY);
    return [decision.outcome?.id, ...findings.map(({ code, severity }) => `${code} ${severity}`).sort()];
  };
  const rest = `${other} ${other} ${other} ${other} ${other}`;

  it('takes the place of a grant in full, and what rests on that alone is a question', () => {
    assert.deepEqual(told(`${grant} ${rest}`), ['delvis-bevilling', 'begge fejl', 'delvis råd']);
  });

  it('leaves no doubt where the letter as a whole is sure of it', () => {
    const surely = packWith({ ...partial, brevet: { ...partial.brevet, 'sikkert over': 0.71 } });
    assert.deepEqual(told(`${grant} ${rest}`, surely), ['delvis-bevilling', 'begge fejl', 'delvis fejl']);
  });

  it('tells how to say that it is a grant in full, where a rule rests on it', () => {
    const messages = new Map(
      checkLetter(`${grant} ${rest}`, pack, TODAY).findings.map(({ code, message }) => [code, message]),
    );
    assert.match(
      messages.get('delvis')!,
      /^Se efter.* Får borgeren alt, så skriv »afgørelse: bevilling« øverst i brevet\.$/,
    );
    assert.doesNotMatch(messages.get('begge')!, /Får borgeren alt/);
  });

  it('leaves a letter alone that is weighed as a grant, or is only begun', () => {
    const show = `${one} ${another}`;
    assert.deepEqual(told(`${grant} ${other} ${show} ${show} ${show}`), ['bevilling', 'begge fejl', 'fuldt fejl']);
    assert.deepEqual(told(`${grant} ${other}`), ['bevilling', 'begge fejl', 'fuldt fejl']);
  });

  it('leaves other outcomes alone, and what the front matter says', () => {
    assert.deepEqual(told(`Du får afslag. ${rest}`), ['afslag']);
    assert.deepEqual(told(`---\nafgørelse: bevilling\n---\n${grant} ${rest}`), [
      'bevilling',
      'begge fejl',
      'fuldt fejl',
    ]);
  });

  it('is told as a problem where its weights are not there', () => {
    const { problems } = compile({ ...groundwork, 'udfald/delvis-bevilling.yaml': partial });
    assert.match(problems[0].message, /Brevvægtene "helhed-mangler" findes ikke/);
  });
});

describe('Weights of letters', () => {
  const hand = 'haand-1';
  const shownBy = (shows: number) => {
    const numbers = [shows, 3];
    return { sentences: 10, numbers, inReasons: numbers, clearness: numbers, outcome: 'afslag' };
  };
  /** A letter of ten sentences, some of which are of the first kind. */
  const weighed = (shows: number, hasIt: boolean) => ({
    hand,
    seemsGranted: false,
    label: {
      fil: 'a.md',
      type: hasIt ? 'afslag' : 'bevilling',
      lovlig: !hasIt,
      fejl: hasIt ? [{ fejltype: 'helhed-mangler', uddrag: null }] : [],
    },
    shown: shownBy(shows),
  });
  const examples = [0, 0.2, 0.1, 0.3, 0, 0.2].flatMap((little) =>
    Array.from({ length: 5 }, () => [weighed(little, true), weighed(little + 3, false)]).flat(),
  );
  const probability = (learnt: WeightsOfLetter, shows: number) => probabilityOf(learnt, traitsOfLetter(shownBy(shows)));

  it('are learnt from what letters show that have a defect, and that have it not', () => {
    const learnt = learnLetters(examples, ofDefect('helhed-mangler'));
    assert.equal(learnt.kinds[0].kind, 0);
    assert.ok(probability(learnt, 0.1) > 0.6 && probability(learnt, 3) < 0.4);
  });

  it('learn nothing from letters that may have it', () => {
    const unsure = examples.map((example) => ({
      ...example,
      label: { ...example.label, fejl: [], 'kan også anføres': example.label.lovlig ? [] : ['helhed-mangler'] },
    }));
    assert.ok(probability(learnLetters(unsure, ofDefect('helhed-mangler')), 0.1) < 0.1);
  });

  it('learn of outcomes from letters that seem to grant in full, too, and of defects from none of them', () => {
    const granting = examples.map((example) => ({ ...example, seemsGranted: true }));
    const learnt = learnLetters(granting, NOT_IN_FULL);
    assert.equal(learnt.outcomes.size, 0);
    assert.ok(probability(learnt, 0.1) > 0.6 && probability(learnt, 3) < 0.4);
    const { answer } = ofDefect('helhed-mangler');
    assert.ok(granting.every((letter) => answer(letter) === undefined));
  });

  it("learn of the child's view from letters about a child alone, and not from those about what parents are paid", () => {
    const about = (label: object) =>
      CHILDS_VIEW.answer({ ...examples[0], label: { ...examples[0].label, fejl: missing, ...label } });
    const missing = [{ fejltype: 'borgerens-syn-mangler', uddrag: null }];
    assert.equal(about({ type: 'afslag (børnesag)' }), true);
    assert.equal(about({ type: 'afslag', hjemmel: 'BL § 32' }), true);
    assert.equal(about({ type: 'afslag (børnesag)', fejl: [] }), false);
    assert.equal(about({ type: 'afslag (voksen)', hjemmel: 'SEL § 85' }), undefined);
    assert.equal(about({ type: 'afslag (børnesag)', emne: 'merudgifter' }), undefined);
  });
});
