import assert from 'node:assert/strict';
import type { CompletionItem, MarkupContent } from 'vscode-languageserver-types';
import { completionsAt } from '../../server/src/language/completion.ts';
import { hoverAt } from '../../server/src/language/hover.ts';
import { OpenLetter } from '../../server/src/language/open-letter.ts';
import { compile, groundwork, requirement, wording } from './pack-files.ts';

const TODAY = '2026-11-23';
const refusals = { gælder: { afgørelse: ['afslag'] } };
const pack = compile({
  ...groundwork,
  'krav/a-hørt.yaml': requirement('a-hørt', { 'en af': ['partshørt'] }, { ...refusals, titel: 'Hørt' }),
  'krav/q.yaml': requirement('q', { 'en af': ['journal'] }, { ...refusals, bekræftes: 'Er det noteret?' }),
  'krav/q2.yaml': requirement('q2', { 'en af': ['afslag'] }, { ...refusals, bekræftes: 'Er det sagt?' }),
  'vendinger/b.yaml': wording('b', { 'en af': ['kutyme'] }),
  'vendinger/r.yaml': wording('r', { 'en af': ['klage'] }, { titel: 'Om klage', besked: 'Skriv *hvor*.' }),
  'vendinger/x.yaml': wording(
    'x',
    { kontrol: 'fravigelse-ufuldstændig' },
    { fejltype: 'fravigelse-ugyldig', alvor: 'mangel' },
  ),
});
const BODY = '# Afslag\n\nDu får afslag. Du kan klage.\n';

/** A letter with the cursor where `¤` stands. */
function at(marked: string) {
  const offset = marked.indexOf('¤');
  const letter = new OpenLetter('file:///a.md', 'afgoerelse', 1, marked.replace('¤', ''), pack);
  return { letter, position: letter.positionAt(offset) };
}

/** Labels in the order in which they are shown. */
function items(marked: string, trigger?: string): CompletionItem[] {
  const { letter, position } = at(marked);
  const found = completionsAt(letter, position, TODAY, trigger);
  const all = Array.isArray(found) ? found : found.items;
  return all.toSorted((one, other) => (one.sortText! < other.sortText! ? -1 : 1));
}
const labels = (marked: string, trigger?: string) => items(marked, trigger).map(({ label }) => label);

describe('Ids of rules in waivers and sign-offs', () => {
  const waived = ['a-hørt', 'r', 'q', 'b', 'q2'];
  const signed = ['q', 'q2'];
  const proposed: readonly (readonly [what: string, marked: string, labels: readonly string[]])[] = [
    ['waived in front matter', `---\nfraviget:\n  - { krav: ¤ }\n---\n${BODY}`, waived],
    ['in front matter that is no YAML yet', `---\ndato: 2026-03-04\nfraviget:\n  - { krav: ¤\n---\n${BODY}`, waived],
    ['in a list as block', `---\nfraviget:\n- grund: a\n  krav: a-h¤\n---\n${BODY}`, waived],
    ['in a list on one line', `---\nfraviget: [{ krav: "¤" }]\n---\n${BODY}`, waived],
    ['signed off', `---\nbekræftet:\n  - { krav: ¤ }\nfraviget: []\n---\n${BODY}`, signed],
    ['in a comment', `${BODY}\n<!-- fraviget: ¤ -->\n`, waived],
    ['in a comment that is not closed', `${BODY}\n<!--fraviget:¤`, waived],
  ];
  for (const [what, marked, expected] of proposed)
    it(`are proposed ${what}: those of this letter first`, () => assert.deepEqual(labels(marked), expected));

  const silent: readonly (readonly [what: string, marked: string])[] = [
    ['elsewhere in a waiver', `---\nfraviget:\n  - { krav: r, grund: ¤ }\n---\n${BODY}`],
    ["in the municipality's own lists", `---\nfraviget: []\negne:\n  - { krav: ¤ }\n---\n${BODY}`],
    ['in prose', `${BODY}\nKravet er krav: ¤`],
    ['after the id in a comment', `${BODY}\n<!-- fraviget: r; grund: ¤ -->`],
    ['after a comment', `${BODY}\n<!-- fraviget: --> ¤`],
  ];
  for (const [what, marked] of silent)
    it(`are not proposed ${what}`, () => {
      const rules = items(marked, ' ').filter(({ label }) => [...waived, ...signed].includes(label));
      assert.deepEqual(rules, []);
    });

  it('take the place of what has been written of them', () => {
    const marked = `---\nfraviget:\n  - { krav: a-¤gammel, grund: a }\n---\n${BODY}`;
    const { letter } = at(marked);
    const { textEdit, detail } = items(marked, '-')[0];
    assert.ok(textEdit && 'range' in textEdit);
    assert.deepEqual([letter.getText(textEdit.range), textEdit.newText], ['a-gammel', 'a-hørt']);
    assert.equal(detail, 'fund i brevet');
  });

  const hovers: readonly (readonly [marked: string, text: string | undefined])[] = [
    [`---\nfraviget:\n  - { krav: ¤r, grund: a }\n---\n${BODY}`, '**Om klage**\n\nSkriv *hvor*.'],
    [`---\nbekræftet:\n  - { krav: q¤ }\n---\n${BODY}`, '**Prøveregel**\n\nEr det noteret?'],
    [`---\nbekræftet:\n  - { krav: bor¤te }\n---\n${BODY}`, 'Pakken har ingen regel med navnet "borte".'],
    [`Hej. <!-- fraviget: r¤; grund: a; af: J; den: 2026-02-10 -->\n`, '**Om klage**\n\nSkriv *hvor*.'],
    [`Hej. <!-- fraviget: r; grund: b¤; af: J; den: 2026-02-10 -->\n`, undefined],
    [`---\nfraviget:\n  - { kr¤av: r, grund: a, af: J, den: 2026-02-10 }\n---\n${BODY}`, undefined],
  ];
  for (const [marked, text] of hovers)
    it(`are explained: ${marked.slice(0, 48).replaceAll('\n', '⏎')}`, () => {
      const { letter, position } = at(marked);
      const value = (hoverAt(letter, position, TODAY)?.contents as MarkupContent | undefined)?.value;
      assert.equal(value?.split('\n\n---\n\n')[0], text);
    });
});
