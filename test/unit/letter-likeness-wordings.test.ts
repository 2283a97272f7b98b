import assert from 'node:assert/strict';
import { checkLetter } from '../../server/src/check/check-letter.ts';
import { other, TODAY } from './letter-likeness.ts';
import { compile, groundwork, wording } from './pack-files.ts';

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

  it('is more than advice beside findings of another kind, where that is enough', () => {
    const brevet = { brevvægte: 'skøn-uden-grundlag', over: 0.999, 'råd over': 0.5, 'ved andre fund': 0.9 };
    const beside = compile({
      ...groundwork,
      'ordvaegte/skoen-uden-grundlag.yaml': guesses,
      'brevvaegte/skoen-uden-grundlag.yaml': letter,
      'vendinger/v.yaml': wording('v', { brevet }),
      'vendinger/w.yaml': wording('w', { 'en af': ['klage'] }, { fejltype: 'dato-forkert' }),
    });
    const told = (words: string) =>
      checkLetter(words, beside, TODAY).findings.map(({ code, severity }) => `${code} ${severity}`);
    const text = `${other} ${other}\n\n${other} ${guess} ${other}`;
    assert.deepEqual(told(text), ['v råd']);
    assert.deepEqual(told(`${text} Du kan klage.`), ['v fejl', 'w fejl']);
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
