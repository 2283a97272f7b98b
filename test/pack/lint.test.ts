import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { lintPack } from '../../server/src/check/pack-lint/lint-pack.ts';
import { reviewPack } from '../../server/src/check/pack-lint/reviewed-pack.ts';
import { readPackSources } from '../../server/src/files/pack-folder.ts';
import { loadPack } from '../../server/src/pack/load.ts';
import { loaded } from './built-in-pack.ts';

/** The newest day that somebody compared a rule with its source: the pack is what it was known to be then. */
const day = [...loaded.files.krav, ...loaded.files.vendinger]
  .flatMap(({ kilder }) => kilder.map(({ kontrolleret }) => kontrolleret))
  .reduce((a, b) => (a > b ? a : b));

/** What somebody has looked at and let stand. */
const letStand: readonly string[] = [
  // Good administration asks it, and no section of law says it in so many words.
  'regel-uden-grundlag krav/dato-findes.yaml',
  'regel-uden-grundlag krav/dato-i-fremtiden.yaml',
  'regel-uden-grundlag krav/dato-uoverensstemmelse.yaml',
  'regel-uden-grundlag vendinger/periode-omvendt.yaml',
  'regel-uden-grundlag vendinger/uudfyldt-felt-i-resultatet.yaml',
];

describe('Grundpakken som helhed', () => {
  const sources = readPackSources(fileURLToPath(new URL('../../snippets', import.meta.url)));
  const remarks = lintPack(reviewPack(loadPack(sources), { date: day, today: day, months: 12 }));
  const told = (level: string) =>
    remarks
      .filter((remark) => remark.level === level)
      .map(({ check, file, line, column, message }) => ({
        key: `${check} ${file}`,
        at: `${line}:${column}: ${message}`,
      }));

  it('har intet, der er i stykker', () => assert.deepEqual(told('fejl'), []));

  it('har kun de advarsler, som nogen har taget stilling til', () => {
    const news = told('advarsel').filter(({ key }) => !letStand.includes(key));
    assert.deepEqual(news, []);
  });

  it('har stadig dem, der er taget stilling til', () => {
    const keys = told('advarsel').map(({ key }) => key);
    assert.deepEqual(
      letStand.filter((key) => !keys.includes(key)),
      [],
    );
  });
});
