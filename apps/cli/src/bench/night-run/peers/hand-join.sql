-- The indicators of the Chongqing pack on 2026-11-22, by hand, from household, member and fact as the bench makes them: one
-- delivery of each source (2026-11-21), so that nothing has to be taken back. Change it with the pack.
insert into peer_warning
  (household_id, division, indicator, indicator_version, family, colour, rank, business_date, facts, status)
with known as materialized (
  select household_id, member_id, kind, value
    from fact
   where case kind
           when 'hospital-stay-self-pay-fen' then as_of >= date '2026-11-22' - 180
           when 'severe-disability-granted' then as_of >= date '2026-11-22' - 180
           when 'disaster-affected' then as_of >= date '2026-11-22' - 180
           when 'accident' then as_of >= date '2026-11-22' - 180
           when 'higher-education-enrolled' then as_of >= date '2026-11-22' - 120
           when 'contact' then as_of >= date '2026-11-22' - 90
           when 'hardship-found' then as_of >= date '2026-11-22' - 60
           when 'serious-illness' then as_of >= date '2026-11-22' - 365
           when 'death' then as_of >= date '2026-11-22' - 365
           when 'cremation' then as_of >= date '2026-11-22' - 365
           when 'marriage-registered' then as_of >= date '2026-11-22' - 365
           when 'residence-moved-out' then as_of >= date '2026-11-22' - 365
           else as_of >= date '2026-11-21' end
), of_person as (
  select member_id, max(value::int) filter (where kind = 'disability-grade') as grade,
         max(value::bigint) filter (where kind = 'wages-monthly-fen') as wages,
         bool_or(kind = 'registered-unemployed') as unemployed, bool_or(kind = 'death') as dead
    from known
   where kind in ('disability-grade', 'wages-monthly-fen', 'registered-unemployed', 'death')
   group by member_id
), people as (
  select m.household_id, m.birth_date, m.facts -> 'incomeFen' as income, p.dead,
         (m.facts -> 'disability' -> 'grade')::int as declared_grade, p.grade,
         coalesce((m.facts -> 'incomeFen' -> 'wages')::bigint, 0) as wages,
         coalesce((m.facts -> 'incomeFen' -> 'transfer')::bigint, 0) as transfer,
         p.wages as paid, coalesce(p.unemployed, false) as unemployed
    from member m left join of_person p on p.member_id = m.id
   where m.left_on is null
), m as (
  select household_id, count(*) as size, count(*) filter (where birth_date > '2008-11-22') as minors,
         count(*) filter (where birth_date <= '2008-11-22' and birth_date > '1966-11-22') as working_age,
         count(*) filter (where birth_date <= '1966-11-22') as old,
         count(*) filter (where birth_date <= '1946-11-22') as very_old,
         count(*) filter (where declared_grade > 0 or grade > 0) as disabled,
         count(*) filter (where declared_grade < 3 or grade < 3) as severely_disabled,
         count(*) filter (where (wages > 0 or paid > 0) and dead is not true and not unemployed) as earners,
         case when bool_and(income is not null) then sum(wages + transfer) end as income,
         max(wages) as most, max(wages) filter (where dead) as lost
    from people group by household_id
), f as (
  select k.household_id,
         max(value::bigint) filter (where kind = 'medical-self-pay-12m-fen') as medical,
         sum(value::bigint) filter (where kind = 'medical-self-pay-12m-fen') as medical_sum,
         max(value::bigint) filter (where kind = 'hospital-stay-self-pay-fen') as stay,
         sum(value::bigint) filter (where kind in ('wages-monthly-fen', 'pension-monthly-fen')) as earned,
         sum(value::bigint) filter (where kind = 'vehicle-registered') as vehicle,
         sum(value::bigint) filter (where kind = 'deposits-fen') as deposits,
         sum(value::bigint) filter (where kind = 'homes-registered') as homes,
         max(value::bigint) filter (where kind = 'utility-arrears-months') as arrears,
         bool_or(kind = 'serious-illness') as ill, bool_or(kind = 'insurance-lapsed') as uninsured,
         bool_or(kind = 'severe-disability-granted') as newly_disabled, bool_or(kind = 'registered-unemployed') as unemployed,
         bool_or(kind = 'school-dropout' and c.birth_date <= '2020-11-22' and c.birth_date > '2010-11-22') as dropout,
         bool_or(kind = 'higher-education-enrolled') as enrolled, bool_or(kind = 'company-registered') as company,
         bool_or(kind = 'death') as death, bool_or(kind = 'cremation') as cremated,
         bool_or(kind = 'disaster-affected') as disaster, bool_or(kind = 'accident') as accident,
         bool_or(kind = 'imprisoned') as imprisoned, bool_or(kind = 'marriage-registered') as married,
         bool_or(kind = 'left-behind-child') as left_behind, bool_or(kind = 'residence-moved-out') as moved,
         bool_or(kind = 'contact') as contact, bool_or(kind = 'hardship-found') as hardship,
         bool_or(kind = 'qualifies-not-receiving') as unclaimed, bool_or(kind = 'paid-twice') as doubled
    from known k left join member c on c.id = k.member_id and k.kind = 'school-dropout'
   group by k.household_id
), h as (
  select id, division, residence, case residence when 'urban' then 77000 else 63000 end as dibao,
         (facts -> 'householdIncome12mFen')::bigint / 12 as income, jsonb_array_length(facts -> 'homes') as homes,
         facts @? '$.vehicles[*] ? (@.kind == "car")' as car, facts -> 'currentAwards' -> 0 ->> 'programme' as aid,
         coalesce(facts -> 'currentAwards' -> 0 ->> 'programme' in ('dibao', 'tekun', 'dibao-edge', 'rigid-spending'), false) as aided
    from household
), indicator(id, version, family, colour, rank) as (values
  ('main-earner-died', 1, 'entry', 'red', 950),
  ('disaster-hit', 1, 'entry', 'red', 940),
  ('accident', 1, 'entry', 'red', 930),
  ('hardship-found', 1, 'entry', 'red', 920),
  ('medical-self-pay', 2, 'entry', 'red', 910),
  ('medical-self-pay-insured', 1, 'entry', 'orange', 860),
  ('hospital-stay', 1, 'entry', 'orange', 850),
  ('hospital-stay-rural', 1, 'entry', 'orange', 840),
  ('medical-cost-share', 1, 'entry', 'orange', 830),
  ('serious-illness', 1, 'entry', 'orange', 820),
  ('newly-disabled', 1, 'entry', 'orange', 810),
  ('school-dropout', 2, 'entry', 'orange', 800),
  ('benefit-missing', 1, 'entry', 'orange', 790),
  ('no-contact', 1, 'entry', 'orange', 780),
  ('unemployed-no-earner', 2, 'entry', 'yellow', 700),
  ('imprisoned', 1, 'entry', 'yellow', 690),
  ('left-behind-children', 1, 'entry', 'yellow', 680),
  ('several-disabled', 1, 'entry', 'yellow', 670),
  ('old-and-disabled', 1, 'entry', 'yellow', 660),
  ('old-alone', 1, 'entry', 'yellow', 650),
  ('labour-short', 1, 'entry', 'yellow', 640),
  ('utility-arrears', 1, 'entry', 'yellow', 630),
  ('insurance-lapsed', 1, 'entry', 'blue', 550),
  ('newly-enrolled', 1, 'entry', 'blue', 540),
  ('aided-income-above-line', 1, 'exit', 'orange', 500),
  ('aided-deposits', 1, 'exit', 'orange', 490),
  ('paid-twice', 1, 'exit', 'orange', 480),
  ('aided-household-changed', 3, 'exit', 'yellow', 470),
  ('aided-second-home', 1, 'exit', 'yellow', 460),
  ('aided-company', 1, 'exit', 'yellow', 450),
  ('aided-member-died', 1, 'exit', 'yellow', 440),
  ('aided-cremated', 1, 'exit', 'yellow', 430),
  ('tekun-imprisoned', 1, 'exit', 'yellow', 420),
  ('aided-moved-out', 1, 'exit', 'blue', 400),
  ('aided-marriage', 1, 'exit', 'blue', 390)
), hit as (
  select h.id as household_id, h.division, unnest(array_remove(array[
         case when m.lost > 0 and m.lost >= m.most then 'main-earner-died' end,
         case when f.disaster then 'disaster-hit' end,
         case when f.accident then 'accident' end,
         case when f.hardship then 'hardship-found' end,
         case when h.aided and f.medical > 1000000 then 'medical-self-pay' end,
         case when not h.aided and f.medical > 3971300 then 'medical-self-pay-insured' end,
         case when h.aided and f.stay > 600000 then 'hospital-stay' end,
         case when not h.aided and h.residence = 'rural' and f.stay > 1000000 then 'hospital-stay-rural' end,
         case when f.medical_sum > 200000 and f.medical_sum * 100 > coalesce(m.income, h.income) * 12 * 40 then 'medical-cost-share' end,
         case when f.ill then 'serious-illness' end,
         case when f.newly_disabled then 'newly-disabled' end,
         case when f.dropout then 'school-dropout' end,
         case when f.unclaimed then 'benefit-missing' end,
         case when f.contact is not true and (h.aid = 'tekun' or (m.very_old > 0 and m.old = m.size)) then 'no-contact' end,
         case when f.unemployed and m.earners = 0 then 'unemployed-no-earner' end,
         case when f.imprisoned and (m.minors > 0 or m.earners = 0) then 'imprisoned' end,
         case when f.left_behind then 'left-behind-children' end,
         case when m.disabled >= 2 then 'several-disabled' end,
         case when m.old > 0 and m.severely_disabled > 0 then 'old-and-disabled' end,
         case when m.old > 0 and m.old = m.size then 'old-alone' end,
         case when m.minors > 0 and m.working_age = 0 then 'labour-short' end,
         case when f.arrears >= 3 then 'utility-arrears' end,
         case when f.uninsured then 'insurance-lapsed' end,
         case when h.aided and f.enrolled then 'newly-enrolled' end,
         case when h.aid in ('dibao', 'dibao-edge') and f.earned > h.dibao * 1.5 * m.size then 'aided-income-above-line' end,
         case when h.aided and (f.deposits > greatest(h.dibao * 24, 5000000) * m.size or (f.ill is not true and f.deposits > h.dibao * 24 * m.size)) then 'aided-deposits' end,
         case when f.doubled then 'paid-twice' end,
         case when h.aided and not h.car and f.vehicle > 3000000 then 'aided-household-changed' end,
         case when h.aided and f.homes > greatest(h.homes, 1) then 'aided-second-home' end,
         case when h.aided and f.company then 'aided-company' end,
         case when h.aided and f.death then 'aided-member-died' end,
         case when h.aided and f.cremated and not f.death then 'aided-cremated' end,
         case when h.aid = 'tekun' and f.imprisoned then 'tekun-imprisoned' end,
         case when h.aided and f.moved then 'aided-moved-out' end,
         case when h.aided and f.married then 'aided-marriage' end], null)) as indicator
    from h
    join m on m.household_id = h.id
    left join f on f.household_id = h.id
)
select hit.household_id, hit.division, i.id, i.version, i.family, i.colour, i.rank, date '2026-11-22', '[]', 'open'
  from hit join indicator i on i.id = hit.indicator;
