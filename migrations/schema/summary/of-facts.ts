import { numberIn, YES } from './words';
import type { Of } from './words';

const count = (kind: string) => `count(*) filter (where kind = '${kind}' and ${YES})`;
const sum = (kind: string) => `coalesce(sum(n) filter (where kind = '${kind}'), 0)`;
const most = (kind: string) => `coalesce(max(n) filter (where kind = '${kind}'), 0)`;

/** Columns that only add up what departments said of anybody in the household. */
export const OF_FACTS: Readonly<Record<string, string>> = {
  medical_self_pay_fen: most('medical-self-pay-12m-fen'),
  medical_self_pay_sum_fen: sum('medical-self-pay-12m-fen'),
  hospital_stay_fen: most('hospital-stay-self-pay-fen'),
  wages_fen: sum('wages-monthly-fen'),
  pension_fen: sum('pension-monthly-fen'),
  vehicle_value_fen: sum('vehicle-registered'),
  deposits_fen: sum('deposits-fen'),
  seriously_ill: count('serious-illness'),
  uninsured: count('insurance-lapsed'),
  newly_disabled: count('severe-disability-granted'),
  unemployed: count('registered-unemployed'),
  dropouts: `count(*) filter (where kind = 'school-dropout' and ${YES} and birth_date <= y6 and birth_date > y16)`,
  enrolled: count('higher-education-enrolled'),
  companies: sum('company-registered'),
  homes: sum('homes-registered'),
  deaths: `count(*) filter (where kind = 'death' and ${YES} and holds)`,
  cremated: count('cremation'),
  disasters: count('disaster-affected'),
  accidents: count('accident'),
  imprisoned: count('imprisoned'),
  utility_arrears_months: most('utility-arrears-months'),
  marriages: count('marriage-registered'),
  moved_out: count('residence-moved-out'),
  left_behind: count('left-behind-child'),
  contacts: count('contact'),
  hardship_found: count('hardship-found'),
  unclaimed: sum('qualifies-not-receiving'),
  doubled: sum('paid-twice'),
};

/**
 * What counts of what was said: of each subject, kind and source the newest, if it holds still. How things are holds
 * until a newer complete delivery; what happened, for so many days. A death is a death after that too, but no news.
 */
export const factsCounted = (of: Of): string => `
      newest as (
        select distinct on (town, n.source) town, n.source, n.as_of, n.batch
          from (select distinct division as town from households offset 0) towns
          join feed_newest n on town ^@ n.prefix
         order by town, n.source, n.as_of desc, n.batch desc
      ), said as (
        select distinct on (x.household_id, x.member_id, x.kind, x.source)
               x.household_id, x.member_id, x.kind, x.value as v, x.as_of + k.lasts_days + 1 as lapses_on,
               x.as_of + k.lasts_days >= p_today as holds
          from fact x
          join fact_kind k on k.kind = x.kind and k.source = x.source
          join households h on h.id = x.household_id
          left join newest n on n.town = h.division and n.source = x.source
         where ${of('x.household_id')}
           and case when k.lasts_days is null then n.source is null or (x.as_of, x.batch) >= (n.as_of, n.batch)
                    else x.kind = 'death' or x.as_of + k.lasts_days >= p_today end
         order by x.household_id, x.member_id, x.kind, x.source, x.as_of desc, x.batch desc
      ), known as materialized (
        select s.household_id, s.member_id, s.kind, s.v, coalesce(s.holds, true) as holds, t.birth_date,
               case when s.holds then s.lapses_on end as lapses_on,
               case when s.v = 'true' then 1 else ${numberIn('s.v')} end as n
          from said s left join told t on t.id = s.member_id
         where s.v <> 'null' and (s.member_id is null or t.id is not null)
      ), of_facts as (
        select household_id, min(lapses_on) as look_again_on,
               ${Object.entries(OF_FACTS)
                 .map(([name, value]) => `${value} as ${name}`)
                 .join(',\n               ')}
          from known group by household_id
      ), of_person as (
        select member_id, max(n) filter (where kind = 'disability-grade') as grade,
               max(n) filter (where kind = 'wages-monthly-fen') as wages,
               bool_or(kind = 'registered-unemployed' and ${YES}) as unemployed,
               bool_or(kind = 'death' and ${YES}) as dead, bool_or(kind = 'death' and ${YES} and holds) as died
          from known
         where kind in ('disability-grade', 'wages-monthly-fen', 'registered-unemployed', 'death') and member_id is not null
         group by member_id`;
