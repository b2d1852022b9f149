import type { IndicatorSql } from '@yimen/policy';
import { inAreas, partOf } from './area-sql';
import type { Judging } from './judging';
import type { LookedAt } from './looked-at';

const masks = (judging: Judging, part: number, { only }: LookedAt) => `
    select s.household_id, s.division, ${part} as part, ${judging.sql.hits} as hits, ${judging.sql.unknowns} as unknowns
      from household_summary s
     where s.household_id >= $1 and s.household_id < $2 ${only('s.household_id')} and (${inAreas('s.division', judging.areas)})`;

function factsOf(parts: readonly IndicatorSql[]): string {
  if (parts.every(({ facts }) => facts.length === 0)) return `'[]'::jsonb`;
  const ofPart = ({ facts }: IndicatorSql) =>
    `case b.bit ${facts.map((fact, bit) => `when ${bit} then ${fact}`).join('\n             ')} end`;
  return `case b.part ${parts.map((sql, part) => (sql.facts.length === 0 ? '' : `when ${part} then ${ofPart(sql)}`)).join(' ')} end`;
}

/** What people said and what is under way. Who stands there already is not warned of again; who is silenced, not yet. */
const judged = ({ only }: LookedAt) => `
  spoken as (
    select m.household_id, bit_or(b.mask) filter (where w.status <> 'disposed') as standing,
           bit_or(b.mask) filter (where w.suppressed_until >= $3) as silent,
           min(w.suppressed_until) filter (where w.suppressed_until >= $3) + 1 as again
      from masked m
      join warning w on w.household_id = m.household_id
      join bits b on b.part = m.part and b.indicator = w.indicator and b.version = w.indicator_version
     where m.hits <> 0 and m.hits & b.mask <> 0 and w.household_id >= $1 and w.household_id < $2
       and (w.status <> 'disposed' or w.suppressed_until >= $3) ${only('w.household_id')}
     group by m.household_id
  ), applying as (
    select distinct household_id from application where closed_at is null and household_id >= $1 and household_id < $2 ${only('household_id')}
  ), judged as materialized (
    select m.household_id, m.division, m.part, m.hits, coalesce(w.standing, 0) as standing,
           (coalesce(w.silent, 0) | x.answered) & ~coalesce(w.standing, 0) as silenced,
           case when x.answered & ~coalesce(w.standing | w.silent, w.standing, w.silent, 0) <> 0 then '-infinity'::date
                else w.again end as look_again_on
      from masked m
      left join spoken w on w.household_id = m.household_id
      left join applying a on a.household_id = m.household_id
      join parts p on p.part = m.part
     cross join lateral (select case when a.household_id is null then 0 else m.hits & p.entry end as answered) x
     where m.hits <> 0
  ),`;

const written = (facts: string, { only }: LookedAt, parts: readonly Judging[]) => `
  written as (
    insert into warning (household_id, division, indicator, indicator_version, family, colour, rank, business_date, facts, status)
    select j.household_id, j.division, b.indicator, b.version, b.family, b.colour, b.rank, $3, ${facts}, 'open'
      from judged j
      join bits b on b.part = j.part and j.hits & ~j.standing & ~j.silenced & b.mask <> 0
      join household_summary s on s.household_id = j.household_id
     where j.hits & ~j.standing & ~j.silenced <> 0 and s.household_id >= $1 and s.household_id < $2 ${only('s.household_id')}
    on conflict do nothing
    returning division, indicator, indicator_version
  ), warned as materialized (
    select ${partOf('division', parts)} as part, left(division, 9) as township, indicator, indicator_version as version,
           count(*)::int as n
      from written group by 1, 2, 3, 4
  ),`;

/** Only what differs is written. */
const outcome = (parts: readonly Judging[]) => `
  changed as materialized (
    select coalesce(n.household_id, o.household_id) as household_id, n.household_id is null as gone,
           coalesce(n.division, o.division) as division, coalesce(n.part, ${partOf('o.division', parts)}) as part,
           coalesce(o.hits, 0) as was, coalesce(n.hits, 0) as hits, n.unknowns, n.silenced, n.look_again_on
      from (select m.household_id, m.division, m.part, m.hits, m.unknowns, coalesce(j.silenced, 0) as silenced, j.look_again_on
              from masked m join parts p on p.part = m.part left join judged j using (household_id)
             where m.hits <> 0 or m.unknowns <> p.usual) n
      full join outcome_before o on o.household_id = n.household_id
     where n.household_id is null or o.household_id is null
        or (n.division, n.hits, n.unknowns, n.silenced, n.look_again_on)
           is distinct from (o.division, o.hits, o.unknowns, o.silenced, o.look_again_on)
  ), put as (
    insert into household_outcome as t (household_id, division, hits, unknowns, silenced, look_again_on)
    select household_id, division, hits, unknowns, silenced, look_again_on from changed where not gone
    on conflict (household_id) do update set division = excluded.division, hits = excluded.hits,
      unknowns = excluded.unknowns, silenced = excluded.silenced, look_again_on = excluded.look_again_on
  ), cleared as (
    delete from household_outcome o using changed c
     where c.gone and o.household_id = c.household_id and o.household_id >= $1 and o.household_id < $2
  ), looked_at as (
    delete from household_touched where household_id >= $1 and household_id < $2 and not stale
  ), ended as materialized (
    select c.part, left(c.division, 9) as township, c.was & ~c.hits & p.comparable as bits
      from changed c join parts p on p.part = c.part
     where c.was & ~c.hits <> 0 and c.was & ~c.hits & p.comparable <> 0
  ),`;

/** part, side, township, bit; evaluated, warned, suppressed, hits, not evaluated, failed, ended. */
const counts = ({ counts: more }: LookedAt) => `
  seen as materialized (
    select part, left(division, 9) as township, hits, unknowns, count(*)::int as n from masked group by 1, 2, 3, 4
  ), told (part, side, township, bit, evaluated, warned, suppressed, hits, unknown, failed, ended) as (
    select part, 'after', township, -1, sum(n), 0, 0, 0, 0, 0, 0 from seen group by part, township
    union all
    select s.part, 'after', s.township, b.bit, 0, 0, 0, coalesce(sum(n) filter (where s.hits & b.mask <> 0), 0),
           coalesce(sum(n) filter (where s.unknowns & b.mask <> 0), 0), coalesce(sum(n) filter (where p.failed & b.mask <> 0), 0), 0
      from seen s join parts p on p.part = s.part join bits b on b.part = s.part and (s.hits | s.unknowns | p.failed) & b.mask <> 0
     group by s.part, s.township, b.bit
    union all
    select j.part, 'after', left(j.division, 9), b.bit, 0, 0, count(*), 0, 0, 0, 0
      from judged j join bits b on b.part = j.part and j.silenced & b.mask <> 0 where j.silenced <> 0 group by 1, 3, 4
    union all
    select b.part, 'after', w.township, b.bit, 0, w.n, 0, 0, 0, 0, 0 from warned w join bits b using (part, indicator, version)
    union all
    select e.part, 'after', e.township, b.bit, 0, 0, 0, 0, 0, 0, count(*)
      from ended e join bits b on b.part = e.part and e.bits & b.mask <> 0 group by 1, 3, 4
    ${more}
  )
  insert into night_part_tally (business_date, pass, from_id, part, side, counts, reason)
  select $3, $4, $1, t.part, side,
         array_agg((rpad(t.township, 12, '0'), t.bit, t.evaluated, t.warned, t.suppressed, t.hits - t.warned - t.suppressed,
                    t.unknown, t.failed, t.ended)::tally_count), max(p.reason)
    from (select part, side, township, bit, sum(evaluated) as evaluated, sum(warned) as warned, sum(suppressed) as suppressed,
                 sum(hits) as hits, sum(unknown) as unknown, sum(failed) as failed, sum(ended) as ended
            from told group by part, side, township, bit) t
    join parts p on p.part = t.part
   group by t.part, side`;

/**
 * One range under every part in one statement, and so one snapshot: masks, what people judged, new warnings, how each household
 * came out, what was looked at, and the counts. `$1` ≤ household id < `$2`, `$3` business date, `$4` pass, `$5` the bits,
 * `$6` the parts, both JSON.
 */
export function judgeStatement(parts: readonly Judging[], looked: LookedAt): string {
  return `
  with bits as materialized (
    select * from jsonb_to_recordset($5) as b(part int, bit int, mask bigint, indicator text, version int, family text, colour text, rank int)
  ), parts as materialized (
    select * from jsonb_to_recordset($6) as p(part int, entry bigint, comparable bigint, usual bigint, usual_before bigint, failed bigint, reason text)
  ), ${looked.tables(parts)}
  masked as materialized (${parts.map((part, n) => masks(part, n, looked)).join(' union all ')}
  ), ${judged(looked)} ${written(factsOf(parts.map(({ sql }) => sql)), looked, parts)} ${outcome(parts)} ${counts(looked)}`;
}
