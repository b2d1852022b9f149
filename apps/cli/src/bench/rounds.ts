/** What one round of one way measured. */
export interface Round {
  perSecond: number;
  /** Milliseconds of each operation. */
  latencies: number[];
}

/** Many short rounds: what slows the machine for a second or two then meets both ways. */
export const ROUNDS = 11;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? Number(sorted[middle]) : (Number(sorted[middle - 1]) + Number(sorted[middle])) / 2;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Number(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
}

export function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}

/**
 * Runs `items` through `act` with `parallel` at a time, closed loop. The first `warm` of them before the clock starts: where a
 * table was filled and analysed for the round, every connection plans its statements anew, once.
 */
export async function timed<T>(
  items: readonly T[],
  parallel: number,
  act: (item: T) => Promise<void>,
  warm = 0,
): Promise<Round> {
  await inLanes(items.slice(0, warm), parallel, act);
  const rest = items.slice(warm);
  const started = performance.now();
  const latencies = await inLanes(rest, parallel, act);
  return { perSecond: (rest.length / (performance.now() - started)) * 1000, latencies };
}

/** Milliseconds of each. */
async function inLanes<T>(items: readonly T[], parallel: number, act: (item: T) => Promise<void>): Promise<number[]> {
  const latencies: number[] = [];
  let next = 0;
  const lane = async () => {
    for (let i = next++; i < items.length; i = next++) {
      const from = performance.now();
      await act(items[i] as T);
      latencies.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: parallel }, lane));
  return latencies;
}

export type Way = (round: number) => Promise<Round>;

/** Every way once a round, in an order that turns, so that none always comes first; a warm-up round isn't counted. */
export async function interleave(
  ways: Readonly<Record<string, Way>>,
  say: (line: string) => void,
  rounds = ROUNDS,
): Promise<Record<string, Round[]>> {
  const names = Object.keys(ways);
  const measured: Record<string, Round[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (let i = 0; i < names.length; i++) {
      const name = String(names[(i + round) % names.length]);
      const result = await (ways[name] as Way)(round);
      say(`${round === 0 ? '预热' : `第 ${round}/${rounds} 轮`} ${name}: ${Math.round(result.perSecond)}/s`);
      if (round > 0) measured[name]?.push(result);
    }
  }
  return measured;
}

/** Median over rounds of ours ÷ theirs in the same round. */
export function ratioOf(ours: readonly Round[], theirs: readonly Round[]): number {
  return rounded(median(ours.map((round, i) => round.perSecond / Number(theirs[i]?.perSecond))));
}

export function rateOf(rounds: readonly Round[]): number {
  return Math.round(median(rounds.map((round) => round.perSecond)));
}
