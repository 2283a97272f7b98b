import assert from 'node:assert/strict';
import { runExample } from '../../server/src/check/pack-examples.ts';
import { putToTest } from '../../server/src/check/pack-under-test.ts';
import { compilePack } from '../../server/src/pack/compile.ts';
import { extendPack, loadPack, type SourceText } from '../../server/src/pack/load.ts';
import type { Pack } from '../../server/src/pack/pack.ts';
import { formatProblem } from '../../server/src/pack/problem.ts';
import {
  type ScaffoldKind,
  scaffold,
  scaffoldFolders,
  scaffoldPack,
  scaffoldPath,
} from '../../server/src/pack/scaffold.ts';
import { loaded, today } from './built-in-pack.ts';

const params = { id: 'testby', title: 'Testby Kommunes regler: de første', publisher: 'Testby Kommune', today };
const made = scaffoldPack(params);

function over(sources: readonly SourceText[]): { readonly own: ReturnType<typeof loadPack>; readonly pack: Pack } {
  const own = loadPack(sources);
  return { own, pack: compilePack(extendPack(loaded, sources)) };
}

/** Each example of the files, and whether it holds. */
function examplesOf(sources: readonly SourceText[]): [string, boolean][] {
  const { pack, examples } = putToTest(sources, loaded);
  return examples
    .filter(({ file }) => file !== undefined)
    .map(({ example }) => [example.text, runExample(example, pack, today).ok]);
}

const unshown = (examples: readonly [string, boolean][]) => examples.filter(([, holds]) => !holds);

describe('A new pack', () => {
  it('has a manifest, a README and an example of each kind', () =>
    assert.deepEqual(
      made.map(({ path }) => path),
      [
        'pakke.yaml',
        'README.md',
        'krav/testby-aabningstid.yaml',
        'vendinger/testby-maa-paaregnes.yaml',
        'kendetegn/testby-digital-post.yaml',
        'afsnit/testby-dine-egne-noter.yaml',
      ],
    ));

  it('has no problems over the built-in pack', () => {
    assert.deepEqual(over(made).pack.problems.map(formatProblem), []);
    const { titel, udvider, ændringer } = over(made).own.manifest;
    assert.deepEqual([titel, udvider], [params.title, 'rettesnor']);
    assert.deepEqual(ændringer, [{ version: '0.1.0', dato: today, hvad: 'Første udkast.' }]);
  });

  it('has examples that show what they should', () => {
    const examples = examplesOf(made);
    assert.equal(examples.length, 10);
    assert.deepEqual(unshown(examples), []);
  });

  it('replaces nothing in the built-in pack', () => {
    const { own } = over(made);
    for (const [folder, files] of Object.entries(own.files)) {
      const known = (loaded.files[folder as keyof typeof loaded.files] as readonly { id: string }[]).map(
        ({ id }) => id,
      );
      for (const { id } of files) assert.ok(!known.includes(id), `${folder}/${id}`);
    }
  });
});

describe('A new file in a pack', () => {
  const [manifest] = made;
  for (const kind of Object.keys(scaffoldFolders) as ScaffoldKind[]) {
    for (const [id, title] of [
      ['æble-2', 'En titel: med "tegn" # og mere'],
      ['klagefrist-ny', '- ja'],
      ['4', 'Fire'],
    ]) {
      it(`is in order as it stands: ${kind} ${id}`, () => {
        const file = { path: scaffoldPath(kind, id), text: scaffold(kind, { id, title, today }) };
        const { pack, own } = over([manifest, file]);
        assert.deepEqual(pack.problems.map(formatProblem), []);
        assert.equal(own.files[scaffoldFolders[kind]][0].titel, title);
        const examples = examplesOf([manifest, file]);
        // The words of a list are tried by the rules that name it.
        if (kind !== 'ordliste') assert.ok(examples.length > 1);
        assert.deepEqual(unshown(examples), []);
        assert.match(file.text, /^id: .*\n(?:[^\r]*\n)+$/);
      });
    }
  }
});
