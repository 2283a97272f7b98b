import assert from 'node:assert/strict';
import { lexemes } from '../../../server/src/check/pack-lint/lexemes.ts';
import { headings } from '../../../server/src/check/pack-lint/lint-pack.ts';
import { samplesOf } from '../../../server/src/check/pack-lint/sample-sentences.ts';
import { filled, withOutcome } from '../../../server/src/check/pack-lint/trial-letters.ts';
import { WordLists } from '../../../server/src/phrase/word-lists.ts';
import { lawInTime } from '../law-files.ts';
import { groundwork } from '../pack-files.ts';
import { cases } from './cases.ts';
import { runLint } from './run-lint.ts';

describe('A pack as a whole', () => {
  for (const lintCase of cases)
    it(`${lintCase.check}: ${lintCase.name}`, () => {
      const below = { ...groundwork, ...lawInTime, ...lintCase.below };
      assert.deepEqual(runLint(lintCase, below), lintCase.remarks);
    });

  it('is told of by a case for each check', () => {
    const told = cases.filter(({ remarks }) => remarks.length > 0).map(({ check }) => check);
    assert.deepEqual([...new Set(told)].sort(), headings.map(({ id }) => id).sort());
  });
});

describe('Trial letters', () => {
  it('have their fields filled in', () =>
    assert.equal(
      filled('Den [dato] fik du [beløb] til [det søgte].', '1. maj 2026'),
      'Den 1. maj 2026 fik du 1.250 kr. til Prøvetekst.',
    ));

  it('say their outcome whatever they said before', () => {
    assert.equal(withOutcome('Brev', 'afslag'), '---\nafgørelse: afslag\n---\n\nBrev');
    assert.equal(
      withOutcome('---\nafgørelse: bevilling\ndato: 2026-01-01\n---\nBrev', 'afslag'),
      '---\nafgørelse: afslag\ndato: 2026-01-01\n---\nBrev',
    );
  });
});

describe('Samples of a pattern', () => {
  const samples = (pattern: string) =>
    samplesOf(pattern, [], new WordLists([{ id: 'læger', ord: ['lægen', 'overlægen'] }]));
  it('go through its choices', () =>
    assert.deepEqual(samples('(klage | anke) …3 inden {frist: 4 uger}'), ['Klage inden 4 uger', 'Anke inden 4 uger']));
  it('leave out what may be missing', () => assert.deepEqual(samples('vi [har] klage*'), ['Vi klage']));
  it('go through the words of a list', () =>
    assert.deepEqual(samples('<læger> skriver'), ['Lægen skriver', 'Overlægen skriver']));
  it('are none for a pattern that cannot be read', () => assert.deepEqual(samples('(klage'), []));
});

describe('Lexemes', () => {
  it('have each form once', () => {
    const forms = lexemes.flat();
    assert.deepEqual(
      forms.filter((form, index) => forms.indexOf(form) !== index),
      [],
    );
  });
});
