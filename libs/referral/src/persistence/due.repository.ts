import type { PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Referral } from '../domain/referral';
import { COLUMNS } from './referral.repository';

const PARKED = `
  select ${COLUMNS} from referral
   where status = 'parked' and parked_until <= $1 order by parked_until limit $2 for update skip locked`;

/** Parked until today or before; those that somebody is acting on are left out. */
export function lockParkedUntil(tx: Tx, today: PlainDate, limit: number): Promise<Referral[]> {
  return rows<Referral>(tx, PARKED, [today, limit]);
}

const UNCLAIMED = `
  select ${COLUMNS} from referral
   where status = 'requested' and may_expire
     and exists (select from deadline d
                  where d.subject_kind = 'referral' and d.subject_id = referral.id and d.step = 'claim'
                    and d.stopped_on is null and d.due_on < $1)
   order by id limit $2 for update skip locked`;

/** In the pool of somebody without a duty to answer, and the limit for taking it is over. */
export function lockUnclaimed(tx: Tx, today: PlainDate, limit: number): Promise<Referral[]> {
  return rows<Referral>(tx, UNCLAIMED, [today, limit]);
}
