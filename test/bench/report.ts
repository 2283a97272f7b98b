import type { Pair } from './rounds.ts';
import type { Size } from './workplace.ts';

export interface Results {
  readonly cold?: Pair;
  readonly keystroke?: Readonly<Record<Size, Pair>>;
  readonly memory?: Pair;
  readonly batch?: Pair;
}

/** One figure of both, and how many times the floor's cost Rettesnor's is. */
export interface Row {
  readonly what: string;
  readonly unit: string;
  readonly floor: number;
  readonly ours: number;
  readonly ratio: number;
  /** The most that `ratio` may be, where that is settled. */
  readonly target?: number;
}

/** A keystroke, and a letter of an archive, may cost so many times what the floor needs. */
const MOST_TIMES_FLOOR = 4;

/** All figures as rows. */
export function rowsOf({ cold, keystroke, memory, batch }: Results): Row[] {
  const rows: Row[] = [];
  const add = (what: string, unit: string, { floor, ours }: Pair, name: string, target?: number) => {
    const ratio = unit === 'MB/s' ? floor[name] / ours[name] : ours[name] / floor[name];
    rows.push({ what, unit, floor: floor[name], ours: ours[name], ratio, target });
  };
  if (cold) add('Koldstart til første fund', 'ms', cold, 'ms');
  for (const [size, pair] of Object.entries(keystroke ?? {})) {
    add(`Anslag, ${size}: p50`, 'ms', pair, 'p50', MOST_TIMES_FLOOR);
    add(`Anslag, ${size}: p95`, 'ms', pair, 'p95');
    add(`Anslag, ${size}: p99`, 'ms', pair, 'p99');
    add(`Åbning, ${size}`, 'ms', pair, 'open_ms');
  }
  if (memory) {
    add('Hukommelse, 50 åbne breve', 'MB', memory, 'mb');
    add('Hukommelse, 50 åbne breve: højeste', 'MB', memory, 'peak');
  }
  if (batch) {
    add('Arkiv: tid', 's', batch, 'seconds', MOST_TIMES_FLOOR);
    add('Arkiv: CPU-tid', 's', batch, 'cpuSeconds');
    add('Arkiv: hastighed', 'MB/s', batch, 'mbPerSecond');
    add('Arkiv: højeste hukommelse', 'MB', batch, 'peakMb');
  }
  return rows;
}

/** The rows as a Markdown table. */
export function table(rows: readonly Row[]): string {
  const lines = ['| | gulv | Rettesnor | × gulv | mål |', '|---|--:|--:|--:|---|'];
  for (const { what, unit, floor, ours, ratio, target } of rows) {
    const goal = target === undefined ? '' : `≤ ${target} ${ratio <= target ? 'nået' : '**ikke nået**'}`;
    lines.push(`| ${what} (${unit}) | ${show(floor)} | ${show(ours)} | ${ratio.toFixed(1)} | ${goal} |`);
  }
  return `${lines.join('\n')}\n`;
}

const show = (value: number) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
