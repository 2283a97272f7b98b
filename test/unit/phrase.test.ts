import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { PatternError, parsePattern } from '../../server/src/phrase/pattern.ts';
import { PhraseBook } from '../../server/src/phrase/phrase-book.ts';
import { hitsOf } from '../../server/src/phrase/reading.ts';
import { ActLexicon } from '../../server/src/text/acts.ts';
import { below, pick, random, randomText } from './decision-random.ts';
import { finds, unreadable } from './phrase-lines.ts';

const acts = new ActLexicon([
  { id: 'SEL', names: ['serviceloven', 'SEL'] },
  { id: 'BL', names: ['barnets lov', 'BL'] },
]);

const visible = (text: string) => text.replaceAll('\n', '⏎');

/** The text with what a set finds in it between `⟦` and `⟧`. */
function mark(book: PhraseBook, set: number, text: string): string {
  let marked = '';
  let at = 0;
  for (const { from, to } of [...hitsOf(book.read(text), set)].sort((a, b) => a.from - b.from)) {
    marked += `${text.slice(at, from)}⟦${text.slice(from, to)}⟧`;
    at = to;
  }
  return marked + text.slice(at);
}

/** A word of letters for each number, in no language. */
function madeUpWord(number: number): string {
  const digits = [...number.toString(26).padStart(4, '0')].map((digit) => Number.parseInt(digit, 26));
  return digits.map((digit) => String.fromCharCode(97 + digit)).join('');
}

describe('Phrase patterns', () => {
  for (const [pattern, lines] of Object.entries(finds)) {
    for (const line of lines) {
      it(`${pattern} in ${visible(line)}`, () => {
        const book = new PhraseBook(acts);
        const set = book.add([pattern]);
        assert.equal(mark(book, set, line.replace(/[⟦⟧]/g, '')), line);
      });
    }
  }

  it('goes on without a set of which one pattern cannot be read', () => {
    const book = new PhraseBook(acts);
    const broken = ['klage', `${'(a | b c) '.repeat(12)}d`];
    assert.throws(() => book.add(broken), PatternError);
    const set = book.add(['svare']);
    assert.equal(hitsOf(book.read('Du klager. Vi svarer.'), set).length, 1);
  });

  it('find the same together as each by itself', () => {
    const book = new PhraseBook(acts);
    const sets = Object.entries(finds).map(([pattern, lines]) => ({ set: book.add([pattern]), pattern, lines }));
    for (const { set, pattern, lines } of sets)
      for (const line of lines) assert.equal(mark(book, set, line.replace(/[⟦⟧]/g, '')), line, pattern);
  });

  it('find the same in a text of more words than can be told apart', () => {
    const book = new PhraseBook(acts);
    const words = Array.from({ length: 66_000 }, (_, number) => madeUpWord(number));
    const sets = [0, 1, 2].map((rest) =>
      book.add(words.filter((_, number) => number % 3 === rest).map((word) => `"${word}"`)),
    );
    const inOneSentence = 390;
    for (let i = 0; i < words.length; i += inOneSentence) {
      const some = words.slice(i, i + inOneSentence);
      const reading = book.read(some.join(' '));
      const last = hitsOf(reading, sets[(i + some.length - 1) % 3]).at(-1);
      assert.equal(last?.to, some.join(' ').length);
    }
  });

  it('include every row of the page about them', () => {
    const page = readFileSync(new URL('../../docs/moenstre.md', import.meta.url), 'utf8');
    const rows = [...page.matchAll(/^\| (`.*?) \| [^`]*? \|$/gm)].flatMap(([, cell]) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, pattern]) => pattern.replaceAll('\\|', '|')),
    );
    assert.ok(rows.length > 20);
    const known = Object.keys(finds).map((pattern) => parsePattern(pattern));
    const kinds = new Set(JSON.stringify(known).match(/"kind":"[^"]+"/g));
    for (const row of rows) {
      const used = JSON.stringify(parsePattern(row)).match(/"kind":"[^"]+"/g) ?? [];
      assert.ok(row in finds || used.some((kind) => kinds.has(kind)), row);
    }
  });

  for (const [pattern, message, offset] of unreadable) {
    it(`cannot be read: ${pattern || '(empty)'}`, () => {
      assert.throws(
        () => parsePattern(pattern),
        (error) => {
          assert.ok(error instanceof PatternError);
          assert.match(error.message, message);
          assert.equal(error.offset, offset);
          assert.equal(error.source, pattern);
          return true;
        },
      );
    });
  }
});

describe('A pattern with too many ways to fit', () => {
  it('is refused by the book', () => {
    const pattern = `${'(a | b c | d e f) … '.repeat(7)}g`;
    assert.throws(
      () => new PhraseBook(acts).add([pattern]),
      (error) => error instanceof PatternError && /flere end 500 kombinationer/.test(error.message),
    );
  });
});

describe('Sets of phrases', () => {
  const read = (text: string, build: (book: PhraseBook) => number) => {
    const book = new PhraseBook(acts);
    const set = build(book);
    return [...hitsOf(book.read(text), set)];
  };

  it('find each of their patterns', () => {
    const hits = read('Du klager. Vi svarer.', (book) => book.add(['klage', 'svare']));
    assert.deepEqual(
      hits.map(({ sentence }) => sentence),
      [0, 1],
    );
  });

  it('find what the sets they include find, through any number of them', () => {
    const hits = read('Du klager. Vi svarer.', (book) =>
      book.add(['svare'], [book.add([], [book.add(['klage'])]), book.add(['ringe'])]),
    );
    assert.equal(hits.length, 2);
  });

  const except = (book: PhraseBook) => book.add(['klage'], [], book.add(['ikke']));

  it('find nothing in a sentence with an exception', () => {
    assert.equal(read('Du kan ikke klage. Du kan klage.', except).length, 1);
    assert.equal(read('Du kan klage. Du kan klage.', except).length, 2);
  });

  it('keep their exceptions where they are included', () => {
    assert.equal(read('Du kan ikke klage.', (book) => book.add([], [except(book)])).length, 0);
  });

  it('strike out included hits by exceptions of their own', () => {
    const build = (book: PhraseBook) => book.add([], [book.add(['klage'])], book.add(['ikke']));
    assert.equal(read('Du kan ikke klage. Du klager.', build).length, 1);
  });

  it('let an included set be found by itself where an exception strikes it out above', () => {
    const build = (book: PhraseBook) => {
      const inner = book.add(['klage']);
      book.add([], [inner], book.add(['ikke']));
      return inner;
    };
    assert.equal(read('Du kan ikke klage.', build).length, 1);
  });

  it('tell quotations', () => {
    const quoted = (text: string) => read(text, (book) => book.add(['klage'])).map((hit) => hit.quoted);
    assert.deepEqual(quoted('Du klager: »Jeg klager.« Så klager du.'), [false, true, false]);
    assert.deepEqual(quoted('»Jeg klager.'), [false]);
  });

  it('are numbered by sentence, and sentences by their words', () => {
    const reading = new PhraseBook(acts).read('Du får hjælp. Vi skriver igen snart!');
    assert.deepEqual([...reading.sentences], [0, 12, 14, 35]);
    assert.deepEqual([...reading.sentenceWords], [3, 4]);
  });
});

describe('Any pattern', () => {
  const parts = [
    'klage',
    'du',
    '…',
    '…3',
    '…99',
    '(',
    ')',
    '[',
    ']',
    '|',
    '^',
    '$',
    '*',
    '*x',
    'x*',
    '"',
    '"at du"',
    ',',
  ];
  parts.push(
    '{dato}',
    '{frist: 4 uger}',
    '{tal}',
    '{',
    '}',
    '{x}',
    '{paragraf: SEL § 4}',
    '\n',
    '🙂',
    '\ud83d',
    '§',
    '%',
    '...',
  );

  it('parses or says in Danish why not, and whatever parses can be read with', () => {
    const base = Number(process.env.SEED ?? 2026);
    let parsed = 0;
    for (let seed = base; seed < base + 3000; seed++) {
      const next = random(seed);
      const pattern = Array.from({ length: 1 + below(next, 9) }, () => pick(next, parts)).join(
        pick(next, [' ', ' ', '']),
      );
      const book = new PhraseBook(acts);
      try {
        book.add([pattern]);
      } catch (error) {
        assert.ok(error instanceof PatternError, `SEED=${seed}: ${JSON.stringify(pattern)}: ${error}`);
        assert.ok(error.offset >= 0 && error.offset <= pattern.length && error.length > 0, `SEED=${seed}: ${pattern}`);
        continue;
      }
      parsed++;
      const text = randomText(next, 30) + Array.from({ length: 20 }, () => pick(next, parts)).join(' ');
      const { hitPlaces } = book.read(text);
      for (let i = 0; i < hitPlaces.length; i += 2) {
        const [from, to] = [hitPlaces[i], hitPlaces[i + 1]];
        assert.ok(0 <= from && from < to && to <= text.length, `SEED=${seed}: ${JSON.stringify({ pattern, text })}`);
      }
    }
    assert.ok(parsed > 300, `${parsed} parsed`);
  });

  /** Patterns that a backtracking matcher would spend years on, and words that meet them halfway when repeated. */
  const hard: readonly (readonly [pattern: string, words: string])[] = [
    [`${'a …20 '.repeat(12)}b`, 'a 3 '],
    [`${'[a] '.repeat(8)}b`, 'a '],
    [`${'(a | a | a) '.repeat(5)}b`, 'a '],
    [`${'{tal} …20 '.repeat(8)}b $`, 'a 3 '],
  ];

  for (const [pattern, words] of hard) {
    it(`reads a long sentence that nearly fits: ${pattern.slice(0, 40)}`, () => {
      const book = new PhraseBook(acts);
      const set = book.add([pattern]);
      assert.deepEqual(hitsOf(book.read(words.repeat(20_000)), set), []);
      assert.ok(hitsOf(book.read(`${words.repeat(50)}b`), set).length > 0);
    }).timeout(20_000);
  }
});
