import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Pack } from '../pack/pack.ts';
import { type CheckOptions, checkFile, type FileOutcome } from './check-file.ts';

/** What a worker is started with. */
interface Assignment extends CheckOptions {
  readonly pakke?: string;
}

/** Fewer files than this are done before a worker has started. */
const WORTH_WORKERS = 60;
/** Files handed to a worker at a time: enough that handing over costs nothing, few enough that none waits at the end. */
const PORTION = 25;
const MOST_WORKERS = 8;

/** Whether this thread was started to check files for another. */
export const isWorker = !isMainThread && parentPort !== null;

/** Whether so many files are worth the start of workers. */
export function worthWorkers(files: number): boolean {
  return files >= WORTH_WORKERS && availableParallelism() > 1;
}

/** The worker's side: checks the files that come, until the thread is ended. */
export function serveAsWorker(readPack: (pakke: string | undefined) => Pack): void {
  const { pakke, ...options } = workerData as Assignment;
  const pack = readPack(pakke);
  parentPort!.on('message', (files: readonly string[]) => {
    parentPort!.postMessage(files.map((file) => checkFile(file, pack, options)));
  });
}

/**
 * Checks files in worker threads, one a processor.
 *
 * @param program file of the program to start workers from
 * @returns the outcomes in the order of the files, as they come
 */
export async function* checkInWorkers(
  files: readonly string[],
  program: string,
  assignment: Assignment,
): AsyncGenerator<FileOutcome> {
  const portions: string[][] = [];
  for (let i = 0; i < files.length; i += PORTION) portions.push(files.slice(i, i + PORTION));
  const count = Math.min(availableParallelism(), MOST_WORKERS, portions.length);
  const workers = Array.from({ length: count }, () => new Worker(program, { workerData: assignment }));
  const results: Promise<readonly FileOutcome[]>[] = [];
  const deliver: ((outcomes: readonly FileOutcome[]) => void)[] = [];
  const fail: ((error: Error) => void)[] = [];
  for (let i = 0; i < portions.length; i++) {
    results.push(
      new Promise((resolve, reject) => {
        deliver.push(resolve);
        fail.push(reject);
      }),
    );
  }
  // A failed portion is told when its turn comes; until then its rejection has nobody to hear it.
  for (const result of results) result.catch(() => undefined);
  let next = 0;
  for (const worker of workers) {
    let current = next;
    const hand = () => {
      current = next++;
      if (current < portions.length) worker.postMessage(portions[current]);
    };
    worker.on('message', (outcomes: readonly FileOutcome[]) => {
      deliver[current](outcomes);
      hand();
    });
    worker.on('error', (error) => {
      for (const reject of fail.slice(current)) reject(error as Error);
    });
    hand();
  }
  try {
    for (const result of results) yield* await result;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
