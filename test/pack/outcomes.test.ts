import assert from 'node:assert/strict';
import { checkLetter } from '../../server/src/check/check-letter.ts';
import { pack, today } from './built-in-pack.ts';
import { ASIDES, OUTCOME_LETTERS } from './outcomes.ts';

describe('Udfaldet læses', () => {
  for (const [outcome, letters] of Object.entries(OUTCOME_LETTERS))
    for (const text of letters)
      it(`${outcome}: ${text.replace(/\s+/g, ' ').slice(0, 90)}`, () =>
        assert.equal(checkLetter(text, pack, today).decision.outcome?.id, outcome));

  for (const { outcome, letters, remarks } of ASIDES)
    for (const remark of remarks)
      for (const letter of letters) {
        const text = letter.replace('X', remark);
        it(`${outcome}, hvad der end står ved siden af: ${text.replace(/\s+/g, ' ').slice(0, 110)}`, () =>
          assert.equal(checkLetter(text, pack, today).decision.outcome?.id, outcome));
      }
});
