import assert from 'node:assert/strict';
import { checkLetter } from '../../server/src/check/check-letter.ts';
import { compilePack } from '../../server/src/pack/compile.ts';
import { extendPack } from '../../server/src/pack/load.ts';
import { formatProblem } from '../../server/src/pack/problem.ts';
import { brokenFiles, uncompilable } from './pack-broken.ts';
import { compile, groundwork, load, type PackText, sourcesOf, wording } from './pack-files.ts';

const TODAY = '2026-11-23';
const works: PackText = { ...groundwork, 'vendinger/god.yaml': wording('god', { 'en af': ['klage'] }) };

/** Rules that object to a letter in which everything is wrong. */
const findings = (pack: ReturnType<typeof compile>) => {
  const { findings, repeats } = checkLetter('# Afslag\n\nDu kan klage. Du kan ringe.\n', pack, TODAY);
  return [...findings, ...repeats].map(({ code }) => code);
};

describe('A pack file that cannot be used', () => {
  for (const { name, path, content, problems, only } of brokenFiles) {
    it(`is told where it is wrong: ${name}`, () => {
      const pack = compile({ ...works, [path]: content });
      const told = only === 'first' ? pack.problems.slice(0, 1) : pack.problems;
      assert.deepEqual(
        told.map(({ file, line, column }) => [file, line, column]),
        problems.map(([line, column]) => [path, line, column]),
        pack.problems.map(formatProblem).join('\n'),
      );
      for (const [index, [, , message]] of problems.entries()) assert.match(pack.problems[index].message, message);
      assert.ok(findings(pack).includes('god'));
    });
  }

  for (const { name, files, problems } of uncompilable) {
    it(`is told what is wrong: ${name}`, () => {
      const pack = compile({ ...works, ...files });
      const told = pack.problems.map(formatProblem);
      assert.equal(told.length, problems.length, told.join('\n'));
      for (const [index, problem] of problems.entries()) assert.match(told[index], problem);
      assert.deepEqual(findings(pack), ['god']);
    });
  }

  it('takes no other down, however many they are', () => {
    const many = Array.from({ length: 105 }, (_, i) => {
      const besked = `Ret det. ${'x'.repeat(50_000)}`;
      return [
        `vendinger/v${i}.yaml`,
        i % 7 ? wording(`v${i}`, { 'en af': [`ord${i}`] }, { besked }) : 'id: [',
      ] as const;
    });
    const pack = compile({ ...works, ...Object.fromEntries(many) });
    assert.equal(pack.problems.length, 105 / 7);
    assert.equal(pack.wordings.length, 1 + 105 - 105 / 7);
    assert.deepEqual(findings(pack), ['god']);
  });

  it('is the second of two with the same id', () => {
    const twin = wording('god', { 'en af': ['ringe'] });
    const pack = compile({ ...works, 'vendinger/tvilling.yaml': twin });
    assert.match(
      pack.problems.map(formatProblem).join(),
      /^vendinger\/tvilling\.yaml:\d+:1: Der er allerede en fil med id "god"/,
    );
    assert.deepEqual(findings(pack), ['god']);
  });
});

describe('A pack', () => {
  it('has no problems where there are none', () => assert.deepEqual(compile(works).problems, []));

  for (const [name, manifest, message] of [
    ['broken', 'id: [', /^pakke\.yaml:1:\d+: Filen kan ikke læses som YAML/],
    [
      'without version',
      { id: 'x', titel: 'x', udgiver: 'x', dato: '2026-01-01' },
      /^pakke\.yaml:1:1: "version": mangler/,
    ],
  ] as const) {
    it(`is used though its pakke.yaml is ${name}`, () => {
      const pack = compile({ ...works, 'pakke.yaml': manifest });
      assert.match(formatProblem(pack.problems[0]), message);
      assert.equal(pack.manifest.id, 'unavngivet');
      assert.deepEqual(findings(pack), ['god']);
    });
  }

  it('passes over files that are none of its own', () => {
    const foreign = { 'LÆSMIG.md': '# x', 'krav/x.txt': '[', 'andet/x.yaml': '[', 'krav/dybere/x.yaml': '[' };
    assert.deepEqual(compile({ ...works, ...foreign }).problems, []);
  });

  it('lets sets of phrases build on one another, whatever the order of their files', () => {
    const set = (id: string, mønstre: unknown[], rest: object = {}) => ({
      id,
      titel: id,
      mønstre,
      eksempler: { ja: ['x'], nej: ['y'] },
      ...rest,
    });
    const pack = compile({
      ...groundwork,
      'kendetegn/a.yaml': set('a', [{ kendetegn: 'b' }], { undtagen: [{ kendetegn: 'nej' }] }),
      'kendetegn/b.yaml': set('b', [{ kendetegn: 'c' }, 'ringe']),
      'kendetegn/c.yaml': set('c', ['skrive']),
      'kendetegn/nej.yaml': set('nej', ['ikke']),
      'vendinger/v.yaml': wording('v', { 'en af': [{ kendetegn: 'a' }] }),
    });
    const count = (text: string) => checkLetter(text, pack, TODAY).findings.length;
    assert.deepEqual(pack.problems, []);
    assert.equal(count('Du kan skrive. Du kan ringe. Du kan komme.'), 2);
    assert.equal(count('Du kan ikke skrive. Du kan ringe.'), 1);
  });
});

describe('A pack over another', () => {
  const over = (files: PackText) => compilePack(extendPack(load(works), sourcesOf(files)));

  it('adds rules, and bears its own name', () => {
    const pack = over({
      'pakke.yaml': {
        id: 'kommunen',
        titel: 'Kommunen',
        version: '2.0.0',
        udgiver: 'x',
        dato: '2026-01-01',
        udvider: 'prøve',
      },
      'vendinger/egen.yaml': wording('egen', { 'en af': ['ringe'] }),
    });
    assert.deepEqual(findings(pack).sort(), ['egen', 'god']);
    assert.equal(pack.manifest.titel, 'Kommunen');
  });

  it('replaces the rule with the same id', () => {
    const pack = over({ 'vendinger/god.yaml': wording('god', { 'en af': ['skrive'] }, { grund: 'Derfor.' }) });
    assert.deepEqual(findings(pack), []);
  });

  it('switches a rule off with `alvor: fra`', () => {
    const pack = over({ 'vendinger/god.yaml': 'id: god\ngrund: Derfor.\nalvor: fra\n' });
    assert.deepEqual(findings(pack), []);
    assert.deepEqual(pack.problems, []);
  });

  it('leaves the rule below in force where its own file is broken', () => {
    const pack = over({ 'vendinger/god.yaml': 'id: [' });
    assert.deepEqual(findings(pack), ['god']);
    assert.equal(pack.problems.length, 1);
  });
});
