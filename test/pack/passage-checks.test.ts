import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LetterUnderCheck } from '../../server/src/check/letter-under-check.ts';
import { judgesPassages, namedCheckNames } from '../../server/src/check/named/registry.ts';
import { NamedAnswers } from '../../server/src/check/named-answers.ts';
import { examplesOf } from '../../server/src/check/pack-examples.ts';
import { readDecision } from '../../server/src/decision/decision.ts';
import { Letter } from '../../server/src/decision/letter.ts';
import { pack, today } from './built-in-pack.ts';

const LETTERS = new URL('../breve/', import.meta.url);

const letters = ['lovlige', 'mangelfulde'].flatMap((folder) =>
  readdirSync(fileURLToPath(new URL(folder, LETTERS)))
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(new URL(`${folder}/${name}`, LETTERS), 'utf8')),
);

/** What a rule's own examples object to, no letter need have. */
const examples = examplesOf(pack.files).flatMap(({ folder, text }) =>
  folder === 'krav' || folder === 'vendinger' ? [text] : [],
);
const texts = [...letters, ...examples];

describe('A check that judges passages one by one', () => {
  for (const check of [...namedCheckNames].filter(judgesPassages)) {
    it(`${check} says of a letter what it says of each of its passages`, () => {
      for (const text of texts) {
        const decision = readDecision(new Letter(text, pack.vocabulary));
        const under = new LetterUnderCheck(decision, pack, today, new NamedAnswers());
        const ofLetter = under.ask(check);
        if (ofLetter === 'ikke relevant') continue;
        const ofPassages = decision.passages.flatMap((_, first) => {
          const answer = under.askAbout(check, { first, end: first + 1 });
          return answer === 'ikke relevant' ? assert.fail() : answer;
        });
        assert.deepEqual(ofPassages, ofLetter);
      }
    });
  }
});
