import type { PlainDate } from '@yimen/kernel';
import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { FactWindow } from '../domain/feed-windows';
import type { Indicator } from '../domain/indicators';
import type { Tally } from '../domain/tally';
import { INDICATOR_RULES } from './indicator-rules';

export interface Evaluation {
  prefix: string;
  night: PlainDate;
  indicator: Indicator;
  windows: readonly FactWindow[];
  /** Why households without a hit are "not evaluated" and not "clear"; null when all feeds came. */
  missing: string | null;
}

/**
 * All households of one township by one indicator in one statement: facts within the windows, hits by the rule,
 * what people judged before, new warnings with their log lines, and the tally.
 * `^@` is leakproof, so the index on division is used under row-level security too.
 */
function statement(rule: string): string {
  return `
  with p as (
    select $2::date as night, $3::jsonb as limits
  ), place as (
    select id from household where division ^@ $1
  ), known as materialized (
    select f.household_id, f.member_id, f.kind, f.value, f.as_of, f.source
      from place
      join fact f on f.household_id = place.id
      join jsonb_to_recordset($4) as w(kind text, source text, "from" date, "to" date)
        on f.kind = w.kind and f.source = w.source and f.as_of between w."from" and w."to"
  ), hit as (
    select h.id as household_id, h.division,
           jsonb_agg(jsonb_build_object('kind', k.kind, 'value', k.value, 'asOf', k.as_of, 'source', k.source,
                                        'memberId', k.member_id) order by k.kind, k.as_of, k.member_id) as facts
      from p, known k
      join household h on h.id = k.household_id
      left join member m on m.id = k.member_id
     where (m.left_on is null or m.left_on > p.night) and (${rule})
     group by h.id, h.division
  ), judged as (
    select hit.*,
           exists (select from warning w where w.household_id = hit.household_id and w.indicator = $5
                    and w.indicator_version = $6 and w.status <> 'disposed') as standing,
           exists (select from warning w where w.household_id = hit.household_id and w.indicator = $5
                    and w.indicator_version = $6 and w.suppressed_until >= $2::date) as suppressed
      from hit
  ), written as (
    insert into warning (household_id, division, indicator, indicator_version, family, business_date, facts, status)
    select household_id, division, $5, $6, $7, $2, facts, 'open' from judged where not standing and not suppressed
    on conflict (household_id, indicator, indicator_version) where status in ('open', 'in-application') do nothing
    returning id, division
  ), told as (
    insert into warning_log (warning_id, division, action, to_status, actor_kind, actor_id, actor_name, detail)
    select id, division, 'warn', 'open', 'system', 'night', '系统', jsonb_build_object('night', $2::date) from written
  ), counted as (
    select (select count(*) from place)::int as evaluated, (select count(*) from hit)::int as hits,
           (select count(*) from written)::int as warned,
           (select count(*) from judged where suppressed and not standing)::int as suppressed
  )
  insert into night_tally (business_date, division, indicator, indicator_version, evaluated, warned, suppressed,
                           unchanged, clear, not_evaluated, failed, reason)
  select $2, rpad($1, 12, '0'), $5, $6, evaluated, warned, suppressed, hits - warned - suppressed,
         case when $8::text is null then evaluated - hits else 0 end,
         case when $8::text is null then 0 else evaluated - hits end, 0, $8
    from counted
  returning evaluated, warned, suppressed, unchanged, clear, not_evaluated as "notEvaluated", failed`;
}

export async function evaluate(tx: Tx, evaluation: Evaluation): Promise<Tally> {
  const { prefix, night, indicator, windows, missing } = evaluation;
  const limits = Object.fromEntries(Object.entries(indicator.thresholds).map(([name, { value }]) => [name, value]));
  const tally = await row<Tally>(tx, statement(INDICATOR_RULES[indicator.code]), [
    prefix,
    night,
    JSON.stringify(limits),
    JSON.stringify(windows),
    indicator.code,
    indicator.version,
    indicator.family,
    missing,
  ]);
  return tally as Tally;
}

const FAILED = `
  insert into night_tally (business_date, division, indicator, indicator_version, evaluated, warned, suppressed,
                           unchanged, clear, not_evaluated, failed, reason)
  select $2, rpad($1, 12, '0'), $3, $4, count(*), 0, 0, 0, 0, 0, count(*), $5
    from household where division ^@ $1`;

/** Counts the whole township as failed by that indicator; `reason` is a code, never what PostgreSQL said of a value. */
export async function tallyFailure(tx: Tx, evaluation: Evaluation, reason: string): Promise<void> {
  const { prefix, night, indicator } = evaluation;
  await row(tx, FAILED, [prefix, night, indicator.code, indicator.version, reason]);
}
