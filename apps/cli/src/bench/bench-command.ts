import { parseArgs } from 'node:util';
import { acceptBench } from './accept/accept-bench';
import { openBenchDatabase } from './bench-database';
import type { BenchInput, BenchResult } from './bench-result';
import { claimBench } from './claim/claim-bench';
import { nightRunBench } from './night-run/night-run-bench';
import { nightRunIncrementalBench } from './night-run/night-run-incremental-bench';
import { policyScanBench } from './policy-scan/policy-scan-bench';

const BENCHES: Record<string, (input: BenchInput) => Promise<BenchResult>> = {
  accept: acceptBench,
  claim: claimBench,
  'policy-scan': policyScanBench,
  'night-run': nightRunBench,
  'night-run-incremental': nightRunIncrementalBench,
};

const DEFAULT_SIZE = 6000;
/** Households, for those that run over them. */
const DEFAULT_SIZES: Readonly<Record<string, number>> = {
  'policy-scan': 100_000,
  'night-run': 100_000,
  'night-run-incremental': 100_000,
};

/** `bench NAME [--size N] [--seed S]`: progress on stderr, one JSON line on stdout. */
export async function benchCommand(args: string[]): Promise<number> {
  const options = { size: { type: 'string' }, seed: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const name = positionals[0] ?? '';
  const bench = BENCHES[name];
  const size = Number(values.size ?? DEFAULT_SIZES[name] ?? DEFAULT_SIZE);
  const seed = Number(values.seed ?? 7);
  if (!bench || !(size > 0) || !Number.isInteger(seed)) {
    process.stderr.write(`用法：npm run --silent bench -- <${Object.keys(BENCHES).join('|')}> [--size N] [--seed S]\n`);
    return 2;
  }
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  const database = await openBenchDatabase(say);
  try {
    process.stdout.write(`${JSON.stringify(await bench({ size, seed, database, say }))}\n`);
    return 0;
  } finally {
    await database.close();
  }
}
