import type { Actor } from '@yimen/kernel';
import { connectionsOf } from '@yimen/partners';
import type { Connection } from '@yimen/partners';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { silentSince } from '../domain/silence';

export interface SupervisedPartner extends Connection {
  /** Referrals that nobody there has claimed. */
  waitingReferrals: number;
  /** When the oldest of them was issued. */
  oldestWaitingAt: Date | null;
  /** Since when it is silent; null: it isn't. */
  wentSilentAt: Date | null;
}

export interface Patience {
  now: Date;
  /** PARTNER_SILENCE_HOURS. */
  hours: number;
}

export interface PartnersInput extends Patience {
  /** Only those that are silent. */
  silent: boolean;
  /** Code of the last agency of the page before. */
  after: string | null;
  limit: number;
}

const WAITING = `
  select to_agency_id as "agencyId", count(*)::int as waiting, min(issued_at) as oldest
    from referral where status = 'requested' group by 1`;

interface Waiting {
  agencyId: string;
  waiting: number;
  oldest: Date;
}

async function partners(tx: Tx, { now, hours }: Patience): Promise<SupervisedPartner[]> {
  const connections = await connectionsOf(tx);
  const waiting = new Map((await rows<Waiting>(tx, WAITING)).map((one) => [one.agencyId, one]));
  return connections.map((connection) => {
    const { waiting: waitingReferrals = 0, oldest = null } = waiting.get(connection.agencyId) ?? {};
    const signs = [connection.lastReadAt, connection.lastDeliveredAt].filter((sign) => sign !== null);
    const lastSign = signs.length > 0 ? new Date(Math.max(...signs.map(Number))) : null;
    const wentSilentAt = silentSince({ waitingSince: oldest, lastSign }, now, hours);
    return { ...connection, waitingReferrals, oldestWaitingAt: oldest, wentSilentAt };
  });
}

/** 督办: how the bureaus of the actor's area are connected, and who of them is silent. Counts and moments, nobody's name. */
export async function supervisedPartners(
  tx: Tx,
  actor: Actor,
  { silent, after, limit, ...patience }: PartnersInput,
): Promise<{ items: SupervisedPartner[]; last: string | null }> {
  assertMay(actor, 'partner.supervise');
  const all = (await partners(tx, patience)).filter(({ wentSilentAt }) => !silent || wentSilentAt !== null);
  const rest = all.filter(({ agencyCode }) => after === null || agencyCode > after);
  const items = rest.slice(0, limit);
  return { items, last: rest.length > limit ? (items.at(-1)?.agencyCode ?? null) : null };
}

/** The silent ones, for the alarm. */
export async function silentPartners(tx: Tx, patience: Patience): Promise<SupervisedPartner[]> {
  return (await partners(tx, patience)).filter(({ wentSilentAt }) => wentSilentAt !== null);
}
