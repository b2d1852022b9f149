import type { Of } from './words';

/** Monthly aid granted here that hasn't ended (LAW 47, 48). */
export const aidCounted = (of: Of): string => `
      links as materialized (
        select household_id, programme, decided_on, ended_on, reduced_on,
               case when reduced_on <= p_today then reduced_fen else monthly_fen end as monthly
          from assistance_link
         where ${of('household_id')} and monthly_fen > 0
           and outcome in ('granted', 'partly-granted') and (ended_on is null or ended_on > p_today)
      ), aid as (
        select household_id, sum(monthly) filter (where decided_on <= p_today)::bigint as monthly,
               least(min(decided_on) filter (where decided_on > p_today), min(ended_on),
                     min(reduced_on) filter (where reduced_on > p_today)) as look_again_on
          from links group by household_id`;

/** Programmes received: as declared or shared, and, where `links` are asked, as granted here. */
export const awardsListed = (withLinks: boolean): string => {
  const granted = withLinks ? 'select household_id, programme from links where decided_on <= p_today union all' : '';
  return `
      awards as (
        select household_id, array_agg(distinct programme order by programme) as aid
          from (${granted}
                select id as household_id, award ->> 'programme' as programme
                  from (select id, awards from households where jsonb_typeof(awards) = 'array' offset 0) declared,
                       jsonb_array_elements(awards) award) all_aid
         where programme is not null
         group by household_id`;
};
