import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LETTERS, NET_LETTERS } from '../../scripts/laer/hands.ts';

const folder = fileURLToPath(new URL('../breve/', import.meta.url));

/** The hands that the letters' README says are kept unread. */
function unread(): string[] {
  const rows = readFileSync(`${folder}README.md`, 'utf8').split('\n');
  return rows.flatMap((row) =>
    /keep (?:it|its defects|the rest) unread/.test(row) ? (/^\| `([\w-]+)`/.exec(row)?.[1] ?? []) : [],
  );
}

describe('Letters to learn from', () => {
  const learnt = [...LETTERS, ...NET_LETTERS];

  it('are none that are kept unread', () => {
    assert.ok(unread().length > 20);
    assert.deepEqual(
      unread().filter((hand) => learnt.includes(hand)),
      [],
    );
  });

  it('are there, each hand once', () => {
    assert.equal(new Set(learnt).size, learnt.length);
    assert.deepEqual(
      learnt.filter((hand) => !existsSync(`${folder}${hand}/labels.json`)),
      [],
    );
  });
});
