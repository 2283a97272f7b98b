import assert from 'node:assert/strict';
import { learnContexts } from '../../scripts/laer/learn-context.ts';
import { checkLetter } from '../../server/src/check/check-letter.ts';
import {
  inContext,
  NO_ROLE,
  type WeightsInContext,
  weightInContext,
} from '../../server/src/likeness/context-weights.ts';
import { NOT_WEIGHED } from '../../server/src/likeness/word-weights.ts';
import { compilePack } from '../../server/src/pack/compile.ts';
import { groundwork, load, requirement } from './pack-files.ts';

const SURE = 8;
const sentence = (...weights: number[]) => Float32Array.from(weights);
const tooShort = sentence(NOT_WEIGHED, NOT_WEIGHED);

const weights: WeightsInContext = {
  kind: 0,
  base: -1,
  roles: new Map([
    ['begrundelse', 2],
    [NO_ROLE, 0.5],
  ]),
  hasBefore: 0.25,
  hasAfter: -0.25,
  // of the first kind its own weight, of the other its neighbours' probabilities
  ofKinds: Float64Array.of(0.5, 0, 0, 0, 0, 0, 3, 5),
};

const near = (actual: number, expected: number) => assert.ok(Math.abs(actual - expected) < 0.01, `${actual}`);

describe('A sentence in its context', () => {
  it('weighs by its own words and by the section it stands in', () => {
    const [alone] = inContext([sentence(4, 0)]);
    near(weightInContext(weights, alone, 'begrundelse'), -1 + 2 + 0.5 * 4);
    near(weightInContext(weights, alone, undefined), -1 + 0.5 + 0.5 * 4);
    near(weightInContext(weights, alone, 'regler'), -1 + 0.5 * 4);
  });

  it('weighs by the sentences beside it, over those that say too little', () => {
    const [first, second] = inContext([sentence(0, SURE), tooShort, sentence(0, -SURE)]);
    near(weightInContext(weights, first, 'regler'), -1 - 0.25);
    near(weightInContext(weights, second, 'regler'), -1 + 0.25 + 3);
    const [last] = inContext([sentence(0, -SURE), sentence(0, SURE)]);
    near(weightInContext(weights, last, 'regler'), -1 - 0.25 + 5);
  });

  it('weighs no more for words that are surer than sure', () => {
    near(weightInContext(weights, inContext([sentence(100, 0)])[0], 'regler'), -1 + 0.5 * SURE);
  });

  it('is learnt from sentences whose kind is told by where they stand', () => {
    const [own] = inContext([sentence(0, 0)]);
    const told = (role: string, share: number) => ({ ...own, role, shares: new Map([['a', share]]) });
    const unmarked = { ...own, role: 'regler', shares: new Map<string, number>() };
    const many = Array.from({ length: 50 }, () => [told('begrundelse', 1), told('regler', 0), unmarked]).flat();
    const learnt = learnContexts(many, ['a', 'b']);
    assert.deepEqual(
      learnt.map(({ kind }) => kind),
      [0],
    );
    assert.ok(weightInContext(learnt[0], own, 'begrundelse') > 1);
    assert.ok(weightInContext(learnt[0], own, 'regler') < -1);
  });
});

describe('A letter that is weighed as a whole', () => {
  const kind = (id: string, word: string) => ({ id, titel: id, grundtal: -4, vægte: [{ vægt: 8, træk: word }] });
  const beside = { ordvægte: 'viser-andet', vægt: 0, sandsynlighed: 0, før: 0, efter: 0 };
  const context = {
    grundtal: -4,
    'uden afsnit': 0,
    afsnit: [{ afsnit: 'begrundelse', vægt: 8 }],
    'har før': 0,
    'har efter': 0,
    sætninger: [{ ...beside, vægt: 0.5 }],
  };
  const letters = {
    id: 'helhed-mangler',
    titel: 'Breve uden anden hjælp',
    'ikke i': ['hilsen'],
    grundtal: 0,
    længde: 0,
    udfald: [],
    sætninger: [{ ordvægte: 'viser-andet', antal: -2, andel: 0, tydeligst: 0, 'i begrundelsen': 0 }],
  };
  const packWith = (sammenhæng: object) =>
    load({
      ...groundwork,
      'ordvaegte/viser-andet.yaml': { ...kind('viser-andet', 'tilbud'), sammenhæng },
      'brevvaegte/helhed-mangler.yaml': letters,
      'krav/k.yaml': requirement('k', { brevet: { brevvægte: 'helhed-mangler', højst: 0.5 } }),
    });
  const said = 'Vi har set på din sag nu.';

  it('counts its sentences as their sections have them', () => {
    const pack = compilePack(packWith(context));
    const statusOf = (letter: string) => checkLetter(letter, pack, '2026-11-26').checklist[0].status;
    assert.equal(statusOf(`${said} ${said}\n\n## Begrundelse\n\nHej.`), 'mangler');
    assert.equal(statusOf(`Hej.\n\n## Begrundelse\n\n${said} ${said}`), 'opfyldt');
  });

  it('tells of a kind of sentence that is not there, and goes on without', () => {
    const { problems } = compilePack(packWith({ ...context, sætninger: [{ ...beside, ordvægte: 'viser-intet' }] }));
    assert.match(String(problems.map(({ message }) => message)), /viser-intet/);
  });
});
