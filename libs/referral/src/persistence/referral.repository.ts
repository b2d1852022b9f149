import type { PlainDate } from '@yimen/kernel';
import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Packet } from '@yimen/partners';
import type { Referral } from '../domain/referral';
import { refuse } from '../domain/referral.errors';

/** Works in `returning` too: no join. */
export const COLUMNS = `
  id, application_id as "applicationId", measure_id as "measureId", previous_id as "previousId", lead_id as "leadId", task,
  has_assists as "hasAssists", has_clock as "hasClock", may_expire as "mayExpire",
  receipt_no as "receiptNo", division,
  (select d.name from division d where d.code = referral.division and d.valid_to is null) as place,
  programme, programme_name as "programmeName", from_agency_id as "fromAgencyId",
  (select a.name from agency a where a.id = from_agency_id) as "fromAgencyName", to_agency_id as "toAgencyId",
  (select a.name from agency a where a.id = to_agency_id) as "toAgencyName", status, version,
  holder_kind as "holderKind", holder_id as "holderId", holder_name as "holderName", lease_until as "leaseUntil",
  outcome, reason,
  case when reason is null then '{}' when reasons[1] = reason then reasons else array[reason] end as reasons, note,
  case when status = 'on-hold' then papers else '{}' end as papers,
  case when status = 'parked' then parked_until::text end as "parkedUntil", urged,
  monthly_fen::float8 as "monthlyFen", one_off_fen::float8 as "oneOffFen", issued_at as "issuedAt", ended_at as "endedAt"`;

/** Refuses `referral-not-found`, also for one outside the actor's agency and area. */
export async function getReferral(tx: Tx, id: string): Promise<Referral> {
  return found(await row<Referral>(tx, `select ${COLUMNS} from referral where id = $1`, [id]));
}

/** The same, held against other writers until the transaction ends. */
export async function lockReferral(tx: Tx, id: string): Promise<Referral> {
  return found(await row<Referral>(tx, `select ${COLUMNS} from referral where id = $1 for update`, [id]));
}

function found(referral: Referral | null): Referral {
  if (!referral) throw refuse('referral-not-found');
  return referral;
}

export function referralsOfApplication(tx: Tx, applicationId: string): Promise<Referral[]> {
  return rows<Referral>(tx, `select ${COLUMNS} from referral where application_id = $1 order by id`, [applicationId]);
}

/** Those of an application that have not ended, locked, in one order for everybody; their helping parts end with them. */
export function lockLiveReferrals(tx: Tx, applicationId: string): Promise<Referral[]> {
  return rows<Referral>(
    tx,
    `select ${COLUMNS} from referral where application_id = $1 and lead_id is null and ended_at is null order by id for update`,
    [applicationId],
  );
}

/** The packet; the caller has asked who may see it and logs the look. */
export async function packetOf(tx: Tx, id: string): Promise<Packet> {
  const { packet } = (await row<{ packet: Packet }>(tx, 'select packet from referral where id = $1', [id]))!;
  return packet;
}

/** What a move writes; what it leaves out is emptied, for it belonged to the status before. */
export interface ReferralChange {
  status: Referral['status'];
  keepsHolder: boolean;
  leased: boolean;
  ended: boolean;
  /** The first of them is the one that decided. */
  reasons?: readonly string[];
  note?: string;
  papers?: readonly string[];
  parkedUntil?: PlainDate;
  outcome?: Referral['outcome'];
  monthlyFen?: number;
  oneOffFen?: number;
}

const MOVE = `
  update referral
     set status = $3, version = version + 1,
         holder_kind = case when $4 then holder_kind end, holder_id = case when $4 then holder_id end,
         holder_name = case when $4 then holder_name end, claimed_at = case when $4 then claimed_at end,
         lease_until = case when $5 then now() + make_interval(hours => lease_hours) end,
         ended_at = case when $6 then now() end,
         reason = ($7::text[])[1], reasons = $7, note = $8, outcome = $9, monthly_fen = $10, one_off_fen = $11,
         papers = $12, parked_until = $13
   where id = $1 and version = $2
  returning ${COLUMNS}`;

/** Moves a locked referral on; null when somebody else did first (I1). */
export async function updateReferral(tx: Tx, referral: Referral, change: ReferralChange): Promise<Referral | null> {
  const { status, keepsHolder, leased, ended, reasons = [], papers = [] } = change;
  const { note, outcome, monthlyFen, oneOffFen, parkedUntil } = change;
  const [moved] = await rows<Referral>(tx, MOVE, [
    referral.id,
    referral.version,
    status,
    keepsHolder,
    leased,
    ended,
    reasons,
    ...[note, outcome, monthlyFen, oneOffFen].map((value) => value ?? null),
    papers,
    parkedUntil ?? null,
  ]);
  return moved ?? null;
}

const URGE = `
  update referral set urged = urged + 1, urged_on = $2
   where id = $1 and (urged_on is null or urged_on < $2) returning ${COLUMNS}`;

/** Null where somebody urged on this day already. */
export function noteUrged(tx: Tx, id: string, today: PlainDate): Promise<Referral | null> {
  return row<Referral>(tx, URGE, [id, today]);
}
