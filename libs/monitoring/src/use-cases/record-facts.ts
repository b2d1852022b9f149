import type { PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { FACT_KINDS } from '../domain/fact-kinds';
import type { FactKindCode } from '../domain/fact-kinds';
import { refuse } from '../domain/monitoring.errors';

export interface OwnFact {
  householdId: string;
  /** Null for a fact about the household. */
  memberId: string | null;
  kind: FactKindCode;
  value: number | string | boolean;
}

export interface OwnFacts {
  /** A source of ours, which is always fresh: `visits`. */
  source: string;
  /** The day the facts describe. */
  asOf: PlainDate;
  facts: readonly OwnFact[];
}

const RECORD = `
  insert into fact (household_id, member_id, division, kind, value, as_of, source)
  select h.id, f."memberId", h.division, f.kind, f.value, $2, $3
    from jsonb_to_recordset($1) as f("householdId" uuid, "memberId" uuid, kind text, value jsonb)
    join household h on h.id = f."householdId"
  on conflict do nothing`;

/**
 * What our own people found, in the transaction in which they say so; the same on the same day is one fact. Refuses
 * `fact-kind-unknown` for what is another source's to say.
 */
export async function recordFacts(tx: Tx, { source, asOf, facts }: OwnFacts): Promise<void> {
  const foreign = facts.find(({ kind }) => FACT_KINDS[kind].source !== source);
  if (foreign) throw refuse('fact-kind-unknown', foreign.kind);
  if (facts.length > 0) await rows(tx, RECORD, [JSON.stringify(facts), asOf, source]);
}
