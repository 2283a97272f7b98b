import assert from 'node:assert/strict';
import { checkLetter } from '../../server/src/check/check-letter.ts';
import { reportLetter, writeLetter } from '../../server/src/cli/report.ts';
import { checklistOf } from '../../server/src/language/checklist.ts';
import { codeActionsIn } from '../../server/src/language/code-actions.ts';
import { OpenLetter } from '../../server/src/language/open-letter.ts';
import type { WaiverPlace } from '../../server/src/language/protocol.ts';
import { waiveEdits } from '../../server/src/language/waive.ts';
import { compile, groundwork, requirement, wording } from './pack-files.ts';

const TODAY = '2026-11-23';
const ours = (id: string) => wording(id, { kontrol: id }, { fejltype: 'fravigelse-ugyldig', alvor: 'mangel' });
const pack = compile({
  ...groundwork,
  'krav/k.yaml': requirement('k', { 'en af': ['partshørt'] }, { gælder: { afgørelse: ['afslag'] } }),
  'vendinger/r.yaml': wording('r', { 'en af': ['klage'] }),
  'vendinger/a.yaml': ours('fravigelse-ufuldstændig'),
  'vendinger/b.yaml': ours('fravigelse-udløbet'),
});
const open = (text: string) => new OpenLetter('file:///a.md', 'afgoerelse', 1, text, pack);
const actionsIn = (letter: OpenLetter) =>
  codeActionsIn(letter, { start: { line: 0, character: 0 }, end: letter.positionAt(1e6) }, TODAY);

const signed = 'af: J, den: 2026-02-10';
const list = (entries: string) => `---\nfraviget:\n  - ${entries}\n---\n`;

describe('Quick fixes for waivers', () => {
  /** Letter before, what the fix is called → letter after. */
  const fixes: readonly (readonly [title: string, before: string, after: string])[] = [
    [
      'Fravig "r" i brevets oplysninger …',
      'Du kan klage. Hej.',
      `${list('{ krav: r, grund: "[grund]", af: "[initialer]", den: 2026-11-23 }')}\nDu kan klage. Hej.`,
    ],
    [
      'Fravig "r" i brevets oplysninger …',
      `${list(`{ krav: k, grund: a, ${signed} }`)}Du kan klage.`,
      `---\nfraviget:\n  - { krav: k, grund: a, ${signed} }\n  - { krav: r, grund: "[grund]", af: "[initialer]", den: 2026-11-23 }\n---\nDu kan klage.`,
    ],
    [
      'Fravig "r" ved sætningen …',
      'Du kan klage nu. Hej.',
      'Du kan klage nu. <!-- fraviget: r; grund: [grund]; af: [initialer]; den: 2026-11-23 --> Hej.',
    ],
    [
      'Skriv grund',
      'Hej. <!-- fraviget: r; af: J; den: 2026-02-10 -->',
      'Hej. <!-- fraviget: r; grund: [grund]; af: J; den: 2026-02-10 -->',
    ],
    [
      'Skriv initialer og dato',
      `${list('{ krav: r, grund: a }')}Hej.`,
      `${list('{ krav: r, grund: a, af: "[initialer]", den: 2026-11-23 }')}Hej.`,
    ],
    [
      'Forny fravigelsen til 23. maj 2027',
      'Hej. <!-- fraviget: r; grund: a; b; af: J; den: 2026-02-10; til: 2026-03-01 -->',
      'Hej. <!-- fraviget: r; grund: a; b; af: J; den: 2026-11-23; til: 2027-05-23 -->',
    ],
    ['Fjern fravigelsen', 'Hej. <!-- fraviget: r -->', 'Hej.'],
    [
      'Fjern fravigelsen',
      `---\ndato: 2026-03-04\nfraviget:\n  - { krav: r }\n---\nHej.`,
      '---\ndato: 2026-03-04\n---\nHej.',
    ],
  ];

  for (const [title, before, after] of fixes) {
    it(`${title}: ${before.replaceAll('\n', '⏎')}`, () => {
      const letter = open(before);
      const chosen = actionsIn(letter).find((action) => action.title === title);
      assert.ok(
        chosen,
        actionsIn(letter)
          .map((action) => action.title)
          .join(', '),
      );
      assert.equal(chosen.isPreferred, undefined);
      const edits = chosen.edit!.changes![letter.uri];
      letter.update(
        edits.map(({ range, newText }) => ({ range, text: newText })),
        2,
      );
      const plain = (text: string) => text.replaceAll("'", '"');
      assert.equal(plain(letter.getText()), plain(after));
    });
  }

  it('write a waiver that counts once its fields are filled in', () => {
    for (const place of ['i brevets oplysninger', 'ved sætningen']) {
      const letter = open('Du kan klage nu. Hej.');
      const { edit } = actionsIn(letter).find(({ title }) => title.includes(place))!;
      letter.update(
        edit!.changes![letter.uri].map(({ range, newText }) => ({ range, text: newText })),
        2,
      );
      const codes = (text: string) => checkLetter(text, pack, TODAY).findings.map(({ code }) => code);
      assert.deepEqual(codes(letter.getText()).sort(), ['fravigelse-ufuldstændig', 'r'], place);
      assert.deepEqual(codes(letter.getText().replace('[grund]', 'Aftalt').replace('[initialer]', 'J')), [], place);
    }
  });
});

describe('Waivers that the client asks for', () => {
  const all = (letter: OpenLetter) => ({ start: { line: 0, character: 0 }, end: letter.positionAt(1e6) });
  const offered = (letter: OpenLetter) =>
    codeActionsIn(letter, all(letter), TODAY, false, true).filter(({ title }) => title.startsWith('Fravig '));
  const answer = { grund: 'Aftalt;  af: ledelsen --> se sagen', af: ' J ', den: '2026-11-23' };
  const edited = (text: string, place: WaiverPlace) => {
    const letter = open(text);
    const edits = waiveEdits(letter, { ...place, ...answer }, TODAY);
    letter.update(
      edits.map(({ range, newText }) => ({ range, text: newText })),
      2,
    );
    return letter.getText();
  };

  it('are a command on the place, and no edit', () => {
    const letter = open('Du kan klage nu. Hej.');
    const place = { textDocument: { uri: letter.uri }, krav: 'r' };
    const range = { start: { line: 0, character: 7 }, end: { line: 0, character: 12 } };
    assert.deepEqual(
      offered(letter).map(({ title, edit, command }) => [title, edit, command?.command, command?.arguments]),
      [
        ['Fravig "r" i brevets oplysninger …', undefined, 'rettesnor.fravig', [place]],
        ['Fravig "r" ved sætningen …', undefined, 'rettesnor.fravig', [{ ...place, range }]],
      ],
    );
  });

  it('count in either place, whatever the reason holds', () => {
    const text = 'Hej. Du kan klage nu. Hej.';
    const [inFrontMatter, beside] = offered(open(text)).map(({ command }) => command!.arguments![0] as WaiverPlace);
    const texts = [edited(text, inFrontMatter), edited(text, beside)];
    assert.match(texts[0], /^---\nfraviget:\n {2}- \{ krav: r, .*\n---\n\nHej\. Du kan klage nu\. Hej\.$/);
    assert.equal(
      texts[1],
      'Hej. Du kan klage nu. <!-- fraviget: r; grund: Aftalt, af: ledelsen → se sagen; af: J; den: 2026-11-23 --> Hej.',
    );
    for (const written of texts) assert.deepEqual(checkLetter(written, pack, TODAY).findings, [], written);
  });

  it('are not written where the letter has changed meanwhile, or its front matter cannot be read', () => {
    const [inFrontMatter, beside] = offered(open('Du kan klage nu.')).map(({ command }) => command!.arguments![0]);
    assert.equal(edited('Altså: Du kan klage nu.', beside), 'Altså: Du kan klage nu.');
    assert.equal(edited('---\na: "b\n---\nDu kan klage.', inFrontMatter), '---\na: "b\n---\nDu kan klage.');
  });
});

describe('Waivers in reports', () => {
  const text = `---\nfraviget:\n  - { krav: k, grund: Aftalt, ${signed} }\n---\n# Afslag\n\nHej. <!-- fraviget: q; grund: a -->\n`;

  it('tell whether each counts, and why not', () => {
    const { fravigelser } = reportLetter('a.md', checkLetter(text, pack, TODAY));
    assert.deepEqual(fravigelser, [
      { krav: 'k', grund: 'Aftalt', af: 'J', den: '2026-02-10', til: null, gælder: true },
      {
        krav: 'q',
        grund: 'a',
        af: null,
        den: null,
        til: null,
        gælder: false,
        hvorfor: 'Fravigelsen mangler initialer (af) og dato (den). Pakken har ingen regel med navnet "q".',
      },
    ]);
  });

  it('stand at the end of a letter in text, and are counted', () => {
    const written = writeLetter(reportLetter('a.md', checkLetter(text, pack, TODAY)), 'tekst');
    assert.match(
      written.text,
      /\na\.md: fraviget: k af J den 2026-02-10: Aftalt\na\.md: fraviget \(tæller ikke\): q: a – /,
    );
    assert.equal(written.counts.fravigelser, 2);
  });

  it('give the checklist the reason and the initials', () => {
    const [item] = checklistOf(open(text), TODAY).punkter;
    assert.equal(item.status, 'fraviget');
    assert.deepEqual(item.fraviget, { grund: 'Aftalt', af: 'J', den: '2026-02-10', til: undefined });
  });
});
