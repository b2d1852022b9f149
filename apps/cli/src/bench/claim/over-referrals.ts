import { timed } from '../rounds';
import { checkReferrals } from './check-referrals';
import { warmUp } from './claim-way';
import type { ClaimWay, Site } from './claim-way';
import { seedReferrals } from './seed-referrals';

/** The two halves of a pair, each a transaction of its own; each fails when the referral isn't there to be claimed or completed. */
export interface Pair {
  claim(id: string): Promise<unknown>;
  complete(id: string): Promise<unknown>;
  close(): Promise<void>;
}

/** A way over our tables; whatever it writes with must leave the same rows. */
export function overReferrals({ database, connections }: Site, { claim, complete, close }: Pair): ClaimWay {
  const round = async (count: number) => {
    const warm = warmUp(connections);
    const ids = await seedReferrals(database.adminUrl, count + warm);
    const pair = async (id: string) => {
      await claim(id);
      await complete(id);
    };
    const measured = await timed(ids, connections, pair, warm);
    await checkReferrals(database.adminUrl, ids);
    return measured;
  };
  return { round, close };
}
