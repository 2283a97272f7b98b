import { fileURLToPath } from 'node:url';
import { loadPackFolder } from '../../server/src/files/pack-folder.ts';
import { compilePack } from '../../server/src/pack/compile.ts';
import { netFile } from '../../server/src/pack/compile-net.ts';
import { readMarkedLetters, readNetLetters } from './examples.ts';
import { learnNet } from './learn-net.ts';
import { asNetReads, netNames } from './net-letters.ts';
import { readNetPassages } from './net-passages.ts';
import { isLearntFor, type Part } from './nets.ts';

/** How large the net is: a byte for each number, a megabyte and a half in all. Smaller ones found less. */
const SIZES = { slots: 2 ** 15, width: 48, hidden: 96 };
const TITLE = 'Hvad brevets sætninger tilsammen siger om hver fejltype';

/** A process of `learnNets`: learns one net, and sends it. */
const part: Part = process.argv[2] === 'all' ? 'all' : Number(process.argv[2]);
const name = part === 'all' ? 'Nettet' : `Nettet uden del ${part + 1}`;
const { vocabulary } = compilePack(loadPackFolder(fileURLToPath(new URL('../../snippets', import.meta.url))));
const names = netNames(vocabulary);
const hands = [...readMarkedLetters(), ...readNetLetters().filter(({ hand }) => isLearntFor(part, hand))];
const letters = asNetReads(hands, vocabulary, names, SIZES.slots);
const passages = readNetPassages(vocabulary, names, SIZES.slots);
const net = learnNet(letters, passages, names, SIZES, (round, loss) =>
  console.log(`${name}, runde ${round}: ${loss.toFixed(3)}`),
);
process.send!(netFile(net, TITLE));
