import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadExtendingFolder } from '../../server/src/files/pack-folder.ts';
import { compilePack } from '../../server/src/pack/compile.ts';
import { formatProblem } from '../../server/src/pack/problem.ts';
import { groundwork, load, type PackText, sourcesOf, wording } from './pack-files.ts';

describe('A pack in a folder', () => {
  const builtIn = load(groundwork);
  let root: string;
  const write = (folder: string, files: PackText) => {
    for (const { path, text } of sourcesOf(files)) {
      const file = join(root, folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  };
  const manifest = (id: string, rest: object = {}) => ({
    id,
    titel: id,
    version: '1.0.0',
    udgiver: 'x',
    dato: '2026-01-01',
    ...rest,
  });

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'rettesnor-pakker-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('lies over the pack that it names, in whatever folder beside it that is', () => {
    write('en mappe', { 'pakke.yaml': manifest('by'), 'vendinger/by.yaml': wording('by', { 'en af': ['ringe'] }) });
    write('noget andet', { 'LÆSMIG.md': 'x', 'pakke.yaml': 'id: [' });
    write('område', {
      'pakke.yaml': manifest('område', { udvider: 'by' }),
      'vendinger/by.yaml': 'id: by\nalvor: fra\n',
    });
    const pack = compilePack(loadExtendingFolder(builtIn, join(root, 'område')));
    assert.deepEqual(
      pack.chain.map(({ id }) => id),
      ['prøve', 'by', 'område'],
    );
    assert.match(pack.problems.map(formatProblem).join('\n'), /^vendinger\/by\.yaml:1:1: Filen ændrer "by"[^\n]*$/);
    assert.deepEqual(
      pack.wordings.map(({ id }) => id),
      ['by'],
    );
  });

  it('is told by name where its files are not saved as UTF-8, and passes over folders that look like files', () => {
    write('by', { 'pakke.yaml': manifest('by'), 'vendinger/a.yaml': wording('a', { 'en af': ['ringe'] }) });
    mkdirSync(join(root, 'by/vendinger/mappe.yaml'));
    writeFileSync(join(root, 'by/vendinger/b.yaml'), Buffer.from('id: b\ntitel: Prøve\n', 'latin1'));
    writeFileSync(join(root, 'by/vendinger/c.yaml'), Buffer.from('id: c\n', 'utf16le'));
    writeFileSync(join(root, 'by/vendinger/d.yaml'), `\uFEFFid: [\n`);
    const told = loadExtendingFolder(builtIn, join(root, 'by')).problems.map(formatProblem);
    assert.deepEqual(
      told.map((text) => text.replace(/: .*/, '')),
      ['vendinger/b.yaml:2:10', 'vendinger/c.yaml:1:2', 'vendinger/d.yaml:2:1'],
    );
    for (const text of told.slice(0, 2)) assert.match(text, /Gem den igen med tegnsættet UTF-8/);
  });
});
