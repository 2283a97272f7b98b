import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Evidence } from '../../server/src/check/evidence.ts';
import { LetterUnderCheck } from '../../server/src/check/letter-under-check.ts';
import { judgesPassages, looksAtNoWords, namedCheckNames, namedChecks } from '../../server/src/check/named/registry.ts';
import { NamedAnswers } from '../../server/src/check/named-answers.ts';
import { examplesOf } from '../../server/src/check/pack-examples.ts';
import { type Decision, readDecision } from '../../server/src/decision/decision.ts';
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

describe('A check that looks at no words', () => {
  for (const check of [...namedCheckNames].filter(looksAtNoWords)) {
    it(`${check} says the same of a letter without them`, () => {
      for (const text of texts) {
        const decision = readDecision(new Letter(text, pack.vocabulary));
        const date = decision.date?.iso ?? today;
        const ask = (of: Decision) => namedChecks[check](Evidence.of(of, pack, today), pack, date);
        const blind: Decision = Object.create(decision, { text: { value: withoutWords(decision, new Set()) } });
        assert.deepEqual(ask(blind), ask(decision), text.slice(0, 200));
      }
    });
  }
});

describe('A named check', () => {
  it('looks at no words but those of passages that it found by the index, or says that it looks at all', () => {
    let looking = 0;
    for (const text of texts) {
      const decision = readDecision(new Letter(text, pack.vocabulary));
      const date = decision.date?.iso ?? today;
      for (const [name, check] of Object.entries(namedChecks)) {
        const { result, reads } = decision.index.watch(() => check(Evidence.of(decision, pack, today), pack, date));
        if (reads.all) continue;
        looking++;
        const found = new Set([...reads.traits].flatMap((trait) => decision.index.with(trait)));
        const blind: Decision = Object.create(decision, { text: { value: withoutWords(decision, found) } });
        assert.deepEqual(check(Evidence.of(blind, pack, today), pack, date), result, `${name}: ${text.slice(0, 200)}`);
      }
    }
    assert.ok(looking > texts.length, 'hardly any check was tried');
  });
});

/** The letter's text with other letters in all passages but some. */
function withoutWords({ text, passages }: Decision, but: ReadonlySet<number>): string {
  let written = text;
  for (const [number, { passage, offset }] of passages.entries()) {
    if (but.has(number)) continue;
    const [from, to] = [offset + passage.from, offset + passage.to];
    written = written.slice(0, from) + written.slice(from, to).replace(/[\p{L}\d]/gu, 'q') + written.slice(to);
  }
  return written;
}
