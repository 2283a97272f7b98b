import assert from 'node:assert/strict';
import { codeActionsIn } from '../../server/src/language/code-actions.ts';
import { OpenLetter } from '../../server/src/language/open-letter.ts';
import { signOffEdits } from '../../server/src/language/sign-off.ts';
import { toSnippet } from '../../server/src/language/snippet.ts';
import { compile, groundwork, type PackText, requirement, wording } from './pack-files.ts';

const TODAY = '2026-11-23';

describe('Snippets', () => {
  const long = 'x'.repeat(150);
  /** A text of the pack → the snippet. */
  const snippets: readonly (readonly [text: string, snippet: string])[] = [
    ['', ''],
    ['Hej', 'Hej'],
    ['Kære [navn]', `Kære \${1:[navn]}`],
    ['[a] og [b] og [a]', `\${1:[a]} og \${2:[b]} og \${1:[a]}`],
    ['500 $ i {alt} \\o/', '500 \\$ i {alt\\} \\\\o/'],
    ['[beløb i $]', `\${1:[beløb i \\$]}`],
    ['[siden](http://x.example)', '[siden](http://x.example)'],
    ['[]', '[]'],
    [`[${long}]`, `\${1:[${long}]}`],
    ['[over\nto linjer]', '[over\nto linjer]'],
  ];

  for (const [text, snippet] of snippets)
    it(`of ${JSON.stringify(text).slice(0, 60)}`, () => assert.equal(toSnippet(text), snippet));
});

describe('Repairs', () => {
  const repair = { 'indsæt i': 'begrundelse', indsæt: 'Fordi du bor alene.' };
  const rules: PackText = {
    'krav/r.yaml': requirement('r', { 'en af': ['fordi'] }, repair),
    'vendinger/v.yaml': wording('v', { 'en af': ['vedr'] }, { bedre: 'om', erstat: true }),
    'vendinger/u.yaml': wording('u', { 'en af': ['såfremt'] }, { bedre: 'Skriv hvis i stedet.' }),
  };
  const pack = compile({ ...groundwork, ...rules });

  /** Letter before → the letter after all of its repairs. */
  const repairs: readonly (readonly [name: string, before: string, after: string])[] = [
    [
      'go at the end of their section',
      '# Brev\n\n## Begrundelse\n\nDu får det.\n\n## Klage\n\nJa.\n',
      '# Brev\n\n## Begrundelse\n\nDu får det.\n\nFordi du bor alene.\n\n## Klage\n\nJa.\n',
    ],
    [
      'make the section that is missing, in its order',
      '# Brev\n\n## Regler\n\nHer.\n\n## Klage\n\nJa.\n',
      '# Brev\n\n## Regler\n\nHer.\n\n## begrundelse\n\nFordi du bor alene.\n\n## Klage\n\nJa.\n',
    ],
    [
      'stand above the signature',
      '# Brev\n\n## Regler\n\nHer.\n\nVenlig hilsen\nAnna\n',
      '# Brev\n\n## Regler\n\nHer.\n\n## begrundelse\n\nFordi du bor alene.\n\nVenlig hilsen\nAnna\n',
    ],
    ['replace a word', 'Fordi. Brev vedr dig.', 'Fordi. Brev om dig.'],
    ['replace an abbreviation with its full stop', 'Fordi. Brev vedr. dig.', 'Fordi. Brev om dig.'],
    [
      'leave the full stop that ends the sentence',
      'Fordi. Det er det, brevet er vedr. Hej.',
      'Fordi. Det er det, brevet er om. Hej.',
    ],
    ['keep its capital', 'Fordi. Vedr din sag.', 'Fordi. Om din sag.'],
    ['are not made where only advice is given', 'Fordi. Såfremt du vil.', 'Fordi. Såfremt du vil.'],
  ];

  for (const [name, before, after] of repairs) {
    it(name, () => {
      const letter = new OpenLetter('file:///a.md', 'afgoerelse', 1, before, pack);
      const all = { start: { line: 0, character: 0 }, end: letter.positionAt(before.length) };
      const repairs = codeActionsIn(letter, all, TODAY).filter(({ isPreferred }) => isPreferred);
      const edits = repairs.map((action) => action.edit!.changes!['file:///a.md'][0]);
      letter.update(
        edits.reverse().map(({ range, newText }) => ({ range, text: newText })),
        2,
      );
      assert.equal(letter.getText(), after);
    });
  }
});

describe('Signing off', () => {
  const pack = compile(groundwork);
  const entry = '- { krav: r, af: JHA, den: 2026-03-04 }';
  /** Letter before → after signing `r` off, or taking it back. */
  const signings: readonly (readonly [name: string, signed: boolean, before: string, after: string])[] = [
    ['makes front matter', true, 'Hej', `---\nbekræftet:\n  ${entry}\n---\n\nHej`],
    ['adds to front matter', true, '---\ndato: x\n---\nHej', `---\ndato: x\nbekræftet:\n  ${entry}\n---\nHej`],
    ['fills empty front matter', true, '---\n---\nHej', `---\nbekræftet:\n  ${entry}\n---\nHej`],
    ['takes back what is not there', false, 'Hej', 'Hej'],
    ['takes back the only one', false, `---\ndato: x\nbekræftet:\n  ${entry}\n---\nHej`, '---\ndato: x\n---\nHej'],
    ['leaves what cannot be read', true, '---\na: [\n---\nHej', '---\na: [\n---\nHej'],
    ['leaves a list of another kind', true, '---\nbekræftet: ja\n---\nHej', '---\nbekræftet: ja\n---\nHej'],
  ];

  for (const [name, bekræftet, before, after] of signings) {
    it(name, () => {
      const letter = new OpenLetter('file:///a.md', 'afgoerelse', 1, before, pack);
      const textDocument = { uri: letter.uri };
      const edits = signOffEdits(letter, { textDocument, krav: 'r', bekræftet, af: 'JHA', den: '2026-03-04' });
      letter.update(
        edits.map(({ range, newText }) => ({ range, text: newText })),
        2,
      );
      assert.equal(letter.getText(), after);
    });
  }
});
