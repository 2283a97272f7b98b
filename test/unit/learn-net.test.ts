import assert from 'node:assert/strict';
import { learnNet } from '../../scripts/laer/learn-net.ts';
import type { NetLetter } from '../../scripts/laer/net-letters.ts';
import { LetterNet } from '../../server/src/likeness/letter-net.ts';

const sizes = { slots: 16, width: 4, hidden: 6 };
const names = { defects: ['a', 'b'], roles: ['r'], outcomes: ['o'] };

/** Letters of three sentences with traits among the slots; one has defect `a` where none of its sentences has slot 3. */
const letters: readonly NetLetter[] = Array.from({ length: 240 }, (_, i) => {
  const hasIt = i % 2 === 0;
  return {
    sentences: [0, 1, 2].map((sentence) => ({
      slots: Int32Array.of(5 + ((i + sentence) % 9), sentence === i % 3 && !hasIt ? 3 : 4),
      role: sentence === 0 ? 0 : -1,
      follows: sentence > 0,
      quotedFor: [],
      marks: [],
    })),
    outcome: i % 3 === 0 ? 0 : -1,
    has: Uint8Array.of(Number(hasIt), 0),
    known: Uint8Array.of(1, 0),
  };
});

describe('Learning a net', () => {
  const losses: number[] = [];
  const learnt = learnNet(letters, names, sizes, (_, loss) => losses.push(loss));

  it('is less wrong, the longer it goes on', () => {
    assert.ok(losses.at(-1)! < losses[0] / 2, losses.join(' '));
  });

  it('gives the same net each time', () => {
    const again = learnNet(letters, names, sizes, () => {});
    assert.deepEqual(again.tables.traits, learnt.tables.traits);
  });

  it('learns nothing of what is not known', () => {
    const net = new LetterNet(learnt);
    assert.equal(net.weightOf(1, new Float64Array(net.size), undefined), -3 - 12 * Math.fround(0.3));
  });
});
