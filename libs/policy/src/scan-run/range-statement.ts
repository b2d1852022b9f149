import type { PlainDate } from '@yimen/kernel';
import type { PolicyPack } from '../domain/pack/policy-pack';
import { scanStatement } from '../scan/scan-sql';
import { isWatched } from './watched';

const AWARD_SINCE = `
  (select min((w ->> 'since')::date) from public.policy_household h, jsonb_array_elements(h.awards) w
    where h.id = f.household_id and w ->> 'programme' = f.programme and (w ->> 'since')::date <= `;

const COUNTS = `
  count(*), count(*) filter (where eligible), count(*) filter (where not eligible),
  count(*) filter (where eligible is null), 0, count(*) filter (where watched and receives),
  count(*) filter (where watched and eligible and not receives),
  count(*) filter (where watched and not eligible and receives), count(d."householdId"),
  count(*) filter (where monthly and eligible and fen is null),
  coalesce(sum(fen) filter (where monthly and eligible), 0),
  coalesce(sum(fen) filter (where monthly and watched and eligible and not receives), 0)`;

/**
 * What a range of households gets in one statement: everybody judged, findings and tally written. `$1`, `$2` ids,
 * `$3` division prefix, `$4` scan, `$5` what is doubled, as JSON.
 * The scan reads `policy_household`; here that name means the area's households in which somebody lives, so that an area
 * is found by its index and a household whose last member has left is judged by nobody.
 */
export function rangeStatement(pack: PolicyPack, date: PlainDate): string {
  const { sql, programmes } = scanStatement(pack, date);
  const judged = programmes.map((programme, i) => {
    const monthly = programme.pays === 'monthly';
    return `('${programme.id}', ${isWatched(programme)}, ${monthly}, s.v${i}, s.a${i}, s.r${i})`;
  });
  return `
with policy_household as (
  select h.* from public.policy_household h
   where h.division ^@ $3 and exists (select from policy_member m where m.household_id = h.id)
), s as materialized (
${sql}
), judged as (
  select s.household_id, s.division, p.*
    from s cross join lateral (values ${judged.join(', ')}) p(programme, watched, monthly, eligible, fen, receives)
), doubled as (
  select * from jsonb_to_recordset($5) as d("householdId" uuid, programme text, doubled jsonb)
), found as (
  select household_id, division, programme, case when eligible then 'not-receiving' else 'no-longer' end as kind,
         case when monthly and eligible then fen end as fen, null::jsonb as doubled
    from judged where watched and eligible <> receives
  union all
  select household_id, s.division, d.programme, 'doubled', null, d.doubled
    from s join doubled d on d."householdId" = s.household_id
), written as (
  insert into policy_scan_finding (scan_id, household_id, division, programme, kind, monthly_fen, award_since, doubled)
  select $4, household_id, division, programme, kind, fen, ${AWARD_SINCE}'${date}'), doubled from found f
)
insert into policy_scan_tally (scan_id, from_id, division, programme, households, eligible, not_eligible, unknown, failed,
                               receiving, not_receiving, no_longer, doubled, without_amount, monthly_due_fen,
                               monthly_gap_fen)
select $4, $1, rpad(left(j.division, 9), 12, '0'), j.programme, ${COUNTS}
  from judged j left join doubled d on d."householdId" = j.household_id and d.programme = j.programme
 group by 3, 4`;
}
