import type { PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Rung } from '../domain/ladder';

/** The unique row lets a rung fire once for a budget, whoever sweeps. */
const FIRE = `
  insert into ladder_rung (deadline_id, rung, budget, fired_on)
  select id, rung, budget, $2 from json_to_recordset($1) as r(id uuid, rung text, budget int)
  on conflict do nothing returning deadline_id as id, rung`;
const CLIMBED = `
  update deadline d set next_rung_on = n."nextRungOn", version = version + 1
    from json_to_recordset($1) as n(id uuid, "nextRungOn" date) where d.id = n.id`;

export interface FiredRung {
  id: string;
  rung: Rung;
}

interface RungToFire extends FiredRung {
  /** The one that counts now, in the clock's unit. */
  budget: number;
}

/** Those of the rungs that had not fired yet. */
export function fireRungs(tx: Tx, rungs: readonly RungToFire[], today: PlainDate): Promise<FiredRung[]> {
  return rows<FiredRung>(tx, FIRE, [JSON.stringify(rungs), today]);
}

export async function writeNextRungs(
  tx: Tx,
  next: readonly { id: string; nextRungOn: PlainDate | null }[],
): Promise<void> {
  await rows(tx, CLIMBED, [JSON.stringify(next)]);
}
