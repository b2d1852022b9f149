import { Engine } from 'json-rules-engine';
import type { Client } from 'pg';
import type { Hits } from '../hits';
import { JSON_RULES, withLimits } from './json-rules';
import { PEER_ROWS } from './peer-row';
import type { PeerRow } from './peer-row';

/** The indicators as rules, run once a household, over the first `sample` summaries. */
export function openJsonRules(client: Client, sample: number): () => Promise<Hits> {
  const rules = Object.entries(JSON_RULES).map(([type, conditions]) => ({ conditions, event: { type } }));
  const engine = new Engine(rules, { allowUndefinedFacts: true });
  return async () => {
    const hits: Record<string, number> = {};
    const { rows } = await client.query<PeerRow>(`${PEER_ROWS} order by household_id limit $1`, [sample]);
    for (const row of rows) {
      const { events } = await engine.run(withLimits(row));
      for (const { type } of events) hits[type] = (hits[type] ?? 0) + 1;
    }
    return hits;
  };
}
