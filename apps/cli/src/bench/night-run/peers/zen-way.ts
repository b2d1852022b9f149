import { ZenEngine } from '@gorules/zen-engine';
import type { Client } from 'pg';
import type { Hits } from '../hits';
import { PEER_ROWS } from './peer-row';
import type { PeerRow } from './peer-row';
import { ZEN_RULES } from './zen-rules';

/** So many under way at once: it evaluates in threads of its own. */
const AT_ONCE = 100;

const at = { x: 0, y: 0 };
const expressions = Object.entries(ZEN_RULES).map(([key, value]) => ({ id: key, key, value }));
const GRAPH = {
  nodes: [
    { id: 'row', type: 'inputNode', name: 'row', position: at },
    { id: 'rules', type: 'expressionNode', name: 'rules', position: at, content: { expressions } },
    { id: 'found', type: 'outputNode', name: 'found', position: at },
  ],
  edges: [
    { id: 'in', sourceId: 'row', targetId: 'rules', type: 'edge' },
    { id: 'out', sourceId: 'rules', targetId: 'found', type: 'edge' },
  ],
};

/** The indicators as one expression node, once a household, over the first `sample` summaries. */
export function openZen(client: Client, sample: number): () => Promise<Hits> {
  const decision = new ZenEngine().createDecision(GRAPH);
  return async () => {
    const hits: Record<string, number> = {};
    const { rows } = await client.query<PeerRow>(`${PEER_ROWS} order by household_id limit $1`, [sample]);
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const answers = await Promise.all(rows.slice(from, from + AT_ONCE).map((row) => decision.evaluate(row)));
      for (const id of answers.flatMap(foundIn)) hits[id] = (hits[id] ?? 0) + 1;
    }
    return hits;
  };
}

function foundIn({ result }: { result: unknown }): string[] {
  return Object.entries(result as Record<string, boolean>).flatMap(([id, holds]) => (holds ? [id] : []));
}
