/** Figures of one run by name. */
export type Figures = Readonly<Record<string, number>>;

/** The floor's figures and Rettesnor's, measured in turns: medians of the rounds. */
export interface Pair {
  readonly floor: Figures;
  readonly ours: Figures;
}

/** Measures in turns; who goes first changes, so that neither always follows the other's heat. */
export async function inTurns(
  rounds: number,
  floor: () => Promise<Figures>,
  ours: () => Promise<Figures>,
): Promise<Pair> {
  const floorRounds: Figures[] = [];
  const ourRounds: Figures[] = [];
  for (let round = 0; round < rounds; round++) {
    const turns = [async () => floorRounds.push(await floor()), async () => ourRounds.push(await ours())];
    if (round % 2 === 1) turns.reverse();
    for (const turn of turns) await turn();
  }
  return { floor: medians(floorRounds), ours: medians(ourRounds) };
}

function medians(rounds: readonly Figures[]): Figures {
  return Object.fromEntries(Object.keys(rounds[0]).map((name) => [name, median(rounds.map((round) => round[name]))]));
}

/** The middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
