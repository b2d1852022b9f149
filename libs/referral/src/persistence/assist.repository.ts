import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Referral } from '../domain/referral';
import { refuse } from '../domain/referral.errors';
import { COLUMNS } from './referral.repository';

const OF_LEADS = `select ${COLUMNS} from referral where lead_id = any ($1) order by id`;
const LIVE = `select ${COLUMNS} from referral where lead_id = $1 and ended_at is null order by id`;
const ONE = `select ${COLUMNS} from referral where id = $1 and lead_id = $2 for update`;

/** Helping parts of these leads, the oldest first; only who sees the area, or the system for it, sees them all. */
export function assistsOfLeads(tx: Tx, leadIds: readonly string[]): Promise<Referral[]> {
  return rows<Referral>(tx, OF_LEADS, [leadIds]);
}

/** Those that have not ended. */
export function liveAssists(tx: Tx, leadId: string): Promise<Referral[]> {
  return rows<Referral>(tx, LIVE, [leadId]);
}

/** The same, locked. */
export function lockLiveAssists(tx: Tx, leadId: string): Promise<Referral[]> {
  return rows<Referral>(tx, `${LIVE} for update`, [leadId]);
}

/** One of a lead's, locked. Refuses `assist-not-found`. */
export async function lockAssist(tx: Tx, leadId: string, id: string): Promise<Referral> {
  const found = await row<Referral>(tx, ONE, [id, leadId]);
  if (!found) throw refuse('assist-not-found');
  return found;
}

/** Says that it has helping parts; its version stays, for nothing changes that anybody has in hand. */
export async function markHelped(tx: Tx, id: string): Promise<void> {
  await rows(tx, 'update referral set has_assists = true where id = $1 and not has_assists', [id]);
}
