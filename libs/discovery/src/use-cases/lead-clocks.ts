import { startClock, stopClocks } from '@yimen/deadlines';
import type { PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { DISCOVERY_LADDER, lookLimit, MANDATORY_LIMITS } from '../domain/lead-limits';
import type { DiscoveryLimit } from '../domain/lead-limits';

interface NewLeadClocks {
  id: string;
  division: string;
  danger: boolean;
  minor: boolean;
  told: readonly { agencyId: string; why: string }[];
}

/** Somebody has to look; whoever was told of a minor has to answer, each on a clock of its own that it sees. */
export async function startLeadClocks(tx: Tx, lead: NewLeadClocks, from: PlainDate): Promise<void> {
  const { id, division } = lead;
  const start = ({ step, title, limit }: DiscoveryLimit, audienceAgencyId: string | null) =>
    startClock(
      tx,
      { kind: 'lead', id, applicationId: id, division, audienceAgencyId },
      { step, title, limit, from, ladder: DISCOVERY_LADDER },
    );
  await start(lookLimit(lead), null);
  for (const { agencyId, why } of lead.told)
    if (why in MANDATORY_LIMITS) await start(MANDATORY_LIMITS[why as keyof typeof MANDATORY_LIMITS], agencyId);
}

/** All of them where nothing is said. */
export function stopLeadClocks(tx: Tx, id: string, on: PlainDate, steps?: readonly string[]): Promise<void> {
  return stopClocks(tx, { kind: 'lead', id }, { on, steps });
}
