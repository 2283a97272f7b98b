import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { buildHandbookWeb } from '../../scripts/byg-haandbog.mjs';
import { handbookFiles } from '../../server/src/cli/pack/dok.ts';
import { writeHandbook } from '../../server/src/files/handbook-folder.ts';
import { pack } from './built-in-pack.ts';

/** The handbook of the built-in pack, as a reader finds it in a folder. */
describe('The handbook of the built-in pack', function () {
  this.timeout(120_000);
  let folder: string;
  const texts = new Map<string, string>();
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'haandbog-'));
    writeHandbook(folder, handbookFiles(pack, await buildHandbookWeb()));
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (/\.\w+$/.test(path)) texts.set(join(folder, path), readFileSync(join(folder, path), 'utf8'));
  });
  after(() => rmSync(folder, { recursive: true }));

  const pages = (ending: string) => [...texts].filter(([path]) => path.endsWith(ending));

  /** Fails with the first few of what is wrong. */
  const none = (wrong: readonly string[]) => assert.deepEqual(wrong.slice(0, 5), []);

  it('has a page for each rule, act and principle decision', () => {
    const count = (below: string) => pages('.html').filter(([path]) => path.startsWith(join(folder, below))).length - 1;
    assert.equal(count('krav'), pack.requirements.length);
    assert.equal(count('vendinger'), pack.wordings.length);
    assert.equal(count('principper'), pack.principles.size);
    assert.ok(count('love') > 1000);
  });

  for (const [ending, link] of [
    ['.html', /(?:href|src)="([^"]*)"/g],
    ['.md', /\]\(([^)\s]*)\)/g],
  ] as const)
    it(`has ${ending} pages whose every link leads somewhere`, () => {
      let links = 0;
      const wrong: string[] = [];
      for (const [path, text] of pages(ending)) {
        for (const [, href] of text.matchAll(link)) {
          if (/^https?:/.test(href)) continue;
          links++;
          const [file, id] = decodeURIComponent(href).split('#');
          const target = file === '' ? path : resolve(dirname(path), file);
          if (!texts.has(target) || (id && !texts.get(target)?.includes(`id="${id}"`))) wrong.push(`${path}: ${href}`);
        }
      }
      none(wrong);
      assert.ok(links > 5000, `${links} links`);
    });

  it('has one title a page, headings in order, and Danish as its language', () => {
    const wrong = pages('.html').filter(([, html]) => {
      const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
      const inOrder = levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1);
      return !inOrder || levels.filter((level) => level === 1).length !== 1 || !html.includes('<html lang="da"');
    });
    none(wrong.map(([path]) => path));
  });

  it('loads nothing from elsewhere', () => {
    const wrong = pages('.html').filter(([, html]) =>
      /(?:src|<link[^>]*href)="(?!(?:\.\.\/)*[\w-]+\.(?:js|css)")/.test(html),
    );
    none(wrong.map(([path]) => path));
    assert.doesNotMatch(texts.get(join(folder, 'stil.css')) ?? '', /url\(|@import/);
  });

  it('is valid HTML, with unique ids and labels', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:standard', 'html-validate:a11y'],
      rules: { 'long-title': 'off', 'no-inline-style': 'error' },
    });
    const wrong: string[] = [];
    // Pages of a kind are made alike: every 25th of them tells as much as all, and the lists are few.

    for (const [index, [path, html]] of pages('.html').entries()) {
      if (index % 25 !== 0 && !path.endsWith('index.html')) continue;
      const report = await validator.validateString(html);
      for (const { messages } of report.results)
        wrong.push(...messages.map(({ line, message, ruleId }) => `${path}:${line} ${message} (${ruleId})`));
    }
    none(wrong);
  });
});
