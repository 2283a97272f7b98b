import assert from 'node:assert/strict';
import { CHILDS_VIEW, learnLetters, NOT_IN_FULL, ofDefect } from '../../scripts/laer/learn-letters.ts';
import { probabilityOf, traitsOfLetter, type WeightsOfLetter } from '../../server/src/likeness/letter-weights.ts';

describe('Weights of letters', () => {
  const hand = 'haand-1';
  const shownBy = (shows: number) => {
    const numbers = [shows, 3];
    return { sentences: 10, numbers, inReasons: numbers, clearness: numbers, outcome: 'afslag' };
  };
  /** A letter of ten sentences, some of which are of the first kind. */
  const weighed = (shows: number, hasIt: boolean) => ({
    hand,
    seemsGranted: false,
    label: {
      fil: 'a.md',
      type: hasIt ? 'afslag' : 'bevilling',
      lovlig: !hasIt,
      fejl: hasIt ? [{ fejltype: 'helhed-mangler', uddrag: null }] : [],
    },
    shown: shownBy(shows),
  });
  const examples = [0, 0.2, 0.1, 0.3, 0, 0.2].flatMap((little) =>
    Array.from({ length: 5 }, () => [weighed(little, true), weighed(little + 3, false)]).flat(),
  );
  const probability = (learnt: WeightsOfLetter, shows: number) => probabilityOf(learnt, traitsOfLetter(shownBy(shows)));

  it('are learnt from what letters show that have a defect, and that have it not', () => {
    const learnt = learnLetters(examples, ofDefect('helhed-mangler'));
    assert.equal(learnt.kinds[0].kind, 0);
    assert.ok(probability(learnt, 0.1) > 0.6 && probability(learnt, 3) < 0.4);
  });

  it('learn nothing from letters that may have it', () => {
    const unsure = examples.map((example) => ({
      ...example,
      label: { ...example.label, fejl: [], 'kan også anføres': example.label.lovlig ? [] : ['helhed-mangler'] },
    }));
    assert.ok(probability(learnLetters(unsure, ofDefect('helhed-mangler')), 0.1) < 0.1);
  });

  it('learn of outcomes from letters that seem to grant in full, too, and of defects from none of them', () => {
    const granting = examples.map((example) => ({ ...example, seemsGranted: true }));
    const learnt = learnLetters(granting, NOT_IN_FULL);
    assert.equal(learnt.outcomes.size, 0);
    assert.ok(probability(learnt, 0.1) > 0.6 && probability(learnt, 3) < 0.4);
    const { answer } = ofDefect('helhed-mangler');
    assert.ok(granting.every((letter) => answer(letter) === undefined));
  });

  it("learn of the child's view from letters about a child alone, and not from those about what parents are paid", () => {
    const about = (label: object) =>
      CHILDS_VIEW.answer({ ...examples[0], label: { ...examples[0].label, fejl: missing, ...label } });
    const missing = [{ fejltype: 'borgerens-syn-mangler', uddrag: null }];
    assert.equal(about({ type: 'afslag (børnesag)' }), true);
    assert.equal(about({ type: 'afslag', hjemmel: 'BL § 32' }), true);
    assert.equal(about({ type: 'afslag (børnesag)', fejl: [] }), false);
    assert.equal(about({ type: 'afslag (voksen)', hjemmel: 'SEL § 85' }), undefined);
    assert.equal(about({ type: 'afslag (børnesag)', emne: 'merudgifter' }), undefined);
  });
});
