import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Options } from './options.ts';
import { type Figures, inTurns, type Pair } from './rounds.ts';
import { type Size, sizes, type Workplace } from './workplace.ts';

/** Longest time to type in one round, and to wait for one answer. */
const TYPING_SECONDS = 20;
const ANSWER_MS = 60_000;
const OPEN_LETTERS = 50;

/** What the client prints; see its own description. */
interface ClientResult {
  readonly error?: string;
  readonly stderr?: string;
  readonly mode: 'push' | 'pull';
  readonly sync: 'incremental' | 'full';
  readonly diagnostics: number | null;
  readonly cold_ms: number;
  readonly open_ms: number;
  readonly keys: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly opened: number;
  readonly rss_opened_mb: number;
  readonly peak_mb: number;
}

interface Session {
  readonly letter: string;
  readonly keys?: number;
  readonly open?: number;
  readonly archive?: string;
}

/** Runs the client against a server and returns what it measured; anything but a clean run is an error. */
async function run(client: string, server: readonly string[], session: Session): Promise<ClientResult> {
  const { letter, keys = 0, open = 0, archive } = session;
  const options = ['--lang', 'afgoerelse', '--file', letter, '--keys', keys, '--open', open];
  options.push('--max-s', TYPING_SECONDS, '--timeout', ANSWER_MS);
  if (archive) options.push('--dir', archive);
  const args = [client, ...options.map(String), '--', process.execPath, ...server];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, FLOOR: 'line' } });
  const result = JSON.parse(stdout) as ClientResult;
  if (result.error) throw new Error(`${server[0]}: ${result.error} ${result.stderr ?? ''}`);
  if (result.sync !== 'incremental') throw new Error(`${server[0]} asks for the whole text at each keystroke.`);
  if (!result.diagnostics) throw new Error(`${server[0]} found nothing in ${letter}: it cannot have checked it.`);
  return result;
}

/** Measures both servers with the same sessions. Rettesnor has to be asked for its findings (pull); the floor pushes. */
async function bothServers(
  place: Workplace,
  rounds: number,
  session: Session,
  figures: (result: ClientResult) => Figures,
): Promise<Pair> {
  const ours = async () => {
    const result = await run(place.client, [place.server, '--stdio'], session);
    if (result.mode !== 'pull') throw new Error('The server did not offer its findings to a client that pulls.');
    return figures(result);
  };
  return inTurns(rounds, async () => figures(await run(place.client, [place.floorServer], session)), ours);
}

/** From the start of the process to the first findings of a usual letter. */
export function measureColdStart(place: Workplace, { coldRounds }: Options): Promise<Pair> {
  return bothServers(place, coldRounds, { letter: place.letters['12 kB'] }, ({ cold_ms }) => ({ ms: cold_ms }));
}

/** From a character typed to the findings of the text with it, at each size of letter. */
export async function measureKeystrokes(place: Workplace, options: Options): Promise<Record<Size, Pair>> {
  const bySize = {} as Record<Size, Pair>;
  for (const size of Object.keys(sizes) as Size[]) {
    const session = { letter: place.letters[size], keys: options.keys };
    bySize[size] = await bothServers(
      place,
      options.keystrokeRounds,
      session,
      ({ p50, p95, p99, open_ms, keys, diagnostics }) => ({ p50, p95, p99, open_ms, keys, findings: diagnostics ?? 0 }),
    );
  }
  return bySize;
}

/** Resident memory of the server with many usual letters open. */
export function measureMemory(place: Workplace, { memoryRounds }: Options): Promise<Pair> {
  const session = { letter: place.letters['12 kB'], open: OPEN_LETTERS, archive: place.archive };
  return bothServers(place, memoryRounds, session, ({ rss_opened_mb, peak_mb, opened }) => {
    if (opened < OPEN_LETTERS) throw new Error(`Only ${opened} letters could be opened.`);
    return { mb: rss_opened_mb, peak: peak_mb };
  });
}
