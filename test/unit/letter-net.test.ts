import assert from 'node:assert/strict';
import { checkLetter } from '../../server/src/check/check-letter.ts';
import type { CheckResult } from '../../server/src/check/finding.ts';
import { LetterChecker } from '../../server/src/check/letter-checker.ts';
import { DecisionReader } from '../../server/src/decision/decision.ts';
import { Letter } from '../../server/src/decision/letter.ts';
import { HashedTraits } from '../../server/src/likeness/hashed-traits.ts';
import {
  type HeardSentence,
  LetterNet,
  NET_TABLES,
  type NetTables,
  type NetWeights,
  tableSizes,
} from '../../server/src/likeness/letter-net.ts';
import { unitsOfSentences } from '../../server/src/likeness/sentence-units.ts';
import { netFile, netOf } from '../../server/src/pack/compile-net.ts';
import { asked, files, letters, one, other, TODAY } from './letter-likeness.ts';
import { compile, load, requirement } from './pack-files.ts';

const sizes = { slots: 64, width: 3, hidden: 8 };
const names = { defects: ['helhed-mangler', 'økonomi-alene'], roles: ['hilsen'], outcomes: ['afslag'] };
const lengths = tableSizes(sizes, { defects: 2, roles: 1, outcomes: 1 });

/** Numbers that are told apart, and the same each time. */
function weights(change: Partial<Record<keyof NetTables, readonly number[]>> = {}): NetWeights {
  const tables = Object.fromEntries(
    NET_TABLES.map((table) => {
      const numbers = Float32Array.from({ length: lengths[table] }, (_, i) => Math.sin(table.length + 3 * i));
      numbers.set(change[table] ?? []);
      return [table, numbers];
    }),
  ) as NetTables;
  return { sizes, ...names, tables, traitStep: 1 };
}

const { book } = compile(files).vocabulary;
const sentencesOf = (net: LetterNet, text: string) =>
  unitsOfSentences(text, book.read(text)).map((units) => net.sentence(units));

describe('The slots of a sentence', () => {
  const unitsOf = (text: string) => unitsOfSentences(text, book.read(text))[0];

  it('are the same for the same words, within the table, each once', () => {
    const [slots, again] = [1, 2].map(() => new HashedTraits(64).of(unitsOf('Vi har set på sagen, og vi har set.')));
    assert.deepEqual(slots, again);
    assert.equal(new Set(slots).size, slots.length);
    assert.ok(slots.every((slot) => slot >= 0 && slot < 64));
  });

  it('hang on the order of the words', () => {
    const of = (text: string) => new HashedTraits(2 ** 16).of(unitsOf(text)).sort();
    assert.notDeepEqual(of('kommunen svarede borgeren'), of('borgeren svarede kommunen'));
    assert.deepEqual(of('du fik svar'), of('De fik svar'));
  });
});

describe('A net', () => {
  const net = new LetterNet(weights());
  const [first, second] = sentencesOf(net, `${one} ${other}`);
  const totals = (...adds: readonly Parameters<LetterNet['add']>[]) => {
    const sum = new Float64Array(net.size);
    for (const [own, before, after, role] of adds) net.add(own, before, after, role, sum);
    return sum;
  };
  const nowhere = new Float64Array(0);
  const alone = (own: HeardSentence, role?: string) => totals([own, undefined, undefined, role, nowhere]);

  it('gives a letter without sentences what it gives before it has read one', () => {
    const { letterBase, shown } = weights().tables;
    const weight = net.weightOf(0, new Float64Array(net.size), undefined);
    assert.ok(Math.abs(weight - (letterBase[0] - 12 * shown[0])) < 1e-6);
  });

  it('adds its sentences up in any order', () => {
    const one = totals([first, undefined, second, undefined, nowhere], [second, first, undefined, undefined, nowhere]);
    const other = totals(
      [second, first, undefined, undefined, nowhere],
      [first, undefined, second, undefined, nowhere],
    );
    assert.ok(one.every((number, i) => Math.abs(number - other[i]) < 1e-9));
  });

  it('hears what stands beside a sentence, where it stands, and what the letter decides', () => {
    const of = (sums: Float64Array, outcome?: string) => net.weightOf(0, sums, outcome);
    const told = of(alone(first));
    assert.notEqual(told, of(alone(second)));
    assert.notEqual(told, of(totals([first, second, undefined, undefined, nowhere])));
    assert.notEqual(told, of(totals([first, undefined, second, undefined, nowhere])));
    assert.notEqual(told, of(alone(first, 'hilsen')));
    assert.equal(told, of(alone(first, 'et afsnit, det ikke kender')));
    assert.ok(Math.abs(of(alone(first), 'afslag') - told - weights().tables.outcomes[0]) < 1e-6);
  });

  it('is nearly the same when it is read from its file', () => {
    const again = netOf(netFile(weights(), 'Titel'));
    const text = `${one} ${other}`;
    const tell = (of: LetterNet) => {
      const sum = new Float64Array(of.size);
      for (const sentence of sentencesOf(of, text)) of.add(sentence, undefined, undefined, 'hilsen', sum);
      return [...of.defects.values()].map((defect) => of.weightOf(defect, sum, 'afslag'));
    };
    for (const [i, weight] of tell(net).entries()) assert.ok(Math.abs(weight - tell(again)[i]) < 0.1);
  });
});

describe('A pack with a net', () => {
  /** A net that says the same of every letter, in log odds. */
  const saying = (weight: number) =>
    netFile(
      weights({
        letterBase: [weight, 0],
        says: Array.from({ length: sizes.hidden }, () => 0),
        shown: [0, 0],
        length: [0, 0],
        outcomes: [0, 0],
      }),
      'Net',
    );
  const packWith = (net: object | undefined, joined: object | undefined) =>
    compile({
      ...files,
      'brevvaegte/helhed-mangler.yaml': { ...letters, net: joined },
      ...(net ? { 'brevnet/brevnet.yaml': net } : {}),
      'krav/k.yaml': requirement('k', { brevet: asked }),
    });
  const joined = { fejltype: 'helhed-mangler', grundtal: 0, vægte: 0, net: 1 };
  const statusIn = (pack: ReturnType<typeof packWith>, letter = `${other} ${one}\n\n${one}`) =>
    checkLetter(letter, pack, TODAY).checklist[0].status;

  it('asks it, as far as a file of weights says so', () => {
    assert.equal(statusIn(packWith(saying(5), undefined)), 'opfyldt');
    assert.equal(statusIn(packWith(saying(5), joined)), 'mangler');
    assert.equal(statusIn(packWith(saying(0), joined)), 'skal bekræftes');
    assert.equal(statusIn(packWith(saying(-5), joined), `${other} ${other} ${other}`), 'opfyldt');
    assert.equal(statusIn(packWith(saying(5), { ...joined, vægte: 1, grundtal: -5 })), 'opfyldt');
  });

  it('goes by the weights alone, where there is no net, or it does not know the defect', () => {
    assert.equal(statusIn(packWith(undefined, joined)), 'opfyldt');
    assert.equal(statusIn(packWith(saying(5), { ...joined, fejltype: 'genvurdering-mangler' })), 'opfyldt');
  });

  it('tells where a net has not the numbers that its size says, and goes on without it', () => {
    const { problems } = load({ ...files, 'brevnet/brevnet.yaml': { ...saying(5), tal: 'AAEC' } });
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['"tal": Der er flere eller færre tal, end størrelsen siger. Lær nettet igen med npm run laer.'],
    );
  });
});

/** What all sentences are heeded alike by. */
const none = Array.from({ length: sizes.hidden * names.defects.length }, () => 0);

describe('A letter that is typed in, with a net', () => {
  it('is found to have at each key what it is found to have when it is read afresh', () => {
    let text = 'Vi har set på din  sag nu.';
    // A net that hangs on every word, and that the letter leaves in doubt as it is: a key decides.
    const { says, ...rest } = weights({ heeds: none, shown: [0, 0], length: [0, 0] }).tables;
    const netWith = (base: number) => {
      const tables = { ...rest, says: says.map((weight) => 100 * weight), letterBase: Float32Array.of(base, 0) };
      return netFile({ ...weights(), tables }, 'Net');
    };
    const [sentence] = sentencesOf(netOf(netWith(0)), text);
    const said = new Float64Array(netOf(netWith(0)).size);
    netOf(netWith(0)).add(sentence, undefined, undefined, undefined, said);
    const net = netWith(-netOf(netWith(0)).weightOf(0, said, undefined));
    const pack = compile({
      ...files,
      'brevvaegte/helhed-mangler.yaml': {
        ...letters,
        net: { fejltype: 'helhed-mangler', grundtal: 0, vægte: 0, net: 1 },
      },
      'brevnet/brevnet.yaml': net,
      'krav/k.yaml': requirement('k', { brevet: asked }),
    });
    const letter = new Letter(text, pack.vocabulary);
    const reader = new DecisionReader(letter);
    const checker = new LetterChecker(pack);
    const statusOf = ({ checklist }: CheckResult) => checklist.map(({ status }) => status).join();
    const statuses = [statusOf(checker.check(reader.read(), TODAY))];
    const at = text.indexOf('  sag') + 1;
    for (const [i, typed] of [...'blomsterkasseordning'].entries()) {
      text = text.slice(0, at + i) + typed + text.slice(at + i);
      letter.update(text, { from: at + i, to: at + i, inserted: 1 });
      const status = statusOf(checker.check(reader.read(), TODAY));
      assert.equal(status, statusOf(checkLetter(text, pack, TODAY)), text);
      statuses.push(status);
    }
    assert.ok(new Set(statuses).size > 1, 'The keys change nothing, and show nothing.');
  });
});
