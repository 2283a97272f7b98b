import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CheckResult, checkDecision } from '../../server/src/check/check.ts';
import { checkLetter } from '../../server/src/check/check-letter.ts';
import { DecisionReader } from '../../server/src/decision/decision.ts';
import { Letter } from '../../server/src/decision/letter.ts';
import { below, pick, type Random, random } from '../unit/decision-random.ts';
import { pack, today } from './built-in-pack.ts';

const LETTERS = new URL('../breve/', import.meta.url);
const SEED = Number(process.env.SEED ?? 20261126);
const EDITS_EACH = 12;
const EVERY = 3;

/** Letters by several hands: every third of those in two folders. */
const texts = ['lovlige', 'mangelfulde'].flatMap((folder) =>
  readdirSync(fileURLToPath(new URL(folder, LETTERS)))
    .filter((name) => name.endsWith('.md'))
    .filter((_, i) => i % EVERY === 0)
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(new URL(`${folder}/${name}`, LETTERS), 'utf8') })),
);

const told = ({ findings, repeats, checklist }: CheckResult) => ({
  findings: [...findings, ...repeats].map(({ code, from, to, message }) => [code, from, to, message]),
  checklist: checklist.map(({ requirement, status, place }) => [requirement.id, status, place?.from, place?.to]),
});

/** What a writer does: a letter or a sentence more or less, another number, a word of another letter. */
function edit(next: Random, text: string): { from: number; to: number; written: string } {
  const from = below(next, text.length);
  const endOfSentence = text.indexOf('.', from) + 1;
  const other = pick(next, texts).text;
  const pasted = below(next, other.length);
  return pick(next, [
    { from, to: from, written: 'e' },
    { from, to: from + 1, written: '' },
    { from, to: Math.max(from, endOfSentence), written: '' },
    { from, to: from, written: ' ikke ' },
    { from, to: from, written: other.slice(pasted, pasted + 160).replaceAll('\n', ' ') },
    { from, to: from, written: other.slice(pasted, pasted + 160) },
  ]);
}

describe('A letter that is being written', () => {
  for (const [i, { name, text }] of texts.entries()) {
    it(`${name} is judged as if it were opened afresh`, () => {
      const next = random(SEED + i);
      const letter = new Letter(text, pack.vocabulary);
      const reader = new DecisionReader(letter);
      checkDecision(reader.read(), pack, today);
      for (let step = 0; step < EDITS_EACH; step++) {
        const { from, to, written } = edit(next, letter.text);
        const now = letter.text.slice(0, from) + written + letter.text.slice(to);
        letter.update(now, { from, to, inserted: written.length });
        const afresh = told(checkLetter(now, pack, today));
        assert.deepEqual(told(checkDecision(reader.read(), pack, today)), afresh, `SEED=${SEED + i}, step ${step}`);
      }
    });
  }
});
