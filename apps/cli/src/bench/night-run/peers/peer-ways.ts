import type { Client } from 'pg';
import type { Way } from '../../rounds';
import type { Hits } from '../hits';
import { emptyPeerTable, hitsIn, PEER_TABLE } from '../night-tables';
import { runCursorLoop } from './cursor-loop';
import { runHandJoin } from './hand-join';
import { openJsonRules } from './json-rules-way';
import { openZen } from './zen-way';

interface Site {
  admin: Client;
  size: number;
  /** So many households for the rule engines. */
  sample: number;
  /** Throws where they found other households than our last run. */
  check(theirs: Hits, who: string, sampled: boolean): void;
}

/** The same indicators by other means; what each found is compared after every round, outside of its clock. */
export function peerWays({ admin, size, sample, check }: Site): Record<string, Way> {
  const writing = (who: string, run: () => Promise<void>) => async () => {
    await emptyPeerTable(admin);
    const round = await timedOver(size, run);
    check(await hitsIn(admin, PEER_TABLE), who, false);
    return round;
  };
  const engine = (who: string, run: () => Promise<Hits>) => async () => {
    let hits: Hits = {};
    const round = await timedOver(sample, async () => void (hits = await run()));
    check(hits, who, true);
    return round;
  };
  return {
    handJoin: writing('handJoin', () => runHandJoin(admin)),
    cursorLoop: writing('cursorLoop', () => runCursorLoop(admin)),
    jsonRulesEngine: engine('json-rules-engine', openJsonRules(admin, sample)),
    zenEngine: engine('zen-engine', openZen(admin, sample)),
  };
}

async function timedOver(count: number, work: () => Promise<unknown>) {
  const started = performance.now();
  await work();
  return { perSecond: (count / (performance.now() - started)) * 1000, latencies: [] };
}
