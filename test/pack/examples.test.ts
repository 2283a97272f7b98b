import assert from 'node:assert/strict';
import { exampleFolders } from '../../server/src/check/example.ts';
import { namedChecks } from '../../server/src/check/named/registry.ts';
import { examplesOf, runExample } from '../../server/src/check/pack-examples.ts';
import { formatProblem } from '../../server/src/pack/problem.ts';
import { loaded, pack, today } from './built-in-pack.ts';

const shorten = (text: string) => text.replace(/\s+/g, ' ').slice(0, 70);

describe('Grundpakken', () => {
  it('kan læses uden fejl', () => assert.deepEqual(pack.problems.map(formatProblem), []));

  for (const file of [...loaded.files.krav, ...loaded.files.vendinger]) {
    const checks = 'kræver' in file ? file.kræver.kontrol : file.find.kontrol;
    if (checks) it(`${file.id} bruger en kontrol, der findes`, () => assert.ok(checks in namedChecks, checks));
  }
});

const examples = examplesOf(loaded.files);

for (const folder of exampleFolders) {
  describe(`Eksempler i ${folder}`, () => {
    for (const example of examples.filter((candidate) => candidate.folder === folder))
      it(`${example.id}, ${example.kind}: ${shorten(example.text)}`, () => {
        const { ok, expected, found } = runExample(example, pack, today);
        assert.ok(ok, `forventet: ${expected}\nfundet: ${found}`);
      });
  });
}
