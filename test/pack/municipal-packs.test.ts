import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runExample } from '../../server/src/check/pack-examples.ts';
import { lintPack } from '../../server/src/check/pack-lint/lint-pack.ts';
import { reviewPack } from '../../server/src/check/pack-lint/reviewed-pack.ts';
import { putToTest } from '../../server/src/check/pack-under-test.ts';
import { readPackAt } from '../../server/src/files/pack-at.ts';
import { loadChain } from '../../server/src/pack/chain.ts';
import type { SourceText } from '../../server/src/pack/load.ts';
import { formatProblem } from '../../server/src/pack/problem.ts';
import { loaded } from './built-in-pack.ts';

/** The day on which the packs were last compared with their sources. */
const today = '2026-11-26';

/** The packs by name: those in the folder, and the rules that the guide shows, which a reader copies as they stand. */
const packs = new Map([...packFolders(), ['vejledningen', guidesPack()] as const]);

function packFolders(): [string, readonly SourceText[]][] {
  const root = fileURLToPath(new URL('../pakker', import.meta.url));
  return readdirSync(root)
    .filter((name) => readdirSync(join(root, name)).includes('pakke.yaml'))
    .map((name) => [name, readPackAt(join(root, name), today).sources]);
}

/** Each indented block of the guide that is a whole file. Which folder it lies in, its keys tell. */
function guidesPack(): SourceText[] {
  const guide = readFileSync(new URL('../../docs/skriv-regler.md', import.meta.url), 'utf8');
  const blocks = guide.match(/^ {4}id: .*\n(?:(?: {4}.*)?\n)*/gm)!.map((block) => block.replaceAll(/^ {4}/gm, ''));
  return blocks.map((text) => {
    const id = /^id: (\S+)/.exec(text)![1].replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');
    const folder = /^ *kræver:/m.test(text) ? 'krav' : 'vendinger';
    return { path: /^udvider:/m.test(text) ? 'pakke.yaml' : `${folder}/${id}.yaml`, text };
  });
}

it('Pakkerne er fundet, og vejledningen viser sine fire filer', () => {
  assert.ok(packs.has('fjordby') && packs.has('testby'));
  assert.deepEqual(
    packs.get('vejledningen')!.map(({ path }) => path),
    ['pakke.yaml', 'vendinger/vi-plejer.yaml', 'vendinger/sprog-vedr.yaml', 'krav/partsrepraesentant.yaml'],
  );
});

for (const [name, sources] of packs) {
  describe(`Pakken ${name} oven på grundpakken`, () => {
    const over = loadChain({ root: name, sources }, [], loaded);
    const { pack, examples } = putToTest(sources, loaded);

    it('har ingen problemer', () => assert.deepEqual([...over.problems, ...pack.problems].map(formatProblem), []));

    it('har eksempler, og de holder', () => {
      const own = examples.filter(({ file }) => file !== undefined);
      assert.ok(own.length > 0);
      const failed = own
        .map(({ example }) => ({ example, result: runExample(example, pack, today) }))
        .filter(({ result }) => !result.ok);
      assert.deepEqual(failed, []);
    });

    it('har ingen fejl, når den bliver set efter', () => {
      const remarks = lintPack(reviewPack(over, { date: today, today, months: 12 }));
      assert.deepEqual(
        remarks.filter(({ level }) => level === 'fejl'),
        [],
      );
    });
  });
}
