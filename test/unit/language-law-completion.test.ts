import assert from 'node:assert/strict';
import { type CompletionItem, CompletionItemTag, type MarkupContent } from 'vscode-languageserver-types';
import { completionsAt } from '../../server/src/language/completion.ts';
import { resolveLawItem } from '../../server/src/language/law-completion.ts';
import type { OpenLetter } from '../../server/src/language/open-letter.ts';
import { lawPack, openAt, TODAY } from './law-pack.ts';

/** Items in the order in which they are shown; the last character typed asked, unless the writer did. */
function complete(marked: string, trigger?: string): { items: CompletionItem[]; letter: OpenLetter; offset: number } {
  const { letter, offset, position } = openAt(marked);
  const found = completionsAt(letter, position, TODAY, trigger);
  const items = Array.isArray(found) ? found : found.items;
  return { items: items.sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1)), letter, offset };
}

const labels = (marked: string, trigger?: string) => complete(marked, trigger).items.map(({ label }) => label);

/** The text up to the cursor after the item that has the label was chosen. */
function choose(marked: string, label: string): string {
  const { items, letter, offset } = complete(marked);
  const item = items.find((candidate) => candidate.label === label);
  assert.ok(item, `${label} is among ${items.map((candidate) => candidate.label).join(' | ')}`);
  assert.ok(item.textEdit && 'range' in item.textEdit);
  assert.equal(letter.offsetAt(item.textEdit.range.end), offset);
  return letter.getText().slice(0, letter.offsetAt(item.textEdit.range.start)) + item.textEdit.newText;
}

describe('Completion of the law', () => {
  /** Letter, the item chosen → the text up to the cursor. */
  const choices: readonly (readonly [marked: string, label: string, result: string])[] = [
    ['Efter barnets lov § 8', '§ 86', 'Efter barnets lov § 86'],
    ['Efter barnets lov §8', '§ 86', 'Efter barnets lov § 86'],
    ['Efter servicelovens § 1', '§ 112', 'Efter servicelovens § 112'],
    ['Efter servicelovens §', '§ 82 a', 'Efter servicelovens § 82 a'],
    ['Efter servicelovens § hjælpem', '§ 112', 'Efter servicelovens § 112'],
    ['Efter servicelovens §§ 95 og 9', '§ 96', 'Efter servicelovens §§ 95 og 96'],
    ['Efter servicelovens §§ ', '§ 95', 'Efter servicelovens §§ 95'],
    ['Efter § 8¤ i barnets lov.', '§ 87', 'Efter § 87'],
    ['Efter barnets lov § 82 og samme lovs § ', '§ 86', 'Efter barnets lov § 82 og samme lovs § 86'],
    ['Barnets lov gælder.\n\nEfter § ', '§ 86', 'Barnets lov gælder.\n\nEfter § 86'],
    ['Efter § ', 'barnets lovs § 86', 'Efter barnets lovs § 86'],
    ['Se principmeddelelse ', '34-18', 'Se principmeddelelse 34-18'],
    ['Se principmeddelelse 34-', '34-18', 'Se principmeddelelse 34-18'],
    ['Se principmeddelelse nr. 3', '34-18', 'Se principmeddelelse nr. 34-18'],
    ['Se principmeddelelserne 17-25 og ', '34-18', 'Se principmeddelelserne 17-25 og 34-18'],
    ['Se principafgørelse C-', 'C-17-99', 'Se principafgørelse C-17-99'],
    ['Se også 34-', '34-18', 'Se også 34-18'],
    ['Det står i servic', 'serviceloven', 'Det står i serviceloven'],
    ['Efter barnets l', 'barnets lov', 'Efter barnets lov'],
    ['---\nbestemmelse: BL § 8', '§ 86', '---\nbestemmelse: BL § 86'],
  ];
  for (const [marked, label, result] of choices)
    it(`makes ${JSON.stringify(result)}`, () => assert.equal(choose(marked, label), result));

  it('is filtered by what has been typed: the number, or a word of the subject', () => {
    const { items } = complete('Efter servicelovens § 1');
    const { filterText } = items.find(({ label }) => label === '§ 112')!;
    assert.ok(filterText?.startsWith('§ 112 Hjælpemidler'));
  });

  /** What pops up by itself: the letter, and the character that was typed last. */
  const popsUp: readonly string[] = [
    'Efter servicelovens §',
    'Efter servicelovens § ',
    'Efter servicelovens §§ 95 og ',
    'Se principmeddelelse ',
    'Se principmeddelelse 34-',
    'Ankestyrelsen har i 34-',
    '# ',
  ];
  for (const text of popsUp)
    it(`pops up after ${JSON.stringify(text)}`, () => assert.notDeepEqual(labels(text, text.at(-1)), []));

  /** What must be left in peace. */
  const prose: readonly string[] = [
    'Mødet er den 12-',
    'Den er 34-',
    'En 85-',
    'Hej ',
    '- ',
    'Du får ikke hjælp ',
    'Vi ringer på 12 34 56-',
    'Efter servicelovens § 95 ',
    'Efter servicelovens § 95, stk. 1, ',
    'Ankestyrelsen fik klagen. Den 34-',
    'Ankestyrelsen fik klagen den 12-',
    'Serviceloven ',
    'Efter planlovens § ',
  ];
  for (const text of prose)
    it(`is silent after ${JSON.stringify(text)}`, () => assert.deepEqual(labels(text, text.at(-1)), []));

  it('is silent in prose even where it is asked for', () => {
    assert.deepEqual(labels('Vi holder møde den 12-'), []);
    assert.deepEqual(labels('Du får ikke den hjælp, du har søgt om'), []);
    assert.deepEqual(labels('Efter planlovens § 1'), []);
  });

  it('puts first what is cited, then what is near the letter’s subject, then the rest in order', () => {
    const letter = '4. marts 2026\n\nDu søger om hjælpemidler efter servicelovens § 97.\n\nEfter servicelovens §';
    assert.deepEqual(labels(letter).slice(0, 4), ['§ 97', '§ 112', '§ 82 a', '§ 95']);
  });

  it('strikes out what is no longer law on the letter’s day, puts it last, and says where the rule stands', () => {
    const { items } = complete('4. marts 2026\n\nEfter servicelovens §');
    const old = items.filter(({ tags }) => tags?.includes(CompletionItemTag.Deprecated));
    assert.deepEqual(
      old.map(({ label }) => label),
      ['§ 41', '§ 126'],
    );
    assert.deepEqual(items.slice(-2), old);
    assert.match(old[0].detail ?? '', /Reglen står nu i BL § 86/);
    const before = complete('4. marts 2023\n\nEfter servicelovens §').items.find(({ label }) => label === '§ 41');
    assert.equal(before?.tags, undefined);
    const former = complete('4. marts 2025\n\nEfter servicelovens §').items.find(({ label }) => label === '§ 100');
    assert.equal(former?.detail, 'Noget ældre');
  });

  it('ranks principle decisions by the sections that the letter cites, discarded ones last', () => {
    assert.deepEqual(labels('Efter servicelovens § 112.\n\nSe principmeddelelse '), [
      '17-25',
      '34-18',
      'C-17-99',
      '9-10',
    ]);
  });

  it('offers sections of the acts that fit the citizen, where no act is to be seen', () => {
    const acts = (frontMatter: string) =>
      new Set(labels(`---\n${frontMatter}\n---\n\n4. marts 2026\n\nDet følger af §`).map((l) => l.split(' §')[0]));
    assert.ok(!acts('borger: { født: 2016-05-02 }').has('servicelovens'));
    assert.ok(acts('borger: { født: 2016-05-02 }').has('barnets lovs'));
    assert.ok(!acts('borger: { født: 1966-05-02 }').has('barnets lovs'));
  });

  it('documents an item when the writer comes to it, with what hovering tells', () => {
    const { items } = complete('4. marts 2026\n\nEfter servicelovens §');
    const item = items.find(({ label }) => label === '§ 95')!;
    assert.equal(item.documentation, undefined);
    assert.equal(item.detail, 'Kontant tilskud');
    const { value } = resolveLawItem(item, lawPack).documentation as MarkupContent;
    assert.match(value, /^\*\*Serviceloven § 95\*\*: Kontant tilskud/);
    const other = { label: 'Afsnit' };
    assert.equal(resolveLawItem(other, lawPack), other);
  });
});
