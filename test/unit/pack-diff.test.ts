/** What becomes of letters when one pack takes another's place. */
import assert from 'node:assert/strict';
import { compareVerdicts, totalsByRule } from '../../server/src/check/pack-diff.ts';
import { compilePack } from '../../server/src/pack/compile.ts';
import { loadPack } from '../../server/src/pack/load.ts';
import { rulePack } from './rule-pack.ts';

const today = '2026-11-23';
const sources = rulePack();
const before = compilePack(loadPack(sources));
const fileOf = (path: string) => sources.find((source) => source.path === path)?.text ?? '';
const changed = (path: string, from: string, to: string) =>
  compilePack(loadPack(rulePack({ [path]: fileOf(path).replace(from, to) })));

const letters = [
  { name: 'a', text: '# Afslag\n\nDu får afslag.' },
  { name: 'b', text: '# Brev\n\nDet er ikke nok. Det er for lidt.' },
  { name: 'c', text: '# Afslag\n\nDu får afslag. Det er for lidt, og det er ikke nok. Du kan klage inden 4 uger.' },
];

describe('Two packs compared over letters', () => {
  it('differ in nothing where they are the same', () =>
    assert.deepEqual(compareVerdicts(before, before, letters, today), []));

  it('tell new and gone findings with their line, most change first, and the totals by rule', () => {
    const after = changed('vendinger/ikke-nok.yaml', 'find: { en af: [ikke nok] }', 'find: { en af: [for lidt] }');
    const diffs = compareVerdicts(before, after, letters, today);
    assert.deepEqual(
      diffs.map(({ name, added, gone, states }) => [
        name,
        added.map(({ excerpt, line, column }) => `${excerpt} ${line}:${column}`),
        gone.map(({ excerpt, line, column }) => `${excerpt} ${line}:${column}`),
        states,
      ]),
      [
        ['b', ['for lidt 3:25'], ['ikke nok 3:8'], []],
        ['c', ['for lidt 3:23'], ['ikke nok 3:43'], []],
      ],
    );
    assert.deepEqual(totalsByRule(diffs), [{ code: 'ikke-nok', title: 'Ikke nok', added: 2, gone: 2, states: 0 }]);
  });

  it('tell where the state of a requirement changes, and its findings with it', () => {
    const after = changed('krav/frist.yaml', 'kræver: { en af: ["inden {frist}"] }', 'kræver: { en af: [du får] }');
    const [diff, ...others] = compareVerdicts(before, after, letters, today);
    assert.deepEqual(others, []);
    assert.equal(diff.name, 'a');
    assert.deepEqual(diff.states, [{ code: 'frist', title: 'Fristen står der', before: 'mangler', after: 'opfyldt' }]);
    assert.deepEqual([diff.added.length, diff.gone.map(({ code }) => code)], [0, ['frist']]);
  });

  it('tell a requirement that only one has by the letters that it is asked of', () => {
    const after = changed('krav/frist.yaml', 'alvor: mangel', 'alvor: fra');
    const diffs = compareVerdicts(before, after, letters, today);
    assert.deepEqual(
      diffs.map(({ name, states }) => [name, states.map((state) => [state.before, state.after])]),
      [
        ['a', [['mangler', undefined]]],
        ['c', [['opfyldt', undefined]]],
      ],
    );
  });

  it('tell a graver or milder finding as another', () => {
    const after = changed('vendinger/ikke-nok.yaml', 'alvor: fejl', 'alvor: råd');
    const [{ added, gone }] = compareVerdicts(before, after, letters, today);
    assert.deepEqual([added[0].severity, gone[0].severity], ['råd', 'fejl']);
  });
});
