import { NET_TABLES, type NetSizes, type NetTable, tableSizes } from '../../server/src/likeness/letter-net.ts';
import type { Random } from '../random.ts';
import { Learnt } from './adam.ts';
import { TOLD_AT_ALL } from './marks.ts';
import type { NetNames } from './net-letters.ts';

/** Most letters have no defect of a kind, and most sentences show none. */
const RARE = -3;

/**
 * What is learnt beside the tables of `LetterNet`: what sentences were marked with, which teaches what they say, and how often passages
 * have a defect, which is far more often than letters have it.
 */
const ASIDE = ['marks', 'marksBase', 'passageBase'] as const;
export type Table = NetTable | (typeof ASIDE)[number];

/** The tables of a net before it has learnt anything. */
export function startTables(sizes: NetSizes, names: NetNames, random: Random): Readonly<Record<Table, Learnt>> {
  const count = { defects: names.defects.length, roles: names.roles.length, outcomes: names.outcomes.length };
  const lengths: Readonly<Record<Table, number>> = {
    ...tableSizes(sizes, count),
    marks: TOLD_AT_ALL.length * sizes.hidden,
    marksBase: TOLD_AT_ALL.length,
    passageBase: names.defects.length,
  };
  const around = (reach: number) => () => (2 * random() - 1) * reach;
  const none = () => 0;
  const [ofWords, ofHidden] = [1 / Math.sqrt(sizes.width), 1 / Math.sqrt(sizes.hidden)];
  const starts: Readonly<Record<Table, () => number>> = {
    traits: around(0.25),
    traitBase: none,
    own: around(ofWords),
    before: around(ofWords),
    after: around(ofWords),
    base: around(ofWords),
    roles: around(0.15),
    heeds: around(ofHidden),
    says: around(ofHidden),
    shows: around(ofHidden),
    showsBase: () => RARE,
    shown: () => 0.3,
    length: none,
    outcomes: none,
    letterBase: () => RARE,
    marks: around(ofHidden),
    marksBase: none,
    passageBase: none,
  };
  const tables = [...NET_TABLES, ...ASIDE] as const;
  return Object.fromEntries(
    tables.map((table) => [
      table,
      new Learnt(lengths[table], starts[table], table === 'traits' ? sizes.width : lengths[table]),
    ]),
  ) as Record<Table, Learnt>;
}
