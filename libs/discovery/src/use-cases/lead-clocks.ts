import { startClock, stopClocks } from '@yimen/deadlines';
import type { PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { closeLimit, CONFIRM_LIMIT, DISCOVERY_LADDER, lookLimit, MANDATORY_LIMITS } from '../domain/lead-limits';
import type { DiscoveryLimit } from '../domain/lead-limits';

interface Timed {
  id: string;
  division: string;
  danger: boolean;
  minor: boolean;
}

interface NewLeadClocks extends Timed {
  told: readonly { agencyId: string; why: string }[];
}

/** Somebody has to look; whoever was told of a minor has to answer, each on a clock of its own that it sees. */
export async function startLeadClocks(tx: Tx, lead: NewLeadClocks, from: PlainDate): Promise<void> {
  await start(tx, lead, lookLimit(lead), from);
  for (const { agencyId, why } of lead.told)
    if (why in MANDATORY_LIMITS)
      await start(tx, lead, MANDATORY_LIMITS[why as keyof typeof MANDATORY_LIMITS], from, agencyId);
}

/** Somebody was met: the lead is looked into and has to end. */
export async function startClosing(tx: Tx, lead: Timed, on: PlainDate): Promise<void> {
  await stopLeadClocks(tx, lead.id, on, ['look']);
  await start(tx, lead, closeLimit(lead), on);
}

/** The end is proposed: it is the county's turn. */
export async function startConfirming(tx: Tx, lead: Timed, on: PlainDate): Promise<void> {
  await stopLeadClocks(tx, lead.id, on, ['look', 'close']);
  await start(tx, lead, CONFIRM_LIMIT, on);
}

/** The county sent it back: somebody has to look once more. */
export async function startLookingAgain(tx: Tx, lead: Timed, on: PlainDate): Promise<void> {
  await stopLeadClocks(tx, lead.id, on, ['confirm']);
  await start(tx, lead, lookLimit(lead), on);
}

function start(
  tx: Tx,
  { id, division }: Timed,
  { step, title, limit }: DiscoveryLimit,
  from: PlainDate,
  audienceAgencyId: string | null = null,
): Promise<void> {
  const subject = { kind: 'lead', id, applicationId: id, division, audienceAgencyId } as const;
  return startClock(tx, subject, { step, title, limit, from, ladder: DISCOVERY_LADDER });
}

/** All of them where nothing is said. */
export function stopLeadClocks(tx: Tx, id: string, on: PlainDate, steps?: readonly string[]): Promise<void> {
  return stopClocks(tx, { kind: 'lead', id }, { on, steps });
}
