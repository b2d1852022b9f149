import type { BenchDatabase } from './bench-database';

/** One JSON line on stdout; see docs/benchmarks.md. */
export interface BenchResult {
  name: string;
  size: number;
  seed: number;
  ours: number;
  against: Record<string, number>;
  ratio: Record<string, number>;
  unit: string;
  [figure: string]: unknown;
}

export interface BenchInput {
  size: number;
  seed: number;
  database: BenchDatabase;
  say(line: string): void;
}
