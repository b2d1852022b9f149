import type { BenchResult } from '../bench-result';
import { rateOf, ratioOf, rounded } from '../rounds';
import type { Round } from '../rounds';

const TIMED = ['ours', 'direct', 'floor', 'handJoin', 'cursorLoop'];

interface About {
  size: number;
  seed: number;
  peakNodeMiB: number;
}

/** Rates, seconds, and quotients: our seconds ÷ theirs (their rate ÷ ours), but our rate ÷ that of the rule engines. */
export function nightRunResult(
  measured: Readonly<Record<string, Round[]>>,
  { size, seed, peakNodeMiB }: About,
): BenchResult {
  const of = (name: string) => measured[name] ?? [];
  const ours = of('ours');
  const peers = Object.keys(measured).filter((name) => name !== 'ours');
  return {
    ...{ name: 'night-run', size, seed, unit: 'households/s', ours: rateOf(ours) },
    against: Object.fromEntries(peers.map((name) => [name, rateOf(of(name))])),
    ratio: {
      floor: ratioOf(of('floor'), ours),
      handJoin: ratioOf(of('handJoin'), ours),
      cursorLoop: ratioOf(of('cursorLoop'), ours),
      jsonRulesEngine: ratioOf(ours, of('jsonRulesEngine')),
      zenEngine: ratioOf(ours, of('zenEngine')),
      chunkOverhead: ratioOf(of('direct'), ours),
      peakNodeMiB,
    },
    seconds: Object.fromEntries(TIMED.map((name) => [name, rounded(size / rateOf(of(name)), 3)])),
  };
}
