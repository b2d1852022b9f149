import type { Actor, PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import type { ReferralStatus } from '../domain/referral-states';
import { referralClocks } from './referral-clocks';

/** One line of a department's list: a place and a programme, nobody's name. */
export interface PoolLine {
  id: string;
  receiptNo: string;
  programme: string;
  programmeName: string;
  place: string | null;
  window: string;
  status: ReferralStatus;
  issuedAt: string;
  leaseUntil: string | null;
  /** 协办: it helps another one. */
  helping: boolean;
  /** 急难: taken before others. */
  urgent: boolean;
  /** On how many days somebody urged. */
  urged: number;
  /** The day it comes back, while it is parked. */
  parkedUntil: PlainDate | null;
  /** Last day for taking it, while nobody has. */
  claimDue: PlainDate | null;
  /** Last day in time; null while the clock stands still, and where it was issued before clocks were kept. */
  due: PlainDate | null;
  /** The due date rests on a year whose holidays are not announced. */
  provisional: boolean;
  version: number;
}

const LINES = `
  select r.id, r.receipt_no as "receiptNo", r.programme, r.programme_name as "programmeName", d.name as place,
         w.name as window, r.status, r.issued_at as "issuedAt", r.lease_until as "leaseUntil", r.version,
         r.lead_id is not null as helping, r.urgent, r.urged,
         case when r.status = 'parked' then r.parked_until::text end as "parkedUntil"
    from referral r
    join agency w on w.id = r.from_agency_id
    left join division d on d.code = r.division and d.valid_to is null
   where r.to_agency_id = $1 and ($2::uuid is null or r.id > $2)`;

/** Two texts, so that each has its index. */
const ON_THE_DESK = `${LINES} and r.status in ('requested', 'claimed', 'in-progress', 'on-hold') order by r.id limit $3`;
const BY_STATUS = `${LINES} and r.status = $4 order by r.id limit $3`;

export interface PoolInput {
  /** Without one: everything that waits for the agency or is in its hands. */
  status?: ReferralStatus;
  /** Id of the last line of the page before; ids grow with time (UUIDv7). */
  after: string | null;
  limit: number;
}

export interface PoolPage {
  items: PoolLine[];
  /** Where the next page begins; null on the last one. */
  last: string | null;
}

interface Line extends Omit<PoolLine, 'issuedAt' | 'leaseUntil' | 'due' | 'claimDue' | 'provisional'> {
  issuedAt: Date;
  leaseUntil: Date | null;
}

/** Referrals addressed to the actor's agency, oldest first. */
export async function pool(tx: Tx, actor: Actor, { status, after, limit }: PoolInput): Promise<PoolPage> {
  assertMay(actor, 'referral.read');
  const asked = [actor.agencyId, after, limit + 1];
  const lines = status ? await rows<Line>(tx, BY_STATUS, [...asked, status]) : await rows<Line>(tx, ON_THE_DESK, asked);
  const shown = lines.slice(0, limit);
  const clocks = await referralClocks(
    tx,
    shown.map(({ id }) => id),
  );
  const items = shown.map(({ issuedAt, leaseUntil, ...line }) => ({
    ...line,
    issuedAt: issuedAt.toISOString(),
    leaseUntil: leaseUntil?.toISOString() ?? null,
    claimDue: clocks.get(line.id)?.claimDue ?? null,
    due: clocks.get(line.id)?.total?.due ?? null,
    provisional: clocks.get(line.id)?.total?.provisional ?? false,
  }));
  return { items, last: lines.length > limit ? (items.at(-1)?.id ?? null) : null };
}
