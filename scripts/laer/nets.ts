import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import type { LetterNet } from '../../server/src/likeness/letter-net.ts';
import { netOf } from '../../server/src/pack/compile-net.ts';
import type { FileOf } from '../../server/src/pack/schema.ts';
import { NET_LETTERS } from './hands.ts';

type NetFile = FileOf<'brevnet'>;

/** What one net is learnt from: all letters, or all but one part of the hands that only nets are learnt from. */
export type Part = number | 'all';

/** The hands that only nets are learnt from are held out in so many parts. */
const PARTS = 3;
const partOf = (hand: string) => NET_LETTERS.indexOf(hand) % PARTS;

/** Nets that were learnt without a part of the hands are kept here, where tools keep what they can make again. */
const kept = fileURLToPath(new URL('../../node_modules/.cache/rettesnor', import.meta.url));
const pathOf = (part: number) => join(kept, `brevnet-uden-${part + 1}.yaml`);

/** Whether the letters of a hand are learnt from for a part. */
export const isLearntFor = (part: Part, hand: string) => part === 'all' || partOf(hand) !== part;

/** Learns the net of a pack, and those that tell how much it knows of letters that it has not met, which are kept. */
export async function learnNets(): Promise<NetFile> {
  const parts: Part[] = ['all', ...Array(PARTS).keys()];
  const waiting = [...parts];
  const learnt = new Map<Part, NetFile>();
  const learnWaiting = async () => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) learnt.set(part, await learnOne(part));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, learnWaiting));
  mkdirSync(kept, { recursive: true });
  for (const [part, net] of learnt) if (part !== 'all') writeFileSync(pathOf(part), stringify(net));
  return learnt.get('all')!;
}

/** The nets that were learnt without a part of the hands, as `learnNets` kept them: which of them has not met a hand. */
export function readHeldOutNets(): (hand: string) => LetterNet {
  const nets = Array.from({ length: PARTS }, (_, part) => netOf(parse(readFileSync(pathOf(part), 'utf8')) as NetFile));
  return (hand) => nets[partOf(hand)];
}

/** In a process of its own, so that several are learnt at a time. */
async function learnOne(part: Part): Promise<NetFile> {
  const learning = fork(fileURLToPath(new URL('./net-process.ts', import.meta.url)), [String(part)], {
    execArgv: ['--import', 'tsx'],
  });
  let net: NetFile | undefined;
  learning.on('message', (message) => {
    net = message as NetFile;
  });
  // It may have ended before all that it sent is read.
  const [[code]] = await Promise.all([once(learning, 'exit'), once(learning, 'disconnect')]);
  if (code !== 0 || net === undefined)
    throw new Error(`A net was not learnt (${part}): the process ended with ${code}.`);
  return net;
}
