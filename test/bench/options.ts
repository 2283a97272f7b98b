import { parseArgs } from 'node:util';

export const suites = ['cold', 'keystroke', 'memory', 'batch'] as const;
export type Suite = (typeof suites)[number];

/** How much to measure. Rounds alternate between the floor and Rettesnor, so that a noisy minute hits both. */
export interface Options {
  readonly suites: readonly Suite[];
  readonly quick: boolean;
  readonly coldRounds: number;
  readonly keystrokeRounds: number;
  readonly memoryRounds: number;
  readonly batchRounds: number;
  /** Characters typed in a round. */
  readonly keys: number;
  /** Letters in the archive that the command line checks. */
  readonly letters: number;
}

const usage = `Brug: npm run bench -- [--quick] [--only ${suites.join('|')}]

  --quick   færre anslag, runder og breve: et fingerpeg på et minut
  --only    kun én af målingerne; kan gentages
`;

/** Reads the options; on a mistake it tells the usage and ends the process. */
export function readOptions(args: readonly string[]): Options {
  let values: { quick?: boolean; only?: string[] };
  try {
    const options = { quick: { type: 'boolean' }, only: { type: 'string', multiple: true } } as const;
    ({ values } = parseArgs({ args: [...args], options }));
  } catch {
    return stop(usage);
  }
  const only = values.only ?? [...suites];
  if (!only.every((name): name is Suite => (suites as readonly string[]).includes(name))) return stop(usage);
  const amounts = values.quick
    ? { coldRounds: 3, keystrokeRounds: 1, memoryRounds: 1, batchRounds: 1, keys: 60, letters: 300 }
    : { coldRounds: 7, keystrokeRounds: 3, memoryRounds: 3, batchRounds: 3, keys: 200, letters: 2000 };
  return { suites: suites.filter((suite) => only.includes(suite)), quick: values.quick === true, ...amounts };
}

/** Says why nothing can be measured, and ends the process. */
export function stop(message: string): never {
  process.stderr.write(message.endsWith('\n') ? message : `${message}\n`);
  process.exit(2);
}
