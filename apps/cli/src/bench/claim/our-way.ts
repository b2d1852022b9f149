import { businessDate } from '@yimen/kernel';
import { Door, openDataSource, poolOf, ScopedTransactions } from '@yimen/platform';
import { claimNext, takeQuickly } from '@yimen/referral';
import { BUREAU, LEASE_HOURS, ONE_OFF_FEN } from './claim-way';
import type { Site } from './claim-way';
import { assertOne } from './hand-pool';
import type { Pair } from './over-referrals';

export interface OurWay extends Pair {
  /** The ids of up to `limit` referrals of the pool, now the bureau's. */
  claimNext(limit: number): Promise<string[]>;
}

/**
 * Through the door, in process, as the department's desk does it but without a key, so nothing is remembered: actor and
 * scope, permission, compare and set, clock, action log, outbox, row-level security.
 */
export async function openOurs({ database, connections }: Site): Promise<OurWay> {
  const source = await openDataSource(database.appUrl, connections, 'yimen-bench');
  poolOf(source).options.idleTimeoutMillis = 0;
  const transactions = new ScopedTransactions(source, '50');
  const door = new Door(transactions);
  const today = businessDate(new Date());
  const told = { outcome: 'granted', oneOffFen: ONE_OFF_FEN } as const;
  const credential = { kind: 'partner' as const, id: BUREAU.clientId };
  const step = async (action: 'claim' | 'complete', id: string) => {
    const more = action === 'claim' ? { leaseHours: LEASE_HOURS } : { told };
    const taken = await takeQuickly(door, { credential }, { action, id, seen: null, today, ...more });
    assertOne(taken ? 1 : 0, id);
  };
  return {
    claim: (id) => step('claim', id),
    complete: (id) => step('complete', id),
    claimNext: async (limit) => {
      const taken = await transactions.run(credential, null, (tx, { actor }) =>
        claimNext(tx, actor, { limit, leaseHours: LEASE_HOURS, today }),
      );
      return taken.map(({ id }) => id);
    },
    close: () => source.destroy(),
  };
}
