import type { PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { CountedKind, CountedReason } from '../domain/reasons';
import type { Referral } from '../domain/referral';

const INSERT = `
  insert into referral_reason (referral_id, division, agency_id, programme, kind, code, ordinal, on_day)
  select $1, $2, $3, $4, $5, code, ordinal, $7
    from unnest($6::text[]) with ordinality as given(code, ordinal)`;

export interface Given {
  kind: CountedKind;
  codes: readonly CountedReason[];
  on: PlainDate;
}

/** Reasons as a department gave them, in their order. In the system's scope: an answer link has no agency of its own. */
export async function insertReasons(tx: Tx, referral: Referral, { kind, codes, on }: Given): Promise<void> {
  const { id, division, toAgencyId, programme } = referral;
  await rows(tx, INSERT, [id, division, toAgencyId, programme, kind, codes, on]);
}

const BEFORE = `
  select distinct g.code
    from referral_reason g
    join referral r on r.id = g.referral_id
   where g.kind = 'return' and r.application_id = $1 and r.measure_id = $2`;

/** Why a measure's referrals were given back so far, this one or those before it; helping parts don't count. */
export async function returnedBefore(tx: Tx, { applicationId, measureId }: Referral): Promise<string[]> {
  const found = await rows<{ code: string }>(tx, BEFORE, [applicationId, measureId]);
  return found.map(({ code }) => code);
}
