import assert from 'node:assert/strict';
import { checkLetter } from '../../server/src/check/check-letter.ts';
import { asAdvice } from '../../server/src/check/corroboration.ts';
import { compilePack } from '../../server/src/pack/compile.ts';
import { extendPack } from '../../server/src/pack/load.ts';
import { another, asked, files, letters, one, other, TODAY } from './letter-likeness.ts';
import { compile, groundwork, load, requirement, sourcesOf, wording } from './pack-files.ts';

const packWith = (brevet: object, rest: object = {}) =>
  compile({ ...files, 'krav/k.yaml': requirement('k', { brevet, ...rest }) });

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

  it('is missed beside findings of another kind, where that is enough, and can still be signed off', () => {
    const packOf = (least: number, more: object) =>
      compile({
        ...files,
        'krav/k.yaml': requirement('k', { brevet: { ...asked, 'ved andre fund': least } }),
        'vendinger/v.yaml': wording('v', { 'en af': ['tilbud'] }, more),
      });
    const unsure = `${other} ${one} ${other}`;
    const another = { fejltype: 'dato-forkert' };
    assert.deepEqual(verdictIn(unsure, packOf(0.42, another)), ['skal bekræftes', 'fejl', 'fejl']);
    assert.deepEqual(verdictIn(unsure, packOf(0.6, another)), ['skal bekræftes', 'råd', 'fejl']);
    assert.deepEqual(verdictIn(unsure, packOf(0.42, { ...another, alvor: 'råd' })), ['skal bekræftes', 'råd', 'råd']);
    const signed = `---\nbekræftet:\n  - { krav: k, af: ABC, den: 2026-11-26 }\n---\n\n${unsure}`;
    assert.deepEqual(verdictIn(signed, packOf(0.42, another)), ['opfyldt', 'fejl']);
  });

  it('asks for a bound between those for advice and for a finding', () => {
    const problems = (least: number) => packWith({ ...asked, 'ved andre fund': least }).problems.length;
    assert.deepEqual([0.3, 0.5, 0.8].map(problems), [1, 0, 1]);
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

describe('A rule that is told as advice', () => {
  it('is doubted once, whether its own words do or not', () => {
    assert.equal(asAdvice({ message: 'Fristen mangler.' }).message, 'Se efter, om det er sådan: Fristen mangler.');
    for (const message of ['Her ser der ud til at mangle en frist.', 'Fristen ser ud til at mangle. Skriv den.'])
      assert.deepEqual(asAdvice({ message }), { severity: 'råd', message });
    assert.match(asAdvice({ message: 'Brevet ser rigtigt ud. Gå ud til borgeren.' }).message, /^Se efter/);
  });
});
