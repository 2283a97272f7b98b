import type { NetSizes, NetWeights } from '../../server/src/likeness/letter-net.ts';
import { type Random, random } from '../random.ts';
import { NetInTraining } from './net-in-training.ts';
import type { NetLetter, NetNames } from './net-letters.ts';

/** So often all letters are gone through, so many at a time, and with so many passages. */
const ROUNDS = 14;
const AT_A_TIME = 16;
const PASSAGES_AT_A_TIME = 32;
/** The longest steps, taken when so much of the way is gone; before and after they are shorter (one cycle: Smith 2018). */
const RATE = 0.003;
const TOP = 0.3;
const FIRST_RATE = 0.04;

/** How long the steps are, when a part of the way is gone. */
function rateAt(gone: number): number {
  const half = (part: number) => (1 - Math.cos(Math.PI * part)) / 2;
  if (gone < TOP) return RATE * (FIRST_RATE + (1 - FIRST_RATE) * half(gone / TOP));
  return RATE * (1 - half((gone - TOP) / (1 - TOP)));
}

/**
 * Learns a net from letters, and from passages that were marked by themselves.
 *
 * @param tell is called after each round with its number and how wrong the net was in it, in nats a letter
 */
export function learnNet(
  letters: readonly NetLetter[],
  passages: readonly NetLetter[],
  names: NetNames,
  sizes: NetSizes,
  tell: (round: number, loss: number) => void,
): NetWeights {
  const net = new NetInTraining(sizes, names);
  const next = random(2);
  const order = [...letters];
  const others = inTurn(passages, next);
  const steps = ROUNDS * Math.ceil(letters.length / AT_A_TIME);
  let step = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    shuffle(order, next);
    let loss = 0;
    for (let first = 0; first < order.length; first += AT_A_TIME)
      loss += net.learn(order.slice(first, first + AT_A_TIME), others(PASSAGES_AT_A_TIME), rateAt(step++ / steps));
    tell(round, loss / Math.ceil(order.length / AT_A_TIME));
  }
  return { sizes, ...names, tables: net.tables, traitStep: 1 };
}

/** Gives so many of them at a time, all of them in a new order again and again. */
function inTurn(all: readonly NetLetter[], next: Random): (count: number) => readonly NetLetter[] {
  let order: NetLetter[] = [];
  return (count) => {
    if (order.length < count) {
      order = [...all];
      shuffle(order, next);
    }
    return order.splice(0, count);
  };
}

/** Fisher and Yates. */
function shuffle(order: NetLetter[], next: Random): void {
  for (let i = order.length - 1; i > 0; i--) {
    const other = Math.floor(next() * (i + 1));
    [order[i], order[other]] = [order[other], order[i]];
  }
}
