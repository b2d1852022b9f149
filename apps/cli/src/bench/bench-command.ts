import { parseArgs } from 'node:util';
import { acceptBench } from './accept/accept-bench';
import { openBenchDatabase } from './bench-database';
import type { BenchInput, BenchResult } from './bench-result';
import { claimBench } from './claim/claim-bench';

const BENCHES: Record<string, (input: BenchInput) => Promise<BenchResult>> = {
  accept: acceptBench,
  claim: claimBench,
};

const DEFAULT_SIZE = 6000;

/** `bench NAME [--size N] [--seed S]`: progress on stderr, one JSON line on stdout. */
export async function benchCommand(args: string[]): Promise<number> {
  const options = { size: { type: 'string' }, seed: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const bench = BENCHES[positionals[0] ?? ''];
  const size = Number(values.size ?? DEFAULT_SIZE);
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
