import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkLetter } from '../../server/src/check/check-letter.ts';
import type { CheckResult } from '../../server/src/check/finding.ts';
import { LetterChecker } from '../../server/src/check/letter-checker.ts';
import { DecisionReader } from '../../server/src/decision/decision.ts';
import { Letter } from '../../server/src/decision/letter.ts';
import { below, pick, type Random, random } from '../unit/decision-random.ts';
import { pack, today } from './built-in-pack.ts';

const LETTERS = new URL('../breve/', import.meta.url);
const SEED = Number(process.env.SEED ?? 20261126);
const EDITS_EACH = 12;
const EVERY = 3;
const WORDS_EACH = 2;
const LETTERS_EACH = 9;

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

/** What is typed a character at a time. */
const TYPED = 'Kommunen har da set paa abdeg blomsterkasse og 7 timer den 3. maj. Vi skønner det, jf. ';

/** Edits whose keys first weigh alike, and then take what a wording stood on away. */
const TYPED_INTO = [
  { letter: 'haand-117/35-bad-og-bryggers.md', behind: 'bedre end ventet".', written: ' Vi har set på det hele' },
  { letter: 'klagevejledninger-1/095.md', behind: 'tilskrive Ankestyrelsen, ', written: ' Vi har set på det hele' },
];

/** A letter that has been checked once, as it is when the editor opens it. */
function opened(text: string) {
  const letter = new Letter(text, pack.vocabulary);
  const reader = new DecisionReader(letter);
  const checker = new LetterChecker(pack);
  checker.check(reader.read(), today);
  return { letter, reader, checker };
}

/** Types into a letter, and compares what is found at each key with the same text checked afresh. */
function typeAndCompare({ letter, reader, checker }: ReturnType<typeof opened>, from: number, written: string) {
  for (const [i, typed] of [...written].entries()) {
    const at = from + i;
    const now = letter.text.slice(0, at) + typed + letter.text.slice(at);
    letter.update(now, { from: at, to: at, inserted: 1 });
    const afresh = told(checkLetter(now, pack, today));
    assert.deepEqual(
      told(checker.check(reader.read(), today)),
      afresh,
      `SEED=${SEED}, »${now.slice(at - 40, at + 1)}«`,
    );
  }
}

describe('A letter that is being written', () => {
  for (const { letter, behind, written } of TYPED_INTO) {
    it(`${letter} is judged as if it were opened afresh at each key of »${written}«`, () => {
      const text = readFileSync(new URL(letter, LETTERS), 'utf8');
      const from = text.indexOf(behind) + behind.length;
      assert.ok(from > behind.length, 'the place to write at is not there');
      typeAndCompare(opened(text), from, written);
    });
  }

  for (const [i, { name, text }] of texts.entries()) {
    it(`${name} is judged as if it were opened afresh`, () => {
      const next = random(SEED + i);
      const { letter, reader, checker } = opened(text);
      for (let step = 0; step < EDITS_EACH; step++) {
        const { from, to, written } = edit(next, letter.text);
        const now = letter.text.slice(0, from) + written + letter.text.slice(to);
        letter.update(now, { from, to, inserted: written.length });
        const afresh = told(checkLetter(now, pack, today));
        assert.deepEqual(told(checker.check(reader.read(), today)), afresh, `SEED=${SEED + i}, step ${step}`);
      }
    });

    it(`${name} is judged so at each key, too`, () => {
      const next = random(SEED - i);
      const open = opened(text);
      for (let word = 0; word < WORDS_EACH; word++) {
        const from = below(next, open.letter.text.length);
        const first = below(next, TYPED.length - LETTERS_EACH);
        typeAndCompare(open, from, TYPED.slice(first, first + LETTERS_EACH));
      }
    });
  }
});
