import assert from 'node:assert/strict';
import { checkLetter } from '../../server/src/check/check-letter.ts';
import { another, files, one, other, TODAY } from './letter-likeness.ts';
import { compile, groundwork, outcome, wording } from './pack-files.ts';

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
