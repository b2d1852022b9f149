import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { refuse } from '../domain/policy.errors';
import type { HeldPack } from './held-pack';
import { PACK_COLUMNS } from './pack.repository';
import type { PackStatus } from './pack-states';

export interface PackStepTaken {
  action: string;
  toStatus: PackStatus;
  actorName: string;
  agencyName: string | null;
  reason: string | null;
  /** ISO, UTC. */
  at: string;
}

export interface PackPage extends HeldPack {
  /** As it was written. */
  text: string;
  /** As it is applied: with every layer it extends. */
  wholeText: string;
  /** Oldest first; empty for whoever isn't a policy officer of the place. */
  history: PackStepTaken[];
}

const PAGE = `
  select ${PACK_COLUMNS}, yaml as text, whole as "wholeText",
         (select coalesce(jsonb_agg(jsonb_build_object('action', l.action, 'toStatus', l.to_status,
                   'actorName', l.actor_name, 'agencyName', l.agency_name, 'reason', l.reason,
                   'at', to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by l.at), '[]')
            from policy_pack_log l where l.pack_id = policy_pack.id) as history
    from policy_pack where ref = $1 order by version desc limit 1`;

/** The newest pack of this ref with its text and what happened to it. Refuses `policy-pack-unknown`. */
export async function packPage(tx: Tx, ref: string): Promise<PackPage> {
  const page = await row<PackPage>(tx, PAGE, [ref]);
  if (!page) throw refuse('policy-pack-unknown');
  return page;
}
