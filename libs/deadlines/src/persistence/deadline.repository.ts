import type { PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

const STOP = `
  update deadline set stopped_on = $2, next_rung_on = null, version = version + 1
   where id = any ($1) and stopped_on is null`;
const EXTEND = `
  update deadline set extended_to = extendable_to, extended_reason = $2, extended_by = $3, extended_on = $4,
         version = version + 1
   where id = $1 and extended_to is null`;

export async function writeStops(tx: Tx, ids: readonly string[], on: PlainDate): Promise<void> {
  await rows(tx, STOP, [ids, on]);
}

export interface Extension {
  on: PlainDate;
  reason: string;
  allowedBy: string;
}

export async function writeExtension(tx: Tx, id: string, { on, reason, allowedBy }: Extension): Promise<void> {
  await rows(tx, EXTEND, [id, reason, allowedBy, on]);
}
