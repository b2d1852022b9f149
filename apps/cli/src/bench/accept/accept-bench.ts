import { Agent } from 'node:http';
import type { BenchInput, BenchResult } from '../bench-result';
import { interleave, percentile, rateOf, ratioOf, rounded, ROUNDS, timed } from '../rounds';
import type { Round, Way } from '../rounds';
import { acceptBody } from './bodies';
import { post } from './post';
import { startFloor, startOurs } from './servers';
import type { BenchServer } from './servers';

const CONNECTIONS = 32;

/**
 * `POST /api/v1/applications` with everything on (token, validation, idempotency, action log, outbox,
 * row-level security) against node:http with hand-written SQL writing the same rows; 32 connections, one run.
 */
export async function acceptBench({ size, seed, database, say }: BenchInput): Promise<BenchResult> {
  const perRound = Math.max(200, Math.floor(size / ROUNDS));
  const [ours, floor] = [await startOurs(database), await startFloor(database)];
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  let sent = 0;
  const way =
    (server: BenchServer): Way =>
    (): Promise<Round> => {
      const requests = Array.from({ length: perRound }, () => ({
        key: `bench-${sent}`,
        body: acceptBody(seed, sent++),
      }));
      return timed(requests, CONNECTIONS, ({ key, body }) => {
        const headers = { ...server.headers, 'Idempotency-Key': key };
        return post({ agent, port: server.port, path: '/api/v1/applications', headers }, body);
      });
    };
  try {
    const measured = await interleave({ ours: way(ours), floor: way(floor) }, say);
    const [mine, theirs] = [measured.ours ?? [], measured.floor ?? []];
    const all = mine.flatMap((round) => round.latencies);
    return {
      ...{ name: 'accept', size: perRound * ROUNDS, seed, unit: 'requests/s' },
      ...{ ours: rateOf(mine), against: { floor: rateOf(theirs) }, ratio: { floor: ratioOf(mine, theirs) } },
      ...{ p50Ms: rounded(percentile(all, 0.5), 1), p99Ms: rounded(percentile(all, 0.99), 1) },
    };
  } finally {
    agent.destroy();
    await ours.stop();
    await floor.stop();
  }
}
