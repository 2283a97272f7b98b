import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handbookFiles } from '../../server/src/cli/pack/dok.ts';
import { writeHandbook } from '../../server/src/files/handbook-folder.ts';
import { examplePhrase } from '../../server/src/handbook/example-phrases.ts';
import { pageFor } from '../../server/src/handbook/pages.ts';
import { diagnosticsOf } from '../../server/src/language/diagnostics.ts';
import { OpenLetter } from '../../server/src/language/open-letter.ts';
import { WordLists } from '../../server/src/phrase/word-lists.ts';
import { lawPack, TODAY } from './law-pack.ts';
import { compile, groundwork, requirement } from './pack-files.ts';

describe('An example phrase', () => {
  const phrases: readonly (readonly [pattern: string, phrase: string])[] = [
    ['vi vurderer', '»vi vurderer«'],
    ['klage … inden {frist: 4 uger}', '»klage … inden 4 uger«'],
    ['den {dato}', '»den \\[dato\\]«'],
    ['klage*', '»klage-«'],
    ['*udvalg', '»-udvalg«'],
    ['vi har [også] set', '»vi har set«'],
    ['(inden | senest) fire uger', '»inden fire uger« (for *inden* også: senest)'],
    ['^ afgørelse $', '»afgørelse« (først i sætningen; sidst i sætningen)'],
    ['(a | b | c | d | e | f | g | h)', '»a« (for *a* også: b, c, d, e, f, g m.fl.)'],
    ['(ulukket', '»(ulukket«'],
    ['<læger> skriver', '»lægen skriver« (for *lægen* også: overlægen)'],
    ['<ukendt> skriver', '»\\<ukendt\\> skriver«'],
  ];
  const lists = new WordLists([{ id: 'læger', ord: ['lægen', 'overlægen'] }]);
  for (const [pattern, phrase] of phrases)
    it(`of ${pattern} is ${phrase}`, () => assert.equal(examplePhrase(pattern, lists), phrase));
});

/** Text that would be markup if it came into a page as it is. */
const EVIL =
  '<script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1)) ![y](https://example.org/y.png)';

const evilPack = compile({
  ...groundwork,
  'krav/jaevn.yaml': requirement('jævn', { 'en af': ['fordi'] }),
  'krav/ond.yaml': {
    ...Object(requirement('ond', { 'en af': ['fordi', '"<script>"'] })),
    titel: `Ond ${EVIL}`,
    besked: EVIL,
    forklaring: EVIL,
    indsæt: '```\n<script>alert(2)</script>',
    gælder: { person: 'barn', fra: '2024-01-01', til: '2025-12-31' },
    eksempler: { fejl: [EVIL], ok: [`${EVIL} fordi`] },
    kilder: [{ titel: EVIL, kontrolleret: '2026-01-02' }],
  },
});
const web = { script: '/* søgning */', style: '/* stil */' };

describe("A rule's page", () => {
  const page = pageFor(evilPack, 'rettesnor:/krav/ond.md', TODAY) ?? '';
  for (const words of [
    '**Fejl: ',
    '- Når sagen handler om et barn.',
    '- I breve fra og med den 1. januar 2024.',
    '- I breve til og med den 31. december 2025.',
    'Et af disse skal stå der:\n\n- »fordi«',
    '## Tekst, der kan indsættes\n\n````text',
    '### Her reagerer reglen\n\n```text',
    '### Her er det i orden\n\n```text',
    ', kontrolleret 2. januar 2026',
    '- Pakke: ',
  ])
    it(`tells: ${words.replaceAll('\n', ' ')}`, () => assert.ok(page.includes(words), page));

  it('says so where a rule is for every decision', () => {
    assert.match(
      pageFor(evilPack, 'rettesnor:/krav/j%C3%A6vn.md', TODAY) ?? '',
      /## Hvornår reglen gælder\n\n- I alle afgørelser\./,
    );
  });
});

describe("The handbook's files", () => {
  it('hold no markup and no address that comes from the text of a pack', () => {
    const files = handbookFiles(evilPack, web);
    const html = files.get('krav/ond.html') ?? '';
    assert.deepEqual(
      [...html.matchAll(/<(script|img|iframe|object|style)\b[^>]*>/g)].map(([tag]) => tag),
      ['<script src="../soegeindeks.js" defer>', '<script src="../soegning.js" defer>'],
    );
    assert.doesNotMatch(html, /(?:href|src)="(?:javascript|data)/i);
    assert.ok(html.includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
    assert.ok(!files.get('soegeindeks.js')?.includes('<'));
  });

  it('are the same each time, and of one kind where one is asked for', () => {
    assert.deepEqual([...handbookFiles(lawPack, web)], [...handbookFiles(lawPack, web)]);
    const ends = (only: 'html' | 'markdown') =>
      new Set([...handbookFiles(lawPack, web, only).keys()].map((path) => path.split('.').at(-1)));
    assert.deepEqual(ends('markdown'), new Set(['md']));
    assert.deepEqual(ends('html'), new Set(['html', 'css', 'js']));
  });
});

describe('A folder for the handbook', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'haandbog-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const files = (...paths: string[]) => new Map(paths.map((path) => [path, `${path}\n`]));

  it('is written anew over an earlier one, without what is gone and with what others put there', () => {
    writeHandbook(folder, files('index.md', 'krav/a.md'));
    writeFileSync(join(folder, 'krav/egen.md'), 'min');
    writeHandbook(folder, files('index.md', 'krav/b.md'));
    assert.ok(!existsSync(join(folder, 'krav/a.md')));
    assert.equal(readFileSync(join(folder, 'krav/b.md'), 'utf8'), 'krav/b.md\n');
    assert.equal(readFileSync(join(folder, 'krav/egen.md'), 'utf8'), 'min');
    assert.throws(() => writeHandbook(folder, files('krav/egen.md')), /ikke skrevet af Rettesnor/);
    assert.equal(readFileSync(join(folder, 'krav/egen.md'), 'utf8'), 'min');
  });

  it('is left alone where it holds other things', () => {
    writeFileSync(join(folder, 'noter.txt'), 'x');
    assert.throws(() => writeHandbook(folder, files('index.md')), /ikke tom/);
    assert.throws(() => writeHandbook(join(folder, 'noter.txt'), files('index.md')), /en fil og ikke en mappe/);
    assert.ok(!existsSync(join(folder, 'index.md')));
  });

  it('is not left by a list that leads out of it', () => {
    const outside = join(folder, 'uden-for.md');
    writeFileSync(outside, 'x');
    const inner = join(folder, 'bog');
    writeHandbook(inner, files('index.md'));
    writeFileSync(join(inner, 'rettesnor-haandbog.json'), JSON.stringify({ filer: ['../uden-for.md', 'index.md'] }));
    writeHandbook(inner, files('index.md'));
    assert.ok(existsSync(outside));
  });
});

describe("A finding's link", () => {
  it("leads to the rule's page where the client shows pages, and else to the law", () => {
    const letter = new OpenLetter('file:///a.md', 'afgoerelse', 1, '# Afslag\n\nDu får afslag.\n', evilPack);
    const links = (shows: boolean) =>
      diagnosticsOf(letter, TODAY, shows).flatMap(({ code, codeDescription }) =>
        codeDescription ? [[code, codeDescription.href]] : [],
      );
    assert.ok(links(true).length > 0);
    for (const [code, href] of links(true)) {
      assert.match(String(href), /^rettesnor:\/(?:krav|vendinger)\//);
      assert.match(pageFor(evilPack, String(href), TODAY) ?? '', new RegExp(`- Navn: ${code}\\n`));
    }
    for (const [, href] of links(false)) assert.match(String(href), /^https?:/);
  });
});
