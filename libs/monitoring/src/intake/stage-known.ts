import type { PlainDate } from '@yimen/kernel';
import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { FactKindCode } from '../domain/fact-kinds';
import type { Staged } from './stage-lines';

export interface NewFact {
  householdId: string;
  /** Null for a fact about the household. */
  memberId: string | null;
  kind: FactKindCode;
  /** Null takes back. */
  value: number | string | boolean | null;
}

const STAGE = `
  with staged as (
    insert into feed_row (upload, line, household_id, member_id, kind, value, as_of)
    select $1, f.line, h.id, f."memberId", f.kind, coalesce(f.value, 'null'), $2
      from rows from (jsonb_to_recordset($3) as ("householdId" uuid, "memberId" uuid, kind text, value jsonb))
             with ordinality as f("householdId", "memberId", kind, value, line)
      join household h on h.id = f."householdId"
      left join member m on m.id = f."memberId" and m.household_id = h.id
     where f."memberId" is null or m.id is not null
    returning 1
  )
  select count(*)::int as accepted from staged`;

/** Rows of our own making wait like those of a bureau. Households that are not here, and people of another one, are left out. */
export async function stageKnown(
  tx: Tx,
  { upload, asOf, facts }: { upload: string; asOf: PlainDate; facts: readonly NewFact[] },
): Promise<Staged> {
  const staged = await row<{ accepted: number }>(tx, STAGE, [upload, asOf, JSON.stringify(facts)]);
  const accepted = staged?.accepted ?? 0;
  return { accepted, rejected: 0, notHere: facts.length - accepted };
}
