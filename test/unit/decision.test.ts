import assert from 'node:assert/strict';
import { DecisionReader, readDecision } from '../../server/src/decision/decision.ts';
import { formatCitation } from '../../server/src/decision/format-citation.ts';
import { Letter } from '../../server/src/decision/letter.ts';
import { PassageMemo } from '../../server/src/decision/memo.ts';
import type { PassageTrait } from '../../server/src/decision/passage-index.ts';
import type { PassageMeasure } from '../../server/src/decision/totals-by-role.ts';
import { edits } from './decision-edits.ts';
import { frontMatters } from './decision-front-matters.ts';
import { letters } from './decision-letters.ts';
import { random, randomEdit, randomText } from './decision-random.ts';
import { compile, groundwork } from './pack-files.ts';

const { vocabulary } = compile(groundwork);
const visible = (text: string) => text.replaceAll('\r', '␍').replaceAll('\n', '⏎').replaceAll('\uFEFF', '␣');

/** Traits of passages that an edit often gives or takes. */
const traits: readonly PassageTrait[] = [
  { has: ({ reading }) => reading.entities.length > 0 },
  { has: ({ kind }, text) => kind === 'paragraph' && text().includes('hjælp') },
];
const lengths = new PassageMemo<Float64Array>();
/** Sentences and letters. */
const measure: PassageMeasure = {
  size: 2,
  of: (passage, _role, text) =>
    lengths.of(passage, () => Float64Array.of(passage.reading.sentences.length, text().length)),
};
const sets = Array.from({ length: vocabulary.book.size.sets }, (_, set) => set);

/** Everything that a letter holds, with the places where it stands now, and what is derived from it. */
function contentsOf(letter: Letter, reader: DecisionReader) {
  const { text, prose, comments, frontMatter, frontMatterText } = letter;
  const passages = letter.passages.map(({ passage, offset }) => ({
    ...passage,
    memo: undefined,
    from: offset + passage.from,
    to: offset + passage.to,
  }));
  const { structure, outcome, date, person, citations, setsByRole, index, totals } = reader.read();
  const roles = [...new Set(structure.roles)];
  return {
    ...{ text, prose, comments, frontMatter, frontMatterText, passages, structure, outcome, date, person },
    citations: citations.map(({ act, reference, from, to, passage, sentence, role, quoted }) => {
      return { act, reference, from, to, passage, sentence, role, quoted };
    }),
    sets: roles.map((role) => [role, sets.filter((set) => setsByRole.occurs(set, (other) => other === role))]),
    traits: traits.map((trait) => index.with(trait)),
    totals: roles.map((role) => [role, totals.of(measure, (other) => other === role)]),
  };
}

/** Edits a letter, and compares what its reader makes of it with the same text read afresh. */
function assertSameAsFresh(
  { letter, reader }: ReturnType<typeof openLetter>,
  { from, to, written }: { from: number; to: number; written: string },
  what: string,
) {
  const before = letter.text;
  const text = before.slice(0, from) + written + before.slice(to);
  letter.update(text, { from, to, inserted: written.length });
  const fresh = openLetter(text);
  assert.deepEqual(
    contentsOf(letter, reader),
    contentsOf(fresh.letter, fresh.reader),
    `${what}: ${JSON.stringify({ before, from, to, written })}`,
  );
}

/** A letter whose decision has been read once, as the editor does. */
function openLetter(text: string) {
  const letter = new Letter(text, vocabulary);
  const reader = new DecisionReader(letter);
  contentsOf(letter, reader);
  return { letter, reader };
}

describe('Letters', () => {
  for (const { name, frontMatter, blocks, ...expected } of letters) {
    it(name, () => {
      const head = frontMatter === undefined ? '' : `---\n${frontMatter}\n---\n`;
      const text = head + blocks.map(([, block]) => block).join('\n\n');
      const decision = readDecision(new Letter(text, vocabulary));
      const roles = decision.structure.roles.map((role) => role ?? '-');
      assert.deepEqual(
        roles,
        blocks.map(([role]) => role),
      );
      assert.equal(decision.outcome?.id, expected.outcome);
      assert.equal(decision.date?.iso, expected.date);
      assert.equal(decision.person, expected.person);
      assert.deepEqual(decision.citations.map(formatCitation), expected.citations ?? []);
    });
  }
});

describe('Letters of unlikely size', () => {
  const sizes: readonly (readonly [name: string, text: string])[] = [
    ['a sentence without end', 'du får afslag på det '.repeat(150_000)],
    ['a quotation of very many paragraphs', '> du får afslag på det\n>\n'.repeat(130_000)],
    ['a list of very many items', '- du får afslag på det\n'.repeat(130_000)],
  ];
  for (const [name, text] of sizes) {
    it(`are read: ${name}`, () => {
      const decision = readDecision(new Letter(text, vocabulary));
      assert.equal(decision.outcome?.id, 'afslag');
      assert.ok(decision.passages.length > 0);
    }).timeout(60_000);
  }
});

describe('Places in a letter', () => {
  const text =
    '---\ndato: 2026-01-01\n---\n# Afslag\n\n- et punkt\n  - dybere\n\n> citat\n\n| a | b |\n|---|---|\n| c | d |\n\n```\nkode\n```\n\n<!-- note -->\n\nSlut ##\n===\n';

  it('are those of the prose, without the marks of Markdown', () => {
    const placed = new Letter(text, vocabulary).passages;
    assert.deepEqual(
      placed.map(({ passage, offset }) => [
        passage.kind,
        passage.level,
        text.slice(offset + passage.from, offset + passage.to).trim(),
      ]),
      [
        ['heading', 1, 'Afslag'],
        ['item', 0, 'et punkt'],
        ['item', 0, 'dybere'],
        ['quote', 0, 'citat'],
        ['row', 0, '| a | b |'],
        ['row', 0, '| c | d |'],
        ['heading', 1, 'Slut ##'],
      ],
    );
  });

  it('are counted from the start of the letter for outcome, date and citations', () => {
    const letter = `---\ndato: 2026-01-01\n---\n\n4. marts 2026\n\n# Brev\n\n## Afgørelse\n\nDu får afslag efter servicelovens § 95.\n`;
    const { outcome, citations } = readDecision(new Letter(letter, vocabulary));
    const dated = readDecision(new Letter(letter.slice(letter.indexOf('\n\n')), vocabulary));
    assert.equal(letter.slice(outcome?.place?.from, outcome?.place?.to), 'får afslag');
    assert.equal(letter.slice(citations[0].from, citations[0].to), '§ 95');
    assert.equal(dated.text.slice(dated.date?.place?.from, dated.date?.place?.to), '4. marts 2026');
  });
});

describe('Front matter', () => {
  const nothing = { bestemmelser: [], bekræftet: [], fraviget: [] };

  for (const { name, text, body, read = {}, problems = [] } of frontMatters) {
    it(name, () => {
      const { frontMatter, frontMatterText } = new Letter(text, vocabulary);
      const { problems: told, ...values } = JSON.parse(JSON.stringify(frontMatter));
      assert.equal(text.slice(frontMatterText?.bodyFrom ?? 0), body);
      assert.deepEqual(values, { ...nothing, ...read });
      assert.deepEqual(
        frontMatter.problems.map(({ from, to }) => text.slice(from, to).split('\n')[0] || '\n'),
        problems,
      );
      for (const { message } of told) assert.match(message, /kan ikke læses/);
    });
  }
});

describe('An edited letter', () => {
  for (const edit of edits) {
    it(`is the same as one read afresh after ${visible(edit).slice(0, 90)}`, () => {
      const [marked, deleted, written] = /⟦(.*?)⇒(.*?)⟧/s.exec(edit)!;
      const from = edit.indexOf(marked);
      const open = openLetter(edit.replace(marked, () => deleted));
      assertSameAsFresh(open, { from, to: from + deleted.length, written }, 'fixture');
    });
  }

  const letterCount = 120;
  const editsEach = 15;

  it(`is the same as one read afresh after any of ${letterCount * editsEach} random edits`, () => {
    const base = Number(process.env.SEED ?? 2026);
    for (let seed = base; seed < base + letterCount; seed++) {
      const next = random(seed);
      const start = `${next() < 0.3 ? '---\ndato: 2024-01-01\n---\n' : ''}${randomText(next, 60)}`;
      const open = openLetter(start);
      for (let step = 0; step < editsEach; step++)
        assertSameAsFresh(open, randomEdit(next, open.letter.text), `SEED=${seed}, step ${step}`);
    }
  }).timeout(60_000);
});
