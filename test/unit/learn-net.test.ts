import assert from 'node:assert/strict';
import { learnNet } from '../../scripts/laer/learn-net.ts';
import type { NetLetter } from '../../scripts/laer/net-letters.ts';
import { HashedTraits } from '../../server/src/likeness/hashed-traits.ts';
import { LetterNet } from '../../server/src/likeness/letter-net.ts';
import type { Unit } from '../../server/src/likeness/sentence-units.ts';

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

const sentence = (...words: string[]): Unit[] => words.map((text) => ({ text, isWord: true, from: 0, to: 0 }));
const showing = sentence('hun', 'gætter');
const other = sentence('de', 'spurgte', 'lægen');

/** Passages of one sentence; the one shows defect `b`, of which no letter tells. */
const passages: readonly NetLetter[] = [showing, other].map((units, i) => ({
  sentences: [
    {
      slots: Int32Array.from(new HashedTraits(sizes.slots).of(units)),
      role: -1,
      follows: false,
      quotedFor: [],
      marks: [],
    },
  ],
  outcome: -1,
  has: Uint8Array.of(0, Number(i === 0)),
  known: Uint8Array.of(0, 1),
}));

/** How clearly a sentence shows defect `b`, in log odds. */
function showsIt(net: LetterNet, units: readonly Unit[]): number {
  const totals = new Float64Array(net.size);
  net.add(net.sentence(units), undefined, undefined, undefined, totals);
  return Math.log(totals[5]);
}

describe('Learning a net', () => {
  const losses: number[] = [];
  const learnt = learnNet(letters, [], names, sizes, (_, loss) => losses.push(loss));

  it('is less wrong, the longer it goes on', () => {
    assert.ok(losses.at(-1)! < losses[0] / 2, losses.join(' '));
  });

  it('gives the same net each time', () => {
    const again = learnNet(letters, [], names, sizes, () => {});
    assert.deepEqual(again.tables.traits, learnt.tables.traits);
  });

  it('learns of passages what sentences show', () => {
    const net = new LetterNet(learnNet(letters, passages, names, sizes, () => {}));
    const difference = (by: LetterNet) => showsIt(by, showing) - showsIt(by, other);
    assert.ok(difference(net) > difference(new LetterNet(learnt)) + 0.3);
  });

  it('learns nothing of what is not known', () => {
    const net = new LetterNet(learnt);
    assert.equal(net.weightOf(1, new Float64Array(net.size), undefined), -3 - 12 * Math.fround(0.3));
  });
});
