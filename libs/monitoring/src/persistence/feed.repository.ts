import type { PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { FactKindCode, FeedSourceCode } from '../domain/facts';

export interface NewFact {
  householdId: string;
  /** Null for a fact about the household. */
  memberId: string | null;
  kind: FactKindCode;
  value: number | string | boolean;
}

export interface Delivery {
  source: FeedSourceCode;
  /** The day the facts describe. */
  asOf: PlainDate;
}

export async function insertFeed(tx: Tx, { source, asOf }: Delivery, count: number): Promise<void> {
  const sql = 'insert into feed (source, as_of, rows) values ($1, $2, $3) on conflict (source, as_of) do nothing';
  await rows(tx, sql, [source, asOf, count]);
}

const FACTS = `
  with stored as (
    insert into fact (household_id, member_id, division, kind, value, as_of, source)
    select h.id, f."memberId", h.division, f.kind, f.value, $2, $3
      from jsonb_to_recordset($1) as f("householdId" uuid, "memberId" uuid, kind text, value jsonb)
      join household h on h.id = f."householdId"
      left join member m on m.id = f."memberId" and m.household_id = h.id
     where f."memberId" is null or m.id is not null
    on conflict on constraint fact_once do nothing
    returning 1
  )
  select count(*)::int as stored from stored`;

/** Facts about households that are not here, or about people of another household, are left out; the same fact again is no row. Returns rows written. */
export async function insertFacts(tx: Tx, { source, asOf }: Delivery, facts: readonly NewFact[]): Promise<number> {
  const [count] = await rows<{ stored: number }>(tx, FACTS, [JSON.stringify(facts), asOf, source]);
  return count?.stored ?? 0;
}
