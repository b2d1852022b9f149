import type { BenchDatabase } from '../bench-database';
import type { Round } from '../rounds';

/** One way of taking a piece of work and finishing it. */
export interface ClaimWay {
  /** Makes `count` pieces, takes and finishes each by itself, and looks that it was so; only taking and finishing is timed. */
  round(count: number): Promise<Round>;
  close(): Promise<void>;
}

export interface Site {
  database: BenchDatabase;
  /** Of the way's own pool, each with one piece in hand. */
  connections: number;
}

/** What holds the referrals in every way over our tables. */
export const BUREAU = { clientId: 'partner-medical-insurance-500112', name: '渝北区医疗保障局' };
export const LEASE_HOURS = 72;
export const ONE_OFF_FEN = 320_000;

/** Pieces that every way does before the clock starts: a few on each connection. */
export function warmUp(connections: number): number {
  return 3 * connections;
}
